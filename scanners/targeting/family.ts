import type { HostKnowledge } from '../../src/model/scanner.ts';
import { firstSign, type Hint, hintOf, type Sign } from './hint.ts';
import { rtspPorts } from './ports.ts';

const hikvisionSigns: readonly Sign[] = [
  {
    fields: ['http.server'],
    pattern: /^(?:Hikvision-Webs|App-webs\/?|D(?:NVRS|VRDVS|VS)-Webs|Interlogix-Webs|webs?|webserver)$/i,
  },
  {
    fields: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern:
      /^(?:hikvision(?: .{1,60})?|IP Camera\([A-Z0-9]{4,6}\)|i?DS-[A-Z0-9].{0,60}|DVR(?:NVR)?DVS|[0-9a-f]{12})$/i,
  },
  {
    fields: ['http.redirect', 'http.page-mark'],
    pattern: /\/doc\/(?:page\/login\.asp|index\.html#\/)|index\.html#\/portal\/(?:login|close)/,
  },
  {
    fields: ['http.page-mark'],
    pattern:
      /^(?:api=\/ISAPI\/|ident=g_szCacheTime$|plugin=codebase\/NetVideoActiveX|clsid=CAFCF48D-8E34-4490-8154-026191D73924)/,
  },
  { fields: ['http.title', 'tls.subject', 'tls.issuer'], pattern: /hikvision/i },
  {
    // Its own brands as well: everything sold under them is its own.
    fields: ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer', 'maker.vendor'],
    pattern: /hikvision|hikmicro|hikrobot|hilook|hiwatch|ezviz|pyronix/i,
  },
  { fields: ['onvif.model', 'onvif.scope-hardware'], pattern: /^i?DS-[A-Z0-9]/i },
  { fields: ['onvif.scope-name', 'http.title'], pattern: /^i?DS-[2-9KPT][A-Z0-9]{2}/ },
  { fields: ['onvif.firmware'], pattern: /^V\d{1,2}\.\d{1,3}\.\d{1,3},? ?build ?\d{6}$/i },
  {
    fields: ['rtsp.public'],
    pattern: /^OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER$/,
  },
  { fields: ['rtsp.sdp-attribute'], pattern: /^control:\/(?:(?:PSIA|ISAPI)\/)?Streaming\/channels\//i },
  { fields: ['maker.answer'], pattern: /^(?:sadp|hikvision-activate-status)$/ },
  { fields: ['snmp.enterprise'], pattern: /^(?:39165|50001)$/ },
  { fields: ['banner.telnet'], pattern: /^(?:192\.0\.0\.64|dvrdvs) login:/ },
];

const pramaFields = [
  'http.title',
  'http.server',
  'http.auth-realm',
  'rtsp.auth-realm',
  'tls.subject',
  'onvif.manufacturer',
  'onvif.scope-name',
  'upnp.manufacturer',
  'maker.vendor',
] as const;

const pramaSigns: readonly Sign[] = [
  { fields: pramaFields, pattern: /\bprama\b/i },
  { fields: ['onvif.model', 'onvif.scope-hardware', 'maker.model'], pattern: /^PT-N[A-Z]{1,3}\d/ },
];

const dahuaSigns: readonly Sign[] = [
  {
    fields: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^(?:Login to [0-9A-Za-z]{6,64}|Device_CGI|DH_[0-9A-F]{12}|DahuaRtsp)$/,
  },
  // Its brands are written before the name.
  { fields: ['http.title'], pattern: /^(?:[A-Z][\w-]{1,20} )?WEB SERVICE$/ },
  // Old firmware writes its header names in capitals and sends no Server header.
  {
    fields: ['http.header-order'],
    pattern: /^(?!.{0,900}\bServer\b)(?=.{0,900}\bCONNECTION\b).{0,900}\bCONTENT-LENGTH\b/,
  },
  { fields: ['http.redirect', 'http.page-mark'], pattern: /\/RPC2_Login$|^\/web_caps\/webCapsConfig/ },
  {
    fields: ['http.page-mark'],
    pattern:
      /^(?:script=js(?:\/loginEx|Core\/rpcCore)\.js|cookie=DhWebClientSessionID|plugin=webrec\.cab|api=\/current_config\/|clsid=7F9063B6-E081-49DB-9FEC-D72422F2727F|ident=(?:g_isDeviceInited|webApp\.ability\.getWebCap|search_plateEnable|handlerOcxEvents\.DrawNetPlayRecord|J_sub_con J_loginbox|J_content J_min_width)$)/,
  },
  { fields: ['rtsp.server'], pattern: /^(?:Dahua Rtsp Server|Rtsp Server\/3\.0)/ },
  { fields: ['rtsp.sdp-attribute'], pattern: /^packetization-supported:DH/ },
  { fields: ['tls.subject', 'tls.issuer', 'http.server'], pattern: /\bDahua/i },
  {
    fields: ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer', 'maker.vendor'],
    pattern: /dahua|amcrest|lorex|intelbras|empiretech/i,
  },
  {
    fields: ['onvif.model', 'onvif.scope-hardware'],
    pattern: /^(?:DHI?-[A-Z0-9]{2}|(?:IPC|HAC)-H[DFU][A-Z]{0,3}\d{4}|VT[OH]\d{4})/,
  },
  {
    fields: ['onvif.firmware'],
    pattern: /^\d\.\d{3}\.(?:[0-9A-Z]{7,14}\.\d{1,3}|\d{4}\.\d{1,3})\.[A-Z](?:, ?Build Date|$)/i,
  },
  { fields: ['maker.answer'], pattern: /^dhip$/ },
  { fields: ['snmp.enterprise'], pattern: /^1004849$/ },
];

const axisSigns: readonly Sign[] = [
  { fields: ['http.auth-realm', 'rtsp.auth-realm'], pattern: /^AXIS(?:_WS)?_[0-9A-F]{12}$/i },
  { fields: ['http.title'], pattern: /^AXIS$|\bAXIS [A-Z]?\d{3,4}|^AXIS Network |^Live View \/ - AXIS/ },
  { fields: ['http.server', 'ssdp.server'], pattern: /^Linux\/[\d.]{1,20}-axis\d/ },
  {
    fields: ['http.redirect', 'http.page-mark'],
    pattern: /^\/(?:axis-cgi\/|aca\/index\.html|view\/(?:viewer_)?index\.shtml|camera\/index\.html)/,
  },
  { fields: ['ssdp.usn'], pattern: /urn:axis-com:/ },
  { fields: ['mdns.service'], pattern: /^_axis-/ },
  { fields: ['mdns.instance'], pattern: /^AXIS .{1,60} - [0-9A-F]{12}/i },
  { fields: ['mdns.host'], pattern: /^axis-[0-9a-f]{12}/i },
  { fields: ['tls.subject', 'tls.issuer'], pattern: /Axis Communications AB/ },
  { fields: ['onvif.manufacturer', 'upnp.manufacturer', 'onvif.scope-name'], pattern: /^AXIS\b/i },
  { fields: ['onvif.model', 'onvif.scope-hardware'], pattern: /^AXIS [A-Z]?\d{3,4}/ },
  {
    fields: ['rtsp.public'],
    pattern: /^DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, SET_PARAMETER, TEARDOWN$/,
  },
  { fields: ['rtsp.sdp-attribute'], pattern: /^control:\/axis-media\// },
  { fields: ['banner.ftp'], pattern: /^220 AXIS /i },
  { fields: ['snmp.enterprise'], pattern: /^368$/ },
];

const twoNSigns: readonly Sign[] = [
  { fields: ['http.server'], pattern: /^HIP\d{1,2}\.\d/ },
  { fields: ['http.title'], pattern: /^2N\b/ },
  { fields: ['tls.subject', 'tls.issuer'], pattern: /\bO=2N T/i },
  { fields: ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer'], pattern: /^2N\b/i },
];

/**
 * Firmware of makers that sell nothing of Dahua's under it, by what its programs write and no owner or reseller does: servers, realms of
 * factory form, certificates, pages, versions. A brand that is also put on Dahua's units is none.
 */
const otherSigns: readonly Sign[] = [
  {
    fields: ['http.server'],
    pattern:
      /^(?:VCS-VideoJet-Webserver|GeoHttpServer|Cross Web Server|alphapd(?:\/[\d.]{1,12})?|uc-httpd(?:[/ ][\d.]{1,12})?|gen\dth\/[\d.]{1,12})$/,
  },
  {
    fields: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern:
      /^(?:iPOLiS|Use 'live' as User Name.{0,60}|Panasonic network device|MOBOTIX Camera User|BC Streaming Media|Avigilon-\d{8}|Sony Network Camera SNC-\w{1,12}|HoloWits)$/,
  },
  {
    fields: ['rtsp.server'],
    pattern: /^(?:H264DVR \d|AvigilonOnvifNvt\/\d|HiIpcam\/V\d|Hipcam RealServer\/V\d)|_nl-xarina\+ Ze-PRO$/,
  },
  {
    fields: ['tls.subject', 'tls.issuer'],
    pattern: /\bO=(?:Bosch Sicherheitssysteme GmbH|Hanwha (?:Techwin|Vision)|Avigilon Corporation)\b/,
  },
  {
    fields: ['http.redirect', 'http.page-mark'],
    pattern: /^\/(?:wmf\/index\.html|control\/userimage\.html)$/,
  },
  {
    fields: ['onvif.firmware'],
    pattern:
      /^(?:(?:[GQDHS]?IPC|[GH]?NVR|HCM[HN])[-_][BDGQ]\d{4}[.-]|\d{2}\.\d\.0\.\d{1,3}-r\d|APP_V\d\.\d\.\d\.\d{8}|SDC \d\.\d\.\d\.SPC\d|\d\.\d{2}_\d{12}$)/,
  },
];

/** Whether a host behaves like Hikvision's firmware, under any brand, and which port to probe. */
export function hikvisionHint(known: HostKnowledge): Hint | null {
  const rtsp = known.openPorts.find((port) => rtspPorts.includes(port));
  const sdk = rtsp !== undefined && known.openPorts.includes(8000);
  return hintOf(known, hikvisionSigns, sdk ? `ports ${rtsp} and 8000 are open` : null);
}

/** Whether a host has Prama's brand: Hikvision's firmware, on some units with another name for the interface. */
export function pramaHint(known: HostKnowledge): Hint | null {
  return hintOf(known, pramaSigns);
}

/** Whether a host behaves like Dahua's firmware, under any brand, and which port to probe. */
export function dahuaHint(known: HostKnowledge): Hint | null {
  return hintOf(known, dahuaSigns, known.openPorts.includes(37777) ? 'port 37777 is open' : null);
}

/** Whether anything of a host is Dahua's, even just a port that only its units use. */
export function showsDahua(known: HostKnowledge): boolean {
  return known.openPorts.includes(37777) || firstSign(known, dahuaSigns) !== undefined;
}

/** Whether a host behaves like an Axis device, and which port to probe. */
export function axisHint(known: HostKnowledge): Hint | null {
  return hintOf(known, axisSigns);
}

/** Whether a host behaves like a 2N device, and which port to probe. */
export function twoNHint(known: HostKnowledge): Hint | null {
  return hintOf(known, twoNSigns);
}

/** Whether something a host sent points to one of these families; open ports do not count. */
export function showsFamily(known: HostKnowledge): boolean {
  return [hikvisionSigns, pramaSigns, dahuaSigns, axisSigns, twoNSigns].some(
    (signs) => firstSign(known, signs) !== undefined,
  );
}

/** Whether something a host sent is written by firmware that is not Dahua's; open ports do not count. */
export function showsOtherFirmware(known: HostKnowledge): boolean {
  return showsFamily(known) || firstSign(known, otherSigns) !== undefined;
}
