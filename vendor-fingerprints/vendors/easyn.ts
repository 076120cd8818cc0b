import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const easyn: Maker = {
  id: 'easyn',
  name: 'EasyN',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({ id: 'easyn/own-name', name: 'EasyN', weight: 0.8, source: 'general knowledge, not verified' }),
  ],
};
