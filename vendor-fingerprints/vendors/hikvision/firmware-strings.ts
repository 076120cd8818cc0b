import type { FirmwareString } from '../../define.ts';
import { camioPaths, classIds, fofa, mediaPresentation, nessus, titleList, yak } from '../../sources.ts';
import { at, line } from '../../tables/firmware-strings.ts';

/** What pages, streams and names of Hikvision units look like next to the maker's fingerprints. */
export const firmwareStrings: readonly FirmwareString[] = [
  {
    // Reported of its recorders; others may have it, too.
    field: 'http.server',
    pattern: /^NVR Webserver$/i,
    weight: 0.3,
    is: ['recorder', 0.45],
    seen: ['NVR Webserver'],
    unlike: ['Webserver', 'NVR Webserver/1.0'],
    source: yak,
  },
  line(
    '(?:AcuSense|ColorVu|DeepinView|DarkFighter)(?: \\d\\.\\d)?(?: (?:IPC|Camera|Turret|Bullet|Dome|PTZ))*|EasyIP \\d\\.\\d',
    ['ColorVu', 'AcuSense Turret Camera', 'EasyIP 4.0'],
    ['Colorvue', 'EasyIP'],
  ),
  line(
    '(?:AcuSense|ColorVu|DeepinMind|Turbo HD)(?: \\d\\.\\d)? (?:NVR|DVR|XVR)',
    ['AcuSense NVR', 'Turbo HD DVR'],
    ['Turbo NVR', 'AcuSense'],
    ['recorder', 0.45],
  ),
  {
    field: 'http.page-mark',
    pattern:
      /^(?:clsid=(?:CAFCF48D-8E34-4490-8154-026191D73924|E7EF736D-B4E6-4A5A-BA94-732D71107808)|plugin=(?:.{0,80}\/)?(?:HC)?NetVideoActiveX\d{0,2}\.cab)$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['clsid=CAFCF48D-8E34-4490-8154-026191D73924', 'plugin=codebase/NetVideoActiveX23.cab'],
    unlike: ['clsid=D27CDB6E-AE6D-11CF-96B8-444553540000', 'plugin=ActiveX.cab'],
    source: classIds,
  },
  {
    // The viewer of its video servers of about 2008.
    field: 'http.page-mark',
    pattern: /^plugin=(?:.{0,80}\/)?(?:New)?HCNetActiveX\.cab$/i,
    weight: 0.6,
    is: ['encoder', 0.3],
    seen: ['plugin=../codebase/NewHCNetActiveX.cab'],
    unlike: ['plugin=NetActiveX.cab', 'plugin=HCNet.cab'],
    source: nessus,
  },
  {
    // Their first page. Any page may be called so: it names the maker and establishes none.
    field: 'http.title',
    pattern: /^newocx$/,
    weight: 0.3,
    is: ['encoder', 0.3],
    seen: ['newocx'],
    unlike: ['new', 'ocx', 'newocx.cab'],
    source: nessus,
  },
  {
    field: 'http.server',
    pattern: /^DVS-Webs\b/,
    weight: 0.6,
    is: ['encoder', 0.6],
    seen: ['DVS-Webs'],
    unlike: ['DVS', 'Webs'],
    source: yak,
  },
  {
    field: 'rtsp.sdp-attribute',
    pattern:
      /^control:\/(?:Streaming\/channels\/\d{1,5}|(?:h26[45]|MPEG-4)\/ch\d{1,2}\/(?:main|sub)\/av_stream)\b/i,
    weight: 0.5,
    is: ['camera', 0.25],
    seen: ['control:/Streaming/channels/102/trackID=1/', 'control:/h264/ch1/main/av_stream/'],
    unlike: ['control:/Streaming/live', 'control:/h264Preview_01_main/'],
    source: `https://pastebin.com/nkuW3yPp; ${mediaPresentation}`,
  },
  {
    brand: 'ABUS',
    field: ['http.auth-realm', 'http.title', 'onvif.model', 'onvif.scope-hardware'],
    pattern:
      /^(?:ABUS )?(?<model>TV(?:IP|CC)?[2-8]\d{3,4}\w?|(?:IPC[ABS]|IPCS)\d{5}\w?|(?:HDCC|TVAC)\d{5}\w?)$/i,
    weight: 0,
    is: ['camera', 0.5],
    seen: ['TV7230', 'TVIP61500', 'IPCB42500', 'ABUS TVIP41500'],
    unlike: ['TV', 'TV-IP310PI', 'TVB-5401'],
    source: titleList,
  },
  {
    brand: 'ABUS',
    field: ['http.auth-realm', 'http.title', 'onvif.model', 'onvif.scope-hardware'],
    pattern: /^(?:ABUS )?(?<model>(?:NVR|TVVR)\d{5}\w?)$/i,
    weight: 0,
    is: ['recorder', 0.5],
    seen: ['ABUS TVVR41110', 'NVR10030'],
    unlike: ['TVVR', 'NVR3004', 'TVIP61500'],
    source: titleList,
  },
  at(
    '(?:ISAPI|PSIA)/Streaming/channels/\\d{1,5}\\b',
    0.4,
    ['PSIA/streaming/channels/101', 'ISAPI/Streaming/channels/102/'],
    ['PSIA/Streaming', 'Streaming/channels'],
    camioPaths,
  ),
  {
    // What its newest pages are called by the tool that builds them.
    field: 'http.page-mark',
    pattern: /^app=webs$/,
    weight: 0.5,
    seen: ['app=webs'],
    unlike: ['app=web', 'app=websites', 'webs'],
    source: 'wacelvpn-png/NVR doc/index.html (doc/page/login.asp next to it)',
  },
  {
    field: ['http.page-mark', 'http.redirect'],
    pattern: /^(?:\.\.)?\/index\.html#\/portal\/(?:login|close)$/,
    weight: 0.45,
    seen: ['../index.html#/portal/login', '../index.html#/portal/close'],
    unlike: ['/index.html#/login', '/portal/login'],
    source: 'wacelvpn-png/NVR doc/page/login.asp',
  },
  {
    // Where the first page of its newest firmware leads, in its script: documentation is there elsewhere.
    field: 'http.page-mark',
    pattern: /^\.?\/doc\/index\.html(?:\?_\d{0,13})?$/,
    weight: 0.3,
    is: ['camera', 0.2],
    seen: ['/doc/index.html', './doc/index.html?_'],
    unlike: ['doc/index.html', '/docs/index.html', '/api/doc/index.html', '/doc/index.htm'],
    source:
      'a scanner that tells makers of cameras by their first pages, found by full-text search for /doc/index.html: repository not named',
  },
  {
    // The dictionary of its pages since 2014, and what they load. Units under other brands keep both.
    field: 'http.page-mark',
    pattern: /^(?:label=oLan\.\w{2,30}|style=\.\.\/ui\/css\/ui\.css)$/,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['label=oLan.anonymous', 'style=../ui/css/ui.css'],
    unlike: ['label=lan.anonymous', 'style=/ui/css/ui.css'],
    source: 'zhzyker/dismap configs/rule.go',
  },
  {
    // How its pages name the labels of the form to log in; some others copied them.
    field: 'http.page-mark',
    pattern: /^input=la(?:UserName|Password|RemPassword)$/i,
    weight: 0.35,
    is: ['camera', 0.25],
    seen: ['input=laUserName', 'input=laPassword'],
    unlike: ['input=userName', 'input=laUsername2', 'laUserName'],
    source: 'GitHub full-text search for IPC:XMSECU: fingerprint table of Nesca, repository not named',
  },
  {
    // Its other pages, to which the first one leads who is logged in or comes back.
    field: ['http.redirect', 'http.page-mark'],
    pattern: /^(?:https?:\/\/[^/]{1,80})?(?:\.{0,2}\/)?doc\/page\/(?:main|preview|playback|config)\.asp\b/,
    weight: 0.55,
    is: ['camera', 0.25],
    seen: ['doc/page/main.asp', '/doc/page/config.asp', 'http://192.0.2.7/doc/page/preview.asp'],
    unlike: ['/page/main.asp', '/doc/page/index.asp', '/webdoc/page/main.asp'],
    source:
      'GitHub full-text search for doc/page/config.asp and doc/script/common.js: pages and scripts, repositories not named',
  },
  {
    // What its pages load, before 2014 and since; a firmware under another brand keeps the folders.
    field: 'http.page-mark',
    pattern:
      /^script=(?:(?:\.{0,2}\/)?doc\/script\/(?:common|global_config|jquery\.cookie)\.js|(?:\.{0,2}\/)?(?:doc\/)?script\/lib\/seajs\/(?:config\/sea-config|seajs\/sea-\d[\w.-]{1,20})\.js)$/,
    weight: 0.5,
    is: ['camera', 0.25],
    seen: ['script=doc/script/common.js', 'script=../script/lib/seajs/config/sea-config.js'],
    unlike: ['script=/webdoc/script/common.js', 'script=js/seajs/sea.js', 'script=script/common.js'],
    source:
      'GitHub full-text search for seajs/config/sea-config and doc/script/common.js: scanners’ scripts and pages, repositories not named',
  },
  {
    // The plug-in of its pages: its name as a control, and the file. Pages of other programs show its cameras with it, too.
    field: 'http.page-mark',
    pattern:
      /^(?:object=WebVideoActiveX\.WebVideoActiveXCtrl\.\d|plugin=(?:.{0,80}\/)?(?:WebComponents(?:Kit)?|LocalServiceComponents)\.exe)$/i,
    weight: 0.4,
    seen: ['object=WebVideoActiveX.WebVideoActiveXCtrl.1', 'plugin=../codebase/WebComponents.exe'],
    unlike: ['object=WebVideoCtrl.1', 'plugin=WebComponents.zip', 'plugin=components.exe'],
    source:
      'GitHub full-text search for WebVideoActiveX: scripts of pages, repositories not named; the files: general knowledge, not verified',
  },
  {
    // Its own part of an interface that others have, too.
    field: 'http.page-mark',
    pattern: /^api=\S{0,10}PSIA\/Custom\/SelfExt\//,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['api=/PSIA/Custom/SelfExt/userCheck'],
    unlike: ['api=/PSIA/System/deviceInfo', 'api=/PSIA/Custom/'],
    source:
      'GitHub full-text search for PSIA/Custom/SelfExt: scripts for Hikvision recorders, repositories not named',
  },
  {
    // The authority in its firmware, that for TRENDnet's cameras too, names no organisation. Dahua's has the same common name, with O=DahuaTech.
    field: ['tls.issuer', 'tls.subject'],
    pattern: /^(?:OU=IP Camera, ?CN=Product Root CA|CN=Product Root CA, ?OU=IP Camera)$/,
    weight: 0.75,
    is: ['camera', 0.45],
    seen: ['OU=IP Camera, CN=Product Root CA'],
    unlike: [
      'CN=Product Root CA, O=DahuaTech, L=HangZhou, ST=ZheJiang, C=CN',
      'OU=IP Camera, O=Zorvex, CN=Product Root CA',
      'OU=IP Camera',
    ],
    source:
      'https://github.com/sec-consult/houseofkeys/blob/b4c8ee416f1c494b033ae930d464a37809ed61d8/certificates/726dafa7bbc22df34b7061c220d0280717aa6849718a2e7c3e5f78468bc8cafd.pem',
  },
  {
    field: 'tls.alt-name',
    pattern: /^(?:www\.)?hikvision\.com$/i,
    weight: 0.6,
    seen: ['www.hikvision.com'],
    unlike: ['hikvision.com.example.org', 'hikvision.school.example'],
    source: 'general knowledge, not verified',
  },
  {
    // A variable of its first pages.
    field: 'http.page-mark',
    pattern: /^ident=g_szCacheTime$/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['ident=g_szCacheTime'],
    unlike: ['ident=cacheTime', 'g_szCacheTime'],
    source: fofa,
  },
  {
    field: 'http.page-mark',
    pattern: /^cookie=_goaheadwebSessionId$/,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['cookie=_goaheadwebSessionId'],
    unlike: ['cookie=-goahead-session-', 'cookie=goahead', '_goaheadwebSessionId'],
    source: 'sota-cuda/my-ingram Ingram/rules.csv',
  },
  {
    field: 'mdns.service',
    pattern: /^_CGI\._tcp$/i,
    weight: 0.45,
    is: ['camera', 0.4],
    seen: ['_CGI._tcp'],
    unlike: ['_http._tcp', '_CGIX._tcp'],
    source:
      'two programs that look for this maker’s cameras by it, found by GitHub full-text search for _CGI._tcp: repositories not named; one more calls it any web page',
  },
  {
    field: 'ssdp.location',
    pattern: /^http:\/\/[\d.]{7,15}(?::\d{2,5})?\/upnpdevicedesc\.xml$/,
    weight: 0.5,
    is: ['camera', 0.35],
    seen: ['http://192.0.2.7:49152/upnpdevicedesc.xml', 'http://192.0.2.7/upnpdevicedesc.xml'],
    unlike: ['http://192.0.2.7:49152/description.xml', 'http://192.0.2.7:49152/upnp_eth0.xml'],
    source: 'general knowledge, not verified',
  },
  {
    // As it leaves the factory. Other makers are in that city, too.
    field: 'onvif.scope',
    pattern: /^onvif:\/\/www\.onvif\.org\/location\/city\/hangzhou$/i,
    weight: 0.3,
    is: ['camera', 0.2],
    seen: ['onvif://www.onvif.org/location/city/hangzhou'],
    unlike: ['onvif://www.onvif.org/location/country/china', 'onvif://www.onvif.org/location/hangzhou'],
    source: 'general knowledge, not verified',
  },
];
