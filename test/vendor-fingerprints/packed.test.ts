import { expect, test } from 'vitest';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { packed, unpacked } from '../../vendor-fingerprints/packed.ts';

test('fingerprints that were packed into a file are the same when they are read, pattern by pattern', () => {
  const text = packed(fingerprints);
  expect(text).toMatch(/^[\0-\x7f]*$/);
  const again = unpacked(text);
  expect(again).toEqual(fingerprints);
  const patterns = [fingerprints, again].map(({ makers, behaviour }) =>
    [
      ...makers.flatMap(({ marks, brands = [] }) => [...marks, ...brands.flatMap((one) => one.marks)]),
      ...behaviour,
    ].map(({ pattern }) => String(pattern)),
  );
  expect(patterns[1]).toEqual(patterns[0]);
});

test('letters beyond ASCII, slashes and flags come back as they were', () => {
  const mark = {
    id: 'x/y',
    field: 'http.title',
    pattern: /^Überwachung\/ \u{1F4F7}$/iu,
    examples: [{ seen: 'Überwachung/ 📷' }],
    unlike: ['Wächter'],
    source: 'made up',
    says: 'video',
  } as const;
  const given = { makers: [], behaviour: [mark], oui: [], version: 'ü' };
  const again = unpacked(packed(given));
  expect(again).toEqual(given);
  expect(again.behaviour[0]?.pattern.test('überwachung/ 📷')).toBe(true);
});
