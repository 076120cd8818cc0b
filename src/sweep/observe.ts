import type { Address } from '../model/address.ts';
import type { Fact, Observation } from '../model/observation.ts';
import { clean } from '../model/text.ts';

/**
 * Turns what a scanner reported into observations. This is the one place where a device's strings enter the product, so it is
 * where they are cleaned. Empty values are dropped; equal facts from one port are one observation.
 */
export function observe(
  facts: readonly Fact[],
  seen: {
    readonly address: Address;
    readonly port: number | null;
    readonly scanner: string;
    readonly at: string;
  },
): Observation[] {
  const byKey = new Map<string, Observation>();
  for (const fact of facts) {
    const value = clean(fact.value);
    if (value === '') continue;
    byKey.set(`${fact.field}\u0000${value}`, { field: fact.field, value: ownCopy(value), ...seen });
  }
  return [...byKey.values()].slice(0, maxFacts);
}

/** V8 copies a shorter part of a text; a longer one refers to the whole. */
const copiedAnyway = 12;

/** The same text, which does not keep the page in memory that it was cut from: thousands of hosts wait, each with several pages. */
function ownCopy(value: string): string {
  return value.length <= copiedAnyway ? value : Buffer.from(value).toString();
}

/** More facts than this from one reply are a flood, not a device. */
const maxFacts = 200;
