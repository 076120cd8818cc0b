import type { MakerEntry } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const synectics: MakerEntry = {
  id: 'synectics',
  name: 'Synectics',
  headquarters: 'GB',
  sources: ['IEEE registry via npm oui-data 2.1.9: Synectics Systems Limited (United Kingdom)'],
  fingerprints: [],
  registrants: ['Synectics Systems Limited'],
  prefixWeight: 0.2,
  firmwareStrings: [
    line('COE X-Net(?: [\\w-]{2,10})?', ['COE X-Net S1120'], ['COE', 'X-Net'], ['encoder', 0.45]),
  ],
  series: [
    camera('COEX[ -]?C\\d{4}\\w{0,4}', ['COEX C3000', 'COEX C2000'], ['COEX', 'C3000'], plain),
    camera('COEX[ -](?:4K|Thermal|Hybrid|IR)', ['COEX 4K', 'COEX Thermal'], ['COEX', '4K'], plain),
    unit('recorder', 'PSN ?1[68]00\\w{0,4}', ['PSN1600', 'PSN 1800E'], ['PSN', 'PSN160'], plain),
  ],
};
