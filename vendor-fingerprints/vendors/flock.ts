import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const flock: Maker = {
  id: 'flock',
  name: 'Flock Safety',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Flock Safety (United States)'],
  marks: [
    nameMark({
      id: 'flock/own-name',
      name: 'Flock Safety',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
