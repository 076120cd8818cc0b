import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const indigovision: Maker = {
  id: 'indigovision',
  name: 'IndigoVision',
  // Scottish maker, owned by Motorola Solutions. Dahua made part of its cameras until April 2021.
  headquarters: 'US',
  sources: ['https://en.wikipedia.org/wiki/IndigoVision'],
  marks: [
    nameMark({
      id: 'indigovision/own-name',
      name: 'IndigoVision',
      weight: 0.6,
      source: 'IndigoVision Control Center documentation',
    }),
  ],
};
