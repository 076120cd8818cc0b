import type { BehaviourMark, Brand, Fingerprints, Maker, Mark } from '../src/model/fingerprint.ts';

/** What shows that a mark is right. Identification never needs it, and it is the larger part of a mark. */
type Proof = Pick<Mark, 'examples' | 'unlike' | 'source'>;
/** A mark of either kind: a maker's has a weight, one of behaviour says what a device is. */
type Either = Mark & BehaviourMark;
/** A mark as stored in a file: its fields by their index in a list, its pattern as two texts, and without its proof. */
type PackedMark = Omit<Either, 'field' | 'pattern' | keyof Proof> & {
  readonly field: number;
  readonly pattern: readonly [source: string, flags: string];
};
/** All marks: one list for each maker, each badge and behaviour. */
interface PackedMarks {
  readonly fields: readonly Mark['field'][];
  readonly lists: readonly (readonly PackedMark[])[];
}

/** Fingerprints with the index of each list of marks in place of the marks themselves. */
interface Heads extends Pick<Fingerprints, 'oui' | 'version'> {
  readonly makers: readonly (Omit<Maker, 'marks' | 'brands'> & {
    readonly marks: number;
    readonly brands?: readonly (Omit<Brand, 'marks'> & { readonly marks: number })[];
  })[];
  readonly behaviour: number;
}

/** The files in which fingerprints are stored: makers and prefixes, all marks, and the proofs of all marks in their order. */
export interface PackedFiles {
  readonly heads: string;
  readonly marks: string;
  readonly proofs: string;
}

/**
 * Fingerprints as JSON, in ASCII: with any other character, V8 would take two bytes for each character of the whole. `required` has the
 * texts that a pattern requires, which are then known without parsing the pattern.
 */
export function packed(
  { makers, behaviour, oui, version }: Fingerprints,
  required: (source: string) => Mark['required'],
): PackedFiles {
  const proofs: Proof[] = [];
  const fields = new Map<string, number>();
  const lists: PackedMark[][] = [];
  const mark = ({ examples, unlike, source, pattern, field, ...said }: Mark | BehaviourMark): PackedMark => {
    proofs.push({ examples, unlike, source });
    const named = JSON.stringify(field);
    if (!fields.has(named)) fields.set(named, fields.size);
    const more = { required: required(pattern.source), pattern: [pattern.source, pattern.flags] as const };
    return { ...(said as Either), field: fields.get(named) ?? 0, ...more };
  };
  const put = (marks: readonly (Mark | BehaviourMark)[]) => lists.push(marks.map(mark)) - 1;
  const heads: Heads = {
    makers: makers.map(({ marks, brands, ...maker }) => ({
      ...maker,
      marks: put(marks),
      ...(brands && { brands: brands.map((brand) => ({ ...brand, marks: put(brand.marks) })) }),
    })),
    behaviour: put(behaviour),
    oui,
    version,
  };
  const named = [...fields.keys()].map((field) => JSON.parse(field));
  return {
    heads: ascii(JSON.stringify(heads)),
    marks: ascii(JSON.stringify({ fields: named, lists } satisfies PackedMarks)),
    proofs: ascii(JSON.stringify(proofs)),
  };
}

/**
 * What {@link packed} was given. Marks are parsed on first access, and their proofs likewise: most commands name makers and identify
 * nothing. Each pattern is compiled when it is used.
 *
 * @public Imported by the file that `tools/evaluated.ts` writes.
 */
export function unpacked(heads: string, readMarks: () => string, readProofs: () => string): Fingerprints {
  const { makers, behaviour, oui, version }: Heads = JSON.parse(heads);
  const proofs = once((): readonly Proof[] => JSON.parse(readProofs()));
  const marks = once(() => unpackedMarks(JSON.parse(readMarks()), proofs));
  const list = (place: number) => marks()[place] ?? [];
  return {
    makers: makers.map(({ marks: own, brands, ...maker }) => ({
      ...maker,
      get marks() {
        return list(own);
      },
      ...(brands && {
        brands: brands.map(({ marks: ofBrand, ...brand }) => ({
          ...brand,
          get marks() {
            return list(ofBrand);
          },
        })),
      }),
    })),
    get behaviour() {
      return list(behaviour);
    },
    oui,
    version,
  };
}

function unpackedMarks(
  { fields, lists }: PackedMarks,
  proofs: () => readonly Proof[],
): readonly (readonly Either[])[] {
  let place = 0;
  return lists.map((list) =>
    list.map((said) => new UnpackedMark(said, fields[said.field] as Mark['field'], proofs, place++)),
  );
}

/** Every property that a mark may have, whether this one has it or not: one left out here would be lost in the built program. */
type EverythingOf = { readonly [Key in keyof Required<Either>]: Either[Key] };

/** A mark whose pattern is compiled, and whose proof is parsed, on first access. */
class UnpackedMark implements EverythingOf {
  readonly id: Either['id'];
  readonly field: Either['field'];
  readonly weight: Either['weight'];
  readonly type: Either['type'];
  readonly inWords: Either['inWords'];
  readonly onlyThere: Either['onlyThere'];
  readonly besidePrefix: Either['besidePrefix'];
  readonly says: Either['says'];
  readonly required: Either['required'];
  readonly #written: PackedMark['pattern'];
  readonly #proofs: () => readonly Proof[];
  readonly #place: number;
  #pattern: RegExp | null = null;

  constructor(said: PackedMark, field: Mark['field'], proofs: () => readonly Proof[], place: number) {
    this.id = said.id;
    // Equal lists of fields are shared.
    this.field = field;
    this.weight = said.weight;
    this.type = said.type;
    this.inWords = said.inWords;
    this.onlyThere = said.onlyThere;
    this.besidePrefix = said.besidePrefix;
    this.says = said.says;
    this.required = said.required;
    this.#written = said.pattern;
    this.#proofs = proofs;
    this.#place = place;
  }

  get pattern(): RegExp {
    this.#pattern ??= new RegExp(...this.#written);
    return this.#pattern;
  }

  get examples(): Proof['examples'] {
    return this.#proof.examples;
  }

  get unlike(): Proof['unlike'] {
    return this.#proof.unlike;
  }

  get source(): Proof['source'] {
    return this.#proof.source;
  }

  get #proof(): Proof {
    return this.#proofs()[this.#place] as Proof;
  }
}

function ascii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value that is worked out on first use. */
function once<Value extends object>(work: () => Value): () => Value {
  let known: Value | null = null;
  return () => {
    known ??= work();
    return known;
  };
}
