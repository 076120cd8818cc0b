import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const hanbang: Maker = {
  id: 'hanbang',
  name: 'Hanbang',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: Beijing Hanbang Technology Corp. (China)'],
  marks: [
    nameMark({
      id: 'hanbang/own-name',
      name: 'Hanbang',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'hanbang/model-recorder',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>HB-?\d{4}[A-Z]\w{0,12})$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'HB7216X3', gives: { model: 'HB7216X3' } }],
      unlike: ['HB72'],
      source: 'general knowledge, not verified',
    },
  ],
};
