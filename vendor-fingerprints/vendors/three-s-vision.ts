import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const threeSVision: Maker = {
  id: 'three-s-vision',
  name: '3S Vision',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  marks: [
    nameMark({
      id: 'three-s-vision/own-name',
      name: '3S Vision',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
