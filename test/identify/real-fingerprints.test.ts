import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { areRelated } from '../../src/identify/conclusion/relation.ts';
import { hitsOf } from '../../src/identify/evidence/hits.ts';
import { identify } from '../../src/identify/identify.ts';
import type { Observation } from '../../src/model/observation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';
import { long } from '../long.ts';
import {
  examples,
  isBrandText,
  matcher,
  type SeenValue,
  sourcesOf,
  valuesBy,
  valuesFor,
  without,
  writtenNames,
} from './every-value.ts';

const policies = readPolicyFiles().map(({ text, path }) => loadPolicy(text, path));
const makers = new Map(fingerprints.makers.map((maker) => [maker.id, maker]));
/** The most that a weak evidence source weighs. */
const weak = 0.4;

/** One of them; there are too many for a list of arguments. */
const oneOf = <Each>(all: readonly Each[]): fc.Arbitrary<Each> =>
  fc.nat({ max: all.length - 1 }).map((place) => all[place] as Each);

/** An example, or a name that shows something. */
const anything: fc.Arbitrary<SeenValue> = fc.oneof(
  { weight: examples.length, arbitrary: oneOf(examples) },
  {
    weight: writtenNames.length,
    arbitrary: oneOf(writtenNames)
      .map(valuesBy)
      .filter((example) => example.length > 0)
      .map(([example]) => example as SeenValue),
  },
);

/** A few values seen at once: mostly by the stack and brand of one to three makers, as units and their rebrands do. */
const unit: fc.Arbitrary<readonly Observation[]> = fc
  .array(fc.constantFrom(...makers.keys()), { minLength: 1, maxLength: 3 })
  .chain((ids) => {
    const own = ids.flatMap((id) => valuesFor(id));
    const example = fc.oneof({ weight: 4, arbitrary: oneOf(own) }, { weight: 1, arbitrary: anything });
    return fc.array(
      example.map((one) => one.seen),
      { minLength: 1, maxLength: 6 },
    );
  });

const verdictOf = (observations: readonly Observation[]) =>
  assess(identify(observations, matcher), policies, fingerprints.makers);

describe('with the real fingerprints and policies', () => {
  test('every maker has an example or a name that shows it', () => {
    expect(examples.length).toBeGreaterThan(2_000);
    expect(writtenNames.slice(0, 90).flatMap(valuesBy).length).toBeGreaterThan(60);
    expect(policies.map(({ id }) => id).sort()).toEqual([
      'uk-2022',
      'uk-procurement-2023',
      'us-fcc-covered',
      'us-ndaa-889',
    ]);
    const withExample = new Set(examples.map(({ maker }) => maker));
    for (const maker of makers.keys())
      expect(withExample.has(maker) || valuesFor(maker).length > 0, maker).toBe(true);
  });

  test('more evidence never lowers the confidence in any maker', () => {
    fc.assert(
      fc.property(unit, anything, (observations, added) => {
        const before = identify(observations, matcher);
        const after = identify([...observations, added.seen], matcher);
        const now = new Map(after.candidates.map(({ maker, confidence }) => [maker, confidence]));
        for (const { maker, confidence } of before.candidates)
          expect(now.get(maker) ?? 0).toBeGreaterThanOrEqual(confidence);
        if (before.maker !== null && before.maker === after.maker)
          expect(after.confidence).toBeGreaterThanOrEqual(before.confidence);
      }),
      { numRuns: long ? 300 : 60 },
    );
  });

  test('the order in which things are seen never matters, nor does seeing them twice', () => {
    const shuffled = unit.chain((seen) =>
      fc.tuple(fc.constant(seen), fc.shuffledSubarray([...seen], { minLength: seen.length })),
    );
    fc.assert(
      fc.property(shuffled, ([observations, otherwise]) => {
        expect(identify([...otherwise, ...observations], matcher)).toEqual(identify(observations, matcher));
      }),
      { numRuns: long ? 200 : 40 },
    );
  });

  test('one weak evidence source less never turns clear into flagged', () => {
    fc.assert(
      fc.property(unit, (observations) => {
        const before = verdictOf(observations);
        for (const [source, weight] of sourcesOf(observations)) {
          if (weight > weak) continue;
          const after = verdictOf(without(observations, source));
          for (const [at, { verdict }] of before.policies.entries())
            expect([verdict, after.policies[at]?.verdict]).not.toEqual(['clear', 'flagged']);
        }
      }),
      { numRuns: long ? 300 : 60 },
    );
  });

  test('a favicon alone, a MAC prefix alone, and the two together never flag', () => {
    const prefixes = examples.filter(({ fingerprint }) => fingerprint.endsWith('/mac-prefix'));
    const icons = examples.filter(({ seen }) => seen.field.startsWith('http.favicon'));
    expect(prefixes.length).toBe(fingerprints.oui.length);
    expect(icons.length).toBeGreaterThan(10);
    for (const { seen, fingerprint } of [...prefixes, ...icons])
      expect(verdictOf([seen]).verdict, `${fingerprint} ${seen.value}`).not.toBe('flagged');
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), fc.subarray(icons, { maxLength: 4 }), (prefix, some) => {
        const { verdict } = verdictOf([prefix, ...some].map(({ seen }) => seen));
        expect(verdict).not.toBe('flagged');
      }),
      { numRuns: long ? 200 : 40 },
    );
  });

  test('a brand that the software contradicts is shown with both makers and reviewed', () => {
    // A model number that two makers use is strong for neither.
    const counts = ({ seen, fingerprint }: SeenValue) =>
      hitsOf([seen], matcher).some(({ rule, weight }) => rule.id === fingerprint && weight >= 0.5);
    const strong = anything.filter((one) => one.speaks && one.weight >= 0.5 && one.maker !== null);
    const brands = strong.filter(isBrandText);
    const stacks = strong.filter((one) => one.seen.field !== 'port.open' && !isBrandText(one));
    let compared = 0;
    fc.assert(
      fc.property(brands, stacks, (brand, stack) => {
        const [one, other] = [makers.get(brand.maker ?? ''), makers.get(stack.maker ?? '')];
        fc.pre(one !== undefined && other !== undefined && !areRelated(one, other));
        fc.pre(counts(brand) && counts(stack));
        // The answer to a maker's own discovery protocol is software whatever brand it names, if no more is known of that than its name.
        const isOnlyAName = one.headquarters === null && one.fingerprints.every(({ weight }) => weight < 0.5);
        fc.pre(!isOnlyAName || stack.seen.field !== 'maker.answer');
        compared += 1;
        const { contradictions } = identify([brand.seen, stack.seen], matcher);
        const sentences = contradictions.join(' ');
        expect(sentences).toContain(one.name);
        expect(sentences).toContain(other.name);
        expect(verdictOf([brand.seen, stack.seen]).verdict).toBe('review');
      }),
      { numRuns: long ? 300 : 60 },
    );
    expect(compared).toBeGreaterThan(long ? 250 : 50);
  });
});
