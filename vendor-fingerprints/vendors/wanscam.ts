import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const wanscam: Maker = {
  id: 'wanscam',
  name: 'Wanscam',
  headquarters: 'CN',
  sources: ["project's reading, policies: suggested profile uk-gov-2022; general knowledge, not verified"],
  marks: [
    nameMark({
      id: 'wanscam/own-name',
      name: 'Wanscam',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
  ],
};
