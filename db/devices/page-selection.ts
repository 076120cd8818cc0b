import { byName, placesOf } from '../../src/model/name-order.ts';
import type { SqlValue } from '../inventory.ts';

/** The part of a sorted list that is wanted. */
export interface ListPage {
  readonly limit: number;
  readonly offset: number;
}

/** The ids of one page, and how many devices all pages hold. */
export interface IdsOfPage {
  readonly ids: readonly number[];
  readonly total: number;
}

/** How two devices compare, given as places in a list of them. */
export type Compare = (a: number, b: number) => number;

/** One key by which a list is sorted: the value of each device. */
export interface SortedBy {
  readonly values: readonly SqlValue[];
  /** Texts that people order by their language. */
  readonly isName?: boolean | undefined;
  readonly descending: boolean;
}

/**
 * The places, among `count` devices, of those on one page of a list that is sorted by these keys; equal ones in the order of `usual`, which
 * knows no equals. What is not on the page is not sorted among itself.
 */
export function placesOfPage(
  count: number,
  keys: readonly SortedBy[],
  usual: Compare,
  { limit, offset }: ListPage,
): readonly number[] {
  const compares = keys.map(comparing);
  const compare: Compare = (a, b) => {
    for (const one of compares) {
      const found = one(a, b);
      if (found !== 0) return found;
    }
    return usual(a, b);
  };
  const places = Uint32Array.from({ length: count }, (_, place) => place);
  return [...selected(places, compare, offset, Math.min(count, offset + limit))];
}

/** How two devices, as places in the list of values, compare; what is not known comes last in both directions. */
function comparing({ values, isName = false, descending }: SortedBy): Compare {
  const direction = descending ? -1 : 1;
  const ranked = isName ? ranks(values) : values;
  return (a, b) => {
    const [one, other] = [ranked[a] ?? null, ranked[b] ?? null];
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    if (ranked === values && isName) return byName(String(one), String(other)) * direction;
    return (one < other ? -1 : 1) * direction;
  };
}

/** A few names that many devices share are ranked once; so many that each is compared as it is are left. */
function ranks(values: readonly SqlValue[]): readonly SqlValue[] {
  const names = new Set(values);
  if (names.size > values.length / 8) return values;
  const places = placesOf([...names].flatMap((name) => (typeof name === 'string' ? [name] : [])));
  return values.map((value) => (typeof value === 'string' ? (places.get(value) ?? null) : null));
}

/** What is from `from` to before `to` in the order of `compare`, which knows no equals; the rest is not put in order (Hoare's selection). */
function selected(all: Uint32Array, compare: Compare, from: number, to: number): Uint32Array {
  const arrange = (low: number, high: number): void => {
    if (high <= from || low >= to) return;
    if (high - low <= few || (low >= from && high <= to)) {
      all.subarray(low, high).sort(compare);
      return;
    }
    const { left, right } = divide(all, compare, low, high);
    arrange(low, right + 1);
    arrange(left, high);
  };
  arrange(0, all.length);
  return all.subarray(from, Math.max(from, to));
}

/** So few are sorted at once. */
const few = 64;

/** Puts what is before a value to the left of it, and what is after it to the right. */
function divide(all: Uint32Array, compare: Compare, low: number, high: number) {
  // Devices choose their names: a value at a known place could be the worst one each time.
  const pivot = all[low + Math.floor(Math.random() * (high - low))] ?? 0;
  let [left, right] = [low, high - 1];
  // What has changed sides ends both searches.
  while (left <= right) {
    while (compare(all[left] ?? 0, pivot) < 0) left += 1;
    while (compare(all[right] ?? 0, pivot) > 0) right -= 1;
    if (left > right) break;
    [all[left], all[right]] = [all[right] ?? 0, all[left] ?? 0];
    left += 1;
    right -= 1;
  }
  return { left, right };
}
