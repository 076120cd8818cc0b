import type { Maker } from './fingerprint.ts';

/** Made at the first question: a network's devices are judged one by one, by the same makers. */
const collected = new WeakMap<ReadonlyMap<string, Maker>, ReadonlySet<string>>();

/**
 * True where others make what is sold under the badge and it is not written down who all of them are: whoever's software a
 * unit has, the badge does not contradict it. Case does not matter.
 */
export function hasUnknownMakers(badge: string, makers: ReadonlyMap<string, Maker>): boolean {
  const before = collected.get(makers);
  const names = before ?? new Set([...makers.values()].flatMap(namesOf));
  if (before === undefined) collected.set(makers, names);
  return names.has(badge.toLowerCase());
}

function namesOf({ name, buys, brands = [] }: Maker): readonly string[] {
  const badges = brands.filter(({ others }) => others === true).map((brand) => brand.name);
  return [...(buys === undefined ? [] : [name]), ...badges].map((one) => one.toLowerCase());
}
