import { describe, expect, test } from 'vitest';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { unit } from './unit.ts';

const relations = fingerprints.makers.flatMap(({ id, brands = [] }) =>
  brands.map((brand) => ({ maker: id, brand })),
);

describe('who makes for whom', () => {
  test('is known of 60 makers and 120 badges, each with a source, a strength and how to tell', () => {
    expect(fingerprints.makers.length).toBeGreaterThanOrEqual(60);
    expect(relations.length).toBeGreaterThanOrEqual(120);
    // A citation that nobody read is no source.
    const read = relations.filter(({ brand }) =>
      brand.sources.some((source) => source !== 'general knowledge, not verified'),
    );
    expect(read.length).toBeGreaterThanOrEqual(120);
    const incomplete = relations.filter(
      ({ brand }) =>
        brand.sources.length === 0 ||
        brand.sources.some((source) => source.trim().length < 4) ||
        brand.howToTell.trim().split(/\s+/).length < 2 ||
        !['whole', 'partly'].includes(brand.made),
    );
    expect(incomplete.map(({ maker, brand }) => `${maker}: ${brand.name}`)).toEqual([]);
  });

  test('is written once for each maker and badge', () => {
    const pairs = relations.map(({ maker, brand }) => `${maker}: ${brand.name.toLowerCase()}`);
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });

  test('a badge made in part flags nothing by its name, and is reviewed', () => {
    const flagged = relations
      .filter(({ brand }) => brand.made === 'partly')
      .map(({ brand }) => brand.name)
      .filter((name) => unit(['onvif', 80, ['onvif.manufacturer', name]]).verdict === 'flagged');
    expect(flagged).toEqual([]);
    expect(unit(['onvif', 80, ['onvif.manufacturer', 'Hiseeu'], ['onvif.service', 'yes']])).toMatchObject({
      manufacturer: null,
      brand: 'Hiseeu',
      verdict: 'review',
    });
  });
});
