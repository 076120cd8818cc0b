import { type Fingerprint, unverified } from '../../src/model/fingerprint.ts';
import type { FingerprintsByMaker } from './by-maker.ts';

type Texts = readonly [string, ...string[]];

/** A form of version that one maker's firmware has, under whatever name it is sold. */
type Row = readonly [maker: string, weight: number, pattern: string, seen: Texts, unlike: Texts];

// How makers number their firmware, if no other maker does it so. Makers whose versions are plain numbers are left out. What stands at
// 0.3 or less others may do as well: it names who it may be, and contradicts no maker.
const rows: readonly Row[] = [
  [
    'acti',
    0.6,
    'A\\d[A-Z]-\\d{3}-V\\d{1,2}(?:\\.\\d{1,2}){2}-A[BC]',
    ['A1D-500-V6.13.16-AC', 'A1D-310-V4.13.13-AC'],
    ['A1D-500', 'V6.13.16-AC'],
  ],
  [
    'avtech',
    0.3,
    '1\\d{3}(?:-1[0-9A-F]{3}){3,5}',
    ['1025-1010-1012-1019'],
    ['1025-1010', '2025-2010-2012-2019'],
  ],
  ['bosch', 0.3, '[5-9]\\.\\d{2}\\.00\\d{2}', ['7.87.0031', '6.50.0028'], ['7.87.31', '7.87.00311']],
  [
    'geovision',
    0.3,
    '[Vv]\\d\\.\\d{2} \\d{4}-\\d{2}-\\d{2}',
    ['V3.14 2017-11-20'],
    ['V3.14', 'V3.1.4 2017-11-20'],
  ],
  [
    'hanwha',
    0.55,
    '\\d\\.\\d{2}(?:\\.\\d{2})?_\\d{6}(?:\\d{2})?_R\\d{1,4}',
    ['1.41.02_20210330_R409', '1.40_20191120_R298'],
    ['1.41.02_20210330', '1.41.02_R409'],
  ],
  [
    'hipcam',
    0.5,
    'V\\d{1,2}(?:\\.\\d{1,3}){4}-20\\d{6}',
    ['V19.1.60.16.30-20220105', 'V7.1.4.1.21-20151021'],
    ['V19.1.60-20220105', 'V19.1.60.16.30'],
  ],
  [
    'huawei',
    0.5,
    '(?:SDC|IPC)[_ ]\\d{1,2}\\.\\d\\.\\d(?:\\.SPC\\d{1,4})?|V[1-5]00R0\\d{2}C\\d{2}(?:SPC\\d{2,4})?(?:B\\d{2,4})?',
    ['SDC_8.0.1.SPC111', 'SDC 8.0.1', 'V200R003C10SPC100'],
    ['SDC', 'V200R003', '8.0.1'],
  ],
  [
    'iqinvision',
    0.45,
    'V\\d\\.\\d{1,2}/\\d{1,2}\\(\\d{6}\\)',
    ['V3.4/5(160314)'],
    ['V3.4/5', 'V3.4(160314)'],
  ],
  [
    'milesight',
    0.45,
    '4\\d\\.\\d{1,2}\\.\\d\\.\\d{1,3}-r\\d{1,2}',
    ['40.7.0.69-r12', '45.8.0.3-r9'],
    ['40.7.0.69', '4.7.0.69-r12'],
  ],
  [
    'mobotix',
    0.6,
    'MX-V\\d\\.\\d{1,2}(?:\\.\\d{1,3}){1,2}',
    ['MX-V4.7.2.18', 'MX-V5.1.0'],
    ['MX-V4', 'V4.7.2.18'],
  ],
  [
    'pelco',
    0.6,
    '\\d\\.\\d{1,2}\\.\\d{1,2}[.-]20\\d{6}-\\d\\.\\d{4}-[A-Z]{1,2}\\d\\.\\d{4,5}',
    ['1.8.2-20120327-1.9081-A1.7852', '2.1.0.20150430-1.9320-A1.8722'],
    ['1.8.2-20120327', '1.8.2-1.9081-A1.7852'],
  ],
  [
    'reolink',
    0.55,
    'v[1-4]\\.\\d\\.\\d\\.\\d{1,5}_\\d{7,10}',
    ['v3.0.0.136_20121100', 'v2.0.0.1389_1000002'],
    ['v3.0.0.136', 'V3.0.0_20121100'],
  ],
  [
    'tp-link',
    0.5,
    '\\d{1,2}\\.\\d{1,2}\\.\\d{1,2} Build \\d{6} Rel\\. ?\\d{4,6}n?(?:\\(\\d{4}\\))?',
    ['1.3.9 Build 231019 Rel.39000n(4555)', '1.0.17 Build 220315 Rel.52349n'],
    ['1.3.9 Build 231019', 'V5.1.8 build 140616'],
  ],
  [
    'tvt',
    0.2,
    '[3-6]\\.\\d\\.\\d\\.\\d{1,2}\\(\\d{4,6}\\)',
    ['5.1.1.0(15423)', '4.2.1.0(11453)'],
    ['5.1.1.0', '21.00.00.12(1542)'],
  ],
  [
    'ubiquiti',
    0.6,
    'UVC\\.[A-Z0-9]{2,8}\\.v\\d{1,2}(?:\\.\\d{1,3}){2}[\\w.]{0,40}',
    ['UVC.S2L.v4.30.0.67.8d9b5a8.200805.1024'],
    ['UVC.S2L', 'S2L.v4.30.0.67'],
  ],
  [
    'v380',
    0.45,
    '(?:App|Hw)V380[\\w.-]{2,30}',
    ['AppV380E2_WF3_PTZ_20210714', 'HwV380E31_WF8_PTZ'],
    ['V380', 'AppV380'],
  ],
  [
    'vivotek',
    0.6,
    '(?:[A-Z0-9-]{3,14}-)?VVTK-\\d{4}[a-z]\\d{0,2}',
    ['FD8166A-VVTK-0100d', 'VVTK-0200e', 'IP8362-VVTK-0202a1'],
    ['FD8166A-VVTK', 'VTK-0100d'],
  ],
  [
    'zavio',
    0.5,
    'M[A-Z\\d]\\.1\\.6\\.\\d{2}(?:[a-z]\\d{0,2}|P\\d{1,2})?',
    ['MG.1.6.02P8', 'M2.1.6.03'],
    ['MG.1.6', '1.6.02P8'],
  ],
];

function fingerprintOf([maker, weight, pattern, seen, unlike]: Row): Fingerprint {
  const [first, ...rest] = seen;
  const example = (firmware: string) => ({ seen: firmware, gives: { firmware } });
  return {
    id: `${maker}/firmware-version`,
    field: 'onvif.firmware',
    pattern: new RegExp(`^(?<firmware>${pattern})$`),
    weight,
    examples: [example(first), ...rest.map(example)],
    unlike,
    source: unverified,
  };
}

/** Fingerprints of the forms in which makers number their firmware. */
export const firmwareFingerprints: FingerprintsByMaker = rows.map((row) => ({
  maker: row[0],
  fingerprint: fingerprintOf(row),
}));
