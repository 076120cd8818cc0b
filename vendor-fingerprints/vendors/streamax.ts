import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { plain, unit } from '../tables/series.ts';

export const streamax: MakerEntry = {
  id: 'streamax',
  name: 'Streamax',
  headquarters: null,
  sources: [unverified],
  fingerprints: [],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^登录您的MDVR/,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['登录您的MDVR'],
      unlike: ['登录', 'MDVR'],
      source: 'EdgeSecurityTeam/EHole finger.json',
    },
  ],
  series: [
    unit(
      'recorder',
      'ADPLUS ?\\d?(?:\\.\\d)?|X[3-7][A-Z]?-H\\d{4}\\w?',
      ['ADPLUS 2.0', 'X3-H0402'],
      ['AD 2.0', 'X3-H04'],
      plain,
    ),
    unit(
      'recorder',
      'C6D \\d\\.\\d|M1N-H\\d{4}|AD (?:Plus|Max)(?: \\d\\.\\d)?|X[1357]N?-H\\d{4}',
      ['C6D 2.0', 'M1N-H0401', 'AD Plus 2.0'],
      ['C6D', 'M1N', 'AD'],
      plain,
    ),
  ],
};
