import type { Series } from '../../define.ts';
import { camera, plain, short, unit } from '../../tables/series.ts';

/** Model numbers of Axis and its brands for which the maker's fingerprints have none. */
export const series: readonly Series[] = [
  unit('recorder', 'S(?:22|30|90|91|93)\\d{2}(?: Mk I{1,3})?', ['S3008', 'S2216'], ['S300', 'S1234'], {
    weight: 0.4,
  }),
  camera('F91\\d{2}(?:-[A-Z])?|FA5[14](?:-[A-Z])?', ['F9111', 'FA54', 'F9114-B'], ['F91', 'FA50'], short),
  // Loudspeakers, decoders, hubs and switches, radars, sirens, sensors, what cameras for the body are put into.
  unit(
    'other',
    '(?:C(?:1004|6210|1[1-7][12]0|1[1-5]11|2005|3003|6110|8033|8[1-3]10)|D(?:1110|2050|21(?:10|22|23)|2210|3110|4[12]00|6[23]10)|T(?:6112|85(?:04|08|16|24)|870[35])|TU8\\d{3}|W(?:40[0-3]|70[0-3]|800))(?:-[A-Z]{1,3})?(?: Mk I{1,3})?',
    ['C1310-E', 'C1004-E', 'D2110-VE', 'T8705', 'T8508', 'TU8001', 'W800'],
    ['C131', 'D201-S', 'M1045', 'W101'],
    {
      ...short,
      source:
        'https://help.axis.com/en-us/axis-t8504-e-outdoor-poe-switch (T8504-E); https://www.manualslib.com/manual/2578170/Axis-C1410.html (C1410); https://www.easymanua.ls/axis/c3003-e/manual (C3003-E, C2005)',
    },
  ),
  unit(
    'intercom',
    '(?:AXIS )?I7\\d{3}(?:-[A-Z]{1,3})?(?: .*)?',
    ['I7020', 'AXIS I7010-VE'],
    ['I70', 'I8016-LVE'],
  ),
  unit(
    'recorder',
    'S(?:1(?:016|032|048)|11(?:16|32|48)|12(?:16|32|64)|20(?:08|16|24)|21(?:08|12))',
    ['S2108', 'S1116'],
    ['S21', 'S5720'],
    short,
  ),
  camera('X[FP]\\d{2}-Q\\d{4}(?: [\\w/-]{1,10}){0,3}', ['XF60-Q2901', 'XP40-Q1785'], ['XF60', 'XP-4100']),
  camera(
    'XFQ\\d{4}|XPQ\\d{4}|XC\\d{4}|(?:AXIS )(?:XFQ|XPQ|XC)\\d{4}(?: [\\w/-]{1,10}){0,3}',
    ['XFQ1656', 'XPQ1785', 'AXIS XC1311'],
    ['XFQ16', 'XP1785'],
    plain,
  ),
  camera('AXIS F(?:91\\d{2}|A5[14])(?:-[A-Z])?', ['AXIS FA54', 'AXIS F9114-B'], ['FA54', 'AXIS F91'], plain),
  unit(
    'recorder',
    'AXIS S(?:1[012]|2[0-2]|30|40|9[013])\\d{2}(?: Mk I{1,3}| Tower| Rack| \\d{1,3} ?TB){0,2}',
    ['AXIS S3008', 'AXIS S3008 Mk II', 'AXIS S1264 Tower'],
    ['AXIS S30', 'S3008'],
    plain,
  ),
  unit(
    'other',
    'AXIS D(?:80|82)\\d{2}(?:-[A-Z]{1,2})?',
    ['AXIS D8208-R', 'AXIS D8004'],
    ['AXIS D2110-VE', 'D8208'],
  ),
  unit(
    'encoder',
    'AXIS 24(?:0|00|01|1)(?: Video Server)?',
    ['AXIS 2401', 'AXIS 240'],
    ['AXIS 2420', '2401'],
    plain,
  ),
];
