import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const jovision: Maker = {
  id: 'jovision',
  name: 'Jovision',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Jovision Technology Co., Ltd. (China)',
    'IEEE registry via npm oui-data 2.1.9: Jinan Jovision Science & Technology Co., Ltd. (China)',
  ],
  marks: [
    nameMark({
      id: 'jovision/own-name',
      name: 'Jovision',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Jovision Technology Co., Ltd. (China)',
    }),
    {
      id: 'jovision/http-title',
      field: 'http.title',
      pattern: /^(?:Jovision|CloudSEE)\b/i,
      weight: 0.5,
      examples: [{ seen: 'CloudSEE' }],
      unlike: ['Cloud', 'CloudSeek'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Jovision Technology Co., Ltd.', 'Jinan Jovision Science & Technology Co., Ltd.'],
  prefixWeight: 0.3,
};
