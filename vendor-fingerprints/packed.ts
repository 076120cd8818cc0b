import type { BehaviourMark, Brand, Fingerprints, Maker, Mark, MarkIndex } from '../src/model/fingerprint.ts';
import { joined } from '../src/model/required-lists.ts';
import { MarkFile } from './fingerprint-file.ts';
import { namesOf, textOf } from './names.ts';
import type { Either, PackedMark, Proof, SharedByMarks } from './packed-fingerprint.ts';
import { hearsay } from './sources.ts';

/** Fingerprints with the index of each list of marks in place of the marks themselves. */
interface Heads extends Pick<Fingerprints, 'oui' | 'version'> {
  readonly makers: readonly (Omit<Maker, 'marks' | 'brands'> & {
    readonly marks: number;
    readonly brands?: readonly (Omit<Brand, 'marks'> & { readonly marks: number })[];
  })[];
  readonly behaviour: number;
}

/** The files in which fingerprints are stored: makers and prefixes, all marks, their index, the proofs of all marks in their order, and the names. */
export interface PackedFiles {
  readonly heads: string;
  readonly marks: Buffer;
  readonly index: string;
  readonly proofs: string;
  readonly names: string;
}

/** Reads the files of {@link PackedFiles}, each at most once but for the index. */
export interface ReadPacked {
  heads(): string;
  marks(): Buffer;
  index(): string;
  proofs(): string;
  names(): string;
}

/**
 * Fingerprints as JSON, in ASCII (with any other character, V8 would take two bytes for each character of the whole), marks one
 * a line: a sweep holds them for hours. `required` has the
 * texts that a pattern requires, which are then known without parsing the pattern, and `index` is of these fingerprints.
 */
export function packed(
  { makers, behaviour, oui, names: allNames = [], version }: Fingerprints,
  required: (source: string) => Required<Mark>['required'],
  index: MarkIndex,
): PackedFiles {
  const proofs: Proof[] = [];
  const fields = new Different();
  const types = new Different();
  const lines: string[] = [];
  const lists: number[] = [];
  const line = (whole: Mark | BehaviourMark): string => {
    const { examples, unlike, source, pattern, field, type, ...said } = whole;
    proofs.push({ examples, unlike, source });
    const mark: PackedMark = {
      ...(said as Omit<Either, 'type'>),
      field: fields.place(field),
      ...(type && { type: types.place(type) }),
      pattern: [pattern.source, pattern.flags],
      required: joined(required(pattern.source)),
      ...(source === hearsay && { unsourced: true }),
    };
    return JSON.stringify(mark);
  };
  const put = (marks: readonly (Mark | BehaviourMark)[]) => {
    lines.push(...marks.map(line));
    return lists.push(marks.length) - 1;
  };
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
  const shared: SharedByMarks = { fields: fields.all, types: types.all, lists };
  return {
    heads: ascii(JSON.stringify(heads)),
    marks: Buffer.from(`${[JSON.stringify(shared), ...lines].map(ascii).join('\n')}\n`, 'latin1'),
    index: ascii(JSON.stringify(index)),
    proofs: ascii(JSON.stringify(proofs)),
    names: textOf(allNames),
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

/**
 * What {@link packed} was given. Marks are read on first access, and so are their index and their proofs: most commands name makers and
 * identify nothing. A sweep holds the marks for hours, thousands of them, and uses a few hundred: so they stay the bytes that they are in
 * their file, and a mark's line is parsed and its pattern compiled when it is used. Of the
 * index, whoever reads it keeps what they need.
 *
 * @public Imported by the file that `tools/evaluated.ts` writes.
 */
export function unpacked(read: ReadPacked): Fingerprints {
  const { makers: heads, behaviour, oui, version }: Heads = JSON.parse(read.heads());
  const proofs = once((): readonly Proof[] => JSON.parse(read.proofs()));
  const lists = once(() => new MarkFile(read.marks()).lists(proofs));
  const index = (): MarkIndex => JSON.parse(read.index());
  const names = once(() => namesOf(read.names()));
  const list = (place: number) => lists()[place] ?? [];
  const makers = heads.map(({ marks: own, brands, ...maker }) => ({
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
