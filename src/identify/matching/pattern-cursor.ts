const quantifier = /(?:([*?+])|\{(\d+)(,?)(\d*)\})\??/y;
const once = [1, 1] as const;

/** A place in the source of a regular expression that compiles, and what every reader of one has to find there. */
export class PatternCursor {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Whether a sequence ends here: at the end, before another alternative, or before the bracket that closes its group. */
  endsSequence(): boolean {
    return this.atEnd() || '|)'.includes(this.peek());
  }

  /** The character here; empty at the end. */
  peek(): string {
    return this.#source[this.#at] ?? '';
  }

  /** The character here, and goes behind it. */
  take(): string {
    const character = this.peek();
    this.#at += 1;
    return character;
  }

  /** What a sticky expression matches here, and goes behind it; empty where it does not match. */
  read(sticky: RegExp): readonly (string | undefined)[] {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source) ?? [];
    this.#at += found[0]?.length ?? 0;
    return found;
  }

  /** What stands in a character class whose `[` was taken, and goes behind its `]`. */
  takeClass(): string {
    const from = this.#at;
    this.skipClass();
    return this.#source.slice(from, this.#at - 1);
  }

  /** Goes behind the rest of a character class whose `[` was taken. */
  skipClass(): void {
    while (!this.atEnd() && this.peek() !== ']') this.#at += this.peek() === '\\' ? 2 : 1;
    this.#at += 1;
  }

  /** How often what stands before may come, at least and at most, and goes behind that. */
  times(): readonly [least: number, most: number] {
    // Most atoms have no quantifier, and this is asked of every one.
    if (!'*+?{'.includes(this.peek() || ' ')) return once;
    const [all, sign, low, comma, high] = this.read(quantifier);
    if (all === undefined) return once;
    if (sign === undefined)
      return [Number(low), comma === '' ? Number(low) : Number(high || Number.POSITIVE_INFINITY)];
    return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
  }
}
