import type { Brand, Maker } from '../../model/fingerprint.ts';
import type { Hit } from '../evidence/hit.ts';
import { putUnder } from '../matching/fingerprint-index.ts';

/** True where the two are one group, one is known to make what the other sells, or one sells what anybody may have made. */
export function areRelated(one: Maker, other: Maker): boolean {
  return (
    inOneGroup(one, other) ||
    brandNamed(one, other.name) !== null ||
    brandNamed(other, one.name) !== null ||
    one.buys !== undefined ||
    other.buys !== undefined
  );
}

/** True where the two are one maker, or makers of one group. */
export function inOneGroup(one: Maker, other: Maker): boolean {
  return groupOf(one) === groupOf(other);
}

/** The maker's brand of that name (case does not matter), or null. */
export function brandNamed(maker: Maker, name: string): Brand | null {
  const wanted = name.toLowerCase();
  return maker.brands?.find((brand) => brand.name.toLowerCase() === wanted) ?? null;
}

/** True where all that speaks for a maker is a brand that `stack` is known to make for it, too. */
export function isOnlyBrandOf(stack: Maker, hits: readonly Hit[]): boolean {
  return hits.every((hit) => hit.rule.brand !== null && brandNamed(stack, hit.rule.brand.name) !== null);
}

/** The makers that list the brand among their brands (case does not matter), in the order of the data. */
export function makersOf(brand: string, makers: ReadonlyMap<string, Maker>): readonly Maker[] {
  const before = byBrand.get(makers);
  const known = before ?? brandsByName(makers);
  if (before === undefined) byBrand.set(makers, known);
  return known.get(brand.toLowerCase()) ?? [];
}

/** Built on first use: there are thousands of makers, and units are identified one by one. */
const byBrand = new WeakMap<ReadonlyMap<string, Maker>, ReadonlyMap<string, readonly Maker[]>>();

function brandsByName(makers: ReadonlyMap<string, Maker>): ReadonlyMap<string, readonly Maker[]> {
  const found = new Map<string, Maker[]>();
  for (const maker of makers.values())
    for (const brand of new Set(maker.brands?.map(({ name }) => name.toLowerCase())))
      putUnder(found, brand, maker);
  return found;
}

function groupOf(maker: Maker): string {
  return maker.group ?? maker.id;
}
