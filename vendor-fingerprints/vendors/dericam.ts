import { type MakerEntry, nameMark } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const dericam: MakerEntry = {
  id: 'dericam',
  name: 'Dericam',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({
      id: 'dericam/own-name',
      name: 'Dericam',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
  series: [
    camera('[HM](?:2\\d{2}|50[1-9]|80[1-9])W', ['M801W', 'H502W'], ['M510W', 'M801'], {
      ...short,
      source: cameraTable,
    }),
  ],
};
