import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const sricam: Maker = {
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
};
