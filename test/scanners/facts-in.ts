import type { Fact, Field } from '../../src/model/observation.ts';

/** The facts by field, for tests that look at some of them; several values of one field joined by ` | `. */
export function factsIn(facts: readonly Fact[] | null): Readonly<Partial<Record<Field, string>>> {
  const found: Partial<Record<Field, string>> = {};
  for (const { field, value } of facts ?? [])
    found[field] = found[field] === undefined ? value : `${found[field]} | ${value}`;
  return found;
}
