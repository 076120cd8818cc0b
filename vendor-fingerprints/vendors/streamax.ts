import { type MakerEntry, nameMark } from '../define.ts';
import { hearsay } from '../sources.ts';
import { plain, unit } from '../tables/series.ts';

export const streamax: MakerEntry = {
  id: 'streamax',
  name: 'Streamax',
  headquarters: null,
  sources: [hearsay],
  marks: [nameMark({ id: 'streamax/own-name', name: 'Streamax', weight: 0.6, source: hearsay })],
  series: [
    unit(
      'recorder',
      'ADPLUS ?\\d?(?:\\.\\d)?|X[3-7][A-Z]?-H\\d{4}\\w?',
      ['ADPLUS 2.0', 'X3-H0402'],
      ['AD 2.0', 'X3-H04'],
      plain,
    ),
  ],
};
