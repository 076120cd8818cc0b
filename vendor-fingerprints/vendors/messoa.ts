import { type MakerEntry, modelFields } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const messoa: MakerEntry = {
  id: 'messoa',
  name: 'Messoa',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  fingerprints: [
    {
      id: 'messoa/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:NCR|NCB(?!5\d{2}W)|NDR|NDF|NDZ|NIC|NOB)\d{3}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'NCR875E', gives: { model: 'NCR875E' } },
        { seen: 'NIC930', gives: { model: 'NIC930' } },
      ],
      unlike: ['NCR', 'NAS875'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['MESSOA TECHNOLOGIES INC.'],
  series: [
    camera('U[FMT][DBF]\\d{3}[A-Z]{0,3}', ['UMD102', 'UFD308'], ['UMD', 'UMD-102'], plain),
    camera(
      'S(?:CR|DF|DR|CB)\\d{3}(?:PRO|pro)?-[HN][NP]?\\d{1,2}|NOD\\d{3}',
      ['SCR505-HN5', 'NOD385'],
      ['SCR-505', 'NOD3'],
      plain,
    ),
    camera(
      '(?:LPR6|UFD3|SDS[67]|NCC[78]|SPD9|NID3|NDZ8)\\d{2}\\w{0,6}',
      ['LPR606', 'SDS740', 'NCC700'],
      ['LPR60', 'NCC'],
      plain,
    ),
    camera(
      '(?:N(?:CR|DF|DR|DZ|IC)|S(?:CR|DF|DR|CB))\\d{3}\\w{0,3}',
      ['NCR870', 'SDF820', 'NDR890'],
      ['NCR', 'SDF82'],
      plain,
    ),
    camera(
      'N(?:C[BR]|D[FRZ]|IC|OB)\\d{3}(?:PRO|pro)?-[HN][NP]?\\d{1,2}(?:-\\w{1,4})?',
      ['NDR890-HP5', 'NCR875-HN5'],
      ['NDR890', 'NDR890-'],
    ),
    camera('BLT-\\d{4}', ['BLT-5030'], ['BLT-', 'LT-5030'], plain),
  ],
};
