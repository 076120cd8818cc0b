import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const tattile: Maker = {
  id: 'tattile',
  name: 'Tattile',
  headquarters: 'IT',
  sources: ['IEEE registry via npm oui-data 2.1.9: TATTILE SRL (Italy)'],
  marks: [
    nameMark({
      id: 'tattile/own-name',
      name: 'Tattile',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
