import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Maker } from '../../src/model/fingerprint.ts';
import type { Identification } from '../../src/model/identification.ts';
import {
  axis,
  brand,
  byCountry,
  camera,
  changed,
  child,
  hikvision,
  makers,
  named,
  seller,
  stray,
  unidentified,
  verdict,
} from './fixture.ts';

describe('assess', () => {
  test('assess flags a covered maker with its country, confidence and reason', () => {
    expect(assess(camera(hikvision, 0.97, { brand: 'Annke' }), [named], makers)).toEqual({
      verdict: 'flagged',
      policies: [
        {
          id: 'named',
          verdict: 'flagged',
          reason:
            'Made by Hikvision (headquartered in China), confidence 0.97; sold as Annke. Hikvision is covered by the policy. The policy names Hikvision; subsidiaries and units made for other brands are included.',
          source: 'https://example.org/rule',
        },
      ],
    });
  });

  test('assess neither flags nor clears by evidence that decides nothing', () => {
    const of = (maker: Maker, proven: number) => ({
      ...camera(maker, 0.9),
      candidates: [{ maker: maker.id, name: maker.name, confidence: 0.9, proven }],
    });
    for (const maker of [hikvision, axis]) expect(verdict(of(maker, 0.69), named), maker.name).toBe('review');
    expect(verdict(of(hikvision, 0.7), named)).toBe('flagged');
    expect(verdict(of(axis, 0.7), named)).toBe('clear');
  });

  test('assess reports that an open port was not understood', () => {
    const reasonOf = (unreadPorts?: readonly number[]) =>
      assess(unreadPorts === undefined ? unidentified : { ...unidentified, unreadPorts }, [named], makers)
        .policies[0]?.reason;
    expect(reasonOf()).toContain('Nothing it showed is video surveillance');
    const reason = reasonOf([5000, 8765]);
    expect(reason).toContain('but ports 5000 and 8765 are open and what answers there was not understood');
    expect(reason).not.toContain('Nothing it showed');
  });

  test('assess clears no device whose evidence also points to a covered maker', () => {
    const beside = (confidence: number) =>
      camera(axis, 0.75, {
        candidates: [
          { maker: 'axis', name: 'Axis', confidence: 0.75 },
          { maker: 'child', name: 'Child', confidence },
        ],
      });
    expect(verdict(beside(0.49), named)).toBe('clear');
    expect(verdict(beside(0.5), named)).toBe('review');
    expect(assess(beside(0.5), [named], makers).policies[0]?.reason).toContain(
      'Axis is not covered by the policy, but the evidence also points to Child (confidence 0.50), which it covers: a person must look.',
    );
  });

  test('assess clears no device with weak evidence of a covered maker that no user set', () => {
    const beside = (apart: number, other = hikvision) =>
      camera(axis, 0.75, {
        candidates: [
          { maker: 'axis', name: 'Axis', confidence: 0.75 },
          { maker: other.id, name: other.name, confidence: 0.4, apart },
        ],
      });
    expect(verdict(beside(0.3), named)).toBe('review');
    expect(verdict(beside(0.29), named)).toBe('clear');
    expect(verdict(beside(0.3, stray), named)).toBe('clear');
  });

  test('assess flags by the country of the headquarters', () => {
    expect(verdict(camera(hikvision, 0.8), byCountry)).toBe('flagged');
    expect(verdict(camera(axis, 0.8), byCountry)).toBe('clear');
  });

  test.each([
    [0.7, 'flagged'],
    [0.69, 'review'],
    [0.5, 'review'],
    [0.3, 'review'],
  ])('assess judges a covered maker of confidence %d as %s', (confidence, expected) => {
    expect(verdict(camera(hikvision, confidence), named)).toBe(expected);
  });

  test('assess clears a covered maker below reviewFrom', () => {
    const lax = { ...named, reviewFrom: 0.6 };
    expect(verdict(camera(hikvision, 0.6), lax)).toBe('review');
    expect(verdict(camera(hikvision, 0.59), lax)).toBe('clear');
  });

  test('assess hedges a maker that is not established', () => {
    const reason = (confidence: number) =>
      assess(camera(hikvision, confidence), [named], makers).policies[0]?.reason;
    expect(reason(0.7)).toMatch(/^Made by Hikvision \(headquartered in China\), confidence 0\.70\./);
    expect(reason(0.5)).toMatch(/^Probably made by Hikvision \(headquartered in China\), confidence 0\.50\./);
    expect(reason(0.49)).toMatch(
      /^Its maker is not established; what there is points to Hikvision \(headquartered in China\), confidence 0\.49\./,
    );
  });

  test('assess clears another maker only where it is established', () => {
    expect(verdict(camera(axis, 0.7), named)).toBe('clear');
    expect(verdict(camera(axis, 0.69), named)).toBe('review');
  });

  test('assess reviews evidence that contradicts itself', () => {
    const torn = camera(hikvision, 0.99, {
      contradictions: ['The brand says one thing, the software another.'],
    });
    const judged = assess(torn, [named], makers);
    expect(judged.verdict).toBe('review');
    expect(judged.policies[0]?.reason).toMatch(
      /^The evidence points most to Hikvision \(headquartered in China\), confidence 0\.99\. .*The brand says one thing/,
    );
  });

  test('assess reviews video of an unknown maker', () => {
    expect(verdict({ ...unidentified, video: true }, named)).toBe('review');
    expect(verdict({ ...unidentified, type: 'recorder' }, named)).toBe('review');
  });

  test('assess clears a host without video and without a maker', () => {
    expect(verdict(unidentified, named)).toBe('clear');
    expect(verdict({ ...unidentified, brand: 'Acme' }, named)).toBe('clear');
    expect(assess(unidentified, [named], makers).policies[0]?.reason).toMatch(
      /^Its maker is not established\. /,
    );
  });

  test('assess clears a thing without video under the name of a maker of its own', () => {
    const candidates = [{ maker: 'hikvision', name: 'Hikvision', confidence: 0 }];
    const thing = { ...unidentified, brand: 'AXIS', candidates };
    expect(verdict(thing, named)).toBe('clear');
    expect(assess({ ...thing, video: true }, [named], makers).policies[0]?.reason).toContain(
      'It may have been made by Hikvision, which the policy covers',
    );
  });

  test('assess reviews a brand that a covered maker shares', () => {
    const shared = {
      ...unidentified,
      brand: 'Annke',
      candidates: [{ maker: 'hikvision', name: 'Hikvision', confidence: 0 }],
    };
    const judged = assess(shared, [named], makers);
    expect(judged.verdict).toBe('review');
    expect(judged.policies[0]?.reason).toContain('Sold as Annke; its maker is not established.');
    expect(judged.policies[0]?.reason).toContain('may have been made by Hikvision, which');
    // Evidence for its own sake counts only from reviewFrom on, brand or not.
    const candidates = [{ maker: 'hikvision', name: 'Hikvision', confidence: 0.29 }];
    expect(verdict({ ...unidentified, brand: 'Annke', candidates }, named)).toBe('clear');
  });

  test('assess reviews a reseller whose makers are not on record', () => {
    const alone = assess({ ...unidentified, brand: 'Seller' }, [byCountry], makers);
    expect(alone.verdict).toBe('review');
    expect(alone.policies[0]?.reason).toBe(
      'Sold as Seller; its maker is not established. Seller is taken for a name under which units of several makers are sold, and nothing that the device showed says which of them made it: a person must look. The policy covers makers with headquarters in China; subsidiaries and units made for other brands are included.',
    );
    const under = assess(camera(axis, 0.9, { brand: 'Seller' }), [named], makers);
    expect(under.verdict).toBe('review');
    expect(under.policies[0]?.reason).toContain(
      'Axis is not covered by the policy, but Seller is taken for a name under which units of several makers are sold, and no document says that Axis is one of them: a person must look.',
    );
    expect(verdict(camera(hikvision, 0.9, { brand: 'Seller' }), named)).toBe('flagged');
    // A document states who makes it, or it is the seller's own.
    const supplier = { ...axis, brands: [brand('SELLER', 'relabel', 'partly')] };
    const made = camera(supplier, 0.9, { brand: 'Seller' });
    expect(assess(made, [named], [...makers, supplier]).verdict).toBe('clear');
    expect(verdict(camera(seller, 0.9, { brand: 'SELLER' }), named)).toBe('clear');
  });

  test('assess reviews weak evidence of a covered maker from reviewFrom on', () => {
    const pointed = (confidence: number): Identification => ({
      ...unidentified,
      candidates: [{ maker: 'hikvision', name: 'Hikvision', confidence }],
    });
    expect(verdict(pointed(0.3), named)).toBe('review');
    expect(verdict(pointed(0.29), named)).toBe('clear');
  });

  test('assess reviews weak evidence of a supplier of the established maker', () => {
    const buyer: Maker = { ...axis, id: 'buyer', name: 'ANNKE' };
    const beside = (maker: Maker, confidence: number) =>
      assess(
        camera(maker, 0.9, { candidates: [{ maker: 'hikvision', name: 'Hikvision', confidence }] }),
        [named],
        [...makers, buyer],
      );
    expect(beside(buyer, 0.3).verdict).toBe('review');
    expect(beside(buyer, 0.3).policies[0]?.reason).toContain(
      'ANNKE is not covered by the policy, but the evidence also points to Hikvision (confidence 0.30), which it covers',
    );
    expect(beside(buyer, 0.29).verdict).toBe('clear');
    expect(beside({ ...buyer, name: 'Seller', id: 'some', buys: 'some' }, 0.3).verdict).toBe('review');
    expect(beside(axis, 0.45).verdict).toBe('clear');
  });

  test('assess reviews a maker without a country by a policy on countries', () => {
    expect(verdict(camera(stray, 0.9), byCountry)).toBe('review');
    const unbranded = assess(camera(stray, 0.9, { brand: null }), [named], makers);
    expect(unbranded.verdict).toBe('clear');
    expect(unbranded.policies[0]?.reason).toMatch(/^Made by Stray, confidence 0\.90\. /);
  });

  test('assess counts a group’s company where subsidiaries count', () => {
    expect(verdict(camera(child, 0.9), named)).toBe('flagged');
    expect(verdict(camera(child, 0.9), changed(named, { subsidiaries: false }))).toBe('clear');
  });

  test('assess counts brands as the policy defines', () => {
    const sold = (label: string | null) => camera(hikvision, 0.9, { brand: label });
    const narrow = changed(named, { rebrands: false, subsidiaries: false });
    expect(verdict(sold('Annke'), narrow)).toBe('clear');
    expect(verdict(sold('EZVIZ'), narrow)).toBe('clear');
    expect(verdict(sold('HiLook'), narrow)).toBe('flagged');
    expect(verdict(sold(null), narrow)).toBe('flagged');
    expect(verdict(sold('Hikvision'), narrow)).toBe('flagged');
    expect(verdict(sold('EZVIZ'), changed(narrow, { subsidiaries: true }))).toBe('flagged');
    expect(verdict(sold('Annke'), changed(narrow, { subsidiaries: true }))).toBe('clear');
    expect(assess(sold(null), [narrow], makers).policies[0]?.reason).toMatch(/The policy names Hikvision\.$/);
  });

  test('assess judges other equipment by a policy on any', () => {
    expect(verdict(camera(hikvision, 0.9, { type: 'access-control', video: false }), named)).toBe('flagged');
  });

  test('assess takes the gravest verdict of several policies', () => {
    const judged = assess(camera(stray, 0.9), [named, byCountry], makers);
    expect(judged.policies.map((one) => one.verdict)).toEqual(['clear', 'review']);
    expect(judged.verdict).toBe('review');
    expect(assess(camera(hikvision, 0.9), [], makers)).toEqual({
      verdict: 'not-covered',
      policies: [],
    });
  });

  test('assess ends a circle of groups', () => {
    const [a, b]: Maker[] = [
      { ...axis, id: 'a', group: 'b' },
      { ...axis, id: 'b', group: 'a' },
    ];
    expect(assess(camera(a ?? axis, 0.9), [named], [...makers, ...(a && b ? [a, b] : [])]).verdict).toBe(
      'clear',
    );
  });
});
