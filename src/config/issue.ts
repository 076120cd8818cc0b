import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import { clean } from '../model/text.ts';
import { knownKeys } from './schema.ts';
import type { Place } from './source.ts';

/** Something wrong at a place in the file, as a sentence. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

/** zod's issues in words: what was expected and what was found. One problem for each unknown key. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  keysAt: (place: Place) => readonly string[] = knownKeys,
): readonly Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      place: [...issue.path, key],
      message: unknownKey(key, keysAt(issue.path)),
    }));
  if (issue.code === 'custom' && issue.params?.sentence === true)
    return [{ place: issue.path, message: issue.message }];
  const found = valueAt(value, issue.path);
  const quotes = /^a (text|name|path|target|time|cron)/.test(issue.message) && isNumberLike(found);
  const hint = quotes ? '. Put it in quotes' : '';
  return [{ place: issue.path, message: `expected ${issue.message}, found ${inWords(found)}${hint}.` }];
}

/** `sites[0].targets[2]`; empty for the top of the file. */
export function pathInWords(place: Place): string {
  return place
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${clean(String(step))}`,
    )
    .join('');
}

function unknownKey(key: string, known: readonly string[]): string {
  const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');
  const wanted = plain(key);
  const prefixed = known.find((name) => wanted.length > 2 && plain(name).startsWith(wanted));
  const near = prefixed ?? known[known.map(plain).indexOf(closest(wanted, known.map(plain)))];
  const meant =
    near !== undefined && (prefixed !== undefined || distance(wanted, plain(near)) <= 1 + near.length / 4);
  return `there is no key "${clean(key)}" here. ${meant ? `Did you mean "${near}"?` : `Known are ${known.join(', ')}.`}`;
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined),
    value,
  );
}

function isNumberLike(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value !== 'string') return clean(String(value));
  const safe = clean(value);
  return safe.length > 60 ? `"${safe.slice(0, 59)}…"` : `"${safe}"`;
}
