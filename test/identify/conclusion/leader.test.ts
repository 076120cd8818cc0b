import { describe, expect, test } from 'vitest';
import { contradictionsOf } from '../../../src/identify/conclusion/contradiction.ts';
import {
  apartFrom,
  isBrandOver,
  leaderOf,
  type MakerScore,
  scoreMakers,
} from '../../../src/identify/conclusion/maker.ts';
import type { Hit } from '../../../src/identify/evidence/hit.ts';
import type { Maker } from '../../../src/model/fingerprint.ts';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprint, matcher } from '../fixture.ts';
import { acme, hit, other, partner, reseller, score, zenith } from './score.ts';

const leader = (...standing: MakerScore[]) => leaderOf(standing)?.maker.id ?? null;

describe('what speaks for a maker', () => {
  const scored = (...hits: Hit[]) => scoreMakers(hits, matcher);

  test('leader is the strongest; of equals the one whose software answers, then by id', () => {
    const [name, software] = [hit(acme, 'onvif.manufacturer', 0.6), hit(zenith, 'http.server', 0.6)];
    expect(scored(name, software).map((one) => one.maker.id)).toEqual(['zenith', 'acme']);
    expect(scored(name, hit(zenith, 'http.server', 0.5)).map((one) => one.maker.id)).toEqual([
      'acme',
      'zenith',
    ]);
    for (const pair of [
      [software, hit(acme, 'http.server', 0.6)],
      [hit(acme, 'http.server', 0.6), software],
    ])
      expect(scored(...pair).map((one) => one.maker.id)).toEqual(['acme', 'zenith']);
  });

  test('leader counts as software only what no user set, as brand only what is shown', () => {
    const parts = (one: Hit) => scored(one).map(({ stack, brandWeight }) => [stack, brandWeight]);
    expect(parts(hit(acme, 'http.server', 0.6))).toEqual([[0.6, 0]]);
    expect(parts(hit(acme, 'http.server', 0.4, { evidenceClass: 'user-set', source: 'user-set' }))).toEqual([
      [0, 0.4],
    ]);
    expect(parts(hit(acme, 'port.open', 0.6))).toEqual([[0, 0]]);
    expect(parts(hit(acme, 'http.title', 0.6))).toEqual([[0, 0.6]]);
    expect(parts(hit(acme, 'mac.address', 0.4, { prefix: true }))).toEqual([[0, 0]]);
    expect(parts(hit(acme, 'http.server', 0))).toEqual([]);
  });
});

describe('who made it', () => {
  test('leader is null if hardly any evidence points to a maker', () => {
    expect(leader(score(acme, 0.24))).toBeNull();
    expect(leader(score(acme, 0.25))).toBe('acme');
  });

  test('who made it is the first of two where it is strong, or clearly ahead', () => {
    expect(leader(score(acme, 0.45), score(zenith, 0.36))).toBeNull();
    expect(leader(score(acme, 0.45), score(zenith, 0.34))).toBe('acme');
    expect(leader(score(acme, 0.5), score(zenith, 0.45))).toBe('acme');
    expect(leader(score(acme, 0.45), score(partner, 0.44))).toBe('acme');
  });

  test('leader is neither of two equals, unless more of one’s software answers', () => {
    expect(leader(score(acme, 0.6), score(zenith, 0.6))).toBeNull();
    expect(leader(score(acme, 0.6, { stack: 0.6 }), score(zenith, 0.6))).toBe('acme');
    expect(leader(score(acme, 0.6, { stack: 0.6 }), score(zenith, 0.6, { stack: 0.6 }))).toBeNull();
  });

  test('leader of two equally likely makers is the one that the unit names', () => {
    const called = (value: string, of: Maker) =>
      score(of, 0.45, { hits: [hit(of, 'onvif.manufacturer', 0.45, { value })] });
    const modelHit = hit(acme, 'onvif.model', 0.45, { unconfirmed: true });
    const maybe = (...hits: Hit[]) => score(acme, 0.45, { hits });
    expect(leader(maybe(modelHit), called('Zenith', zenith))).toBe('zenith');
    expect(leader(maybe(modelHit), called('General', zenith))).toBeNull();
    // Its software points to it, too: the name may be a lie.
    expect(leader(maybe(modelHit, hit(acme, 'http.server', 0.3)), called('Zenith', zenith))).toBeNull();
    expect(leader(called('Acme', acme), called('Zenith', zenith))).toBeNull();
  });

  test('leader is the maker whose software answers under the name of its customer', () => {
    expect(leader(score(partner, 0.9), score(acme, 0.6, { stack: 0.6 }))).toBe('acme');
    expect(leader(score(partner, 0.9), score(acme, 0.49, { stack: 0.49 }))).toBe('partner');
    expect(leader(score(partner, 0.9, { stack: 0.3 }), score(acme, 0.6, { stack: 0.6 }))).toBe('partner');
  });
});

describe('a name over another’s software', () => {
  const software = (speaks: number, field: Field = 'maker.answer') =>
    score(acme, 0.9, { stack: 0.9, hits: [hit(acme, field, speaks)] });
  const name: Maker = {
    ...zenith,
    headquarters: null,
    brands: [],
    fingerprints: [fingerprint('z/a', 'http.title', /^z$/, 0.4)],
  };

  test('a name over software is a brand if the software’s maker may make for it', () => {
    expect(isBrandOver(score(partner, 0.9), software(0))).toBe(true);
    expect(isBrandOver(score(reseller, 0.9), software(0))).toBe(true);
    expect(isBrandOver(score(zenith, 0.9), software(0))).toBe(false);
  });

  test('a bare name is a brand over a reply to another’s discovery', () => {
    expect(isBrandOver(score(name, 0.4), software(0.75))).toBe(true);
    expect(isBrandOver(score(name, 0.4), software(0.74))).toBe(false);
    expect(isBrandOver(score(name, 0.4), software(0.75, 'http.server'))).toBe(false);
    expect(isBrandOver(score({ ...name, headquarters: 'SE' }, 0.4), software(0.75))).toBe(false);
    const established = {
      ...name,
      fingerprints: [...name.fingerprints, fingerprint('z/b', 'http.server', /^z$/, 0.5)],
    };
    expect(isBrandOver(score(established, 0.4), software(0.75))).toBe(false);
  });
});

test('apart from the leader counts what no user set: strong fingerprints, own ports', () => {
  const first = score(acme, 0.9);
  const apart = (...hits: Hit[]) => apartFrom(first, score(zenith, 0.4, { hits }));
  expect(apart(hit(zenith, 'http.server', 0.4))).toBe(0.4);
  expect(apart(hit(zenith, 'http.server', 0.4, { evidenceClass: 'user-set', source: 'user-set' }))).toBe(0);
  expect(apart(hit(zenith, 'http.server', 0.3))).toBe(0);
  expect(apart(hit(zenith, 'port.open', 0.3))).toBe(0.3);
  const hits = [hit(zenith, 'http.server', 0.4)];
  expect(apartFrom(null, score(zenith, 0.4, { hits }))).toBe(0);
  expect(apartFrom(first, { ...first, hits })).toBe(0);
});

describe('a contradiction', () => {
  const between = (first: MakerScore, second: MakerScore) =>
    contradictionsOf([...first.hits, ...second.hits], [first, second], first, matcher);
  const foreign = (speaks: number) => score(zenith, speaks, { hits: [hit(zenith, 'http.server', speaks)] });

  test('contradictions are two unrelated makers with much evidence each', () => {
    expect(between(score(acme, 0.5), score(zenith, 0.5)).join()).toMatch(
      /^The evidence points to Acme .* and to Zenith/,
    );
    expect(between(score(acme, 0.5), score(zenith, 0.49))).toEqual([]);
    expect(between(score(acme, 0.49), score(zenith, 0.6))).toEqual([]);
    expect(between(score(acme, 0.9), score(partner, 0.9))).toEqual([]);
    expect(between(score(partner, 0.9), score(acme, 0.9))).toEqual([]);
    expect(between(score(acme, 0.9), score(reseller, 0.9))).toEqual([]);
  });

  test('a contradiction is some of another’s software with the leader’s', () => {
    const own = score(acme, 0.6, { stack: 0.5, hits: [hit(acme, 'http.server', 0.5)] });
    expect(between(own, foreign(0.35)).join()).toMatch(
      /^The unit's software points to Acme .*, some of it to Zenith/,
    );
    expect(between(own, foreign(0.34))).toEqual([]);
    expect(between({ ...own, stack: 0.49 }, foreign(0.35)).join()).toMatch(
      /^What the unit states points to Acme/,
    );
    expect(between({ ...own, stack: 0.49, confidence: 0.49 }, foreign(0.35))).toEqual([]);
  });

  test('contradictions leave out a brand that the other makes, or its name there', () => {
    const branded = (of: Maker) => {
      const one = hit(of, 'onvif.manufacturer', 0.9);
      return score(of, 0.9, {
        hits: [{ ...one, rule: { ...one.rule, brand: { name: 'Shared', made: 'whole' } } }],
      });
    };
    expect(between(score(acme, 0.9), branded(zenith))).toEqual([]);
    expect(between(branded(zenith), score(acme, 0.9))).toEqual([]);
    expect(between(score(other, 0.9), branded(zenith))).toHaveLength(1);
    const name: Maker = { ...zenith, headquarters: null, fingerprints: [] };
    const software = score(other, 0.9, { stack: 0.9, hits: [hit(other, 'maker.answer', 0.9)] });
    expect(between(software, score(name, 0.9))).toEqual([]);
    expect(between(software, score(zenith, 0.9))).toHaveLength(1);
  });

  test('contradiction is a shared brand that the established maker does not make for', () => {
    const shown = (
      first: MakerScore,
      more: Partial<Hit['rule']>,
      field: Field = 'onvif.manufacturer',
      prefix = false,
    ) => {
      const one = hit(zenith, field, 0, { prefix });
      return contradictionsOf([{ ...one, rule: { ...one.rule, ...more } }], [first], first, matcher).join();
    };
    const shared = { brand: { name: 'Shared', made: 'partly' } } as const;
    const sentence = /^It is sold as (?:Shared|Zenith), and the evidence points to Other/;
    expect(shown(score(other, 0.5), shared)).toMatch(sentence);
    expect(shown(score(other, 0.49), shared)).toBe('');
    expect(shown(score(other, 0.5), shared, 'mac.address', true)).toBe('');
    expect(shown(score(other, 0.5), { brand: { name: 'Shared', made: 'whole' } })).toBe('');
    for (const maker of [acme, zenith]) expect(shown(score(maker, 0.5), shared)).toBe('');
    expect(shown(score({ ...other, group: 'acme' }, 0.5), shared)).toBe('');
    expect(shown(score({ ...other, name: 'SHARED' }, 0.5), shared)).toBe('');
    // The own name of a maker that others make for, which therefore counts for no maker.
    expect(shown(score(other, 0.5), { weight: 0.35 })).toMatch(sentence);
    expect(shown(score(other, 0.5), { weight: 0.34 })).toBe('');
    expect(shown(score(other, 0.5), { weight: 0.35 }, 'onvif.model')).toBe('');
  });

  test('a contradiction is none in a text that both read as theirs', () => {
    const own = score(acme, 0.6, { stack: 0.5, hits: [hit(acme, 'http.server', 0.5, { value: 'both' })] });
    const read = (field: Field, value: string) =>
      between(own, score(zenith, 0.4, { hits: [hit(zenith, field, 0.4, { value })] }));
    expect(read('http.server', 'both')).toEqual([]);
    expect(read('rtsp.server', 'both')).toHaveLength(1);
    expect(read('http.server', 'another')).toHaveLength(1);
  });

  test('a contradiction is a brand on software that is more another’s than its own', () => {
    const brand = (more: Partial<MakerScore>) => score(other, 0.4, { brandWeight: 0.4, ...more });
    const software = (stack: number) => score(zenith, 0.45, { stack });
    const sentence = /^The brand points to Other, the unit's own software to Zenith/;
    expect(between(software(0.35), brand({})).join()).toMatch(sentence);
    expect(between(brand({}), software(0.35)).join()).toMatch(sentence);
    expect(between(software(0.34), brand({}))).toEqual([]);
    expect(between(software(0.4), brand({ brandWeight: 0.34 }))).toEqual([]);
    expect(between(software(0.4), brand({ stack: 0.4 }))).toEqual([]);
    expect(between(software(0.6), brand({ stack: 0.5 }))).toEqual([]);
  });

  test('a contradiction is a MAC address of a maker of cameras, under an established one', () => {
    const prefix = (speaks: number, rule: Partial<Hit['rule']> = {}) => {
      const one = hit(zenith, 'mac.address', speaks, { prefix: true });
      return { ...one, rule: { ...one.rule, ...rule } };
    };
    const shown = (confidence: number, one: Hit) => {
      const first = score(acme, confidence);
      return contradictionsOf([one], [first], first, matcher);
    };
    expect(shown(0.5, prefix(0.3)).join()).toMatch(
      /is out of a range of Zenith's, the other evidence points to Acme/,
    );
    expect(shown(0.49, prefix(0.3))).toEqual([]);
    expect(shown(0.5, prefix(0.29))).toEqual([]);
    expect(shown(0.5, { ...prefix(0.3), prefix: false })).toEqual([]);
    expect(shown(0.5, prefix(0.3, { maker: 'partner' }))).toEqual([]);
    expect(shown(0.5, prefix(0.3, { brand: { name: 'Shared', made: 'whole' } }))).toEqual([]);
    expect(shown(0.5, prefix(0.3, { brand: { name: 'Foreign', made: 'whole' } }))).toHaveLength(1);
  });
});
