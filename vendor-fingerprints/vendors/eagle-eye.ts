import type { MakerEntry } from '../define.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

/** Eagle Eye Networks: bridges that record other makers' cameras. */
export const eagleEye: MakerEntry = {
  id: 'eagle-eye',
  name: 'Eagle Eye Networks',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Eagle Eye Networks, Inc (United States)'],
  fingerprints: [
    {
      // What a bridge shows on its own network to unknown clients.
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
  series: [
    unit(
      'recorder',
      '(?:BR-?|Bridge )[3-9]\\d{2}\\+?|CMVR[ -]?\\d{3}\\+?',
      ['BR-304', 'CMVR 520', 'CMVR-420+'],
      ['BR-1', 'CMVR'],
      plain,
    ),
    camera('EN-C[BDEPT]\\w{2}-\\d{3}[a-z]?', ['EN-CDUD-003a', 'EN-CBUF-001'], ['EN-CDUD', 'EN-BR304'], plain),
    unit('recorder', 'EN-(?:BR|CMVR)\\d{3}\\w?', ['EN-BR304', 'EN-CMVR420'], ['EN-BR', 'EN-SW24'], plain),
    camera('(?:DD|DB|CD|CB)\\d{2}', ['DD05', 'DB09'], ['DD0', 'DDS05'], short),
  ],
};
