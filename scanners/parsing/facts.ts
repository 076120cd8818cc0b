import type { Fact, Field } from '../../src/model/observation.ts';
import { clean } from '../../src/model/text.ts';

/** Most facts kept of one reply; more is a flood, not a device. */
const maxFacts = 200;

/** A field and the value read for it; null if the reply did not have it. */
export type Reported = readonly [field: Field, value: string | null | undefined];

/** Makes facts from a reply: cleaned, without empty ones, each once, at most 200, in the order given. */
export function factsOf(reported: Iterable<Reported>): Fact[] {
  const byKey = new Map<string, Fact>();
  for (const [field, raw] of reported) {
    const value = raw === null || raw === undefined ? '' : clean(raw);
    if (value !== '') byKey.set(`${field} ${value}`, { field, value });
    if (byKey.size >= maxFacts) break;
  }
  return [...byKey.values()];
}

// Some devices publish these unsolicited; readers of the inventory must not learn them from it.
const secretKey = /pass(?:wd|word|phrase)?$|^pw$|pwd|secret|token|^uid$|_uid$|owner|^psk$|credential/i;

/** Whether a name announces a password, a UID or an owner's id: its value is dropped before anything is kept. */
export function isSecretName(name: string): boolean {
  return secretKey.test(name);
}
