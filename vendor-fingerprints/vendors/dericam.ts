import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const dericam: Maker = {
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
};
