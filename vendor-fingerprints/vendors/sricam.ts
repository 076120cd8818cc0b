import { type MakerEntry, nameMark } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const sricam: MakerEntry = {
  id: 'sricam',
  name: 'Sricam',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({
      id: 'sricam/own-name',
      name: 'Sricam',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
  series: [
    camera('(?:AP00\\d|SP0[0-2]\\d[A-C]?)', ['AP008', 'SP012', 'SP009'], ['AP08', 'SP12'], {
      ...plain,
      source: cameraTable,
    }),
  ],
};
