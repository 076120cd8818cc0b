import { PatternCursor } from './pattern-cursor.ts';

/** More alternatives than this are not worth looking for one by one. */
const mostTexts = 48;
/** Shorter texts are in nearly every value. */
const shortest = 2;

/**
 * Texts in lower case of which a value must hold one for the pattern to match it, letter case aside; null where nothing is
 * promised. Hundreds of patterns are tried on every value, and looking for a text is far cheaper than a pattern that may
 * begin anywhere. Only plain letters, digits and signs count, so that lower case means the same here and there. Total;
 * takes the source of a pattern that compiles.
 */
export function requiredTexts(source: string): readonly string[] | null {
  const cursor = new PatternCursor(source);
  const texts = alternatives(cursor);
  return cursor.atEnd() ? texts : null;
}

type Texts = readonly string[] | null;

const opening = /\?(?:<?[=!]|[a-z-]*:|<\w+>)/y;

/** One of the alternatives matches, so one of the texts of all of them is there; nothing is promised where one demands none. */
function alternatives(cursor: PatternCursor): Texts {
  let texts: Texts = sequence(cursor);
  while (cursor.peek() === '|') {
    cursor.take();
    const more = sequence(cursor);
    texts = texts === null || more === null ? null : [...texts, ...more];
  }
  return texts !== null && texts.length > mostTexts ? null : texts;
}

/** Everything in a sequence matches: its best part will do. */
function sequence(cursor: PatternCursor): Texts {
  let best: Texts = null;
  let run = '';
  const end = () => {
    best = better(best, run.length >= shortest ? [run] : null);
    run = '';
  };
  while (!cursor.endsSequence()) {
    const { text, texts } = atom(cursor);
    const [least, most] = cursor.times();
    if (text !== null && least > 0) {
      run += text;
      if (most > 1) end();
      continue;
    }
    end();
    if (least > 0) best = better(best, texts);
  }
  end();
  return best;
}

/** What belongs to an escape behind its letter: `\x20`, `\u00e9`, `\p{L}`, `\k<name>`. */
const restOfEscape =
  /(?<=\\x)[\da-f]{2}|(?<=\\u)(?:[\da-f]{4}|\{[\da-f]{1,6}\})|(?<=\\p)\{[\w=]{1,40}\}|(?<=\\k)<\w+>|(?<=\\c)[a-z]|(?<=\\[1-9])\d+/iy;

/** One character, where it stands for itself, or what a group demands. */
function atom(cursor: PatternCursor): { readonly text: string | null; readonly texts: Texts } {
  const character = cursor.take();
  if (character === '(') return { text: null, texts: group(cursor) };
  if (character === '[') return { text: oneLetter(cursor), texts: null };
  if (character === '\\') {
    const escaped = cursor.take();
    cursor.read(restOfEscape);
    // A letter or digit behind a backslash stands for something else.
    return { text: isWord(escaped) ? null : plain(escaped), texts: null };
  }
  return { text: '[.^$'.includes(character) ? null : plain(character), texts: null };
}

const bothCases = /([A-Za-z])([A-Za-z])\]/y;

/** The letter of a class whose `[` was taken and that holds it in both cases and nothing else, `[Aa]`; null for any other. */
function oneLetter(cursor: PatternCursor): string | null {
  const [all, one = '', other] = cursor.read(bothCases);
  if (all === undefined) {
    cursor.skipClass();
    return null;
  }
  return one.toLowerCase() === other?.toLowerCase() ? one.toLowerCase() : null;
}

/** What a group or a look ahead or behind demands; one that forbids demands nothing. */
function group(cursor: PatternCursor): Texts {
  const [begin = ''] = cursor.read(opening);
  const texts = alternatives(cursor);
  cursor.take();
  return begin.endsWith('!') ? null : texts;
}

function isWord(character: string): boolean {
  return /[A-Za-z0-9]/.test(character);
}

/** The character in lower case where that is plain; null otherwise. */
function plain(character: string): string | null {
  return character >= ' ' && character <= '~' ? character.toLowerCase() : null;
}

/** The texts whose shortest is longer: they are found in fewer values. */
function better(one: Texts, other: Texts): Texts {
  if (one === null || other === null) return one ?? other;
  const least = (texts: readonly string[]) => Math.min(...texts.map(({ length }) => length));
  return least(other) > least(one) ? other : one;
}
