import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const airlink101: Maker = {
  id: 'airlink101',
  name: 'Airlink101',
  headquarters: 'US',
  sources: ['general knowledge, not verified'],
  marks: [
    nameMark({
      id: 'airlink101/own-name',
      name: 'Airlink101',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'airlink101/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>AICN?\d{3,4}\w{0,4})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'AICN500W', gives: { model: 'AICN500W' } },
        { seen: 'AIC250W', gives: { model: 'AIC250W' } },
      ],
      unlike: ['AIC'],
      source: 'general knowledge, not verified',
    },
  ],
};
