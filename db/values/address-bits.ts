import type { Address } from '../../src/model/address.ts';
import { addressKey } from '../../src/model/address-order.ts';

/** Bytes of a block, one bit per address: all addresses that differ only in their last eight bits. */
const blockBytes = 32;

/**
 * A set of addresses as bits in blocks of 256: a /16 takes 256 small arrays instead of 65,536 strings. It tracks which blocks have
 * changed since they were last taken.
 */
export class AddressBits {
  readonly #blocks = new Map<string, Uint8Array>();
  #changed = new Set<string>();
  #size = 0;

  /** How many addresses. */
  get size(): number {
    return this.#size;
  }

  has(address: Address): boolean {
    const { block, bit } = placeOf(address);
    const bits = this.#blocks.get(block);
    return bits !== undefined && ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  /** Adds one; true if it is new. */
  add(address: Address): boolean {
    const { block, bit } = placeOf(address);
    const bits = this.bits(block);
    const before = bits[bit >> 3] ?? 0;
    const now = before | (1 << (bit & 7));
    if (now === before) return false;
    bits[bit >> 3] = now;
    this.#size += 1;
    this.#changed.add(block);
    return true;
  }

  /** Removes one, if it is there. */
  delete(address: Address): void {
    if (!this.has(address)) return;
    const { block, bit } = placeOf(address);
    const bits = this.bits(block);
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) & ~(1 << (bit & 7));
    this.#size -= 1;
    this.#changed.add(block);
  }

  /** Loads a whole block as returned by {@link bits}; it does not count as changed. */
  load(block: string, bits: Uint8Array): void {
    const known = this.bits(block);
    for (const [index, byte] of bits.subarray(0, blockBytes).entries()) {
      this.#size += ones(byte) - ones(known[index] ?? 0);
      known[index] = byte;
    }
  }

  /** The bits of a block, 32 bytes; all zero if it is unknown. */
  bits(block: string): Uint8Array {
    const known = this.#blocks.get(block);
    if (known !== undefined) return known;
    const made = new Uint8Array(blockBytes);
    this.#blocks.set(block, made);
    return made;
  }

  /** How many addresses are not in the other set. */
  sizeOutside(other: AddressBits): number {
    let count = 0;
    for (const [block, bits] of this.#blocks) {
      const others = other.bits(block);
      for (const [index, byte] of bits.entries()) count += ones(byte & ~(others[index] ?? 0));
    }
    return count;
  }

  /** Every address, in the order of its block. */
  *addresses(): Generator<Address> {
    for (const [block, bits] of this.#blocks)
      for (let bit = 0; bit < 256; bit++)
        if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) yield addressAt(block, bit);
  }

  /** The blocks that changed since the last call. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** A copy, independent of later additions to either. */
  copy(): AddressBits {
    const made = new AddressBits();
    for (const [block, bits] of this.#blocks) made.load(block, bits);
    return made;
  }
}

/** `10.1.2` and 3 for 10.1.2.3; for IPv6, the hexadecimal digits without the last two. */
function placeOf(address: Address): { readonly block: string; readonly bit: number } {
  const dot = address.lastIndexOf('.');
  if (dot !== -1 && !address.includes(':'))
    return { block: address.slice(0, dot), bit: Number(address.slice(dot + 1)) & 255 };
  const key = addressKey(address);
  return { block: key.slice(0, -2), bit: Number.parseInt(key.slice(-2), 16) & 255 };
}

function addressAt(block: string, bit: number): Address {
  if (block.includes('.')) return `${block}.${bit}`;
  // The first digit is the family, as in an address key.
  const digits = block.slice(1) + bit.toString(16).padStart(2, '0');
  return (digits.match(/.{4}/g) ?? []).join(':');
}

function ones(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
