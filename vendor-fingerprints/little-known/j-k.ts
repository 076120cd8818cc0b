import type { MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, ofMuchElse, stations } from './define.ts';

/** Those whose name begins with J to K. */
export const littleKnownJToK: readonly MakerEntry[] = [
  ...names(
    'camera',
    'Jassun',
    'Jennov',
    'JetView',
    'JFTech',
    'JideTech',
    'Jooan',
    'Joyware',
    'Kami Home',
    'Kamtron',
    'KBONE',
    'Keekoon',
    'Kenik',
    'Kintronics',
    'KKmoon',
    'Ksenos',
  ),
  ...names('recorder', 'Kalatel', 'Kodicom'),
  ...stations('Kenwei', 'Kocom'),
  ...namesOfMuchElse('Jabra', 'Johnson Controls', 'Kantech', 'Kramer', 'Ksenia'),
  ofMuchElse('Keebox', 'camera', {
    series: [
      camera('IPC1000W\\w?', ['IPC1000W', 'IPC1000WI'], ['IPC1000', 'IPC-1000W'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('Kiloview', 'encoder', {
    series: [
      unit(
        'encoder',
        '(?:[EGNP]\\d{1,2}[- ](?:NDI|IP|SDI|HDMI)|MG300)',
        ['E1-NDI', 'MG300'],
        ['E1', 'D300', 'P2'],
        short,
      ),
    ],
  }),
  // A currency and a first name, too.
  ofMuchElse('Kuna', 'camera', {
    habits: [
      {
        field: 'rtsp.sdp-session',
        pattern: /^Kuna$/,
        weight: 0.45,
        is: ['camera', 0.3],
        seen: ['Kuna'],
        unlike: ['kuna', 'Kuna 2'],
        source: 'https://github.com/marthoc/kuna/issues/44',
      },
    ],
  }),
];
