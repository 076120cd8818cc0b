import { expect, test } from 'vitest';
import { evidenceClasses } from '../../src/model/evidence-class.ts';
import type { Fingerprint, Fingerprints, Maker } from '../../src/model/fingerprint.ts';
import { evidenceSourceText, fingerprintWords } from '../../src/text/fingerprint-words.ts';

const fingerprint = (id: string): Fingerprint => ({
  id,
  field: 'http.server',
  pattern: /^x$/,
  weight: 0.5,
  type: { is: 'camera', weight: 0.6 },
  examples: [{ seen: 'x' }],
  unlike: ['y'],
  source: 'general knowledge, not verified',
});
const maker = (id: string, fingerprints: readonly Fingerprint[]): Maker => ({
  id,
  name: id,
  headquarters: null,
  sources: ['a'],
  fingerprints,
});
const unread: Maker = {
  ...maker('other', []),
  get fingerprints(): never {
    throw new Error('this maker is not named');
  },
};
const own = maker('own', [fingerprint('own/server'), fingerprint('local/server')]);
const all = (...makers: readonly Maker[]): Fingerprints => ({ makers, behaviour: [], oui: [], version: '' });

test('fingerprintWords reads only fingerprints of makers that the evidence names', () => {
  const words = fingerprintWords(all(unread, own), [
    { fingerprint: 'own/server', field: 'http.server' },
    { fingerprint: 'own/gone', field: 'http.server' },
  ]);
  expect(words.get('own/server')).toEqual({ kind: 'camera 0.60', sharedBrand: null });
  expect(words.get('own/gone')).toBeUndefined();
});

test("fingerprintWords finds an operator's own fingerprint for any maker", () => {
  const words = fingerprintWords(all(maker('third', []), own), [
    { fingerprint: 'local/server', field: 'http.server' },
  ]);
  expect(words.get('local/server')?.kind).toBe('camera 0.60');
});

test('fingerprintWords knows the type and the shared brand of a name', () => {
  const name = {
    text: 'Zenlook',
    maker: 'own',
    brand: 'Zenlook',
    kind: 'brand',
    means: 'cameras',
    carries: 'recorder',
    reseller: null,
    country: null,
    not: null,
    source: 'a page',
  } as const;
  const brand = {
    name: 'Zenlook',
    relation: 'relabel',
    made: 'partly',
    howToTell: 'x',
    sources: ['a'],
    fingerprints: [],
  } as const;
  const fingerprints = { ...all({ ...own, brands: [brand] }), names: [name] };
  const words = fingerprintWords(fingerprints, [
    { fingerprint: 'own/name-zenlook-sentence', field: 'http.title' },
    { fingerprint: 'own/name-zenlook-gone', field: 'http.title' },
  ]);
  expect(words.get('own/name-zenlook-sentence')).toEqual({ kind: 'recorder 0.25', sharedBrand: 'Zenlook' });
  expect(words.has('own/name-zenlook-gone')).toBe(false);
});

test('evidenceSourceText says in other words who wrote each class of evidence', () => {
  const texts = evidenceClasses.map((one) => evidenceSourceText(one));
  expect(new Set(texts).size).toBe(5);
  for (const text of texts) expect(text).toMatch(/^[A-Z]\S* (?:\S+ )*\S+$/);
  expect(evidenceSourceText('software|80')).toBe("The unit's own software at port 80");
  expect(evidenceSourceText('user-set')).toBe('A name that a user can type');
});
