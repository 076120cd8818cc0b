import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { strix } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

const openvas = 'greenbone OpenVAS feed of detections, found by full-text search';

/** Those whose name begins with F. */
export const minorVendorsF: readonly MakerEntry[] = [
  minorVendor('Falcon Eye', 'camera', {
    series: [
      camera(
        'FE-(?:IPC|ID|IB|SD|MTR|IPB|IPD)[\\w-]{2,18}(?:\\.\\d\\w{0,3})?',
        ['FE-IPC-DL202PV', 'FE-MTR1300', 'FE-IPC-BP2e-30p'],
        ['FE-', 'FE-201DM'],
        { ...plain, source: strix('falcon-eye') },
      ),
      unit('recorder', 'FE-NVR\\d{3,5}\\w{0,4}', ['FE-NVR5108', 'FE-NVR5208'], ['FE-NVR', 'NVR5108'], plain),
    ],
  }),
  minorVendor('Faleemi', 'camera', {
    series: [
      camera('FSC[78]\\d{2}[A-Z]?', ['FSC776W', 'FSC880'], ['FSC', 'FSC7'], {
        ...plain,
        source: strix('faleemi'),
      }),
    ],
  }),
  minorVendor('Fanvil', 'doorbell', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^(?<model>i(?:1\d|2\d|3\d|6\d)[A-Z]{0,3}) ?[-|] ?Fanvil$/,
        seen: ['i33V - Fanvil'],
        unlike: ['X4 - Fanvil', 'i53W - Fanvil', 'Fanvil'],
        source: unverified,
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
      // Gateways for paging, and what stands on tables in halls.
      unit(
        'other',
        '(?:PA[23]|CS[23]0|FH-S01|W71\\d\\w?|LINKVIL \\w{2,5})',
        ['PA3', 'CS20'],
        ['PA', 'i16SV'],
        short,
      ),
      unit('intercom', 'i5[1-7][AW]', ['i53W', 'i55A'], ['i61', 'i53'], short),
    ],
  }),
  minorVendor('Fermax', 'doorbell', {
    series: [
      unit(
        'doorbell',
        '(?:KIN|MILO|MARINE|ONE) MEET|MEET (?:KIN|MILO|MARINE|ONE)',
        ['MEET KIN', 'MILO MEET'],
        ['MEET', 'Meet KIN room'],
        plain,
      ),
    ],
  }),
  minorVendor('Fibaro', 'doorbell', {
    series: [
      unit(
        'doorbell',
        'FGIC-00\\d|F[Ii][Bb][Aa][Rr][Oo] Intercom',
        ['FGIC-002', 'Fibaro Intercom'],
        ['FGIC', 'FGHC3-001'],
        plain,
      ),
    ],
  }),
  minorVendor('Fitivision', 'camera', {
    registrants: ['fitivision technology Inc.'],
    series: [
      camera('CS13[0-9]{1,2}A?', ['CS1330', 'CS131'], ['CS-1330', 'CS13'], {
        ...short,
        source: strix('fitivision'),
      }),
    ],
  }),
  minorVendor('Fortinet', 'camera', {
    firmwareStrings: [
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
    series: [
      camera(
        'FCM-(?:FD|CB|MB|SD|OB|VB)\\d{2}\\w?|FortiCam[ -]\\w{2,6}',
        ['FCM-FD40', 'FCM-MB40'],
        ['FCM-', 'FGT-60F'],
        plain,
      ),
      unit(
        'recorder',
        'FortiRecorder[ -]\\d{3,4}\\w?|FRC-\\d{3}[A-Z]',
        ['FortiRecorder-100D', 'FRC-200D'],
        ['FortiRecorder', 'FortiGate-100D'],
        plain,
      ),
      camera(
        '(?:FortiCam |FCM-)(?:[A-Z]{2}\\d{2}[A-Z]?|\\d{2}[AB])',
        ['FCM-FB51', 'FortiCam FD51', 'FCM-20A'],
        ['FCM-', 'FCM-100'],
      ),
    ],
  }),
  minorVendor('Fotric', 'camera', {
    series: [camera('2[0-9]{2}[A-Z]?-L\\d{2}', ['226-L25'], ['226', '226-25'], short)],
  }),
  minorVendor('Fujiko', 'camera', {
    series: [camera('FK-(?:IP|HD|AHD)\\w{2,8}', ['FK-IP500DM'], ['FK-IP', 'FK-1200'], plain)],
  }),
];
