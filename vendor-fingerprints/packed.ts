import type { BehaviourMark, Brand, Fingerprints, Maker, Mark } from '../src/model/fingerprint.ts';

/** What shows that a mark is right. Whoever identifies never asks for it, and it is most of what there is to a mark. */
type Proof = Pick<Mark, 'examples' | 'unlike' | 'source'>;
/** A mark as it is kept in a file: its pattern in two texts, source and flags, and without its proof. */
type Packed<Each extends Proof> = Omit<Each, 'pattern' | keyof Proof> & {
  readonly pattern: readonly [source: string, flags: string];
};
type PackedFingerprints = Marked<Packed<Mark>, Packed<BehaviourMark>>;

/** Fingerprints whose marks have another form. */
interface Marked<OfMaker, OfBehaviour> {
  readonly makers: readonly (Omit<Maker, 'marks' | 'brands'> & {
    readonly marks: readonly OfMaker[];
    readonly brands?: readonly (Omit<Brand, 'marks'> & { readonly marks: readonly OfMaker[] })[];
  })[];
  readonly behaviour: readonly OfBehaviour[];
  readonly oui: Fingerprints['oui'];
  readonly version: string;
}

/** The two files that fingerprints are kept in: all that identifies, and the proofs of all marks in their order. */
export interface PackedFiles {
  readonly data: string;
  readonly proofs: string;
}

/** Fingerprints as JSON, in ASCII: a letter beyond would make the whole of it take two bytes a letter. */
export function packed(fingerprints: Fingerprints): PackedFiles {
  const proofs: Proof[] = [];
  const mark = <Each extends Mark | BehaviourMark>({ examples, unlike, source, pattern, ...said }: Each) => {
    proofs.push({ examples, unlike, source });
    return { ...said, pattern: [pattern.source, pattern.flags] };
  };
  const data = mapMarks(fingerprints, mark, mark);
  return { data: ascii(JSON.stringify(data)), proofs: ascii(JSON.stringify(proofs)) };
}

/**
 * What {@link packed} was given. The proofs are read when somebody asks for the first. Equal lists of fields are one.
 *
 * @public Imported by the file that `tools/evaluated.ts` writes.
 */
export function unpacked(data: string, readProofs: () => string): Fingerprints {
  const given: PackedFingerprints = JSON.parse(data);
  const once = shared();
  let proofs: readonly Proof[] | null = null;
  const proofOf = (place: number) => {
    proofs ??= JSON.parse(readProofs()) as readonly Proof[];
    return proofs[place] as Proof;
  };
  let place = 0;
  const mark = <Said extends { readonly field: Mark['field']; readonly pattern: readonly [string, string] }>(
    said: Said,
  ) => {
    const more = { field: once(said.field), pattern: new RegExp(...said.pattern) };
    return Object.assign(new Proven(proofOf, place++), said, more);
  };
  return mapMarks(given, mark<Packed<Mark>>, mark<Packed<BehaviourMark>>);
}

/** The part of a mark that is its proof. */
class Proven implements Proof {
  readonly #proofOf: (place: number) => Proof;
  readonly #place: number;

  constructor(proofOf: (place: number) => Proof, place: number) {
    this.#proofOf = proofOf;
    this.#place = place;
  }

  get examples(): Proof['examples'] {
    return this.#proofOf(this.#place).examples;
  }

  get unlike(): Proof['unlike'] {
    return this.#proofOf(this.#place).unlike;
  }

  get source(): Proof['source'] {
    return this.#proofOf(this.#place).source;
  }
}

/** The same with every mark made something else, in one order. */
function mapMarks<From, FromBehaviour, To, ToBehaviour>(
  { makers, behaviour, oui, version }: Marked<From, FromBehaviour>,
  ofMaker: (mark: From) => To,
  ofBehaviour: (mark: FromBehaviour) => ToBehaviour,
): Marked<To, ToBehaviour> {
  return {
    makers: makers.map(({ marks, brands, ...maker }) => ({
      ...maker,
      marks: marks.map((each) => ofMaker(each)),
      ...(brands && {
        brands: brands.map((brand) => ({ ...brand, marks: brand.marks.map((each) => ofMaker(each)) })),
      }),
    })),
    behaviour: behaviour.map((each) => ofBehaviour(each)),
    oui,
    version,
  };
}

function ascii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Gives of equal values always the first. */
function shared(): <Value>(value: Value) => Value {
  const known = new Map<string, unknown>();
  return <Value>(value: Value) => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as Value;
  };
}
