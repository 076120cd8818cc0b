import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const camius: Maker = {
  id: 'camius',
  name: 'Camius',
  headquarters: 'US',
  sources: ['ch-bas/cctv-camera-database README.md', 'general knowledge, not verified'],
  marks: [
    nameMark({
      id: 'camius/own-name',
      name: 'Camius',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
