import type { Maker } from '../src/model/fingerprint.ts';
import { modelFields } from './define.ts';
import { littleKnownAbroad } from './little-known-abroad.ts';
import { littleKnownDoors } from './little-known-doors.ts';
import { hearsay, littleKnown, ofMuchElse } from './little-known-maker.ts';
import { littleKnownNames } from './little-known-names.ts';
import { littleKnownTrade } from './little-known-trade.ts';
import { catalogueSource } from './tables/series/catalogue.ts';

const openvas = 'greenbone OpenVAS feed of detections, found by full-text search';
const yak = 'yaklang/yaklang rules of iotdevfp, found by full-text search';
const lift = 'trylinux/lift lift.py, found by full-text search';
const nmapProbes = 'nmap/nmap nmap-service-probes';
const nndefaccts = 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua';

/**
 * Names that stand on cameras and recorders and of which nobody here knows more: neither where the company sits nor who makes for
 * it. Each names somebody and clears nobody. Who is known better gets a file in vendors/ and leaves this list.
 */
export const littleKnownMakers: readonly Maker[] = [
  ...littleKnownNames,
  ...littleKnownAbroad,
  ...littleKnownDoors,
  ...littleKnownTrade,
  ofMuchElse('Tenda', 'camera', {
    field: ['http.title', 'http.auth-realm', 'mdns.instance', 'snmp.sys-descr', 'onvif.scope-name'],
    pattern: /^Tenda (?<model>(?:CP|CH|CT|RP|RH|IT|IC|SC)\d{1,2}(?:-[A-Z]{2,3})?(?: ?(?:Pro|Plus|V\d\.0))?)$/,
    examples: [
      { seen: 'Tenda CP3', gives: { model: 'CP3' } },
      { seen: 'Tenda CH7-WCA', gives: { model: 'CH7-WCA' } },
    ],
    unlike: ['Tenda AC6', 'CP3'],
    source: hearsay,
  }),
  ofMuchElse('Google', 'camera', {
    field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'dhcp.host-name'],
    pattern: /^(?:Google )?Nest[- ]?Cam\b/i,
    examples: [{ seen: 'Nest Cam IQ' }, { seen: 'Nest-Cam' }],
    unlike: ['Nest Hub', 'Nest Thermostat'],
    source: hearsay,
  }),
  ofMuchElse('Eve', 'camera', {
    field: 'mdns.instance',
    pattern: /^Eve (?:Outdoor )?Cam\b/,
    examples: [{ seen: 'Eve Cam 1234' }],
    unlike: ['Eve Door', 'Eve Energy'],
    source: hearsay,
  }),
  ofMuchElse('Philips', 'camera', {
    field: ['http.title', 'http.auth-realm', 'mdns.instance', 'upnp.friendly-name'],
    pattern: /^Philips (?:In\.?Sight|WelcomeEye|Avent .{0,20}(?:Monitor|Camera))/i,
    examples: [{ seen: 'Philips In.Sight' }],
    unlike: ['Philips hue', 'Philips TV'],
    source: hearsay,
  }),
  ofMuchElse(
    'LG',
    'camera',
    {
      field: 'http.title',
      pattern: /^LG Smart IP Device\b/i,
      examples: [{ seen: 'LG Smart IP Device' }],
      unlike: ['LG Smart TV', 'LG'],
      source: nndefaccts,
    },
    {
      field: ['onvif.manufacturer', 'onvif.scope-name'],
      pattern: /^LG(?: Electronics.{0,20}|E)?$/i,
      examples: [{ seen: 'LG Electronics' }, { seen: 'LGE' }],
      unlike: ['LGX', 'Algae'],
      source: hearsay,
    },
  ),
  ofMuchElse('S2', 'recorder', {
    field: 'http.title',
    pattern: /^S2 NetVR\b/i,
    examples: [{ seen: 'S2 NetVR Login' }],
    unlike: ['S2 Netbox Login', 'NetVR'],
    source: 'rapid7/recog xml/html_title.xml',
  }),
  ofMuchElse('BirdDog', 'camera', {
    field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'onvif.model', 'onvif.scope-hardware'],
    pattern: /^BirdDog (?<model>(?:[PAX]\d{1,3}|PF120|Maki)\w{0,8})(?: .*)?$/i,
    examples: [{ seen: 'BirdDog P200A4_A5', gives: { model: 'P200A4_A5' } }],
    unlike: ['BirdDog Flex', 'BirdDog', 'BirdDog Studio NDI'],
    source: 'the interface description of BirdDog, found by full-text search',
  }),
  littleKnown('ZNV', 'recorder', {
    field: 'http.title',
    pattern: /^ZXNVM\b/i,
    examples: [{ seen: 'ZXNVM' }],
    unlike: ['ZXNV', 'NVM'],
    source: yak,
  }),
  littleKnown('Dongyoung', 'camera', {
    field: 'http.server',
    pattern: /^(?<model>DM-[A-Z]{2}\d{3}[A-Z]?) WebServer\b/i,
    examples: [{ seen: 'DM-AP240T WebServer', gives: { model: 'DM-AP240T' } }],
    unlike: ['WebServer', 'DM-AP240'],
    source: yak,
  }),
  littleKnown('QiaoAn', 'camera', {
    field: ['http.redirect', 'http.page-mark'],
    pattern: /\/apcam\/(?:adm|view)\b/i,
    examples: [{ seen: 'http://192.0.2.1/apcam/adm/login.asp' }],
    unlike: ['/apcam', '/cam/adm'],
    source: yak,
  }),
  littleKnown('ICanTek', 'camera', {
    field: ['http.server', 'rtsp.server'],
    pattern: /^iCan(?:WebServer|System)\b/,
    examples: [{ seen: 'iCanWebServer/1.1.2' }, { seen: 'iCanSystem/2.0' }],
    unlike: ['WebServer', 'iCan'],
    source: nmapProbes,
  }),
  ofMuchElse('DB Power', 'camera', {
    field: 'http.server',
    pattern: /^(?:IPCamera HTTP\/ONVIF\/P2P\/RTSP\/VOD Multi-Server|WebServer\(ipcamera\))$/,
    examples: [{ seen: 'IPCamera HTTP/ONVIF/P2P/RTSP/VOD Multi-Server' }, { seen: 'WebServer(ipcamera)' }],
    unlike: ['IPCamera', 'WebServer'],
    source: nmapProbes,
  }),
  littleKnown('Atis Web-Server', 'camera'),
  littleKnown('AvertX', 'recorder', {
    field: modelFields,
    pattern: /^(?<model>C[23]2\d{2}[BD]\d(?:-S)?|HD\d{3,4}(?:IRM?|F12))$/,
    is: 'camera',
    examples: [
      { seen: 'C2212B4', gives: { model: 'C2212B4' } },
      { seen: 'HD9112F12', gives: { model: 'HD9112F12' } },
    ],
    unlike: ['C2212', 'HD354'],
    source: catalogueSource,
  }),
  littleKnown('3R Global', 'recorder', {
    field: 'http.title',
    pattern: /^CMS Web Viewer$/i,
    examples: [{ seen: 'CMS Web Viewer' }],
    unlike: ['CMS', 'Web Viewer'],
    source: lift,
  }),
  littleKnown('Unimo', 'recorder', {
    field: 'http.title',
    pattern: /^(?:DVR_H264|RTDVR) ActiveX$/i,
    examples: [{ seen: 'RTDVR ActiveX' }, { seen: 'DVR_H264 ActiveX' }],
    unlike: ['ActiveX', 'DVR_H264'],
    source: lift,
  }),
  littleKnown('Milantek', 'recorder', {
    field: 'http.server',
    pattern: /^GNU rsp\/\d/,
    examples: [{ seen: 'GNU rsp/1.0' }],
    unlike: ['GNU', 'rsp/1.0'],
    source: lift,
  }),
  ofMuchElse(
    'Fortinet',
    'camera',
    {
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^FortiCam(?:era)?$/i,
      examples: [{ seen: 'FortiCamera' }],
      unlike: ['FortiGate', 'FortiAP'],
      source: openvas,
    },
    {
      field: 'http.title',
      pattern: /^FortiRecorder\b/i,
      is: 'recorder',
      examples: [{ seen: 'FortiRecorder Admin' }],
      unlike: ['FortiAnalyzer', 'Recorder'],
      source: openvas,
    },
  ),
  littleKnown(
    'Novus CCTV',
    'recorder',
    {
      field: 'http.title',
      pattern: /^WebGuard Login\b/i,
      examples: [{ seen: 'WebGuard Login' }],
      unlike: ['WebGuard', 'Login'],
      source: 'urbanadventurer/WhatWeb plugins/webguard.rb',
    },
    {
      field: 'rtsp.server',
      pattern: /^Novus RTSP Server\b/i,
      is: 'camera',
      examples: [{ seen: 'novus rtsp server' }],
      unlike: ['Novus', 'RTSP Server'],
      source: 'a scanner’s list of devices by what they say, found by full-text search: repository not named',
    },
  ),
  littleKnown('3xLogic', 'recorder', {
    field: modelFields,
    pattern: /^(?<model>V[AX]-(?:\d{1,2}[MS]\w{0,3}|SMBK|VT)(?:-\w{1,8}){1,4})$/,
    is: 'camera',
    examples: [
      { seen: 'VX-5M-OD-RIAW', gives: { model: 'VX-5M-OD-RIAW' } },
      { seen: 'VA-2MB-OD-RIWH-02', gives: { model: 'VA-2MB-OD-RIWH-02' } },
    ],
    unlike: ['VX-5', 'VX-OD-RIAW'],
    source: catalogueSource,
  }),
  littleKnown('SriHome', 'camera', {
    field: modelFields,
    pattern: /^(?<model>SH0[0-6]\d[A-C]?|DH0[01]\d)$/,
    examples: [
      { seen: 'SH034C', gives: { model: 'SH034C' } },
      { seen: 'DH004', gives: { model: 'DH004' } },
    ],
    unlike: ['SH34', 'DH104'],
    source: catalogueSource,
  }),
  littleKnown('ieGeek', 'camera', {
    field: modelFields,
    pattern: /^(?<model>Z[SY]-G[QX]?\dS?|ZY-C\d|Baby \dT?|Bell J\d{1,2}(?: Plus)?)$/,
    examples: [
      { seen: 'ZS-GQ2', gives: { model: 'ZS-GQ2' } },
      { seen: 'Baby 1T', gives: { model: 'Baby 1T' } },
    ],
    unlike: ['ZS-', 'Baby'],
    source: catalogueSource,
  }),
  littleKnown('Pix-Link', 'camera', {
    field: modelFields,
    pattern: /^(?<model>(?:DRW|RW|FW)\d{3}[PTY](?:-LWF)?)$/,
    examples: [
      { seen: 'RW103P', gives: { model: 'RW103P' } },
      { seen: 'DRW341P-LWF', gives: { model: 'DRW341P-LWF' } },
    ],
    unlike: ['RW103', 'DRW-341P'],
    source: catalogueSource,
  }),
  ofMuchElse('Resideo', 'camera', {
    field: modelFields,
    pattern: /^(?<model>CX4[BDT]-AI|IPCAM-W[IO]C\d)$/,
    examples: [
      { seen: 'CX4B-AI', gives: { model: 'CX4B-AI' } },
      { seen: 'IPCAM-WOC2', gives: { model: 'IPCAM-WOC2' } },
    ],
    unlike: ['CX4', 'IPCAM'],
    source: catalogueSource,
  }),
  littleKnown('Brovotech', 'camera', {
    field: ['http.redirect', 'http.page-mark'],
    pattern: /^(?:https?:\/\/[^/]{1,80})?\/?cn\/viewer_index\.asp$/,
    examples: [{ seen: '/cn/viewer_index.asp' }],
    unlike: ['/viewer_index.asp', '/cn/index.asp'],
    source: nndefaccts,
  }),
  littleKnown('CHANCE-i', 'recorder', {
    field: 'http.server',
    pattern: /^Techno Vision Security System\b/,
    examples: [{ seen: 'Techno Vision Security System Ver. 2.0' }],
    unlike: ['Techno Vision', 'Security System'],
    source: 'urbanadventurer/WhatWeb plugins/chance-i-divis-dvr.rb',
  }),
  ofMuchElse('ALLNET', 'camera', {
    field: 'http.auth-realm',
    pattern: /^(?:NetworkPTZ|(?<model>ALL22\d{2}[A-Z0-9]{0,4}))$/i,
    examples: [
      { seen: 'NetworkPTZ' },
      { seen: 'ALL2272', gives: { model: 'ALL2272' } },
      { seen: 'all2205', gives: { model: 'all2205' } },
    ],
    unlike: ['PTZ', 'Network'],
    source: nndefaccts,
  }),
  littleKnown(
    'Pravis',
    'recorder',
    {
      field: 'http.title',
      pattern: /^LOGIN CGICC form$/i,
      examples: [{ seen: 'LOGIN CGICC form' }],
      unlike: ['LOGIN', 'CGICC'],
      source: nndefaccts,
    },
    {
      field: 'http.page-mark',
      pattern: /\/cgi-bin\/design\/html_template\/Login\.(?:html|cgi)$/i,
      examples: [{ seen: '/cgi-bin/design/html_template/Login.html' }],
      unlike: ['/cgi-bin/Login.html', '/html_template/Login.html'],
      source: nndefaccts,
    },
  ),
  littleKnown('Santec', 'camera', {
    field: 'http.auth-realm',
    pattern: /^Santec-IPCamera$/i,
    examples: [{ seen: 'Santec-IPCamera' }],
    unlike: ['Santec', 'IPCamera'],
    source: nndefaccts,
  }),
];
