/** More alternatives than this are not worth looking for one by one. */
const mostTexts = 8;
/** Shorter texts are in nearly every value. */
const shortest = 2;

/**
 * Texts in lower case of which a value must hold one for the pattern to match it, letter case aside; null where nothing is
 * promised. Hundreds of patterns are tried on every value, and looking for a text is far cheaper than a pattern that may
 * begin anywhere. Only plain letters, digits and signs count, so that lower case means the same here and there. Total;
 * takes the source of a pattern that compiles.
 */
export function requiredTexts(source: string): readonly string[] | null {
  const reader = new TextReader(source);
  const texts = reader.alternatives();
  return reader.atEnd() ? texts : null;
}

type Texts = readonly string[] | null;

/** Reads a pattern from left to right and keeps the best texts that each part demands. */
class TextReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** One of the alternatives matches, so one of the texts of all of them is there; nothing is promised where one demands none. */
  alternatives(): Texts {
    let texts: Texts = this.#sequence();
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      const more = this.#sequence();
      texts = texts === null || more === null ? null : [...texts, ...more];
    }
    return texts !== null && texts.length > mostTexts ? null : texts;
  }

  /** Everything in a sequence matches: its best part will do. */
  #sequence(): Texts {
    let best: Texts = null;
    let run = '';
    const end = () => {
      best = better(best, run.length >= shortest ? [run] : null);
      run = '';
    };
    while (!this.atEnd() && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const { text, texts } = this.#atom();
      const [least, most] = this.#times();
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

  /** How often the atom before may come, at least and at most. */
  #times(): readonly [number, number] {
    if (!'*+?{'.includes(this.#source[this.#at] ?? ' ')) return once;
    quantifier.lastIndex = this.#at;
    const [all = '', sign = '', low, comma, high] = quantifier.exec(this.#source) ?? [];
    this.#at += all.length;
    if (all === '') return once;
    if (sign === '')
      return [Number(low), comma === '' ? Number(low) : Number(high || Number.POSITIVE_INFINITY)];
    return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
  }

  /** One character, where it stands for itself, or what a group demands. */
  #atom(): { readonly text: string | null; readonly texts: Texts } {
    const character = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (character === '(') return { text: null, texts: this.#group() };
    if (character === '[') this.#class();
    if (character === '\\') {
      const escaped = this.#source[this.#at] ?? '';
      this.#at += 1;
      // A letter or digit behind a backslash stands for something else.
      return { text: isWord(escaped) ? null : plain(escaped), texts: null };
    }
    return { text: '[.^$'.includes(character) ? null : plain(character), texts: null };
  }

  /** What a group or a look ahead or behind demands; one that forbids demands nothing. */
  #group(): Texts {
    opening.lastIndex = this.#at;
    const begin = opening.exec(this.#source)?.[0] ?? '';
    this.#at += begin.length;
    const texts = this.alternatives();
    this.#at += 1;
    return begin.endsWith('!') ? null : texts;
  }

  #class(): void {
    while (!this.atEnd() && this.#source[this.#at] !== ']')
      this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
  }
}

const once = [1, 1] as const;
const quantifier = /(?:([*?+])|\{(\d+)(,?)(\d*)\})\??/y;
const opening = /\?(?:<?[=!]|:|<\w+>)/y;

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
