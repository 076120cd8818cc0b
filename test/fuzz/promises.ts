import { type Fact, fields } from '../../src/model/observation.ts';
import { clean, maxValueLength } from '../../src/model/text.ts';

const known: ReadonlySet<string> = new Set(fields);
const mostFacts = 200;

/** Throws unless the facts are such as may be kept: known fields, cleaned values, bounded in length and number. */
export function safeFacts(facts: readonly Fact[] | null): void {
  if (facts === null) return;
  promise(facts.length <= mostFacts, `${facts.length} facts out of one reply`);
  for (const { field, value } of facts) {
    promise(known.has(field), `an unknown field: ${field}`);
    promise(value !== '', `nothing in ${field}`);
    promise(value === clean(value), `${field} is not cleaned: ${JSON.stringify(value)}`);
    promise(value.length <= 2 * maxValueLength, `${value.length} characters in ${field}`);
  }
}

/** Throws, with these words, where a promise does not hold. Cheaper than `expect` for what is tried a million times. */
export function promise(holds: boolean, broken: string): void {
  if (!holds) throw new Error(broken);
}
