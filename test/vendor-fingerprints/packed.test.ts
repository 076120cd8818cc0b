import { expect, test } from 'vitest';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { fieldsOf, placedFingerprints } from '../../src/identify/matching/placed-fingerprint.ts';
import { requiredTexts } from '../../src/identify/matching/required-text.ts';
import { indexOfFingerprints, isUnsourced } from '../../src/identify/matching/rules.ts';
import type { BehaviourFingerprint, Fingerprint, Fingerprints } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { textOf } from '../../vendor-fingerprints/names.ts';
import { packed, unpacked } from '../../vendor-fingerprints/packed.ts';
import { fingerprints } from '../fingerprint-tables.ts';
import { inTurn, long } from '../long.ts';

/** Every property that a fingerprint of these has. A fingerprint that was unpacked has each, but not as its own. */
function propertiesOf({
  makers,
  behaviour,
}: Fingerprints): readonly (keyof Fingerprint | keyof BehaviourFingerprint)[] {
  const lists = makers.flatMap(({ fingerprints, brands = [] }) => [
    fingerprints,
    ...brands.map((one) => one.fingerprints),
  ]);
  const keys = new Set([...lists, behaviour].flat().flatMap(Object.keys));
  return [...keys] as (keyof Fingerprint | keyof BehaviourFingerprint)[];
}

/** The same in plain objects, patterns as texts. */
function plain(all: Fingerprints, properties: readonly (keyof Fingerprint | keyof BehaviourFingerprint)[]) {
  const plainFingerprints = (fingerprints: readonly Partial<Fingerprint & BehaviourFingerprint>[]) =>
    fingerprints.map((fingerprint) => ({
      ...Object.fromEntries(properties.map((key) => [key, fingerprint[key]])),
      unsourced: isUnsourced(fingerprint as Fingerprint),
      pattern: String(fingerprint.pattern),
      required: fingerprint.required ?? textsOf(fingerprint.pattern?.source ?? ''),
    }));
  return {
    makers: all.makers.map((maker) => ({
      ...maker,
      fingerprints: plainFingerprints(maker.fingerprints),
      brands: maker.brands?.map((brand) => ({
        ...brand,
        fingerprints: plainFingerprints(brand.fingerprints),
      })),
    })),
    behaviour: plainFingerprints(all.behaviour),
    oui: all.oui,
    names: textOf(all.names ?? []),
    version: all.version,
  };
}

const index = indexOfFingerprints(fingerprints);
/** Of each pattern once: there are many. */
const texts = new Map<string, ReturnType<typeof requiredTexts>>();
const textsOf: typeof requiredTexts = (source) => {
  const known = texts.get(source) ?? requiredTexts(source);
  texts.set(source, known);
  return known;
};
const ours = packed(fingerprints, textsOf, index);

/** Packs fingerprints and reads them again; `reads` gets the name of each file that is read. */
function again(all: Fingerprints, reads: string[] = []): Fingerprints {
  const files = all === fingerprints ? ours : packed(all, textsOf, indexOfFingerprints(all));
  expect(files.heads + files.index + files.proofs).toMatch(/^[\0-\x7f]*$/);
  const read =
    <Name extends keyof typeof files>(name: Name) =>
    () => {
      reads.push(name);
      return files[name];
    };
  return unpacked({
    heads: read('heads'),
    fingerprints: read('fingerprints'),
    index: read('index'),
    proofs: read('proofs'),
    names: read('names'),
  });
}

test('packed fingerprints are the same when read, pattern by pattern', () => {
  const properties = propertiesOf(fingerprints);
  expect(properties).toContain('needsPrefix');
  const [read, meant] = [again(fingerprints), fingerprints].map((all) => plain(all, properties));
  // As texts first: to compare them property by property takes seconds, and is needed only to see the difference.
  if (JSON.stringify(read) !== JSON.stringify(meant)) expect(read).toEqual(meant);
});

test('packed fingerprints match their own examples as the tables do', () => {
  const [read, meant] = [again(fingerprints), fingerprints].map(compileFingerprints);
  const weights = new Set<number>();
  const matched = (matcher: typeof read, field: Field, text: string) =>
    matcher?.match(field, text).map(({ rule, groups }) => {
      weights.add(rule.weight);
      return [rule.id, rule.weight, rule.type, rule.says, groups];
    });
  let compared = 0;
  for (const [turn, { fingerprint }] of placedFingerprints(fingerprints).entries())
    for (const field of inTurn(fieldsOf({ fingerprint }), turn))
      for (const { seen } of inTurn(fingerprint.examples, turn)) {
        const expected = matched(meant, field, seen);
        compared += expected?.length ?? 0;
        const got = matched(read, field, seen);
        // As texts first, as above.
        if (JSON.stringify(got) !== JSON.stringify(expected)) expect(got).toEqual(expected);
      }
  expect(compared).toBeGreaterThan(long ? 50_000 : 5_000);
  expect([...weights].filter((weight) => !Number.isFinite(weight))).toEqual([]);
});

test('their index is read from a file each time, and is that of the same fingerprints', () => {
  const files: string[] = [];
  const read = again(fingerprints, files);
  expect(files).not.toContain('index');
  expect(read.index?.read()).toEqual(index);
  read.index?.read();
  expect(files.filter((file) => file === 'index')).toHaveLength(2);
});

const fingerprint = {
  id: 'x/y',
  field: 'http.title',
  pattern: /^Überwachung\/ \u{1F4F7}$/iu,
  examples: [{ seen: 'Überwachung/ 📷' }],
  unlike: ['Wächter'],
  source: 'made up',
  says: 'video',
} as const;
const made = { makers: [], behaviour: [fingerprint], oui: [], version: 'ü' };

test('letters beyond ASCII, slashes and flags come back as they were', () => {
  const read = again(made);
  expect(plain(read, propertiesOf(made))).toEqual(plain(made, propertiesOf(made)));
  expect(read.behaviour[0]?.pattern.test('überwachung/ 📷')).toBe(true);
});

test('fingerprints and their proofs are read on demand, and once', () => {
  const files: string[] = [];
  const read = again(made, files);
  expect(read.version).toBe('ü');
  expect(files).toEqual(['heads']);
  expect(read.behaviour[0]?.id).toBe('x/y');
  expect(read.behaviour[0]?.says).toBe('video');
  expect(files).toEqual(['heads', 'fingerprints']);
  expect(read.behaviour[0]?.unlike).toEqual(['Wächter']);
  expect(read.behaviour[0]?.source).toBe('made up');
  expect(files).toEqual(['heads', 'fingerprints', 'proofs']);
});

test('a packed fingerprint keeps its object and compiled pattern', () => {
  const read = again(made);
  expect(read.behaviour[0]).toBe(read.behaviour[0]);
  expect(read.behaviour[0]?.pattern).toBe(read.behaviour[0]?.pattern);
});
