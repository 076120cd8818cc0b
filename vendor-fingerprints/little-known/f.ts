import type { MakerEntry } from '../define.ts';
import { hearsay } from '../sources.ts';
import { short, unit } from '../tables/series.ts';
import { names, namesOfMuchElse, ofMuchElse, stations } from './define.ts';

const openvas = 'greenbone OpenVAS feed of detections, found by full-text search';

/** Those whose name begins with F. */
export const littleKnownF: readonly MakerEntry[] = [
  ...names(
    'camera',
    'Falcon Eye',
    'Faleemi',
    'Fine CCTV',
    'Firstrend',
    'Fitivision',
    'Flexwatch',
    'Floureon',
    'Focuscam',
    'FoMaKo',
    'Forward Vision',
    'FOSTEC',
    'FPT Camera',
    'Fuho',
    'Fujikam',
    'Funlux',
    'Furbo',
  ),
  ...stations('Farfisa', 'Fasttel', 'Fermax'),
  ...namesOfMuchElse('Foxconn', 'Fracarro', 'Fujifilm', 'Fujitsu', 'Funkwerk'),
  ofMuchElse('Fanvil', 'doorbell', {
    habits: [
      {
        field: 'http.title',
        pattern: /^(?<model>i(?:1\d|2\d|3\d|6\d)[A-Z]{0,3}) ?[-|] ?Fanvil$/,
        seen: ['i33V - Fanvil'],
        unlike: ['X4 - Fanvil', 'i53W - Fanvil', 'Fanvil'],
        source: hearsay,
      },
      {
        field: ['http.title', 'http.auth-realm', 'http.server', 'snmp.sys-descr', 'upnp.friendly-name'],
        pattern: /^(?:Fanvil )(?<model>i(?:1\d|2\d|3\d|6\d)[A-Z]{0,3})(?: .*)?$/,
        seen: ['Fanvil i16SV 2.4.0', 'Fanvil i10SV'],
        unlike: ['Fanvil X4 2.10.2.6887', 'Fanvil i53W', 'i16SV'],
        source: 'wazo-platform wazo-provd-plugins fanvil, found by full-text search',
      },
    ],
    series: [
      unit('doorbell', 'i(?:1[0-9]|2[0-9]|3[0-9]|6[1-9])S?[VW]?', ['i16SV', 'i61'], ['i53W', 'i6'], short),
      unit('intercom', 'i5[1-7][AW]', ['i53W', 'i55A'], ['i61', 'i53'], short),
    ],
  }),
  ofMuchElse('Fortinet', 'camera', {
    habits: [
      {
        field: ['http.auth-realm', 'rtsp.auth-realm'],
        pattern: /^FortiCam(?:era)?$/i,
        seen: ['FortiCamera'],
        unlike: ['FortiGate', 'FortiAP'],
        source: openvas,
      },
      {
        field: 'http.title',
        pattern: /^FortiRecorder\b/i,
        is: ['recorder', 0.45],
        seen: ['FortiRecorder Admin'],
        unlike: ['FortiAnalyzer', 'Recorder'],
        source: openvas,
      },
    ],
  }),
];
