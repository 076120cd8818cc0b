import { type Name, unverified } from '../src/model/fingerprint.ts';

const columns = [
  'name',
  'maker',
  'brand',
  'kind',
  'means',
  'carries',
  'reseller',
  'country',
  'not',
  'source',
];

/**
 * The rows of `names.tsv`, given its text: every name of a maker or brand, what it means and where it was read. A row with another number of
 * columns throws a RangeError when more than its name is read, because then every value after the missing one would be read as another.
 */
export function namesOf(text: string): readonly Name[] {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== columns.join('\t')) throw new RangeError(`names.tsv must begin with ${columns.join(', ')}.`);
  return lines.map((line, at) => new Row(line, at + 2));
}

/** The text of the file that has these rows. */
export function textOf(names: readonly Name[]): string {
  const lines = names.map(({ text, maker, brand, kind, means, carries, reseller, country, not, source }) =>
    [
      text,
      maker,
      brand,
      kind,
      means,
      carries,
      reseller,
      country,
      not,
      source === unverified ? '' : source,
    ].join('\t'),
  );
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

/** A line of the file, split when more than its name is read: of thousands, a sweep meets hundreds. */
class Row implements Name {
  readonly #line: string;
  readonly #at: number;
  #known: readonly string[] | null = null;

  constructor(line: string, at: number) {
    this.#line = line;
    this.#at = at;
  }

  get text() {
    const end = this.#line.indexOf('\t');
    return end < 0 ? this.#line : this.#line.slice(0, end);
  }

  get maker() {
    return this.#cell(1);
  }

  get brand() {
    return this.#cell(2) || null;
  }

  get kind() {
    return this.#cell(3) as Name['kind'];
  }

  get means() {
    return this.#cell(4) as Name['means'];
  }

  get carries() {
    return (this.#cell(5) || null) as Name['carries'];
  }

  get reseller() {
    return (this.#cell(6) || null) as Name['reseller'];
  }

  get country() {
    return this.#cell(7) || null;
  }

  get not() {
    return this.#cell(8) || null;
  }

  get source() {
    return this.#cell(9) || unverified;
  }

  #cell(column: number): string {
    this.#known ??= this.#line.split('\t');
    const { length } = this.#known;
    if (length !== columns.length)
      throw new RangeError(`Line ${this.#at} of names.tsv has ${length} columns, not ${columns.length}.`);
    return this.#known[column] ?? '';
  }
}
