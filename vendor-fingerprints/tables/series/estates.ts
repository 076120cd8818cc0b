import { camera, unit } from './listed.ts';
import type { Series } from './series.ts';

/** Counts over ONVIF alone. */
const short = { weight: 0.3 };
const plain = { weight: 0.45 };

/** Series that stand in large estates: recorders of makers of cameras, and the older lines beside the newer. */
export const estateSeries: readonly Series[] = [
  unit('acti', 'recorder', 'ZNR-\\d{3}P?', ['ZNR-222', 'ZNR-221P'], ['ZNR-', 'ZNR-22'], plain),
  unit(
    'akuvox',
    'doorbell',
    '(?:X91[0-9][A-Z]?|S53[0-9][A-Z]?|E1[0-9][A-Z]|R2[0-9][A-Z]{1,2})',
    ['X915S', 'S532', 'R29C'],
    ['X91', 'E12'],
    short,
  ),
  unit(
    'avigilon',
    'recorder',
    '(?:HD-)?(?:AI)?NVR\\d?X?-(?:STD|PRM|VAL|WKS|FORM|EUP)\\w{0,4}(?:-[\\w.]{1,8}){0,3}',
    ['NVR4X-STD-24TB', 'HD-NVR4-PRM-128TB', 'AINVR-VAL-6TB'],
    ['NVR4X', 'NVR4X-24TB'],
  ),
  unit(
    'avigilon',
    'recorder',
    'VMA-(?:A[IS]\\w{1,3}|ENVR?\\w?|RPO)\\w{0,3}(?:-[\\w.]{1,8}){1,3}',
    ['VMA-AIA1-CG1-8P', 'VMA-AS3-8P4-NA'],
    ['VMA-', 'VMA-AIA1'],
    plain,
  ),
  camera('beward', 'SV\\d{4}[A-Z]\\w{0,4}', ['SV3210DM', 'SV2005RZX'], ['SV32', 'SVN3210'], plain),
  unit(
    'commax',
    'doorbell',
    '(?:CIOT-D\\d{2}\\w{0,3}|CDV-\\w{3,8}|DRC-\\w{3,8}|CMV?-\\d{2}\\w{3,6})',
    ['CIOT-D21M', 'CIOT-D20M'],
    ['CIOT-', 'CIOT-H10L'],
  ),
  camera('costar', 'CF[CIT]\\d{4}\\w{0,4}', ['CFI4212', 'CFT2213'], ['CFI42', 'CF4212'], short),
  unit(
    'hikvision',
    'recorder',
    '(?:HR(?:DP|HH|HT|XD)\\d{1,2}[A-Z]?\\d{0,5}|HUS-NVR-\\w{2,8}(?:-\\w{1,4})?|HN4[05]\\d{6}\\w?)',
    ['HRDP16D8000', 'HRHT16D', 'HN40160200'],
    ['HRDP', 'HN40'],
    { brand: 'Honeywell', weight: 0 },
  ),
  unit(
    'hikvision',
    'recorder',
    'TVR-\\d{4}(?:HD|c)?\\w{0,4}',
    ['TVR-1508HD', 'TVR-4416'],
    ['TVR-15', 'ADTVR16'],
    {
      brand: 'TruVision',
      weight: 0,
    },
  ),
  camera('hikvision', 'PT-N[CR]\\w{4,9}(?:-\\w{2,8}){1,2}', ['PT-NC140D3-WNMS'], ['PT-NC140', 'PT-602CZ'], {
    brand: 'Prama',
    weight: 0.45,
  }),
  camera(
    'idis',
    '(?:NC|MNC|TC)-[DTBSY]\\d{4}[A-Z]{2,6}',
    ['NC-D4223RXL', 'MNC-B4233WRX'],
    ['NC-D42', 'TC-NC44M', 'NC-1000'],
  ),
  unit(
    'illustra',
    'recorder',
    'ADVE(?:IS|R|NVR|DA)\\w{2,10}',
    ['ADVEIS16N', 'ADVER10N0D'],
    ['ADVE', 'ADVEIPSD22N'],
    { brand: 'American Dynamics', weight: 0 },
  ),
  unit(
    'mango-dsp',
    'encoder',
    'Raven-[A-Z]{1,2}(?: \\w{1,6})?',
    ['Raven-M', 'Raven-X'],
    ['Raven', 'Ravenna-M'],
    plain,
  ),
  unit(
    'reolink',
    'recorder',
    'NVS\\d{1,2}(?:-\\d\\w{1,4})?',
    ['NVS16', 'NVS8'],
    ['NVS', 'NVS0404HDC'],
    short,
  ),
  unit('sony', 'recorder', 'NSR-(?:S\\d{2}|\\d{3,4})\\w{0,4}', ['NSR-S20', 'NSR-1050H'], ['NSR-', 'SNR-500']),
  camera('synectics', 'COEX[ -]?C\\d{4}\\w{0,4}', ['COEX C3000', 'COEX C2000'], ['COEX', 'C3000'], plain),
  camera(
    'ubiquiti',
    '(?:UVC )?AI (?:360|Bullet|Pro|DSLR|Theta(?: Pro)?|LPR|Turret|Dome|PTZ(?: \\w{3,10})?|Multi \\d)',
    ['AI 360', 'AI Theta', 'UVC AI Turret'],
    ['AI', 'AI Port'],
    plain,
  ),
  // Infinova designates V6 and five figures.
  camera(
    'verint',
    '[SV]\\d{4}(?:FDW|FD|BXW?|PTZW?|DW?|MZW)(?:-\\w{1,3}){0,2}',
    ['V6050FDW-DN', 'V4320BX-DN'],
    ['V6050', 'V6201-T'],
    plain,
  ),
  camera(
    'vicon',
    'V\\d{4}[BDP]-\\w{2,8}(?:-\\w{1,4})?',
    ['V2005D-ZWIR', 'V2002B-WIR'],
    ['V2005D', 'VB-H760'],
    plain,
  ),
  unit('vivotek', 'encoder', 'VS8\\d{3}-v\\d', ['VS8100-v2', 'VS8401-v2'], ['VS8100', 'VS360HD']),
];
