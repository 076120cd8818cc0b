import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNames } from '../../vendor-fingerprints/read-names.ts';
import { minorVendors, vendors } from '../fingerprint-tables.ts';

const folder = new URL('../../vendor-fingerprints/minor-vendors/', import.meta.url);
const letters = readdirSync(folder).filter((name) => name !== 'define.ts');
const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

describe('one maker stands in one place', () => {
  test('no maker is both in vendors/ and in minor-vendors/, or twice in either', () => {
    const ids = [...Object.values(vendors), ...minorVendors].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(600);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each(letters)('minor-vendors/%s has those of its letters, all in order', (file) => {
    const entries = entriesIn(file);
    const [from = '', to = from] = file.replace('.ts', '').split('-');
    const outside = (id: string) => id.slice(0, from.length) < from || id.slice(0, to.length) > to;
    expect(entries).toEqual([...entries].sort());
    expect(entries.filter(outside)).toEqual([]);
  });

  test('minor-vendors.ts puts the files together, and names.tsv has all of them', () => {
    const found = letters.flatMap(entriesIn);
    const known = minorVendors.flatMap(({ id, firmwareStrings, series, registrants, group }) =>
      firmwareStrings || series || registrants || group ? [id] : [],
    );
    expect(found.sort()).toEqual(known.sort());
  });

  test('names.tsv is in the order of makers, and has each of their names once', () => {
    const names = readNames();
    const makers = names.map(({ maker }) => maker);
    expect(makers).toEqual([...makers].sort());
    const rows = names.map(({ maker, brand, text }) => [maker, brand, text].join('|'));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
  });
});

/** The ids of the entries of a file, in its order. */
function entriesIn(file: string): readonly string[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return [...text.matchAll(/^ {2}minorVendor\(\s*'([^']+)'/gm)].map(([, name = '']) => slug(name));
}
