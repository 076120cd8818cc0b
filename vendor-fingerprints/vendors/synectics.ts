import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const synectics: Maker = {
  id: 'synectics',
  name: 'Synectics',
  headquarters: 'GB',
  sources: ['IEEE registry via npm oui-data 2.1.9: Synectics Systems Limited (United Kingdom)'],
  marks: [
    nameMark({
      id: 'synectics/own-name',
      name: 'Synectics',
      weight: 0.8,
      source: 'IEEE registry via npm oui-data 2.1.9: Synectics Systems Limited (United Kingdom)',
    }),
  ],
  registrants: ['Synectics Systems Limited'],
  prefixWeight: 0.2,
};
