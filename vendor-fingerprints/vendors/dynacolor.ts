import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const dynacolor: Maker = {
  id: 'dynacolor',
  name: 'DynaColor',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: DYNACOLOR, INC. (Taiwan)'],
  marks: [
    nameMark({
      id: 'dynacolor/own-name',
      name: 'DynaColor',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
