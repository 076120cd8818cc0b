import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const redvision: Maker = {
  id: 'redvision',
  name: 'Redvision',
  headquarters: 'GB',
  sources: ['IEEE registry via npm oui-data 2.1.9: Redvision CCTV (United Kingdom)'],
  marks: [
    nameMark({
      id: 'redvision/own-name',
      name: 'Redvision',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Redvision CCTV (United Kingdom)',
    }),
  ],
  registrants: ['Redvision CCTV'],
  prefixWeight: 0.3,
};
