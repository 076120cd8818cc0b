import { maxValueLength } from '../../model/text.ts';
import { PatternCursor } from '../matching/pattern-cursor.ts';
import { isAnchored } from './anchored.ts';

/**
 * Most paths by which a pattern may try a value: what a machine gets through in a few milliseconds. A pattern with one unbounded
 * repetition has 1,024 of them, one with two about a million.
 */
export const maxPaths = 2_097_152;

/** A construct for which nothing can be proven, with what to write instead. */
class Unproven extends Error {}

/**
 * Why a pattern cannot be guaranteed to be quick on every text, in a sentence; null if it can. The guarantee: on a value of
 * {@link maxValueLength} characters the paths of matching it, all repetitions and alternatives multiplied and, unless the pattern
 * is anchored, every start position counted, are at most {@link maxPaths}; each is at most as long as the value.
 * Backreferences and lookarounds are refused. Takes the source of a pattern that compiles. Total.
 */
export function patternProblem(source: string): string | null {
  try {
    const cursor = new PatternCursor(source);
    const paths = alternatives(cursor) * (isAnchored(source) ? 1 : maxValueLength);
    if (!cursor.atEnd()) return 'Nothing is proven about this pattern: it could not be parsed to its end.';
    return paths <= maxPaths
      ? null
      : 'The pattern may be slow on a hostile text: its repetitions multiply. Anchor it with ^, bound repetitions ({1,40} instead of + and *), and repeat no group that repeats something itself.';
  } catch (error) {
    if (error instanceof Unproven) return error.message;
    throw error;
  }
}

const opening = /\((?:\?(?::|<[A-Za-z]\w*>))?(?!\?)/y;

/** The paths of `a|b|c`, up to a closing bracket or the end. */
function alternatives(cursor: PatternCursor): number {
  let paths = sequence(cursor);
  while (cursor.peek() === '|') {
    cursor.take();
    paths += sequence(cursor);
  }
  return paths;
}

function sequence(cursor: PatternCursor): number {
  let paths = 1;
  while (!cursor.endsSequence()) paths = capped(paths * repeated(atom(cursor), cursor.times()));
  return paths;
}

/** One character, class, escape or group. */
function atom(cursor: PatternCursor): number {
  if (cursor.peek() === '(') return group(cursor);
  const first = cursor.take();
  if (first === '[') cursor.skipClass();
  if (first === '\\' && /[1-9k]/.test(cursor.take()))
    throw new Unproven('The pattern has a backreference (\\1, \\k<name>): write it without.');
  return 1;
}

function group(cursor: PatternCursor): number {
  if (cursor.read(opening).length === 0)
    throw new Unproven('The pattern has a lookaround, (?=…), (?!…), (?<=…) or (?<!…): write it without.');
  const paths = alternatives(cursor);
  cursor.take();
  return paths;
}

/** The paths of an atom that is repeated between `least` and `most` times. */
function repeated(paths: number, [least, most]: readonly [number, number]): number {
  const to = Math.min(most, maxValueLength);
  let sum = 0;
  for (let times = least; times <= to && sum < Infinity; times++) sum = capped(sum + paths ** times);
  return Math.max(sum, 1);
}

/** By how much the bound is exceeded does not matter. */
function capped(paths: number): number {
  return paths > maxPaths ? Infinity : paths;
}
