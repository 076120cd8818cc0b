import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const wansview: Maker = {
  id: 'wansview',
  name: 'Wansview',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({
      id: 'wansview/own-name',
      name: 'Wansview',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
