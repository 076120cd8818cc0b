import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const eufy: Maker = {
  id: 'eufy',
  name: 'eufy',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({ id: 'eufy/own-name', name: 'eufy', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'eufy/model-camera',
      field: modelFields,
      pattern: /^(?<model>T8[1-4]\d{2}\w{0,6})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'T8410', gives: { model: 'T8410' } }],
      unlike: ['T84', 'T9410'],
      source: 'general knowledge, not verified',
    },
  ],
};
