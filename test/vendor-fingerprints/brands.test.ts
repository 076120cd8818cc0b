import { describe, expect, test } from 'vitest';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { unit } from './unit.ts';

const relations = fingerprints.makers.flatMap(({ id, brands = [] }) =>
  brands.map((brand) => ({ maker: id, brand })),
);

describe('brands and their makers', () => {
  test('brands are 120 of 60 makers, each with source, strength and howToTell', () => {
    expect(fingerprints.makers.length).toBeGreaterThanOrEqual(60);
    expect(relations.length).toBeGreaterThanOrEqual(120);
    // A citation that was not read is no source, and neither is the half of one.
    const unread = relations.filter(({ brand }) =>
      brand.sources.some((source) => source.includes('general knowledge')),
    );
    expect(unread.map(({ maker, brand }) => `${maker}: ${brand.name}`)).toEqual([]);
    const incomplete = relations.filter(
      ({ brand }) =>
        brand.sources.length === 0 ||
        brand.sources.some((source) => source.trim().length < 4) ||
        brand.howToTell.trim().split(/\s+/).length < 2 ||
        !['whole', 'partly'].includes(brand.made),
    );
    expect(incomplete.map(({ maker, brand }) => `${maker}: ${brand.name}`)).toEqual([]);
  });

  test('brands are written once for each maker and brand', () => {
    const pairs = relations.map(({ maker, brand }) => `${maker}: ${brand.name.toLowerCase()}`);
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });

  test.each(['Hi-Focus', 'HiFocus', 'LevelOne', 'Level One', 'Geutebruck', 'GEUTEBRUECK IPC'])(
    'the name of a maker that others make for clears no unit, in any spelling: %s',
    (name) => {
      for (const field of ['onvif.manufacturer', 'http.title'] as const)
        expect(unit(['onvif', 80, [field, name], ['onvif.service', 'yes']])).toMatchObject({
          manufacturer: null,
          verdict: 'review',
        });
    },
  );

  test('a brand made in part flags nothing by its name, and is reviewed', () => {
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

  test('brands have other makers only if they are made in part', () => {
    const odd = relations.filter(({ brand }) => brand.others === true && brand.made === 'whole');
    expect(odd).toEqual([]);
  });
});

describe('a name under which the units of unknown makers are sold', () => {
  const names = fingerprints.makers.filter(({ buys }) => buys === 'all').map(({ name }) => name);
  const stated = (name: string) => ['onvif', 80, ['onvif.manufacturer', name]] as const;

  test.each(names)('%s alone is a brand, and reviewed', (name) => {
    expect(unit([...stated(name), ['onvif.types', 'NetworkVideoTransmitter']])).toMatchObject({
      manufacturer: null,
      brand: name,
      verdict: 'review',
    });
    expect(unit(stated(name)).verdict).toBe('review');
  });

  test.each(names)('%s leaves it to the unit’s own software, whose maker is flagged or reviewed', (name) => {
    const hikvision = ['sadp', null, ['maker.answer', 'sadp']] as const;
    expect(unit(stated(name), hikvision)).toMatchObject({
      manufacturer: 'Hikvision',
      brand: name,
      contradictions: [],
      verdict: 'flagged',
    });
    const axis = ['http', 80, ['http.auth-realm', 'AXIS_00408C123456']] as const;
    expect(unit(stated(name), axis)).toMatchObject({ manufacturer: 'Axis', brand: name, verdict: 'review' });
  });

  test.each([
    // Newer ones are Hikvision's, older ones others'; Dahua's and Uniview's.
    ['LevelOne', 'FCS-3302'],
    ['Speco', 'O4D1'],
  ])('%s %s: a model number of the reseller’s clears it no more than the name', (name, model) => {
    expect(unit([...stated(name), ['onvif.model', model]])).toMatchObject({
      manufacturer: null,
      brand: name,
      type: 'camera',
      verdict: 'review',
    });
  });

  test('who also makes its own is established by its own software', () => {
    const own = ['snmp', 161, ['snmp.sys-object-id', '1.3.6.1.4.1.28106.1']] as const;
    expect(unit(stated('Geutebrück'))).toMatchObject({ manufacturer: null, brand: 'Geutebrück' });
    expect(unit(stated('GEUTEBRUECK'))).toMatchObject({ manufacturer: null, verdict: 'review' });
    expect(unit(stated('Geutebrück'), own)).toMatchObject({ manufacturer: 'Geutebrück' });
    const hikvision = [
      'http',
      80,
      ['http.auth-realm', 'IP Camera(C1214)'],
      ['http.server', 'App-webs/'],
    ] as const;
    expect(unit(stated('Geutebrück'), hikvision)).toMatchObject({
      manufacturer: 'Hikvision',
      brand: 'Geutebrück',
      contradictions: [],
      verdict: 'flagged',
    });
  });

  test('a name that buys units leads to review, for all or some of them', () => {
    const bought = { fingerprints: [], headquarters: null, sources: ['made up'] } as const;
    const made = (id: string, buys?: 'all' | 'some') => ({
      ...bought,
      id,
      name: id.toUpperCase(),
      ...(buys && { buys }),
    });
    const makers = [made('a', 'all'), made('b', 'some'), made('c')];
    const { sharedBrands } = compileFingerprints({ ...fingerprints, makers });
    expect([...sharedBrands]).toEqual(['a', 'b']);
  });
});

test('a trade brand over Hikvision’s own software is flagged without a contradiction', () => {
  const interfaceOf = (brand: string) =>
    unit([
      'isapi',
      80,
      ['maker.answer', 'isapi'],
      ['maker.namespace', 'hikvision.com'],
      ['maker.vendor', brand],
      ['maker.serial', `${brand} HSDB2A20210811AAWRG00000000`],
    ]);
  for (const brand of ['RCA', 'Orno'])
    expect(interfaceOf(brand)).toMatchObject({
      manufacturer: 'Hikvision',
      brand,
      verdict: 'flagged',
      contradictions: [],
    });
});
