import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

/** Verint: Nextiva cameras and encoders, a legacy line. */
export const verint: Maker = {
  id: 'verint',
  name: 'Verint',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Verint Loronix Video Solutions (United States)',
    'IEEE registry via npm oui-data 2.1.9: Verint Systems Inc (Canada)',
  ],
  marks: [
    nameMark({
      id: 'verint/own-name',
      name: 'Verint',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Verint Systems Inc (Canada)',
    }),
    nameMark({
      id: 'verint/other-name',
      name: 'Nextiva',
      weight: 0.6,
      source: 'general knowledge, not verified',
    }),
  ],
  registrants: ['Verint Systems Inc', 'Verint Loronix Video Solutions'],
  prefixWeight: 0.2,
};
