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
    {
      // What a bridge shows on its own network to whom it does not know.
      id: 'eagle-eye/local-display',
      field: 'http.title',
      pattern: /^Web Local Display\b/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.45 },
      examples: [{ seen: 'Web Local Display Unauthorized' }],
      unlike: ['Local Display', 'Web Display'],
      source: 'rapid7/recog xml/html_title.xml',
    },
  ],
  registrants: ['Eagle Eye Networks, Inc'],
  prefixWeight: 0.3,
};
