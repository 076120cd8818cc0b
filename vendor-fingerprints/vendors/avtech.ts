import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, fofa, gobyRules, vmsTable, yak } from '../sources.ts';
import { alone } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

const ingram = 'jorhelp/Ingram Ingram/rules.csv';

/** AVTECH of Taiwan. AVTECH Software of the United States makes room thermometers and is another company. */
export const avtech: MakerEntry = {
  id: 'avtech',
  name: 'AVTECH',
  headquarters: 'TW',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: AV TECH CORPORATION (Taiwan)',
    'visioforge/help, directory of camera brands (Taipei, Taiwan)',
  ],
  fingerprints: [
    {
      id: 'avtech/video-web-server',
      field: 'http.title',
      pattern: /^(?:[-:]{2,3} ?VIDEO WEB SERVER ?[-:]{2,3}|VIDEO WEB SERVER)$/,
      weight: 0.55,
      type: { is: 'recorder', weight: 0.5 },
      examples: [
        { seen: '--- VIDEO WEB SERVER ---' },
        { seen: ':::VIDEO WEB SERVER:::' },
        { seen: 'VIDEO WEB SERVER' },
      ],
      unlike: ['Video Web Server', '--- WEB SERVER ---', 'VIDEO WEB SERVER 2'],
      source: 'OWASP/NINJA-PingU service plugin (without dashes); the rest: general knowledge, not verified',
    },
    {
      id: 'avtech/http-server',
      field: 'http.server',
      pattern: /^AV-TECH (?<model>AV\w+) Video Web Server$/,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'AV-TECH AV787 Video Web Server', gives: { model: 'AV787' } }],
      unlike: ['AVTECH Software, Inc.', 'AV-TECH'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'avtech/http-server-upnp',
      field: ['http.server', 'ssdp.server'],
      pattern: /^Linux\/[\d.x]+ UPnP\/[\d.]+ Avtech\/[\d.]+$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'Linux/2.x UPnP/1.0 Avtech/1.0' }],
      unlike: ['Linux/2.x UPnP/1.0 miniupnpd/1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'avtech/http-title',
      field: 'http.title',
      pattern: /^(?:-+ )?(?:Remote Surveillance, )?Any ?time (?:&|&amp;) Any ?where(?: -+)?$/i,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'Remote Surveillance, Any time & Any where' }, { seen: 'Any time & Any where' }],
      unlike: ['Remote Surveillance', 'Any time & Any where you like'],
      source: 'sansatart/scrapts shodan-favicon-hashes.csv',
    },
    {
      // The same words in another order; next to them the page invites customers to log in.
      id: 'avtech/http-title-life',
      field: 'http.title',
      pattern: /^IP Surveillance for Your Life$/i,
      weight: 0.6,
      examples: [{ seen: 'IP Surveillance for Your Life' }],
      unlike: ['IP Surveillance', 'IP Surveillance for Your Business'],
      source:
        'GitHub full-text search for sharedDetector and for /nobody/loginDevice.js: tables of scanners (EagleEye; cctv), repositories not named',
    },
    {
      id: 'avtech/script-nobody',
      field: 'http.page-mark',
      pattern: /^script=\/?nobody\/login\w{0,12}\.js$/,
      weight: 0.6,
      examples: [{ seen: 'script=/nobody/loginDevice.js' }],
      unlike: ['script=/loginDevice.js', 'script=/nobody/jquery.js'],
      source: 'GitHub full-text search for /nobody/loginDevice.js: table of a scanner, repository not named',
    },
    {
      id: 'avtech/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^AV-?TECH(?: Corp.*)?$/i,
      weight: 0.9,
      examples: [{ seen: 'AVTECH' }],
      unlike: ['AVTECH Software, Inc.'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'avtech/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>AV(?:[MN]\d|C[0-689])\d{2,3}[A-Z]?\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'AVN801', gives: { model: 'AVN801' } },
        { seen: 'AVM571', gives: { model: 'AVM571' } },
      ],
      unlike: ['AV5115DN', 'AVM', 'AVC792'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=IP Surveillance for Your Life$/i,
      weight: 0.5,
      is: ['recorder', 0.25],
      seen: ['ident=IP Surveillance for Your Life'],
      unlike: ['ident=IP Surveillance', 'IP Surveillance for Your Life'],
      source: fofa,
    },
    {
      // A folder with the model number, in which the viewer lies.
      field: 'http.page-mark',
      pattern: /^plugin=\/?AV[CHNP]?\d{3}\w{0,3}\/[\w.]{3,20}$/i,
      weight: 0.55,
      is: ['recorder', 0.45],
      seen: ['plugin=/AV732E/setup.exe', 'plugin=AVC787/setup.exe'],
      unlike: ['plugin=/AV/setup.exe', 'plugin=/setup.exe'],
      source: gobyRules,
    },
    {
      field: 'http.title',
      pattern: /^::: Login :::$/,
      weight: 0.45,
      is: ['camera', 0.3],
      seen: ['::: Login :::'],
      unlike: ['Login', ':: Login ::'],
      source: ingram,
    },
    {
      field: ['http.server', 'banner.ftp', 'banner.telnet'],
      pattern: /^(?:220 )?AV-?TECH(?:$| (?:login|FTP|DVR|NVR|telnet)\b)/i,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['Avtech', '220 AVTECH FTP server ready', 'AVTECH login:'],
      unlike: ['AVTECH Software Room Alert', 'avtechnics'],
      source: unverified,
    },
    {
      // What anybody may load without a password lies in that folder.
      field: ['http.page-mark', 'http.redirect'],
      pattern: /\/nobody\/(?:login|favicon|device)/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['/nobody/loginDevice.js', '/nobody/favicon.ico'],
      unlike: ['/nobody/', '/somebody/login'],
      source: ingram,
    },
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^AV-?TECH (?<model>(?:AV[A-Z]{0,2}|DG[A-Z])-?\d{3,4}\w{0,3})\b/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['AV-TECH AV787', 'AVTECH AVM428'],
      unlike: ['AVTECH Room Alert', 'AV787'],
      source: yak,
    },
    alone('AVTECH'),
  ],
  series: [
    unit('recorder', 'DG10\\d{2}|AVR40[48]', ['DG1015', 'AVR404'], ['DG101', 'AVR40', 'DG1104'], plain),
    unit(
      'recorder',
      'DGH\\d{4}[A-Z]{0,3}(?:-\\w{1,2})?',
      ['DGH1104AX-U1', 'DGH1108'],
      ['DGH110', 'DG-H1104'],
    ),
    unit('recorder', 'AVZ\\d{4}[A-Z]?', ['AVZ5016T', 'AVZ5008'], ['AVZ50', 'VZ5016T'], plain),
    camera(
      '(?:AVI\\d{3}|AVN80X|DG[CM]\\d{4})[A-Z]{0,6}',
      ['AVI321', 'AVN80X', 'DGM1104', 'DGM5546SVAT'],
      ['AVI', 'DGM11'],
      {
        source: cameraTable,
      },
    ),
    unit(
      'recorder',
      '(?:KPD\\d{3}|AV[HZ]\\d{3}|DG[DH]\\d{4})[A-Z]{0,3}',
      ['KPD674', 'AVH304', 'DGD1005AV'],
      ['KPD', 'AVH30'],
      plain,
    ),
    unit('recorder', 'CPD\\d{3}\\w{0,3}', ['CPD507'], ['CPD5', 'CDP507'], plain),
    unit(
      'recorder',
      '(?:AVC7\\d{2}|AVH\\d{3,4}|KPD\\d{3})\\w{0,3}',
      ['AVC792', 'AVH308', 'KPD674'],
      ['AVM552', 'AVC552', 'AVH3'],
    ),
    camera('AV[OPT]\\d{3}[A-Z]{0,3}', ['AVO403', 'AVP571'], ['AVO40', 'AVP-571', 'AVX928'], plain),
    unit('recorder', 'AVX\\d{3}[A-Z]{0,3}', ['AVX931A', 'AVX928'], ['AVX93', 'AVO403'], {
      ...plain,
      source: vmsTable,
    }),
  ],
};
