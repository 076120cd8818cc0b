import type { Maker, Mark } from '../src/model/fingerprint.ts';
import type { DeviceType } from '../src/model/identification.ts';
import type { Field } from '../src/model/observation.ts';

/**
 * Names that stand on cameras and recorders and of which nobody here knows more: neither where the company sits nor who makes for
 * it. Each names somebody and clears nobody. Who is known better gets a file in vendors/ and leaves this list.
 */

const source = 'general knowledge, not verified';

const said: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'http.page-mark',
  'http.redirect',
  'rtsp.auth-realm',
  'rtsp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-tool',
  'tls.subject',
  'tls.issuer',
  'snmp.sys-descr',
  'ssdp.server',
  'upnp.manufacturer',
  'upnp.model-description',
  'upnp.friendly-name',
  'onvif.manufacturer',
  'onvif.scope-name',
  'onvif.scope-hardware',
  'onvif.model',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
  'maker.vendor',
];

/** Names a maker, establishes nobody. */
const weight = 0.45;

/** More that is known of one of them than its name. */
type More = Omit<Mark, 'id' | 'weight' | 'type'> & { readonly is?: DeviceType };

/** One whose name stands for nothing but cameras, recorders or the like, wherever it is said. */
function littleKnown(name: string, is: DeviceType = 'camera', ...more: readonly More[]): Maker {
  const maker = ofMuchElse(name, is, ...more);
  const spelled = name.replaceAll('.', '\\.').replaceAll(/[ -]/g, '[ _-]?');
  const word: Mark = {
    id: `${maker.id}/word`,
    field: said,
    // Bounded, so that it is as quick on hostile text as a pattern that stands at the beginning.
    pattern: new RegExp(`^(?:.{0,200}[^a-z0-9])?${spelled}(?![a-z0-9])`, 'i'),
    weight,
    type: { is, weight: 0.25 },
    examples: [{ seen: name }, { seen: `x ${name}-1` }],
    unlike: [`${name}x`, `x${name}`],
    source,
  };
  return { ...maker, marks: [word, ...maker.marks] };
}

/** One who makes much else: the name counts beside the word for a camera, as every maker's does, and in these habits. */
function ofMuchElse(name: string, is: DeviceType, ...more: readonly More[]): Maker {
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const marks = more.map(
    ({ is: kind, ...mark }, at): Mark => ({
      id: `${id}/habit-${at + 1}`,
      ...mark,
      weight,
      type: { is: kind ?? is, weight: 0.45 },
    }),
  );
  return { id, name, headquarters: null, sources: [source], marks };
}

const names = (is: DeviceType, ...all: readonly string[]): readonly Maker[] =>
  all.map((name) => littleKnown(name, is));

const costin = 'zveriu/cctv-ddns-shodan-censys cctv_online_shodan.txt';
const nmapProbes = 'nmap/nmap nmap-service-probes';
const nndefaccts = 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua';

/** Makers and badges of whom only the name is known. None of the names is an ordinary word or stands for much else. */
export const littleKnownMakers: readonly Maker[] = [
  ...names(
    'camera',
    'Alphafinity',
    'Amaryllo',
    'Asoni',
    'Bascom Cameras',
    'Beseye',
    'Beward',
    'Boavision',
    'Cantonk',
    'CohuHD',
    'Ctronics',
    'CViTek',
    'Defeway',
    'Ebitcam',
    'Emstone',
    'Escam',
    'Flexwatch',
    'Floureon',
    'Gadspot',
    'Goscam',
    'Guardzilla',
    'Gwelltimes',
    'Heden',
    'Hesavision',
    'Hichip',
    'Hikam',
    'Hiseeu',
    'Huviron',
    'iBaby',
    'Imagiatek',
    'IMILAB',
    'Jennov',
    'JideTech',
    'Jooan',
    'Kamtron',
    'Keekoon',
    'KKmoon',
    'Laxihub',
    'Linudix',
    'Luxonvideo',
    'Marmitek',
    'Meari',
    'MicroDigital',
    'Microseven',
    'Minrray',
    'Netvue',
    'NeuFusion',
    'Nobelic',
    'Nodinfo',
    'Novus CCTV',
    'OpenEye',
    'Partizan',
    'Phylink',
    'Pixord',
    'Polyvision',
    'Promelit',
    'PIPS',
    'Qihan',
    'QualityView',
    'Revotech',
    'Rubetek',
    'Satvision',
    'Seyeon',
    'Sharx',
    'Silarius',
    'Sineoji',
    'SriHome',
    'Starvedia',
    'Sumpple',
    'Szsinocam',
    'TAS-Tech',
    'Titathink',
    'Trivision',
    'Unitoptek',
    'Vacron',
    'Vandsec',
    'Victure',
    'Vikylin',
    'Vilar',
    'Vimtag',
    'VideoIQ',
    'Visualint',
    'Wodsee',
    'Xvim',
    'XVision',
    'Yoosee',
    'Zaapa',
    'Zxtech',
  ),
  ...names(
    'recorder',
    '3xLogic',
    'AvertX',
    'Digimerge',
    'Digiop',
    'Eyemax',
    'Eyesurv',
    'Kodicom',
    'Nuvico',
    'QVIS',
    'Surveon',
    'TBK Vision',
    'Tecvoz',
    'TeleEye',
    'Unimo',
    'Viewtron',
    'Vonnic',
    'Zicom',
  ),
  ...names('encoder', 'BlueNet', 'SerVision', 'Teleste'),
  ofMuchElse('Robin', 'doorbell', {
    field: 'http.title',
    pattern: /^Robin SmartView\b/i,
    examples: [{ seen: 'Robin SmartView' }],
    unlike: ['Robin', 'SmartView'],
    source: costin,
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
      source,
    },
  ),
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
    pattern: /^NetworkPTZ$/,
    examples: [{ seen: 'NetworkPTZ' }],
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
