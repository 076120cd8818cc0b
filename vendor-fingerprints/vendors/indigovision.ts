import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const indigovision: Maker = {
  id: 'indigovision',
  name: 'IndigoVision',
  // Scottish maker, owned by Motorola Solutions. Dahua made part of its cameras until April 2021.
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Motorola Solutions Inc. (United States)',
    'Wikipedia, Dahua Technology (read in a mirror): IndigoVision (Motorola)',
  ],
  marks: [
    nameMark({
      id: 'indigovision/own-name',
      name: 'IndigoVision',
      weight: 0.6,
      source: 'general knowledge, not verified',
    }),
  ],
};
