import { readFileSync } from 'node:fs';
import type { Name } from '../src/model/fingerprint.ts';
import { namesOf } from './names.ts';

/** Every row of `names.tsv`. Throws a RangeError if the file is damaged. */
export function readNames(): readonly Name[] {
  return namesOf(readFileSync(new URL('names.tsv', import.meta.url), 'utf8'));
}
