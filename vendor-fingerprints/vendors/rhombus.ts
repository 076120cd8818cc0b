import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const rhombus: Maker = {
  id: 'rhombus',
  name: 'Rhombus',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Rhombus Systems (United States)'],
  marks: [
    nameMark({
      id: 'rhombus/own-name',
      name: 'Rhombus',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Rhombus Systems (United States)',
    }),
  ],
  registrants: ['Rhombus Systems', 'Rhombus Europe'],
  prefixWeight: 0.2,
};
