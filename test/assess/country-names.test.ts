import { expect, test } from 'vitest';
import { countryNames } from '../../src/assess/country-names.ts';
import { country } from '../../src/assess/wording.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

test('the names are those that Intl has', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const [code, name] of Object.entries(countryNames)) expect(name).toBe(names.of(code));
});

test('every country that a maker of ours has its headquarters in is named', () => {
  const codes = new Set(fingerprints.makers.flatMap(({ headquarters }) => headquarters ?? []));
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((code) => !(code in countryNames))).toEqual([]);
});

test('any other country is named, too, and a code that is none stays as it is', () => {
  expect(country('CN')).toBe('China');
  expect(country('NZ')).toBe('New Zealand');
  expect(country('12')).toBe('12');
});
