import { camera, unit } from './listed.ts';
import type { Series } from './series.ts';

/** Series of cameras, recorders and encoders that are sold no more. */
export const oldCctvSeries: readonly Series[] = [
  unit(
    'bosch',
    'encoder',
    '(?:VIP[ -]?X\\d{1,4}\\w{0,4}|VideoJet ?(?:X?\\d{1,5}\\w{0,2}|connect \\d{4}))',
    ['VIP-X1600', 'VIP X16', 'VideoJet X40', 'VideoJet10'],
    ['VIP', 'VideoJet'],
  ),
  unit(
    'costar',
    'recorder',
    'C(?:R|DR|VR)\\d{3,4}(?:X|XD|XDI|UXD|MX)?\\w{0,3}',
    ['CR1610XDI', 'CDR1651'],
    ['CR16', 'CR-1610'],
    {
      weight: 0.3,
    },
  ),
  unit(
    'ganz',
    'recorder',
    'ZR-[A-Z]{1,3}\\d{1,4}\\w{0,5}',
    ['ZR-DH1621NP', 'ZR-DHC1630'],
    ['ZR-', 'Z-DH1621'],
    {
      weight: 0.45,
    },
  ),
  camera(
    'messoa',
    '(?:N(?:CR|DF|DR|DZ|IC)|S(?:CR|DF|DR|CB))\\d{3}\\w{0,3}',
    ['NCR870', 'SDF820', 'NDR890'],
    ['NCR', 'SDF82'],
    { weight: 0.45 },
  ),
  camera(
    'easyn',
    'F[S-]?-?(?:6\\d{2}|1B\\d)[AB](?:-M\\d{3})?',
    ['FS-613A', 'FS-613A-M136'],
    ['FS-613', 'FS-108'],
    {
      weight: 0.45,
    },
  ),
  camera('cisco', 'MV\\d{2}[A-Z]?X?', ['MV72', 'MV12W', 'MV22X'], ['MV7', 'MX72'], { weight: 0.3 }),
  camera('jvc', 'KY-PZ\\d{3}\\w{0,3}', ['KY-PZ510N', 'KY-PZ100'], ['KY-PZ', 'KY-100'], { weight: 0.5 }),
  camera(
    'aver',
    '(?:(?:PTC|PTZ|CAM|TR)\\d{2,3}|DL\\d0)\\w{0,4}',
    ['PTC500', 'PTZ310', 'DL30'],
    ['PTC', 'VC520', 'DL110'],
    {
      weight: 0.3,
    },
  ),
  camera('marshall-electronics', 'CV\\d{3}\\w{0,4}(?:-\\w{1,4})?', ['CV730', 'CV630-IP'], ['CV73', 'VC730'], {
    weight: 0.3,
  }),
  camera('verint', 'S5\\d{3}\\w{0,3}(?:-\\w{1,4})?', ['S5003', 'S5020BX'], ['S50', 'S1708'], { weight: 0.3 }),
  camera('rhombus', 'R[1-6]\\d{2}', ['R200', 'R120'], ['R20', 'R1200'], { weight: 0.3 }),
  unit('jvc', 'recorder', 'VR-[A-Z]?\\d{3,4}\\w{0,2}', ['VR-716', 'VR-X1600'], ['VR-7', 'V-716'], {
    weight: 0.3,
  }),
  unit('sony', 'recorder', 'HSR-\\w?\\d{2,3}\\w{0,3}', ['HSR-X216', 'HSR-100'], ['HSR-', 'SR-X216'], {
    weight: 0.45,
  }),
  unit(
    'panasonic',
    'recorder',
    'WJ-(?:RT|HD|HL|ND|NV|NX|SX|HXB)\\d{2,3}\\w{0,3}',
    ['WJ-RT416', 'WJ-HD309A'],
    ['WJ-', 'WJ-NT104'],
    {
      weight: 0.45,
    },
  ),
  unit(
    'lg',
    'recorder',
    'L(?:E|RH|RD|DV|RV|RA|XR)\\d{3,4}\\w{0,3}',
    ['LE5016D', 'LRH7160'],
    ['LE50', 'LH5016'],
    { weight: 0.3 },
  ),
  unit('avtech', 'recorder', 'CPD\\d{3}\\w{0,3}', ['CPD507'], ['CPD5', 'CDP507'], { weight: 0.45 }),
  unit(
    'dahua',
    'recorder',
    'H(?:RD[PXE]|RXD|RHT|RG|RSD)\\w{0,2}\\d{0,2}\\w{0,3}',
    ['HRDP16', 'HRXD9'],
    ['HR', 'HDP16'],
    { brand: 'Honeywell', weight: 0 },
  ),
];
