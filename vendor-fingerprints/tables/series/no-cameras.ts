import { unit } from './listed.ts';
import type { Series } from './series.ts';

/** What makers of cameras sell beside them, and what answers as their cameras do: it shows nothing. */
export const noCameraSeries: readonly Series[] = [
  // Loudspeakers, decoders and hubs, radars, sirens, sensors.
  unit(
    'axis',
    'other',
    '(?:C(?:1[1-7][12]0|1[1-5]11|2005|3003|6110|8033|8[1-3]10)|D(?:1110|2050|21(?:10|22|23)|2210|3110|4[12]00|6[23]10)|T(?:6112|8705))(?:-[A-Z]{1,3})?(?: Mk I{1,3})?',
    ['C1310-E', 'D2110-VE', 'T8705'],
    ['C131', 'D201-S', 'M1045'],
    { weight: 0.3 },
  ),
  unit(
    'axis',
    'intercom',
    '(?:AXIS )?I7\\d{3}(?:-[A-Z]{1,3})?(?: .*)?',
    ['I7020', 'AXIS I7010-VE'],
    ['I70', 'I8016-LVE'],
  ),
  unit(
    'bosch',
    'other',
    '(?:VJD-\\d{4}|VIDEOJET decoder \\d{4})',
    ['VJD-7513', 'VIDEOJET decoder 7000'],
    ['VJD', 'VJM-4016'],
  ),
  unit(
    'bosch',
    'encoder',
    '(?:VJ[MTC]-\\d{4}|VJT-X\\w{2,6}|VIDEOJET (?:multi|connect) \\d{4})',
    ['VJM-4016', 'VJT-X40XF', 'VIDEOJET multi 4000'],
    ['VJM', 'VJD-7513'],
  ),
  unit(
    'bosch',
    'recorder',
    'DIVAR (?:IP|AN|hybrid|network)(?: (?:all-in-one )?\\d{3,4}(?: \\w{1,4})?)?',
    ['DIVAR IP 3000', 'DIVAR AN 5000', 'DIVAR IP all-in-one 7000 3U'],
    ['DIVARIP', 'DIVAN AN'],
  ),
  unit(
    'sony',
    'other',
    'RM-(?:IP|BR)\\d{2,3}\\w?',
    ['RM-IP10', 'RM-IP500', 'RM-BR300'],
    ['RM-10', 'SRG-300SE'],
  ),
  unit('panasonic', 'other', 'WJ-GXD\\d{3}\\w?', ['WJ-GXD400'], ['WJ-GXE500', 'WJ-GXD']),
  unit(
    'panasonic',
    'other',
    '(?:WV-CU|AW-RP)\\d{2,4}\\w{0,2}',
    ['WV-CU980', 'AW-RP150'],
    ['AW-UE150', 'WV-S2531'],
  ),
  unit('hanwha', 'other', 'SP[DC]-\\d{3,4}\\w{0,2}', ['SPD-152', 'SPC-7000'], ['SPE-110', 'SPD']),
  unit('vivotek', 'other', 'R[XC]9\\d{3}', ['RX9502', 'RC9301'], ['RX95', 'NR9581']),
  unit('uniview', 'other', 'DC\\d{4}(?:-\\w{1,6}){1,4}', ['DC5516-E-L12'], ['DC5516', 'EC1801-HF'], {
    weight: 0.3,
  }),
  unit('uniview', 'encoder', 'EC\\d{4}(?:-\\w{1,6}){1,4}', ['EC1801-HF'], ['EC1801', 'DC5516-E'], {
    weight: 0.3,
  }),
  unit('grandstream', 'other', 'GSC35\\d{2}', ['GSC3510', 'GSC3506'], ['GSC3620', 'GSC35']),
  unit(
    '2n',
    'intercom',
    '(?:2N )?Indoor (?:View|Touch|Talk|Compact)(?: \\d\\.\\d)?',
    ['Indoor View', '2N Indoor Touch 2.0'],
    ['Indoor', 'Indoor Camera'],
  ),
  unit(
    'zkteco',
    'access-control',
    '(?:(?:Pro|Speed|Sense|Multi|i|u|Visible)Face|Pro(?:Capture|MA|BG)|inBio|SpeedPalm|MiniTA|SmartAC)[\\w .+/-]{0,20}',
    ['ProFace X', 'SpeedFace-V5L', 'inBio460'],
    ['Face', 'BL-852Q38A', 'ZK-F2'],
    { weight: 0.45 },
  ),
  unit(
    'toa',
    'other',
    '(?:IP-A1[A-Z]{2}\\w{0,3}|N-8\\d{3}[A-Z]{2})',
    ['IP-A1PG', 'N-8000EX'],
    ['IP-A1', 'N-C3120'],
    {
      weight: 0.3,
    },
  ),
  unit('zenitel', 'doorbell', 'T[CEFM]IV-\\d\\w{0,4}\\+?', ['TCIV-3+', 'TCIV-2'], ['TCIS-3', 'TCIV']),
  unit('fanvil', 'doorbell', 'i(?:1[0-9]|2[0-9]|3[0-9]|6[1-9])S?[VW]?', ['i16SV', 'i61'], ['i53W', 'i6'], {
    weight: 0.3,
  }),
  unit('fanvil', 'intercom', 'i5[1-7][AW]', ['i53W', 'i55A'], ['i61', 'i53'], { weight: 0.3 }),
  unit(
    'kiloview',
    'encoder',
    '(?:[EGNP]\\d{1,2}[- ](?:NDI|IP|SDI|HDMI)|MG300)',
    ['E1-NDI', 'MG300'],
    ['E1', 'D300', 'P2'],
    {
      weight: 0.3,
    },
  ),
  unit(
    'magewell',
    'encoder',
    '(?:Ultra (?:Stream|Encode)|Pro Convert)[\\w .+-]{0,30}',
    ['Ultra Encode HDMI', 'Pro Convert HDMI Plus'],
    ['Ultra', 'USB Capture HDMI'],
  ),
  unit(
    'teradek',
    'encoder',
    '(?:Cube|VidiU|Slice|Prism)[\\w .+-]{0,20}',
    ['Cube 655', 'VidiU Go', 'Prism Flex'],
    ['Bolt 500', 'Teradek'],
  ),
];
