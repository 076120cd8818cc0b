import { unit } from './listed.ts';
import type { Series } from './series.ts';

/** Series of recorders of makers whose cameras are designated otherwise. */
export const recorderSeries: readonly Series[] = [
  unit(
    'avtech',
    'recorder',
    '(?:AVC7\\d{2}|AVH\\d{3,4}|KPD\\d{3})\\w{0,3}',
    ['AVC792', 'AVH308', 'KPD674'],
    ['AVM552', 'AVC552', 'AVH3'],
  ),
  unit(
    'cnb',
    'recorder',
    '(?:HD[EFS]|SD[EF])\\d{4}\\w{0,2}',
    ['HDF1212', 'SDE3024'],
    ['HDF12', 'VCM-24VF', 'DF1212'],
    { weight: 0.45 },
  ),
  unit('hanbang', 'recorder', 'HB7\\d{3}\\w{0,4}', ['HB7116', 'HB7004X3'], ['HB71', 'HB-IPC231'], {
    weight: 0.45,
  }),
  unit('webgate', 'recorder', 'H[DS]\\d{3,4}[A-Z]{0,2}', ['HS1620H', 'HD1600F'], ['HS16', 'K1080PBL'], {
    weight: 0.45,
  }),
];
