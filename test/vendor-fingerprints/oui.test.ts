import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Maker } from '../../src/model/fingerprint.ts';
import { moduleText, readRegistry, reduceRegistry, unknownRegistrants } from '../../tools/oui.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

const registry = readRegistry();
const { makers, oui } = fingerprints;

function ownerOf(prefix: string): string | undefined {
  return oui.find((entry) => entry.prefix === prefix)?.maker;
}

describe('MAC prefixes', () => {
  test('MAC prefixes are those of minor vendors, too', () => {
    expect(fingerprints.oui.some(({ maker }) => maker === 'cellinx')).toBe(true);
  });

  test('MAC prefixes are those of the registry today', () => {
    const text = readFileSync(new URL('../../vendor-fingerprints/oui.ts', import.meta.url), 'utf8');
    expect(text).toBe(moduleText(reduceRegistry(registry, makers)));
  });

  test('MAC prefixes are looked up under names that the registry has', () => {
    expect(unknownRegistrants(registry, makers)).toEqual([]);
  });

  test('belong to makers by the whole name: the scale factory called Dahua is not Dahua', () => {
    const scales = Object.entries(registry).filter(([, text]) =>
      text.startsWith('Shanghai Dahua Scale Factory'),
    );
    expect(scales.length).toBeGreaterThan(0);
    for (const [prefix] of scales) expect(ownerOf(prefix.toUpperCase())).toBeUndefined();
  });

  test('MAC prefixes are there for the makers that matter, in all three lengths', () => {
    const count = (maker: string) =>
      oui.filter((entry) => entry.maker === maker && entry.brand === null).length;
    expect(count('hikvision')).toBeGreaterThanOrEqual(84);
    expect(count('dahua')).toBeGreaterThanOrEqual(33);
    expect(ownerOf('ACCC8E')).toBe('axis');
    expect(new Set(oui.map(({ prefix }) => prefix.length))).toEqual(new Set([6, 7, 9]));
  });

  test('carry the brand where the registrant is one', () => {
    expect(oui.filter(({ brand }) => brand === 'EZVIZ').length).toBeGreaterThanOrEqual(15);
    expect(oui.find(({ prefix }) => prefix === '9C8ECD')).toMatchObject({ maker: 'dahua', brand: 'Amcrest' });
  });

  test('MAC prefixes of a brand that several makers share are listed for each', () => {
    const one: Maker = {
      id: 'one',
      name: 'One',
      headquarters: null,
      sources: ['test'],
      fingerprints: [],
      brands: [
        {
          name: 'B',
          relation: 'relabel',
          made: 'partly',
          howToTell: 't',
          sources: ['t'],
          fingerprints: [],
          registrants: ['B Ltd'],
        },
      ],
    };
    const entries = reduceRegistry({ '001F54': 'B Ltd\nStreet', '001F55': 'B Ltd. Other\nStreet' }, [
      one,
      { ...one, id: 'two', name: 'Two' },
    ]);
    expect(entries).toEqual([
      { prefix: '001F54', maker: 'one', brand: 'B', registrant: 'B Ltd' },
      { prefix: '001F54', maker: 'two', brand: 'B', registrant: 'B Ltd' },
    ]);
  });
});
