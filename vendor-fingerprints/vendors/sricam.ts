import type { MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const sricam: MakerEntry = {
  id: 'sricam',
  name: 'Sricam',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  fingerprints: [],
  series: [
    camera('(?:AP00\\d|SP0[0-2]\\d[A-C]?)', ['AP008', 'SP012', 'SP009'], ['AP08', 'SP12'], {
      ...plain,
      source: cameraTable,
    }),
  ],
};
