import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const videotec: Maker = {
  id: 'videotec',
  name: 'Videotec',
  headquarters: 'IT',
  sources: ['IEEE registry via npm oui-data 2.1.9: Videotec Spa (Italy)'],
  marks: [
    nameMark({
      id: 'videotec/own-name',
      name: 'Videotec',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'videotec/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:ULISSE|MAXIMUS|NVX|MVX)-?[\w -]{3,30})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'MAXIMUS MPX', gives: { model: 'MAXIMUS MPX' } },
        { seen: 'ULISSE COMPACT', gives: { model: 'ULISSE COMPACT' } },
      ],
      unlike: ['MAXI'],
      source: 'general knowledge, not verified',
    },
  ],
};
