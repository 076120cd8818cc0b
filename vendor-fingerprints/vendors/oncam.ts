import { type MakerEntry, modelFields } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain } from '../tables/series.ts';

export const oncam: MakerEntry = {
  id: 'oncam',
  name: 'Oncam',
  headquarters: 'GB',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Grandeye Ltd (United Kingdom)',
    'ch-bas/cctv-camera-database strix/verified/oncam.json (support pages of oncamgrandeye.com)',
  ],
  fingerprints: [
    {
      id: 'oncam/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>EVO-(?:05|06|12|180|360)-\w{2,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'EVO-05-NMD', gives: { model: 'EVO-05-NMD' } }],
      unlike: ['EVO-2'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    line(
      'Evolution (?:05|12|180|360)(?: (?:Mini|Indoor|Outdoor|Stealth|ExD|Concealed|[Cc]am(?:era)?))?',
      ['Evolution 05', 'Evolution 360 camera', 'Evolution 12 Outdoor'],
      ['Evolution', 'Evolution CMS'],
    ),
  ],
  series: [
    camera('C-\\d{2}-(?:HDB|WDH|IDI|ODI|NJD|SBB)\\w{0,3}', ['C-08-HDB', 'C-12-WDH'], ['C-08', 'C-HDB']),
    camera('EVO-\\d{2}-(?:NJD|NMD|CMD|LCD|WLD|PTD|IDI)(?:-\\w{1,3})?', ['EVO-08-NJD'], ['EVO-08', 'EVO-NJD']),
    camera(
      '(?:C-(?:05|08|12)|S-(?:05|08|12)) (?:Indoor|Outdoor(?: Plus)?|Mini|Vandal|Stainless Steel)',
      ['C-12 Outdoor', 'C-08 Outdoor Plus'],
      ['C-12', 'Outdoor'],
      plain,
    ),
  ],
};
