import { camera, unit } from './listed-series.ts';
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
    '(?:N(?:CB|CR|DF|DR|DZ|IC)|S(?:CR|DF|DR|CB))\\d{3}\\w{0,3}',
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
  camera('aver', '(?:PTC|PTZ|CAM|TR|DL)\\d{2,3}\\w{0,4}', ['PTC500', 'PTZ310', 'TR530'], ['PTC', 'VC520'], {
    weight: 0.3,
  }),
  camera('marshall-electronics', 'CV\\d{3}\\w{0,4}(?:-\\w{1,4})?', ['CV730', 'CV630-IP'], ['CV73', 'VC730'], {
    weight: 0.3,
  }),
  camera('verint', 'S5\\d{3}\\w{0,3}(?:-\\w{1,4})?', ['S5003', 'S5020BX'], ['S50', 'S1708'], { weight: 0.3 }),
  camera('rhombus', 'R[1-6]\\d{2}', ['R200', 'R120'], ['R20', 'R1200'], { weight: 0.3 }),
];
