import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const commax: Maker = {
  id: 'commax',
  name: 'COMMAX',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: commax Co., Ltd. (South Korea)'],
  marks: [
    nameMark({
      id: 'commax/own-name',
      name: 'COMMAX',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'commax/model-recorder',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>CVD-A\d{2}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'CVD-A08', gives: { model: 'CVD-A08' } }],
      unlike: ['CDV-43K'],
      source: 'general knowledge, not verified',
    },
  ],
};
