import { expect, test } from 'vitest';
import { requiredTexts } from '../../src/identify/matching/required-text.ts';
import type { BehaviourMark, Fingerprints, Mark } from '../../src/model/fingerprint.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { packed, unpacked } from '../../vendor-fingerprints/packed.ts';

/** The same in plain objects, patterns as texts. */
function plain({ makers, behaviour, oui, version }: Fingerprints) {
  const all = (marks: readonly (Mark | BehaviourMark)[]) =>
    marks.map((mark) => {
      const { examples, unlike, source, pattern } = mark;
      const required = mark.required ?? requiredTexts(pattern.source);
      return { ...mark, examples, unlike, source, required, pattern: String(pattern) };
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
  const { heads, marks, proofs } = packed(fingerprints, requiredTexts);
  expect(heads + marks + proofs).toMatch(/^[\0-\x7f]*$/);
  const again = unpacked(
    heads,
    () => marks,
    () => proofs,
  );
  expect(plain(again)).toEqual(plain(fingerprints));
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
  const { heads, marks, proofs } = packed(made, requiredTexts);
  const again = unpacked(
    heads,
    () => marks,
    () => proofs,
  );
  expect(plain(again)).toEqual(plain(made));
  expect(again.behaviour[0]?.pattern.test('überwachung/ 📷')).toBe(true);
});

test('marks and their proofs are read when somebody asks for one, and once', () => {
  const files = packed(made, requiredTexts);
  const read: string[] = [];
  const reading = (file: 'marks' | 'proofs') => () => {
    read.push(file);
    return files[file];
  };
  const again = unpacked(files.heads, reading('marks'), reading('proofs'));
  expect(again.version).toBe('ü');
  expect(read).toEqual([]);
  expect(again.behaviour[0]?.id).toBe('x/y');
  expect(again.behaviour[0]?.says).toBe('video');
  expect(read).toEqual(['marks']);
  expect(again.behaviour[0]?.unlike).toEqual(['Wächter']);
  expect(again.behaviour[0]?.source).toBe('made up');
  expect(read).toEqual(['marks', 'proofs']);
});
