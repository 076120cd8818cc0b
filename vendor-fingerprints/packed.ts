import type {
  BehaviourFingerprint,
  Brand,
  Fingerprint,
  FingerprintIndex,
  Fingerprints,
  Maker,
} from '../src/model/fingerprint.ts';
import { joined } from '../src/model/required-lists.ts';
import { sourceClass } from '../src/model/source.ts';
import { FingerprintFile } from './fingerprint-file.ts';
import { namesOf, textOf } from './names.ts';
import type { Either, PackedFingerprint, Proof, SharedByFingerprints } from './packed-fingerprint.ts';

/** Fingerprints with the index of each list of fingerprints in place of the fingerprints themselves. */
interface Heads extends Pick<Fingerprints, 'oui' | 'version'> {
  readonly makers: readonly (Omit<Maker, 'fingerprints' | 'brands'> & {
    readonly fingerprints: number;
    readonly brands?: readonly (Omit<Brand, 'fingerprints'> & { readonly fingerprints: number })[];
  })[];
  readonly behaviour: number;
}

/** The files in which fingerprints are stored: makers and prefixes, all fingerprints, their index, the proofs of all fingerprints in their order, and the names. */
export interface PackedFiles {
  readonly heads: string;
  readonly fingerprints: Buffer;
  readonly index: string;
  readonly proofs: string;
  readonly names: string;
}

/** Reads the files of {@link PackedFiles}, each at most once but for the index. */
export interface ReadPacked {
  heads(): string;
  fingerprints(): Buffer;
  index(): string;
  proofs(): string;
  names(): string;
}

/**
 * Fingerprints as JSON, in ASCII (with any other character, V8 would take two bytes for each character of the whole), fingerprints one
 * a line: a sweep holds them for hours. `required` has the
 * texts that a pattern requires, which are then known without parsing the pattern, and `index` is of these fingerprints.
 */
export function packed(
  { makers, behaviour, oui, names: allNames = [], version }: Fingerprints,
  required: (source: string) => Required<Fingerprint>['required'],
  index: FingerprintIndex,
): PackedFiles {
  const proofs: Proof[] = [];
  const fields = new Different();
  const types = new Different();
  const lines: string[] = [];
  const lists: number[] = [];
  const line = (whole: Fingerprint | BehaviourFingerprint): string => {
    const { examples, unlike, source, pattern, field, type } = whole;
    proofs.push({ examples, unlike, source });
    const fingerprint: PackedFingerprint = {
      ...plainOf(whole as Either),
      field: fields.place(field),
      ...(type && { type: types.place(type) }),
      pattern: [pattern.source, pattern.flags],
      required: joined(required(pattern.source)),
      ...(sourceClass(source) === 'unsourced' && { unsourced: true }),
    };
    return JSON.stringify(fingerprint);
  };
  const put = (fingerprints: readonly (Fingerprint | BehaviourFingerprint)[]) => {
    lines.push(...fingerprints.map(line));
    return lists.push(fingerprints.length) - 1;
  };
  const heads: Heads = {
    makers: makers.map(({ fingerprints, brands, ...maker }) => ({
      ...maker,
      fingerprints: put(fingerprints),
      ...(brands && { brands: brands.map((brand) => ({ ...brand, fingerprints: put(brand.fingerprints) })) }),
    })),
    behaviour: put(behaviour),
    oui,
    version,
  };
  const shared: SharedByFingerprints = { fields: fields.all, types: types.all, lists };
  return {
    heads: ascii(JSON.stringify(heads)),
    fingerprints: Buffer.from(`${[JSON.stringify(shared), ...lines].map(ascii).join('\n')}\n`, 'latin1'),
    index: ascii(JSON.stringify(index)),
    proofs: ascii(JSON.stringify(proofs)),
    names: textOf(allNames),
  };
}

/** What is written as it is. Named one by one: a fingerprint that was unpacked has no properties of its own. */
function plainOf(whole: Either): Plain {
  const { id, weight, says, inWords, onlyThere, needsPrefix, elsewhere } = whole;
  // JSON leaves out what is undefined.
  return { id, weight, says, inWords, onlyThere, needsPrefix, elsewhere } as Required<Plain>;
}

type Plain = Omit<PackedFingerprint, 'field' | 'type' | 'pattern' | 'required' | 'unsourced'>;

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

/**
 * What {@link packed} was given. Fingerprints are read on first access, and so are their index and their proofs: most commands name makers and
 * identify nothing. A sweep holds the fingerprints for hours, thousands of them, and uses a few hundred: so they stay the bytes that they are in
 * their file, and a fingerprint's line is parsed and its pattern compiled when it is used. Of the
 * index, its reader keeps what it needs.
 *
 * @public Imported by the file that `tools/evaluated.ts` writes.
 */
export function unpacked(read: ReadPacked): Fingerprints {
  const { makers: heads, behaviour, oui, version }: Heads = JSON.parse(read.heads());
  const proofs = once((): readonly Proof[] => JSON.parse(read.proofs()));
  const lists = once(() => new FingerprintFile(read.fingerprints()).lists(proofs));
  const index = (): FingerprintIndex => JSON.parse(read.index());
  const names = once(() => namesOf(read.names()));
  const list = (place: number) => lists()[place] ?? [];
  const makers = heads.map(({ fingerprints: own, brands, ...maker }) => ({
    ...maker,
    get fingerprints() {
      return list(own);
    },
    ...(brands && {
      brands: brands.map(({ fingerprints: ofBrand, ...brand }) => ({
        ...brand,
        get fingerprints() {
          return list(ofBrand);
        },
      })),
    }),
  }));
  return {
    makers,
    get behaviour() {
      return list(behaviour);
    },
    oui,
    get names() {
      return names();
    },
    version,
    get index() {
      return { makers, behaviour: list(behaviour), read: index };
    },
  };
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
