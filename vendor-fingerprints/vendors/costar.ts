import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const costar: Maker = {
  id: 'costar',
  name: 'Costar',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Costar Video Systems (United States)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    nameMark({
      id: 'costar/own-name',
      name: 'Costar',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/costar',
    }),
  ],
  registrants: ['Costar Video Systems'],
  prefixWeight: 0.3,
};
