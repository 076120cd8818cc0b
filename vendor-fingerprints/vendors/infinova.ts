import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const infinova: Maker = {
  id: 'infinova',
  name: 'Infinova',
  // Infinova LLC is in the United States; a Shenzhen company carries the same name, and who owns whom is not
  // established by this project.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Infinova LLC (United States)',
    'that its owner sits elsewhere, so the country is left open: general knowledge, not verified',
  ],
  marks: [
    nameMark({
      id: 'infinova/own-name',
      name: 'Infinova',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Infinova LLC (United States)',
    }),
  ],
  registrants: ['Infinova LLC'],
  prefixWeight: 0.3,
};
