import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const zavio: Maker = {
  id: 'zavio',
  name: 'Zavio',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: Zavio Inc. (Taiwan)'],
  marks: [
    nameMark({ id: 'zavio/own-name', name: 'Zavio', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'zavio/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>ZAVIO [BCDFMPV]\d{4})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ZAVIO F3110', gives: { model: 'ZAVIO F3110' } }],
      unlike: ['F3110', 'ZAVIO'],
      source: 'general knowledge, not verified',
    },
  ],
};
