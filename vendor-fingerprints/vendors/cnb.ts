import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const cnb: Maker = {
  id: 'cnb',
  name: 'CNB',
  headquarters: 'KR',
  sources: ['IEEE registry via npm oui-data 2.1.9: CNB Technology Inc. (South Korea)'],
  marks: [
    nameMark({ id: 'cnb/own-name', name: 'CNB', weight: 0.8, source: 'general knowledge, not verified' }),
    {
      id: 'cnb/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:IGC|IDC|IDP|IGP|INS|ISS)\d{4}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IGC2050F', gives: { model: 'IGC2050F' } },
        { seen: 'IDC4050VR', gives: { model: 'IDC4050VR' } },
      ],
      unlike: ['IGC'],
      source: 'general knowledge, not verified',
    },
  ],
};
