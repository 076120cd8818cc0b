import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fact, fields } from '../../src/model/observation.ts';
import { clean, maxValueLength } from '../../src/model/text.ts';
import { captures } from './captures.ts';

/** What every parser is: bytes in, facts or nothing out. */
export type Parser = (bytes: Uint8Array) => readonly Fact[] | null;

/**
 * Proves that a parser is total and bounded: every capture of the protocol cut at every length, with bytes changed,
 * spliced into another, and random bytes. Whatever comes out must be facts that are safe to keep.
 */
export function neverThrows(protocol: string, parse: Parser): void {
  const seen = captures(protocol);
  const bytes = fc.constantFrom(...seen.map((one) => one.bytes));

  describe(`the ${protocol} parser is total`, () => {
    test.each(seen)('on $name cut at every length', ({ bytes: whole }) => {
      for (let length = 0; length <= whole.length; length += 1) check(parse(whole.subarray(0, length)));
    });

    test('on captures with bytes changed', () => {
      const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
      fc.assert(
        fc.property(bytes, change, (whole, changes) => check(parse(changed(whole, changes)))),
        {
          numRuns: 500,
        },
      );
    });

    test('on one capture spliced into another', () => {
      fc.assert(
        fc.property(bytes, bytes, fc.nat(), fc.nat(), (head, tail, from, to) => {
          const parts = [head.subarray(0, from % (head.length + 1)), tail.subarray(to % (tail.length + 1))];
          check(parse(Buffer.concat(parts)));
        }),
        { numRuns: 300 },
      );
    });

    test('on random bytes', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 2048 }), (random) => check(parse(random))),
        {
          numRuns: 500,
        },
      );
    });
  });
}

/** Fails unless the facts are such as may be kept: known fields, cleaned values of bounded length and number. */
export function check(facts: readonly Fact[] | null): void {
  if (facts === null) return;
  expect(facts.length).toBeLessThanOrEqual(200);
  for (const { field, value } of facts) {
    expect(fields).toContain(field);
    expect(value).not.toBe('');
    expect(value).toBe(clean(value));
    expect(Array.from(value).length).toBeLessThanOrEqual(maxValueLength);
  }
}

function changed(whole: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(whole);
  for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
  return copy;
}
