import { choicesOfClass, choicesOfEscape, isCaseless } from './pattern-choices.ts';
import { PatternCursor } from './pattern-cursor.ts';

/** A pattern with more alternatives than this is not worth indexing by them. */
const mostTexts = 48;
/** Shorter texts occur in nearly every value. */
const shortest = 2;
/** Most lists kept per pattern; a further one costs little and now and then saves trying the pattern. */
const mostLists = 3;
/** A further list with more texts than this is not worth keeping. */
const mostFurther = 12;
/** A text of this length is in few values: extending it in several ways adds many texts and excludes hardly any more values. */
const longEnough = 3;

/**
 * What a value must contain for a pattern to match it, in lower case, compared without letter case: from each list, at least one
 * text. The list found in the fewest values comes first; empty if nothing is certain.
 */
export type RequiredTexts = readonly (readonly string[])[];

/**
 * What a pattern requires. Thousands of patterns are considered for every value, and searching for a text is far cheaper than
 * compiling a pattern, or trying one that may match anywhere. Only plain letters, digits and punctuation count, and scripts
 * without letter case, so that lower case is unambiguous. Total; takes the source of a pattern that compiles.
 */
export function requiredTexts(source: string): RequiredTexts {
  const cursor = new PatternCursor(source);
  const { texts } = alternatives(cursor);
  return cursor.atEnd() ? mostTelling(texts) : [];
}

/** The first lists that are not implied by the ones before. */
function mostTelling(lists: RequiredTexts): RequiredTexts {
  const kept: (readonly string[])[] = [];
  for (const list of inOrder(lists)) {
    if (kept.length === mostLists) break;
    const isMore = kept.length === 0 || list.length <= mostFurther;
    if (isMore && !kept.some((other) => follows(list, other))) kept.push(list);
  }
  return kept;
}

/** Whether every value with one of the other texts also has one of these. */
function follows(texts: readonly string[], other: readonly string[]): boolean {
  return other.every((longer) => texts.some((text) => longer.includes(text)));
}

type Texts = readonly string[] | null;

/** What part of a pattern requires. */
interface Part {
  /** All texts that it may match, if they are few; null if they are many or unknown. */
  readonly whole: Texts;
  /** Lists of texts; each value that it matches contains one of each. */
  readonly texts: RequiredTexts;
}

const opening = /\?(?:<?[=!]|[a-z-]*:|<\w+>)/y;

/** One of the alternatives matches, so one of their best texts is there; nothing is required if one of them requires none. */
function alternatives(cursor: PatternCursor): Part {
  const parts = [sequence(cursor)];
  while (cursor.peek() === '|') {
    cursor.take();
    parts.push(sequence(cursor));
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const best = together(parts.map(({ texts }) => inOrder(texts)[0] ?? null));
  return { whole: together(parts.map(({ whole }) => whole)), texts: best === null ? [] : [best] };
}

function together(lists: readonly Texts[]): Texts {
  const all: string[] = [];
  for (const list of lists) {
    if (list === null) return null;
    all.push(...list);
  }
  return all.length > mostTexts ? null : all;
}

/** Everything in a sequence matches, so what each part requires is required. */
function sequence(cursor: PatternCursor): Part {
  const texts: (readonly string[])[] = [];
  let isWhole = true;
  // Adjacent parts joined, in every form that they may be written in.
  let run: readonly string[] = [''];
  const end = () => {
    texts.push(...telling(run));
    run = [''];
    isWhole = false;
  };
  while (!cursor.endsSequence()) {
    const part = atom(cursor);
    const [fewest, most] = cursor.times();
    if (fewest > 0) texts.push(...part.texts);
    const next = written(part.whole, fewest, most);
    if (next === null) {
      end();
      continue;
    }
    if (!goesOn(run, next)) end();
    run = product(run, next);
    if (most > 1) end();
  }
  return { whole: isWhole ? run : null, texts: [...texts, ...telling(run)] };
}

/** The texts that a part may stand for, once if it repeats; null if these are unknown, or their number is. */
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

/** The texts of a run, less those that contain another; no list if one is too short to be useful. */
function telling(run: readonly string[]): RequiredTexts {
  if (run.length === 1) return least(run) < shortest ? [] : [run];
  const all = [...new Set(run)];
  const texts = all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
  return least(texts) < shortest ? [] : [texts];
}

const itself: Part = { whole: [''], texts: [] };
const unknown: Part = { whole: null, texts: [] };
/** Most of a pattern consists of characters that stand for themselves. */
const characters: ReadonlyMap<string, Part> = new Map(
  Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).map((one) => [
    one,
    '.'.includes(one) ? unknown : '^$'.includes(one) ? itself : { whole: [one.toLowerCase()], texts: [] },
  ]),
);

/** What follows the letter of an escape: `\x20`, `\u00e9`, `\p{L}`, `\k<name>`. */
const restOfEscape =
  /(?<=\\x)[\da-f]{2}|(?<=\\u)(?:[\da-f]{4}|\{[\da-f]{1,6}\})|(?<=\\p)\{[\w=]{1,40}\}|(?<=\\k)<\w+>|(?<=\\c)[a-z]|(?<=\\[1-9])\d+/iy;

/** One character, if it stands for itself or for one of a few, or what a group requires. */
function atom(cursor: PatternCursor): Part {
  const character = cursor.take();
  if (character === '(') return group(cursor);
  if (character === '[') return { whole: choicesOfClass(cursor.takeClass()), texts: [] };
  if (character === '\\') {
    const escaped = cursor.take();
    cursor.read(restOfEscape);
    return { whole: choicesOfEscape(escaped), texts: [] };
  }
  if (isCaseless(character)) return { whole: [character], texts: [] };
  return characters.get(character) ?? unknown;
}

/** What a group or a lookaround requires; a negative one requires nothing, and no lookaround consumes any text. */
function group(cursor: PatternCursor): Part {
  const [begin = ''] = cursor.read(opening);
  const part = alternatives(cursor);
  cursor.take();
  if (begin.endsWith('!')) return itself;
  return begin.endsWith('=') ? { ...itself, texts: part.texts } : part;
}

/** Lists whose shortest text is longer come first, as they are found in fewer values; then shorter lists; else in the given order. */
function inOrder(lists: RequiredTexts): RequiredTexts {
  return lists.toSorted((one, other) => least(other) - least(one) || one.length - other.length);
}

function least(texts: readonly string[]): number {
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) if (text.length < length) length = text.length;
  return length;
}
