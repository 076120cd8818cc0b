import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const wyze: Maker = {
  id: 'wyze',
  name: 'Wyze',
  // A badge of the United States; who makes the units is not established.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Wyze Labs Inc (United States)',
    'ch-bas/cctv-camera-database README.md',
    'that others make what it sells, so the country is left open: general knowledge, not verified',
  ],
  marks: [
    nameMark({
      id: 'wyze/own-name',
      name: 'Wyze',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/wyze',
    }),
  ],
  registrants: ['Wyze Labs Inc'],
  prefixWeight: 0.2,
};
