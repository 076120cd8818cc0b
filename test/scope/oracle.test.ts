import { expect, test } from 'vitest';
import type { Scope } from '../../src/model/target.ts';
import { long } from '../long.ts';
import { refusalOf, scopeOf } from './scope-of.ts';

/** Addresses of the /8. */
const whole = 2 ** 24;
const near = long ? 2_000 : 150;
const spanning = long ? 300 : 4;
/** Prefix length of a large block. */
const large = long ? 12 : 14;

/** Each address of 10.0.0.0/8 has one bit; the scope is compared with it, address by address. */
class Bitmap {
  readonly #bits = new Uint8Array(2 ** 21);

  set(first: number, last: number, to: boolean): void {
    for (let at = first; at <= last; at++) {
      const byte = at >> 3;
      const bit = 1 << (at & 7);
      this.#bits[byte] = to ? (this.#bits[byte] ?? 0) | bit : (this.#bits[byte] ?? 0) & ~bit;
    }
  }

  has(at: number): boolean {
    return ((this.#bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }

  count(first: number, last: number): number {
    let sum = 0;
    for (let at = first; at <= last; at++) if (this.has(at)) sum += 1;
    return sum;
  }
}

/** A small generator of its own (mulberry32), so that a set that fails can be made again from its number. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function written(at: number): string {
  return `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
}

function place(address: string): number {
  // By hand, as millions are read: an address in any other notation gets a place without an address.
  let [octet, parts, at] = [0, 0, 0];
  for (let i = 0; i < address.length; i++) {
    const digit = address.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) octet = octet * 10 + digit;
    else if (digit !== -2) return -1;
    else {
      if (parts === 0 && octet !== 10) return -1;
      at = parts === 0 ? 0 : at * 256 + octet;
      parts += 1;
      octet = 0;
    }
  }
  return parts === 3 ? at * 256 + octet : -1;
}

interface Part {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** One target in any of its forms, inside a window of the block; its own block or range is at most 2^`most` addresses large. */
function part(below: (limit: number) => number, from: number, width: number, most = 10): Part {
  const at = from + below(width);
  const end = from + width - 1;
  switch (below(4)) {
    case 0:
      return { text: written(at), first: at, last: at };
    case 1: {
      const bits = below(most + 1);
      const first = (at >> bits) << bits;
      return { text: `${written(at)}/${32 - bits}`, first, last: first + 2 ** bits - 1 };
    }
    case 2: {
      const last = Math.min((at | 255) - below(20), end);
      if (last < at) return { text: written(at), first: at, last: at };
      return { text: `${written(at)}-${last & 255}`, first: at, last };
    }
    default: {
      const last = Math.min(at + below(1.5 * 2 ** most), end);
      return { text: `${written(at)}-${written(last)}`, first: at, last };
    }
  }
}

function anyOf(below: (limit: number) => number, parts: readonly Part[]): Part {
  const one = parts[below(parts.length)];
  if (one === undefined) throw new Error('there are no parts');
  return one;
}

/** The addresses from one to another about which scope and bitmap disagree. */
function judgedWrongly(scope: Scope, bitmap: Bitmap, low: number, high: number): readonly string[] {
  const wrong: string[] = [];
  for (let at = low; at <= high; at++)
    if (scope.contains(written(at)) !== bitmap.has(at)) wrong.push(written(at));
  return wrong;
}

/** Where the parts of a set lie and how large they are. */
interface Spread {
  readonly width: number;
  readonly most: number;
  /** Whether the scope is scanned about every address between its ends, and not only given its own. */
  readonly everyOne: boolean;
}

/** Addresses that the waves give wrongly or twice, and those that they leave out. */
function wrongInWaves(scope: Scope, seed: number, wanted: ReadonlySet<number>): readonly string[] {
  const left = new Set(wanted);
  const wrong: string[] = [];
  for (const wave of scope.waves(seed))
    for (const address of wave) if (!left.delete(place(address))) wrong.push(address);
  return [...wrong, ...[...left].map(written)];
}

async function compare(seed: number, bitmap: Bitmap, { width, most, everyOne }: Spread): Promise<void> {
  const below = random(seed);
  const from = width === whole ? 0 : below(whole - width) & ~2047;
  const include = Array.from({ length: 1 + below(6) }, () => part(below, from, width, most));
  const exclude = Array.from({ length: below(7) }, () => {
    // In a window so wide two parts hardly ever meet by chance.
    const { first, last } = width === whole ? anyOf(below, include) : { first: from, last: from + width - 1 };
    return part(below, first, last - first + 1, most);
  });
  for (const { first, last } of include) bitmap.set(first, last, true);
  for (const { first, last } of exclude) bitmap.set(first, last, false);
  const edges = [...include, ...exclude].flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
  const low = Math.max(0, Math.min(...edges));
  const high = Math.min(whole - 1, Math.max(...edges));

  const texts = include.map(({ text }) => text);
  const world = { exclude: exclude.map(({ text }) => text) };
  const where = `set ${seed}: ${texts} without ${world.exclude}`;
  const wanted = bitmap.count(low, high);
  if (wanted === 0) {
    expect(await refusalOf(texts, world), where).toContain('exclusions leave nothing');
    return;
  }
  const scope = await scopeOf(texts, world);
  const given = new Set<number>();
  for (const address of scope.addresses(seed)) {
    const at = place(address);
    if (!bitmap.has(at) || given.has(at)) throw new Error(`${address} is given wrongly or twice; ${where}`);
    given.add(at);
  }
  expect(given.size, where).toBe(wanted);
  expect(wrongInWaves(scope, seed, given), where).toEqual([]);
  expect(scope.size, where).toBe(BigInt(wanted));
  for (const at of [...edges, low + below(high - low + 1), below(whole)])
    if (at >= 0 && at < whole)
      expect(scope.contains(written(at)), `${written(at)}; ${where}`).toBe(bitmap.has(at));
  if (everyOne) expect(judgedWrongly(scope, bitmap, low, high), where).toEqual([]);

  for (const { first, last } of include) bitmap.set(first, last, false);
}

test(`${near} random scopes give each permitted address exactly once, and no other`, {
  timeout: 600_000,
}, async () => {
  const bitmap = new Bitmap();
  for (let seed = 1; seed <= near; seed++)
    await compare(seed, bitmap, { width: 4096, most: 10, everyOne: long || seed % 20 === 0 });
});

test(`${spanning} random scopes whose parts lie all over the /8 do the same`, {
  timeout: 1_200_000,
}, async () => {
  const bitmap = new Bitmap();
  for (let seed = 1; seed <= spanning; seed++)
    await compare(seed, bitmap, { width: whole, most: 16, everyOne: false });
});

test(`a /${large} with holes gives each permitted address exactly once`, async () => {
  const below = random(8);
  const [from, width] = [0x10_0000, 2 ** (32 - large)];
  const holes = Array.from({ length: 200 }, () => part(below, from, width));
  const allowed = new Bitmap();
  allowed.set(from, from + width - 1, true);
  for (const { first, last } of holes) allowed.set(first, last, false);
  const scope = await scopeOf([`10.16.0.0/${large}`], { exclude: holes.map(({ text }) => text) });
  const given = new Uint8Array(2 ** 24);
  let count = 0;
  let wrong = 0;
  for (const address of scope.addresses(3)) {
    const at = place(address);
    if (!allowed.has(at) || given[at] === 1) wrong += 1;
    given[at] = 1;
    count += 1;
  }
  expect(wrong).toBe(0);
  expect(count).toBe(allowed.count(from, from + width - 1));
});
