import type { MakerEntry } from '../define.ts';
import { goby, hearsay } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, ofMuchElse, stations } from './define.ts';

/** Those whose name begins with T. */
export const littleKnownT: readonly MakerEntry[] = [
  ...names(
    'camera',
    'TAS-Tech',
    'Techson',
    'Tecnovideo',
    'Tecsar',
    'Tecton CCTV',
    'Telycam',
    'Tenveo',
    'Tetherx',
    'Thermoteknix',
    'Tigeryin',
    'Titathink',
    'TKH Security',
    'Toguard',
    'Tongveo',
    'Tonton Security',
    'Topica CCTV',
    'Traficon',
    'Trivision',
    'Trueguard',
  ),
  ...names('recorder', 'TBK Vision', 'Tecvoz', 'TeleEye', 'Tibet System', 'Timespace Technology'),
  ...stations('Tador', 'Talkaphone', 'Tegui', 'True-IP'),
  ...namesOfMuchElse('TCL', 'Teckin', 'Telefunken', 'Thecus', 'Thomson', 'Trust', 'Tuya', 'Tyco'),
  littleKnown('Tantos', 'camera', {
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
  ofMuchElse('Technaxx', 'camera', {
    habits: [
      {
        // Much of what it sells has such a number; hardly anything but cameras has a page.
        field: ['http.title', 'http.auth-realm', 'onvif.scope-name', 'mdns.instance'],
        pattern: /^Technaxx(?:[ -](?<model>TX-?\d{2,3}\w{0,4}))?(?: (?:Login|IP.?Cam.{0,20}|Web.{0,20}))?$/i,
        seen: ['Technaxx TX-67', 'Technaxx', 'Technaxx TX-23 IP Cam HD'],
        unlike: ['TX-67', 'Technaxx Deutschland', 'my Technaxx'],
        source: hearsay,
      },
    ],
  }),
  ofMuchElse('Teleste', 'encoder', {
    series: [unit('encoder', 'MP[CHX]-[DE]\\d{1,2}\\w{0,3}', ['MPC-E4', 'MPX-E8'], ['MPC-', 'MPC-1'], plain)],
  }),
  ofMuchElse('Tenda', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm', 'mdns.instance', 'snmp.sys-descr', 'onvif.scope-name'],
        pattern:
          /^Tenda (?<model>(?:CP|CH|CT|RP|RH|IT|IC|SC)\d{1,2}(?:-[A-Z]{2,3})?(?: ?(?:Pro|Plus|V\d\.0))?)$/,
        seen: ['Tenda CP3', 'Tenda CH7-WCA'],
        unlike: ['Tenda AC6', 'CP3'],
        source: hearsay,
      },
    ],
  }),
  ofMuchElse('Teradek', 'encoder', {
    habits: [
      {
        field: ['rtsp.server', 'http.title', 'http.server'],
        pattern: /^Teradek(?![a-z])/i,
        is: ['encoder', 0.6],
        seen: ['Teradek RTSP Server', 'Teradek Cube'],
        unlike: ['Teradeks', 'my Teradek'],
        source: hearsay,
      },
    ],
    series: [
      unit(
        'encoder',
        '(?:Cube|VidiU|Slice|Prism)[\\w .+-]{0,20}',
        ['Cube 655', 'VidiU Go', 'Prism Flex'],
        ['Bolt 500', 'Teradek'],
      ),
    ],
  }),
  ofMuchElse('TOA', 'camera', {
    series: [
      camera('N-C[35]\\d{3}(?:-\\d)?(?: [A-Z]{1,3})?', ['N-C3220-3', 'N-C3420'], ['N-C3', 'N-8000MI'], plain),
      unit(
        'other',
        '(?:IP-A1[A-Z]{2}\\w{0,3}|N-8\\d{3}[A-Z]{2})',
        ['IP-A1PG', 'N-8000EX'],
        ['IP-A1', 'N-C3120'],
        short,
      ),
      camera('N-C\\d{4}\\w{0,2}', ['N-C3120', 'N-C5430R3'], ['N-C', 'C3120'], plain),
      unit('recorder', 'C-DR\\d{3,4}\\w{0,2}', ['C-DR161', 'C-DR091'], ['C-DR', 'DR161'], plain),
    ],
  }),
  littleKnown('Trassir', 'recorder', {
    series: [
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
  ofMuchElse('TTIC', 'recorder', {
    habits: [
      {
        field: 'http.title',
        pattern: /^TTIC WebServer Client$/i,
        seen: ['TTIC WebServer Client'],
        unlike: ['WebServer Client', 'TTIC'],
        source: goby,
      },
    ],
  }),
];
