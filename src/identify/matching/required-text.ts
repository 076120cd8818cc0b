import { choicesOfClass, choicesOfEscape } from './pattern-choices.ts';
import { PatternCursor } from './pattern-cursor.ts';

/** More alternatives than this are not worth looking for one by one. */
const mostTexts = 48;
/** Shorter texts are in nearly every value. */
const shortest = 2;
/** A text as long as this is in few values: going on in several ways makes many of it, and finds it in hardly fewer. */
const longEnough = 3;

/**
 * Texts in lower case of which a value must hold one for the pattern to match it, letter case aside; null where nothing is
 * promised. Hundreds of patterns are tried on every value, and looking for a text is far cheaper than a pattern that may
 * begin anywhere. Only plain letters, digits and signs count, so that lower case means the same here and there. Total;
 * takes the source of a pattern that compiles.
 */
export function requiredTexts(source: string): readonly string[] | null {
  const cursor = new PatternCursor(source);
  const { texts } = alternatives(cursor);
  return cursor.atEnd() ? texts : null;
}

type Texts = readonly string[] | null;

/** What a part of a pattern promises. */
interface Part {
  /** All texts that it may match, where these are few; null where they are not, or are not known. */
  readonly whole: Texts;
  /** Texts of which one is in what it matches. */
  readonly texts: Texts;
}

const opening = /\?(?:<?[=!]|[a-z-]*:|<\w+>)/y;

/** One of the alternatives matches, so one of the texts of all of them is there; nothing is promised where one demands none. */
function alternatives(cursor: PatternCursor): Part {
  const parts = [sequence(cursor)];
  while (cursor.peek() === '|') {
    cursor.take();
    parts.push(sequence(cursor));
  }
  return {
    whole: together(parts.map(({ whole }) => whole)),
    texts: together(parts.map(({ texts }) => texts)),
  };
}

function together(lists: readonly Texts[]): Texts {
  const all: string[] = [];
  for (const list of lists) {
    if (list === null) return null;
    all.push(...list);
  }
  return all.length > mostTexts ? null : all;
}

/** Everything in a sequence matches: its best part will do. */
function sequence(cursor: PatternCursor): Part {
  let best: Texts = null;
  let isWhole = true;
  // What stands behind one another, in each way that it may be written.
  let run: readonly string[] = [''];
  const end = () => {
    best = better(best, telling(run));
    run = [''];
    isWhole = false;
  };
  while (!cursor.endsSequence()) {
    const part = atom(cursor);
    const [fewest, most] = cursor.times();
    if (fewest > 0) best = better(best, part.texts);
    const next = written(part.whole, fewest, most);
    if (next === null) {
      end();
      continue;
    }
    if (!goesOn(run, next)) end();
    run = product(run, next);
    if (most > 1) end();
  }
  return { whole: isWhole ? run : null, texts: better(best, telling(run)) };
}

/** The ways in which a part stands there, once where it comes more often; null where nobody knows, or how often. */
function written(whole: Texts, fewest: number, most: number): Texts {
  if (whole === null || fewest > 0) return whole;
  return most === 1 ? ['', ...whole] : null;
}

function product(run: readonly string[], next: readonly string[]): readonly string[] {
  const [only = ''] = next;
  if (next.length === 1) return only === '' ? run : run.map((text) => text + only);
  return run.flatMap((text) => next.map((more) => text + more));
}

function goesOn(run: readonly string[], next: readonly string[]): boolean {
  if (next.length === 1) return true;
  return run.length * next.length <= mostTexts && least(run) < longEnough;
}

/** The texts of a run without those that hold another; null where one is too short to tell anything. */
function telling(run: readonly string[]): Texts {
  if (run.length === 1) return least(run) < shortest ? null : run;
  const all = [...new Set(run)];
  const texts = all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
  return least(texts) < shortest ? null : texts;
}

const itself: Part = { whole: [''], texts: null };
const unknown: Part = { whole: null, texts: null };
/** Most of a pattern are characters that stand for themselves. */
const characters: ReadonlyMap<string, Part> = new Map(
  Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).map((one) => [
    one,
    '.'.includes(one) ? unknown : '^$'.includes(one) ? itself : { whole: [one.toLowerCase()], texts: null },
  ]),
);

/** What belongs to an escape behind its letter: `\x20`, `\u00e9`, `\p{L}`, `\k<name>`. */
const restOfEscape =
  /(?<=\\x)[\da-f]{2}|(?<=\\u)(?:[\da-f]{4}|\{[\da-f]{1,6}\})|(?<=\\p)\{[\w=]{1,40}\}|(?<=\\k)<\w+>|(?<=\\c)[a-z]|(?<=\\[1-9])\d+/iy;

/** One character, where it stands for itself or one of a few, or what a group promises. */
function atom(cursor: PatternCursor): Part {
  const character = cursor.take();
  if (character === '(') return group(cursor);
  if (character === '[') return { whole: choicesOfClass(cursor.takeClass()), texts: null };
  if (character === '\\') {
    const escaped = cursor.take();
    cursor.read(restOfEscape);
    return { whole: choicesOfEscape(escaped), texts: null };
  }
  return characters.get(character) ?? unknown;
}

/** What a group or a look ahead or behind promises; one that forbids promises nothing, and none of them takes up room. */
function group(cursor: PatternCursor): Part {
  const [begin = ''] = cursor.read(opening);
  const part = alternatives(cursor);
  cursor.take();
  if (begin.endsWith('!')) return itself;
  return begin.endsWith('=') ? { ...itself, texts: part.texts } : part;
}

/** The texts whose shortest is longer: they are found in fewer values. Of equal ones, the fewer. */
function better(one: Texts, other: Texts): Texts {
  if (one === null || other === null) return one ?? other;
  const lead = least(other) - least(one);
  return lead > 0 || (lead === 0 && other.length < one.length) ? other : one;
}

function least(texts: readonly string[]): number {
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) if (text.length < length) length = text.length;
  return length;
}
