import { describe, expect, test } from 'vitest';
import type { Fingerprint, Maker } from '../../src/model/fingerprint.ts';
import { readRegistry } from '../../tools/oui.ts';
import { fingerprints as data } from '../../vendor-fingerprints/index.ts';

const unverified = 'general knowledge, not verified';
const reading = `project's reading, policies: suggested profile uk-gov-2022; ${unverified}`;
const citation = /IEEE registry via npm oui-data 2\.1\.9: ([^;]+?) \(([^()]+)\)(?=$|;| —)/g;
const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** Registrant and country, as the registry has them. */
const registered = new Set(
  Object.values(readRegistry()).map((text) => {
    const lines = text.split('\n');
    return `${lines[0]} (${lines.at(-1)})`;
  }),
);

const fingerprintsOf = ({ fingerprints, brands = [] }: Maker): readonly Fingerprint[] => [
  ...fingerprints,
  ...brands.flatMap((brand) => brand.fingerprints),
];

const fingerprints = data.makers.flatMap(fingerprintsOf);

const everySource = [
  ...fingerprints.map(({ id, source }) => ({ at: id, source })),
  ...data.behaviour.map(({ id, source }) => ({ at: id, source })),
  ...data.makers.flatMap(({ id, sources }) => sources.map((source) => ({ at: id, source }))),
  ...data.makers.flatMap(({ id, brands = [] }) =>
    brands.flatMap(({ name, sources }) => sources.map((source) => ({ at: `${id} ${name}`, source }))),
  ),
];

/** Fields in which a device names its maker: there its own words are the evidence. */
const saysWhoMadeIt = ({ field }: Fingerprint): boolean =>
  [field].flat().every((one) => ['onvif.manufacturer', 'upnp.manufacturer', 'maker.vendor'].includes(one));

describe('the sources', () => {
  test('sources cite no paper that was not opened', () => {
    const vague =
      /data sheets?\b|product pages?|title lists|user guide|conformance declarations|hobby|general knowledge(?!, not verified)/i;
    expect(everySource.filter(({ source }) => vague.test(source))).toEqual([]);
  });

  test('the sources name registrants as the registry has them, with their country', () => {
    const cited = everySource.flatMap(({ at, source }) =>
      [...source.matchAll(citation)].map(([, name, country]) => ({ at, entry: `${name} (${country})` })),
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter(({ entry }) => !registered.has(entry))).toEqual([]);
  });

  test('unverified fingerprints flag nothing alone, unless the device names its maker', () => {
    const strong = fingerprints.filter(
      (fingerprint) =>
        fingerprint.source === unverified && fingerprint.weight >= 0.7 && !saysWhoMadeIt(fingerprint),
    );
    expect(strong.map(({ id, weight }) => `${id}: ${weight}`)).toEqual([]);
  });

  test('the sources of a country come first, and the registry agrees with it', () => {
    const wrong = data.makers.filter(({ headquarters, sources: [first] }) => {
      const [, , country] = [...first.matchAll(citation)][0] ?? [];
      return headquarters !== null && country !== undefined && country !== countries.of(headquarters);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('sources for a policy’s country are more than general knowledge', () => {
    const meant = data.makers.filter(({ headquarters }) => headquarters === 'CN');
    expect(meant.length).toBeGreaterThan(15);
    const silent = meant.filter(({ sources: [first] }) => first.includes(unverified) && first !== reading);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
