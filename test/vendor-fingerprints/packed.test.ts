import { expect, test } from 'vitest';
import type { BehaviourMark, Fingerprints, Mark } from '../../src/model/fingerprint.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { packed, unpacked } from '../../vendor-fingerprints/packed.ts';

/** The same in plain objects, patterns as texts. */
function plain({ makers, behaviour, oui, version }: Fingerprints) {
  const all = (marks: readonly (Mark | BehaviourMark)[]) =>
    marks.map((mark) => {
      const { examples, unlike, source } = mark;
      return { ...mark, examples, unlike, source, pattern: String(mark.pattern) };
    });
  return {
    makers: makers.map((maker) => ({
      ...maker,
      marks: all(maker.marks),
      brands: maker.brands?.map((brand) => ({ ...brand, marks: all(brand.marks) })),
    })),
    behaviour: all(behaviour),
    oui,
    version,
  };
}

test('fingerprints that were packed into files are the same when they are read, pattern by pattern', () => {
  const { data, proofs } = packed(fingerprints);
  expect(data + proofs).toMatch(/^[\0-\x7f]*$/);
  expect(plain(unpacked(data, () => proofs))).toEqual(plain(fingerprints));
});

const mark = {
  id: 'x/y',
  field: 'http.title',
  pattern: /^Überwachung\/ \u{1F4F7}$/iu,
  examples: [{ seen: 'Überwachung/ 📷' }],
  unlike: ['Wächter'],
  source: 'made up',
  says: 'video',
} as const;
const made = { makers: [], behaviour: [mark], oui: [], version: 'ü' };

test('letters beyond ASCII, slashes and flags come back as they were', () => {
  const { data, proofs } = packed(made);
  const again = unpacked(data, () => proofs);
  expect(plain(again)).toEqual(plain(made));
  expect(again.behaviour[0]?.pattern.test('überwachung/ 📷')).toBe(true);
});

test('the proofs are read when somebody asks for one, and once', () => {
  const { data, proofs } = packed(made);
  let times = 0;
  const again = unpacked(data, () => {
    times += 1;
    return proofs;
  });
  expect(again.behaviour[0]?.id).toBe('x/y');
  expect(times).toBe(0);
  expect(again.behaviour[0]?.unlike).toEqual(['Wächter']);
  expect(again.behaviour[0]?.source).toBe('made up');
  expect(times).toBe(1);
});
