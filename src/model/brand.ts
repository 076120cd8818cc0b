import type { Maker } from './fingerprint.ts';

/** Built on first use: a network's devices are judged one by one, against the same makers. */
const collected = new WeakMap<ReadonlyMap<string, Maker>, ReadonlySet<string>>();

/**
 * True if other makers supply what is sold under the brand and not all of them are on record: whichever maker's software a unit has,
 * the brand does not contradict it. Case-insensitive.
 */
export function hasUnknownMakers(brand: string, makers: ReadonlyMap<string, Maker>): boolean {
  const before = collected.get(makers);
  const names = before ?? new Set([...makers.values()].flatMap(namesOf));
  if (before === undefined) collected.set(makers, names);
  return names.has(brand.toLowerCase());
}

const byName = new WeakMap<ReadonlyMap<string, Maker>, ReadonlyMap<string, readonly Maker[]>>();

/** The makers of that name; case does not matter. */
export function makersNamed(name: string, makers: ReadonlyMap<string, Maker>): readonly Maker[] {
  const before = byName.get(makers);
  const known = before ?? namesakes(makers);
  if (before === undefined) byName.set(makers, known);
  return known.get(name.toLowerCase()) ?? [];
}

function namesakes(makers: ReadonlyMap<string, Maker>): ReadonlyMap<string, readonly Maker[]> {
  const found = new Map<string, Maker[]>();
  for (const maker of makers.values()) {
    const name = maker.name.toLowerCase();
    found.set(name, [...(found.get(name) ?? []), maker]);
  }
  return found;
}

/** True if one maker is known to make units that the other sells under its own name, or the other sells what anybody may have made. */
export function makesFor(one: Maker, other: Maker): boolean {
  const name = other.name.toLowerCase();
  return (
    other.buys !== undefined || (one.brands?.some((brand) => brand.name.toLowerCase() === name) ?? false)
  );
}

function namesOf({ name, buys, brands = [] }: Maker): readonly string[] {
  const shared = brands.filter(({ others }) => others === true).map((brand) => brand.name);
  return [...(buys === undefined ? [] : [name]), ...shared].map((one) => one.toLowerCase());
}
