import { type MakerEntry, nameMark } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const synectics: MakerEntry = {
  id: 'synectics',
  name: 'Synectics',
  headquarters: 'GB',
  sources: ['IEEE registry via npm oui-data 2.1.9: Synectics Systems Limited (United Kingdom)'],
  marks: [
    nameMark({
      id: 'synectics/own-name',
      name: 'Synectics',
      weight: 0.8,
      source: 'IEEE registry via npm oui-data 2.1.9: Synectics Systems Limited (United Kingdom)',
    }),
  ],
  registrants: ['Synectics Systems Limited'],
  prefixWeight: 0.2,
  series: [camera('COEX[ -]?C\\d{4}\\w{0,4}', ['COEX C3000', 'COEX C2000'], ['COEX', 'C3000'], plain)],
};
