import { maxValueLength } from '../model/text.ts';

/**
 * Most ways in which a pattern may try a value: what a machine goes through in a few milliseconds. A pattern with one
 * unbounded repetition has 1,024 of them, one with two about a million.
 */
export const mostWays = 2_097_152;

/** A place in a pattern that nothing is proven of, with what to write instead. */
class Unproven extends Error {}

/**
 * Why nobody can promise that a pattern is quick on every text, in a sentence; null where it is. The promise: on a value of
 * {@link maxValueLength} characters the ways of matching it, all repetitions and alternatives multiplied and every place
 * of the text counted where the pattern is not anchored, are at most {@link mostWays}; each is as long as the value at
 * most. References back and looks ahead and behind are refused. Takes the source of a pattern that compiles. Total.
 */
export function patternProblem(source: string): string | null {
  try {
    const reader = new PatternReader(source);
    const ways = reader.alternatives() * (source.startsWith('^') ? 1 : maxValueLength);
    if (!reader.atEnd()) return 'Nothing is proven of this pattern: it could not be read to its end.';
    return ways <= mostWays
      ? null
      : 'The pattern may be slow on a hostile text: its repetitions multiply. Anchor it with ^, bound repetitions ({1,40} instead of + and *), and repeat no group that repeats something itself.';
  } catch (error) {
    if (error instanceof Unproven) return error.message;
    throw error;
  }
}

/** Reads a pattern and multiplies the ways of matching each part. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** `a|b|c`, up to a closing bracket or the end. */
  alternatives(): number {
    let ways = this.#sequence();
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      ways += this.#sequence();
    }
    return ways;
  }

  #sequence(): number {
    let ways = 1;
    while (!this.atEnd() && !'|)'.includes(this.#source[this.#at] ?? ''))
      ways = capped(ways * this.#repeated(this.#atom()));
    return ways;
  }

  /** One character, class, escape or group. */
  #atom(): number {
    const first = this.#source[this.#at] ?? '';
    if (first === '(') return this.#group();
    if (first === '[') this.#at = this.#endOfClass();
    else if (first === '\\') this.#escape();
    else this.#at += 1;
    return 1;
  }

  #group(): number {
    const opening = /^\((?:\?(?::|<[A-Za-z]\w*>))?(?!\?)/.exec(this.#source.slice(this.#at))?.[0];
    if (opening === undefined)
      throw new Unproven(
        'The pattern looks ahead or behind, (?=…), (?!…), (?<=…) or (?<!…): write it without.',
      );
    this.#at += opening.length;
    const ways = this.alternatives();
    this.#at += 1;
    return ways;
  }

  #escape(): void {
    const next = this.#source[this.#at + 1] ?? '';
    if (/[1-9k]/.test(next))
      throw new Unproven('The pattern refers back to a group (\\1, \\k<name>): write it without.');
    this.#at += 2;
  }

  #endOfClass(): number {
    let at = this.#at + 1;
    while (at < this.#source.length && this.#source[at] !== ']') at += this.#source[at] === '\\' ? 2 : 1;
    return at + 1;
  }

  /** The ways of an atom with the repetition behind it: so many times at least, so many at most. */
  #repeated(ways: number): number {
    const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at));
    if (found === null) return ways;
    this.#at += found[0].length;
    const [, sign, least = '0', comma, most] = found;
    const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const bounded = comma === undefined ? Number(least) : Number(most === '' ? maxValueLength : most);
    const to = Math.min(sign === undefined ? bounded : sign === '?' ? 1 : maxValueLength, maxValueLength);
    let sum = 0;
    for (let times = from; times <= to && sum < Infinity; times++) sum = capped(sum + ways ** times);
    return Math.max(sum, 1);
  }
}

/** Beyond the bound it does not matter by how much. */
function capped(ways: number): number {
  return ways > mostWays ? Infinity : ways;
}
