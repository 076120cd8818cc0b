import { expect, test } from 'vitest';
import { countryNames } from '../../src/assess/country-names.ts';
import { country } from '../../src/assess/wording.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

test('countryNames are those that Intl has', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const [code, name] of Object.entries(countryNames)) expect(name).toBe(names.of(code));
});

test('countryNames has the country of every maker', () => {
  const codes = new Set(fingerprints.makers.flatMap(({ headquarters }) => headquarters ?? []));
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((code) => !(code in countryNames))).toEqual([]);
});

test('country names other countries and keeps a code that is none', () => {
  expect(country('CN')).toBe('China');
  expect(country('NZ')).toBe('New Zealand');
  expect(country('12')).toBe('12');
});
