import { choicesOfClass, choicesOfEscape, isCaseless } from './pattern-choices.ts';
import { PatternCursor } from './pattern-cursor.ts';

/** More alternatives than this are not worth looking for one by one. */
const mostTexts = 48;
/** Shorter texts are in nearly every value. */
const shortest = 2;
/** So many lists are looked for; a further one costs little, and spares a pattern now and then. */
const mostLists = 3;
/** A further list with more texts is not worth looking for. */
const mostFurther = 12;
/** A text as long as this is in few values: going on in several ways makes many of it, and finds it in hardly fewer. */
const longEnough = 3;

/**
 * What a value must hold for a pattern to match it, letter case aside: of each list, one of its texts, in lower case. The list
 * that is found in fewest values comes first; none where nothing is promised.
 */
export type RequiredTexts = readonly (readonly string[])[];

/**
 * What a pattern demands. Thousands of patterns are looked at for every value, and looking for a text is far cheaper than making
 * a pattern ready, or than one that may begin anywhere. Only plain letters, digits and signs count, and those of scripts that have no lower case,
 * so that it means the same here and there. Total; takes the source of a pattern that compiles.
 */
export function requiredTexts(source: string): RequiredTexts {
  const cursor = new PatternCursor(source);
  const { texts } = alternatives(cursor);
  return cursor.atEnd() ? mostTelling(texts) : [];
}

/** The first lists that say something new. */
function mostTelling(lists: RequiredTexts): RequiredTexts {
  const kept: (readonly string[])[] = [];
  for (const list of inOrder(lists)) {
    if (kept.length === mostLists) break;
    const isMore = kept.length === 0 || list.length <= mostFurther;
    if (isMore && !kept.some((other) => follows(list, other))) kept.push(list);
  }
  return kept;
}

/** Whether a value with one of the other texts has one of these anyway. */
function follows(texts: readonly string[], other: readonly string[]): boolean {
  return other.every((longer) => texts.some((text) => longer.includes(text)));
}

type Texts = readonly string[] | null;

/** What a part of a pattern promises. */
interface Part {
  /** All texts that it may match, where these are few; null where they are not, or are not known. */
  readonly whole: Texts;
  /** Lists of texts; of each, one is in what it matches. */
  readonly texts: RequiredTexts;
}

const opening = /\?(?:<?[=!]|[a-z-]*:|<\w+>)/y;

/** One of the alternatives matches, so one of the best texts of all of them is there; nothing is promised where one demands none. */
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

/** Everything in a sequence matches: what each part demands is demanded. */
function sequence(cursor: PatternCursor): Part {
  const texts: (readonly string[])[] = [];
  let isWhole = true;
  // What stands behind one another, in each way that it may be written.
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

/** The texts of a run without those that hold another; no list where one is too short to tell anything. */
function telling(run: readonly string[]): RequiredTexts {
  if (run.length === 1) return least(run) < shortest ? [] : [run];
  const all = [...new Set(run)];
  const texts = all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
  return least(texts) < shortest ? [] : [texts];
}

const itself: Part = { whole: [''], texts: [] };
const unknown: Part = { whole: null, texts: [] };
/** Most of a pattern are characters that stand for themselves. */
const characters: ReadonlyMap<string, Part> = new Map(
  Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).map((one) => [
    one,
    '.'.includes(one) ? unknown : '^$'.includes(one) ? itself : { whole: [one.toLowerCase()], texts: [] },
  ]),
);

/** What belongs to an escape behind its letter: `\x20`, `\u00e9`, `\p{L}`, `\k<name>`. */
const restOfEscape =
  /(?<=\\x)[\da-f]{2}|(?<=\\u)(?:[\da-f]{4}|\{[\da-f]{1,6}\})|(?<=\\p)\{[\w=]{1,40}\}|(?<=\\k)<\w+>|(?<=\\c)[a-z]|(?<=\\[1-9])\d+/iy;

/** One character, where it stands for itself or one of a few, or what a group promises. */
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

/** What a group or a look ahead or behind promises; one that forbids promises nothing, and none of them takes up room. */
function group(cursor: PatternCursor): Part {
  const [begin = ''] = cursor.read(opening);
  const part = alternatives(cursor);
  cursor.take();
  if (begin.endsWith('!')) return itself;
  return begin.endsWith('=') ? { ...itself, texts: part.texts } : part;
}

/** First those whose shortest text is longer: they are found in fewer values. Of equal ones, the fewer; else as they stand. */
function inOrder(lists: RequiredTexts): RequiredTexts {
  return lists.toSorted((one, other) => least(other) - least(one) || one.length - other.length);
}

function least(texts: readonly string[]): number {
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) if (text.length < length) length = text.length;
  return length;
}
