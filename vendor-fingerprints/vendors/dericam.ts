import type { MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const dericam: MakerEntry = {
  id: 'dericam',
  name: 'Dericam',
  headquarters: 'CN',
  sources: ['ch-bas/cctv-camera-database strix/verified/dericam.json (Shenzhen Dericam Technology)'],
  fingerprints: [],
  series: [
    camera('[HM](?:2\\d{2}|50[1-9]|80[1-9])W', ['M801W', 'H502W'], ['M510W', 'M801'], {
      ...short,
      source: cameraTable,
    }),
  ],
};
