import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

/** Verint: Nextiva cameras and encoders, a legacy line. */
export const verint: Maker = {
  id: 'verint',
  name: 'Verint',
  headquarters: 'US',
  sources: ['IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: Verint Systems'],
  marks: [
    nameMark({
      id: 'verint/own-name',
      name: 'Verint',
      weight: 0.9,
      source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
    }),
    nameMark({
      id: 'verint/other-name',
      name: 'Nextiva',
      weight: 0.9,
      source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
    }),
  ],
  registrants: ['Verint Systems Inc', 'Verint Loronix Video Solutions'],
  prefixWeight: 0.2,
};
