import { unverified } from './fingerprint.ts';

/** How far a reader can follow a source: open it; know that a contributor saw an excerpt; or not at all. */
export type SourceClass = 'opened' | 'seen' | 'unsourced';

/** The {@link SourceClass} of a source, as it is written. Of several with a semicolon between them, the best. */
export function sourceClass(source: string): SourceClass {
  const classes = source.split('; ').map((one): SourceClass => {
    if (one.includes(unverified)) return 'unsourced';
    return /not named|excerpt|full-text search/i.test(one) ? 'seen' : 'opened';
  });
  return classes.includes('opened') ? 'opened' : classes.includes('seen') ? 'seen' : 'unsourced';
}
