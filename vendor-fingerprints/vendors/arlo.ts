import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const arlo: Maker = {
  id: 'arlo',
  name: 'Arlo',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Arlo Technology (United States)'],
  marks: [
    nameMark({ id: 'arlo/own-name', name: 'Arlo', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'arlo/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:VMC|ABC)\d{4}[\w-]{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'VMC4040P', gives: { model: 'VMC4040P' } }],
      unlike: ['VMB4000'],
      source: 'general knowledge, not verified',
    },
  ],
};
