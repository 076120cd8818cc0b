const firstSize = 4096;
const looksForFree = 64;
const growthForALook = 1024;
/** A reply so short is cheap to look at, however small the pieces. */
const short = 1024;

/** Collects a reply up to a cap, at a cost independent of the number of pieces it comes in. */
export class ReplyBuffer {
  readonly #max: number;
  #store: Buffer;
  #length = 0;
  #pieces = 0;
  #lookedAt = 0;

  constructor(max: number) {
    this.#max = Math.max(0, max);
    this.#store = Buffer.alloc(Math.min(firstSize, this.#max));
  }

  /** What has arrived so far; valid until the next piece. */
  get bytes(): Uint8Array {
    return this.#store.subarray(0, this.#length);
  }

  /** Keeps as much of a piece as the cap permits; true once the cap is reached. */
  add(piece: Uint8Array): boolean {
    const kept = piece.subarray(0, this.#max - this.#length);
    if (this.#length + kept.byteLength > this.#store.byteLength) this.#grow(this.#length + kept.byteLength);
    this.#store.set(kept, this.#length);
    this.#length += kept.byteLength;
    this.#pieces += 1;
    return this.#length >= this.#max;
  }

  /**
   * Whether to check if the reply is complete: always for the first pieces and the first kilobyte, then each kilobyte. A
   * peer that trickles 64 KiB byte by byte would otherwise have us read all of it 65,536 times.
   */
  worthALook(): boolean {
    const often = this.#pieces <= looksForFree || this.#length <= short;
    if (!often && this.#length - this.#lookedAt < growthForALook) return false;
    this.#lookedAt = this.#length;
    return true;
  }

  #grow(needed: number): void {
    const bigger = Buffer.alloc(Math.min(this.#max, Math.max(needed, this.#store.byteLength * 2)));
    bigger.set(this.#store.subarray(0, this.#length));
    this.#store = bigger;
  }
}
