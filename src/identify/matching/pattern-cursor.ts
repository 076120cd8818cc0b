const quantifier = /(?:([*?+])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const once = [1, 1] as const;

/** A position in the source of a regular expression that compiles, with what every reader of one needs. */
export class PatternCursor {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Whether a sequence ends here: at the end, before another alternative, or before its group's closing bracket. */
  endsSequence(): boolean {
    return this.atEnd() || '|)'.includes(this.peek());
  }

  /** The character here; empty at the end. */
  peek(): string {
    return this.#source[this.#at] ?? '';
  }

  /** Returns the character here and moves past it. */
  take(): string {
    const character = this.peek();
    this.#at += 1;
    return character;
  }

  /** What a sticky expression matches here, moving past it; empty if it does not match. */
  read(sticky: RegExp): readonly (string | undefined)[] {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source) ?? [];
    this.#at += found[0]?.length ?? 0;
    return found;
  }

  /** The content of a character class whose `[` was taken; moves past its `]`. */
  takeClass(): string {
    const from = this.#at;
    this.skipClass();
    return this.#source.slice(from, this.#at - 1);
  }

  /** Moves past the rest of a character class whose `[` was taken. */
  skipClass(): void {
    while (!this.atEnd() && this.peek() !== ']') this.#at += this.peek() === '\\' ? 2 : 1;
    this.#at += 1;
  }

  /** The quantifier of the preceding atom, as its least and most repetitions; moves past it. */
  times(): readonly [least: number, most: number] {
    // Most atoms have no quantifier, and this is checked for every one.
    if (!'*+?{'.includes(this.peek() || ' ')) return once;
    const [all, sign, low, comma, high] = this.read(quantifier);
    if (all === undefined) return once;
    if (sign === undefined)
      return [Number(low), comma === undefined ? Number(low) : Number(high || Number.POSITIVE_INFINITY)];
    return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
  }
}
