import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { catalogued, goby, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with T. */
export const minorVendorsT: readonly MakerEntry[] = [
  minorVendor('Tantos', 'camera', {
    series: [
      camera(
        'TS[ic]-[A-Z][a-z]{0,2}\\d{1,4}\\w{1,9}(?:-\\w{1,5})?',
        ['TSi-Pe25VP', 'TSc-P1080pUVCf'],
        ['TSi-', 'TSI-PE'],
        plain,
      ),
      unit(
        'recorder',
        'TSr-[A-Z]{2}\\d{3,5}\\w{0,8}',
        ['TSr-NV16242', 'TSr-UV0415'],
        ['TSr-', 'TSR-1000'],
        plain,
      ),
    ],
  }),
  minorVendor('TBK Vision', 'recorder', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^TBK[ -]?(?:[DHNX]VR ?\d{0,4}|Vision)\b/i,
        weight: 0.6,
        is: ['recorder', 0.6],
        seen: ['TBK DVR4104', 'TBK NVR'],
        unlike: ['TBK', 'DVR4104'],
        source: 'threat9/routersploit routersploit/modules/exploits/cameras/multi/dvr_creds_disclosure.py',
      },
    ],
    series: [
      unit(
        'recorder',
        'TBK-(?:[DHNX]VR)\\w{3,8}',
        ['TBK-DVR4216', 'TBK-NVR5008'],
        ['TBK-DVR', 'DVR4216'],
        plain,
      ),
      camera(
        'TBK-(?:BUL|DOM|MD|ME|MB|IP|BOX)\\w{2,10}',
        ['TBK-BUL7442IR', 'TBK-MD4442EIR'],
        ['TBK-BUL', 'BUL7442IR'],
        plain,
      ),
    ],
  }),
  minorVendor('Technaxx', 'camera', {
    firmwareStrings: [
      {
        // Much of what it sells has such a number; hardly anything but cameras has a page.
        field: ['http.title', 'http.auth-realm', 'onvif.scope-name', 'mdns.instance'],
        pattern: /^Technaxx(?:[ -](?<model>TX-?\d{2,3}\w{0,4}))?(?: (?:Login|IP.?Cam.{0,20}|Web.{0,20}))?$/i,
        seen: ['Technaxx TX-67', 'Technaxx', 'Technaxx TX-23 IP Cam HD'],
        unlike: ['TX-67', 'Technaxx Deutschland', 'my Technaxx'],
        source: unverified,
      },
    ],
    series: [
      camera(
        'TX-(?:2[3489]|5[1-9]|6[1-9]|1[0-9]\\d)\\+?',
        ['TX-23+', 'TX-67', 'TX-145'],
        ['TX-2', 'TX-450'],
        short,
      ),
    ],
  }),
  minorVendor('Tecnovideo', 'camera', {
    registrants: ['Tecnovideo Srl'],
  }),
  minorVendor('Tecton CCTV', 'camera', {
    firmwareStrings: [
      line(
        'Tecton (?:NDR|DVR|NVR|DarkStar|Raptor)(?: ?[\\w-]{1,8})?',
        ['Tecton NDR', 'Tecton DVR 16'],
        ['Tecton', 'Tecton Ceramics'],
        ['recorder', 0.45],
      ),
    ],
  }),
  minorVendor('Tecvoz', 'recorder', {
    series: [
      camera(
        '(?:TW|TV|T1)-?I?(?:CB|DM|SD|BL)\\w{2,5}(?:-\\w{1,3})?',
        ['TW-ICB400', 'TV-ICB202'],
        ['TW-ICB', 'TW-400'],
        plain,
      ),
      camera('THK-I[A-Z]{2}\\d{2}\\w{0,3}', ['THK-ICB13', 'THK-IDM13'], ['THK-I', 'THK-13'], {
        ...plain,
        source: strix('tecvoz'),
      }),
    ],
  }),
  minorVendor('TeleEye', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:RX\\d{3}|GN\\d{3,4}|[RJ]N\\d{3,4})',
        ['RX364', 'GN8360', 'RN864'],
        ['RX36', 'GN83', 'TN864'],
        short,
      ),
      camera('M[XPQ]\\d{3}(?:-HD)?', ['MX823-HD', 'MQ680'], ['MX82', 'M823'], short),
    ],
  }),
  minorVendor('Teleste', 'encoder', {
    firmwareStrings: [
      {
        field: 'rtsp.sdp-information',
        pattern: /^Teleste (?<model>MP[CEHX])\b.{0,30}\b(?:En|De)coder\b/,
        weight: 0.8,
        is: ['encoder', 0.6],
        seen: ['Teleste MPH H.264 Encoder - HK01121135', 'Teleste MPC MPEG-4 Encoder'],
        unlike: ['Teleste cable modem', 'MPH H.264 Encoder'],
        source: 'ngraziano/SharpRTSP RTSP.Tests/Sdp/Data/test2.sdp',
      },
      line(
        '(?:Teleste )?EASI[ -]IP(?: [\\w-]{2,10}){0,2}|Teleste (?:MP[CEXH])[ -]?[\\w-]{1,10}',
        ['EASI IP MPX-E', 'Teleste MPC-E4'],
        ['EASI', 'MPX-E'],
        ['encoder', 0.45],
      ),
    ],
    series: [unit('encoder', 'MP[CHX]-[DE]\\d{1,2}\\w{0,3}', ['MPC-E4', 'MPX-E8'], ['MPC-', 'MPC-1'], plain)],
  }),
  minorVendor('Telycam', 'camera', {
    series: [
      camera(
        'TLC-\\d{3,4}-(?:[A-Z]{1,3}-)?\\w{1,5}(?:-\\w{1,4})?|(?:Vision|Explore)\\+? TLC-\\d{3}',
        ['TLC-700-S-12', 'TLC-1000-IP-20', 'Vision+ TLC-300'],
        ['TLC', 'TLC-700'],
      ),
    ],
  }),
  minorVendor('Tenda', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm', 'mdns.instance', 'snmp.sys-descr', 'onvif.scope-name'],
        pattern:
          /^Tenda (?<model>(?:CP|CH|CT|RP|RH|IT|IC|SC)\d{1,2}(?:-[A-Z]{2,3})?(?: ?(?:Pro|Plus|V\d\.0))?)$/,
        seen: ['Tenda CP3', 'Tenda CH7-WCA'],
        unlike: ['Tenda AC6', 'CP3'],
        source: unverified,
      },
    ],
    series: [
      camera(
        'CP[367](?: ?Pro)?|CH[379](?:-WCA)|C[TH][367]-(?:WCA|PRS)|IT[67]-[A-Z]{3}',
        ['CP3', 'CH7-WCA', 'IT7-PRS'],
        ['CP', 'CH7'],
        short,
      ),
    ],
  }),
  minorVendor('Tenveo', 'camera', {
    series: [
      camera('TEVO-[A-Z]{1,4}\\d{1,3}\\w{0,4}', ['TEVO-VHD20N', 'TEVO-NV10A'], ['TEVO-', 'EVO-05'], plain),
    ],
  }),
  minorVendor('Teradek', 'other', {
    firmwareStrings: [
      {
        field: ['rtsp.server', 'http.title', 'http.server'],
        pattern: /^Teradek(?![a-z])/i,
        is: ['other', 0.6],
        seen: ['Teradek RTSP Server', 'Teradek Cube'],
        unlike: ['Teradeks', 'my Teradek'],
        source: unverified,
      },
    ],
    series: [
      unit(
        'other',
        '(?:(?:Cube|Slice|Prism) \\d{3}|VidiU (?:Go|Pro|Mini|X)|Prism (?:Flex|Mobile))(?: \\w{1,8})?',
        ['Cube 655', 'VidiU Go', 'Prism Flex'],
        ['Bolt 500', 'Cube Cam', 'Prism'],
        plain,
      ),
    ],
  }),
  minorVendor('Tesla Smart', 'camera', {
    series: [camera('TSL-CAM-[\\w-]{2,16}', ['TSL-CAM-CONT'], ['TSL-CAM', 'TSL-SEN-DOOR'], plain)],
  }),
  minorVendor('Timespace Technology', 'recorder', {
    registrants: ['Timespace Technology'],
  }),
  minorVendor('Titathink', 'camera', {
    series: [
      camera(
        'TT(?:5[123]\\d|7[23]\\d)P?W(?:-\\w{1,3})?',
        ['TT520PW', 'TT522PW-PRO', 'TT531W-N'],
        ['TT520', 'TT-520PW'],
        { ...plain, source: strix('titathink') },
      ),
    ],
  }),
  minorVendor('TOA', 'camera', {
    firmwareStrings: [
      line(
        'TRIFORA(?:-?X)?(?: [\\w-]{2,10})?',
        ['TRIFORA', 'TRIFORA-X'],
        ['Triforax', 'TRIFORAS'],
        ['recorder', 0.45],
      ),
    ],
    series: [
      camera('N-C[35]\\d{3}(?:-\\d)?(?: [A-Z]{1,3})?', ['N-C3220-3', 'N-C3420'], ['N-C3', 'N-8000MI'], plain),
      unit(
        'other',
        '(?:IP-A1[A-Z]{2}\\w{0,3}|N-8\\d{3}[A-Z]{2}|N-SP80[AM]S\\d)',
        ['IP-A1PG', 'N-8000EX', 'N-SP80AS1'],
        ['IP-A1', 'N-C3120'],
        short,
      ),
      camera('N-C[CR]\\d{4}\\w{0,2}', ['N-CC2360', 'N-CR2330'], ['N-CC', 'N-8000'], plain),
      camera('N-C\\d{4}\\w{0,2}', ['N-C3120', 'N-C5430R3'], ['N-C', 'C3120'], plain),
      unit('recorder', 'C-DR\\d{3,4}\\w{0,2}', ['C-DR161', 'C-DR091'], ['C-DR', 'DR161'], plain),
    ],
  }),
  minorVendor('Tonnet', 'recorder', {
    series: [
      unit('recorder', 'TAT-7\\d{4}[A-Z]\\d?', ['TAT-77104G1', 'TAT-70432N'], ['TAT-7', 'TAT-77104'], plain),
    ],
  }),
  minorVendor('Topica CCTV', 'camera', {
    firmwareStrings: [line('(?:TOPICA|Topica) TP-\\w{3,12}', ['TOPICA TP-IP1036'], ['TOPICA', 'TP-LINK'])],
  }),
  minorVendor('Toucan', 'doorbell', {
    series: [
      unit('doorbell', 'TVD\\d{3}[A-Z]{0,2}', ['TVD200'], ['TVD', 'TVD-200'], short),
      camera('TWC\\d{3}[A-Z]{0,2}|TSC\\d{3}[A-Z]{0,2}', ['TWC200WU'], ['TWC', 'TWC-200'], short),
    ],
  }),
  minorVendor('Traficon', 'camera', {
    registrants: ['Traficon N.V.'],
  }),
  minorVendor('Trassir', 'recorder', {
    series: [
      camera(
        'TR-[DHWX](?:\\d{4}[A-Z]{2}\\w{0,10}|\\d[A-Z]\\d{1,2})',
        ['TR-D2453WDZIR7LPR', 'TR-D2B6', 'TR-H2L1'],
        ['TR-D', 'TR-D2'],
        { ...plain, source: catalogued('trassir') },
      ),
      camera(
        'TR-[DWX]\\d{4}[A-Z]{2}\\w{0,6}(?: v\\d)?',
        ['TR-D2221WDIR4', 'TR-D3123IR2'],
        ['TR-D', 'TR-4408'],
      ),
      unit(
        'recorder',
        '(?:Duo|Quattro|Neuro|Ultra)Station(?: [\\w/ -]{1,16})?|MiniNVR \\w[\\w -]{1,14}',
        ['DuoStation AF 32', 'MiniNVR AF 16'],
        ['Station', 'MiniNVR'],
      ),
    ],
  }),
  minorVendor('Trivision', 'camera', {
    series: [
      camera(
        'NC-[1-3]\\d{2}P?[WG]F?P?(?:-HD(?:-\\d{3,4}P)?)?',
        ['NC-336PW', 'NC-240WF-HD-1080P', 'NC-326G'],
        ['NC-336', 'NC-620MW'],
        { ...plain, source: strix('trivision') },
      ),
    ],
  }),
  minorVendor('True-IP', 'doorbell', {
    series: [
      unit(
        'doorbell',
        'TI-2[36]\\d{2}[A-Z]{1,4}(?:/\\w{1,3})?',
        ['TI-2308WDO', 'TI-2600C'],
        ['TI-2308', 'TI-84'],
        plain,
      ),
    ],
  }),
  minorVendor('Trust', 'camera', {
    series: [
      camera('NW-7[15]00|IPCAM-[23]\\d00', ['NW-7500', 'IPCAM-2500'], ['NW-7', 'IPCAM-100'], {
        ...plain,
        source: strix('trust'),
      }),
    ],
  }),
  minorVendor('TTIC', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^TTIC WebServer Client$/i,
        seen: ['TTIC WebServer Client'],
        unlike: ['WebServer Client', 'TTIC'],
        source: goby,
      },
    ],
  }),
  minorVendor('Tyco', 'camera', {
    firmwareStrings: [
      line(
        '(?:Tyco )?Holis (?:NVR|DVR)(?: \\w{2,8})?',
        ['Holis NVR', 'Tyco Holis NVR'],
        ['Holis', 'Holistic NVR'],
        ['recorder', 0.45],
      ),
    ],
  }),
];
