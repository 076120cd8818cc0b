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
    'Kaicong',
    'Kami Home',
    'Kamtron',
    'KBONE',
    'Keekoon',
    'Kinson',
    'Kintronics',
    'KKmoon',
    'Ksenos',
  ),
  ...names('recorder', 'Kalatel', 'Kodicom'),
  ...stations('Jung', 'Kenwei', 'Kocom', 'Konx'),
  ...namesOfMuchElse('Jabra', 'Johnson Controls', 'Kandao', 'Kantech', 'Konka', 'Kramer', 'Ksenia'),
  ofMuchElse('Keebox', 'camera', {
    series: [
      camera('IPC1000W\\w?', ['IPC1000W', 'IPC1000WI'], ['IPC1000', 'IPC-1000W'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('Kenik', 'camera', {
    series: [
      camera(
        'KG-[LTZ]?\\d{3,4}[A-Z]{1,4}(?:-[A-Z0-9]{1,5}){1,3}',
        ['KG-4230D-ILN', 'KG-L230DVA-I'],
        ['KG-4230D', 'KG-100'],
        plain,
      ),
      unit(
        'recorder',
        'KG-(?:NVR|XVR|DVR)\\d{2,5}\\w{0,6}(?:-\\w{1,5}){0,2}',
        ['KG-NVR0832-4K'],
        ['KG-NVR', 'KG-1000'],
        plain,
      ),
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
