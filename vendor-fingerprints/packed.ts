import type { BehaviourMark, Brand, Fingerprints, Maker, Mark } from '../src/model/fingerprint.ts';

/** What shows that a mark is right. Identification never needs it, and it is the larger part of a mark. */
type Proof = Pick<Mark, 'examples' | 'unlike' | 'source'>;
/** A mark of either kind: a maker's has a weight, one of behaviour says what a device is. */
type Either = Mark & BehaviourMark;
/**
 * A mark as stored in a file, without its proof: its fields and its type by their index in a list, its pattern as two texts, and the
 * texts that the pattern requires as one. A sweep holds thousands of marks for hours: a short text takes less memory than lists of texts.
 */
type PackedMark = Omit<Either, 'field' | 'type' | 'pattern' | 'required' | keyof Proof> & {
  readonly field: number;
  readonly type?: number;
  readonly pattern: readonly [source: string, flags: string];
  readonly required: string;
};
/** All marks: one list for each maker, each badge and behaviour. */
interface PackedMarks {
  readonly fields: readonly Mark['field'][];
  readonly types: readonly Mark['type'][];
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
  required: (source: string) => Required<Mark>['required'],
): PackedFiles {
  const proofs: Proof[] = [];
  const fields = new Different();
  const types = new Different();
  const lists: PackedMark[][] = [];
  const mark = (whole: Mark | BehaviourMark): PackedMark => {
    const { examples, unlike, source, pattern, field, type, ...said } = whole;
    proofs.push({ examples, unlike, source });
    return {
      ...(said as Omit<Either, 'type'>),
      field: fields.place(field),
      ...(type && { type: types.place(type) }),
      pattern: [pattern.source, pattern.flags],
      required: joined(required(pattern.source)),
    };
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
  const marks = { fields: fields.all, types: types.all, lists };
  return {
    heads: ascii(JSON.stringify(heads)),
    marks: ascii(JSON.stringify(marks)),
    proofs: ascii(JSON.stringify(proofs)),
  };
}

/** Values that differ, each once, in the order of their first use. */
class Different {
  readonly #places = new Map<string, number>();

  /** Its index in {@link all}. */
  place(value: unknown): number {
    const written = JSON.stringify(value);
    const place = this.#places.get(written) ?? this.#places.size;
    this.#places.set(written, place);
    return place;
  }

  get all() {
    return [...this.#places.keys()].map((written) => JSON.parse(written));
  }
}

/** Between the texts of a list, and between lists: no required text has control characters. */
const [betweenTexts, betweenLists] = ['\n', '\f'];

function joined(lists: Required<Mark>['required']): string {
  return lists.map((texts) => texts.join(betweenTexts)).join(betweenLists);
}

function parted(lists: string): Required<Mark>['required'] {
  return lists === '' ? [] : lists.split(betweenLists).map((texts) => texts.split(betweenTexts));
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
  { fields, types, lists }: PackedMarks,
  proofs: () => readonly Proof[],
): readonly (readonly Either[])[] {
  let place = 0;
  return lists.map((list) =>
    list.map((said) => {
      const type = said.type === undefined ? undefined : types[said.type];
      return new UnpackedMark(said, fields[said.field] as Mark['field'], type, proofs, place++);
    }),
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
  readonly #source: string;
  readonly #flags: string;
  readonly #required: string;
  readonly #proofs: () => readonly Proof[];
  readonly #place: number;
  #pattern: RegExp | null = null;

  /** `field` and `type` are shared by all marks with the same. */
  constructor(
    said: PackedMark,
    field: Either['field'],
    type: Either['type'],
    proofs: () => readonly Proof[],
    place: number,
  ) {
    this.id = said.id;
    this.field = field;
    this.weight = said.weight;
    this.type = type;
    this.inWords = said.inWords;
    this.onlyThere = said.onlyThere;
    this.besidePrefix = said.besidePrefix;
    this.says = said.says;
    [this.#source, this.#flags] = said.pattern;
    this.#required = said.required;
    this.#proofs = proofs;
    this.#place = place;
  }

  get pattern(): RegExp {
    this.#pattern ??= new RegExp(this.#source, this.#flags);
    return this.#pattern;
  }

  get required(): Required<Mark>['required'] {
    return parted(this.#required);
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
