import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const jovision: Maker = {
  id: 'jovision',
  name: 'Jovision',
  headquarters: 'CN',
  sources: [
    'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: Jovision Technology, Jinan Jovision, China',
  ],
  marks: [
    nameMark({
      id: 'jovision/own-name',
      name: 'Jovision',
      weight: 0.9,
      source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
    }),
    {
      id: 'jovision/http-title',
      field: 'http.title',
      pattern: /^(?:Jovision|CloudSEE)\b/i,
      weight: 0.7,
      examples: [{ seen: 'CloudSEE' }],
      unlike: ['Cloud', 'CloudSeek'],
      source: 'Jovision CloudSEE product pages',
    },
  ],
  registrants: ['Jovision Technology Co., Ltd.', 'Jinan Jovision Science & Technology Co., Ltd.'],
  prefixWeight: 0.3,
};
