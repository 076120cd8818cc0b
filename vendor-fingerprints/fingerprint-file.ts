import type { Fingerprint } from '../src/model/fingerprint.ts';
import { splitLists } from '../src/model/required-lists.ts';
import type { Either, PackedFingerprint, Proof, SharedByFingerprints } from './packed-fingerprint.ts';

const lineEnd = 10;

/** The bytes of the file with all fingerprints, of which each fingerprint reads its own line. */
export class FingerprintFile {
  readonly #bytes: Buffer;
  /** Where each line of a fingerprint begins, and where one after the last would. */
  readonly #begins: Uint32Array;
  readonly #shared: SharedByFingerprints;
  /** The fingerprint parsed last: what reads a fingerprint reads several of its properties, and then the next fingerprint. */
  #place = -1;
  #last: PackedFingerprint | null = null;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const first = bytes.indexOf(lineEnd);
    this.#shared = JSON.parse(bytes.toString('latin1', 0, first));
    const count = this.#shared.lists.reduce((sum, length) => sum + length, 0);
    this.#begins = new Uint32Array(count + 1);
    this.#begins[0] = first + 1;
    for (let place = 0; place < count; place++)
      this.#begins[place + 1] = bytes.indexOf(lineEnd, this.#begins[place]) + 1;
  }

  /** The lists of fingerprints, in their order. */
  lists(proofs: () => readonly Proof[]): readonly (readonly Either[])[] {
    let place = 0;
    return this.#shared.lists.map((count) =>
      Array.from({ length: count }, () => new UnpackedFingerprint(this, place++, proofs)),
    );
  }

  /** The parsed line of a fingerprint. */
  entry(place: number): PackedFingerprint {
    if (place !== this.#place || this.#last === null) {
      this.#last = JSON.parse(this.#line(place)) as PackedFingerprint;
      this.#place = place;
    }
    return this.#last;
  }

  #line(place: number): string {
    return this.#bytes.toString('latin1', this.#begins[place], this.#begins[place + 1]);
  }

  field(place: number): Fingerprint['field'] {
    return this.#shared.fields[this.entry(place).field] as Fingerprint['field'];
  }

  type(place: number): Fingerprint['type'] {
    const { type } = this.entry(place);
    return type === undefined ? undefined : this.#shared.types[type];
  }
}

/** Every property that a fingerprint may have, whether this one has it or not: one left out here would be lost in the built program. */
type EverythingOf = { readonly [Key in keyof Required<Either>]: Either[Key] };

/** A fingerprint that reads itself from its file, compiles its pattern and has its proof parsed on access. */
class UnpackedFingerprint implements EverythingOf {
  readonly #file: FingerprintFile;
  readonly #place: number;
  readonly #proofs: () => readonly Proof[];
  #pattern: RegExp | null = null;

  constructor(file: FingerprintFile, place: number, proofs: () => readonly Proof[]) {
    this.#file = file;
    this.#place = place;
    this.#proofs = proofs;
  }

  get id(): Either['id'] {
    return this.#entry.id;
  }

  get field(): Either['field'] {
    return this.#file.field(this.#place);
  }

  get weight(): Either['weight'] {
    return this.#entry.weight;
  }

  get type(): Either['type'] {
    return this.#file.type(this.#place);
  }

  get inWords(): Either['inWords'] {
    return this.#entry.inWords;
  }

  get onlyThere(): Either['onlyThere'] {
    return this.#entry.onlyThere;
  }

  get needsPrefix(): Either['needsPrefix'] {
    return this.#entry.needsPrefix;
  }

  get elsewhere(): Either['elsewhere'] {
    return this.#entry.elsewhere;
  }

  get says(): Either['says'] {
    return this.#entry.says;
  }

  get pattern(): RegExp {
    this.#pattern ??= new RegExp(...this.#entry.pattern);
    return this.#pattern;
  }

  get required(): Required<Fingerprint>['required'] {
    return splitLists(this.#entry.required);
  }

  get unsourced(): boolean {
    return this.#entry.unsourced === true;
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

  get #entry(): PackedFingerprint {
    return this.#file.entry(this.#place);
  }

  get #proof(): Proof {
    return this.#proofs()[this.#place] as Proof;
  }
}
