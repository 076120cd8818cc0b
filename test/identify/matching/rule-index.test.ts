import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Indexed, indexOf, putUnder } from '../../../src/identify/matching/fingerprint-index.ts';
import { fieldsOf, placedFingerprints } from '../../../src/identify/matching/placed-fingerprint.ts';
import { RuleIndex } from '../../../src/identify/matching/rule-index.ts';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';

const placed = placedFingerprints(fingerprints);
const rules = placed.map(({ fingerprint }) => fingerprint);
const index = indexed(rules.map((fingerprint): Indexed => [fingerprint, fieldsOf({ fingerprint })]));
const byField = new Map<Field, number[]>();
for (const [place, fingerprint] of rules.entries())
  for (const field of fieldsOf({ fingerprint })) putUnder(byField, field, place);
const seen = rules.flatMap(({ examples }) => examples.map((example) => example.seen));

/** As the built program has it: stored as JSON, and read again. */
function indexed(all: readonly Indexed[]): RuleIndex {
  return new RuleIndex(JSON.parse(JSON.stringify(indexOf(all))));
}

test('every rule that a value matches is worth trying on it, in the order of the rules', () => {
  const noise = fc.string({ maxLength: 8, unit: 'grapheme' });
  const values = fc.tuple(noise, fc.constantFrom(...seen), noise).map((parts) => parts.join(''));
  fc.assert(
    fc.property(values, fc.constantFrom(...byField.keys()), fc.boolean(), (text, field, loud) => {
      const value = loud ? text.toUpperCase() : text;
      const tried = index.worthTrying(field, value).filter((place) => rules[place]?.pattern.test(value));
      const all = byField.get(field)?.filter((place) => rules[place]?.pattern.test(value));
      expect(tried).toEqual(all);
    }),
    { numRuns: 100 },
  );
});

test('a serial number in a title is tried with few of the thousands of rules', () => {
  const all = rules.filter((fingerprint) => fieldsOf({ fingerprint }).includes('http.title'));
  expect(all.length).toBeGreaterThan(1_000);
  expect(index.worthTrying('http.title', 'DS-2CD2143G2-I20230704AAWRL12345678').length).toBeLessThan(300);
  expect(index.worthTrying('http.title', '').length).toBeLessThan(150);
});

test('a field that no rule reads has nothing worth trying', () => {
  expect(indexed([]).worthTrying('http.title', 'Network Camera')).toEqual([]);
});

test('a rule without required text is tried on every value of its fields only', () => {
  const digits = { pattern: /^\d+$/ };
  const index = indexed([[digits, ['http.title']]]);
  for (const value of ['2026', 'Acme', '']) expect(index.worthTrying('http.title', value)).toEqual([0]);
  expect(index.worthTrying('http.server', '2026')).toEqual([]);
});

test('a rule is tried where a value holds a text of each list that it demands', () => {
  const pair = { pattern: /^(?=.*Acme)(?=.*(?:cam|dvr))/i };
  const acme = indexed([[pair, ['http.title']]]);
  expect(acme.worthTrying('http.title', 'ACME web DVR')).toEqual([0]);
  expect(acme.worthTrying('http.title', 'Acme printer')).toEqual([]);
  expect(acme.worthTrying('http.title', 'a dvr')).toEqual([]);
  expect(acme.worthTrying('http.server', 'ACME web DVR')).toEqual([]);
});

test('RuleIndex finds required texts of two characters, and those that begin alike', () => {
  const texts = ['nv', 'nvr', 'nvt', 'nvr500'];
  const all = indexed(texts.map((text): Indexed => [{ pattern: new RegExp(text, 'i') }, ['http.title']]));
  expect(all.worthTrying('http.title', 'NVR500')).toEqual([0, 1, 3]);
  expect(all.worthTrying('http.title', 'a NVT')).toEqual([0, 2]);
  expect(all.worthTrying('http.title', 'É—nv')).toEqual([0]);
  expect(all.worthTrying('http.title', 'n')).toEqual([]);
});
