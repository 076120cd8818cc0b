import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

/** Eagle Eye Networks: bridges that record other makers' cameras. */
export const eagleEye: Maker = {
  id: 'eagle-eye',
  name: 'Eagle Eye Networks',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Eagle Eye Networks, Inc (United States)'],
  marks: [
    nameMark({
      id: 'eagle-eye/own-name',
      name: 'Eagle Eye Networks',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Eagle Eye Networks, Inc (United States)',
    }),
  ],
  registrants: ['Eagle Eye Networks, Inc'],
  prefixWeight: 0.3,
};
