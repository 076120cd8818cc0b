import { describe, expect, test } from 'vitest';
import { verifyFingerprints } from '../../../src/identify/checking/verify.ts';
import type { Brand, Fingerprint, Fingerprints, Maker } from '../../../src/model/fingerprint.ts';

const sound: Fingerprint = {
  id: 'acme/server',
  field: 'onvif.model',
  pattern: /^Acme (?<model>\d+)$/,
  weight: 0.7,
  examples: [{ seen: 'Acme 12', gives: { model: '12' } }],
  unlike: ['Acme twelve'],
  source: 'a test',
};
const acme: Maker = {
  id: 'acme',
  name: 'Acme',
  headquarters: 'SE',
  sources: ['a test'],
  fingerprints: [sound],
};
const label: Brand = {
  name: 'Label',
  relation: 'relabel',
  made: 'whole',
  howToTell: 'It says so.',
  sources: ['a test'],
  fingerprints: [],
};

function withFingerprint(change: Partial<Fingerprint>): Fingerprints {
  return world([{ ...acme, fingerprints: [{ ...sound, ...change }] }]);
}
function world(makers: readonly Maker[], oui: Fingerprints['oui'] = []): Fingerprints {
  return { makers, behaviour: [], oui, version: 'test' };
}
function complaint(fingerprints: Fingerprints): string {
  return verifyFingerprints(fingerprints)
    .map(({ fingerprint, message }) => `${fingerprint}: ${message}`)
    .join('\n');
}

describe('verifying fingerprints', () => {
  test('sound data has no problems', () => {
    expect(verifyFingerprints(world([acme]))).toEqual([]);
  });

  const faults: readonly (readonly [string, Partial<Fingerprint>, string])[] = [
    [
      'an example that does not match',
      { examples: [{ seen: 'Acme' }] },
      'does not match its own example "Acme"',
    ],
    [
      'a group that is not promised',
      { examples: [{ seen: 'Acme 12' }] },
      'captures {"model":"12"}, and {} is promised',
    ],
    [
      'another value than promised',
      { examples: [{ seen: 'Acme 12', gives: { model: '13' } }] },
      '{"model":"13"} is promised',
    ],
    ['a near miss that matches', { unlike: ['Acme 99'] }, 'matches the near miss "Acme 99"'],
    ['no anchor', { pattern: /Acme (?<model>\d+)$/ }, 'is not anchored'],
    ['a g flag', { pattern: /^Acme (?<model>\d+)$/g }, 'g or y flag'],
    ['a group without a reader', { pattern: /^Acme (?<model>\d+)(?<colour>x?)$/ }, 'captures "colour"'],
    ['a foreign id', { id: 'zenith/server' }, 'must begin with "acme/"'],
    ['no source', { source: ' ' }, 'source is empty'],
    ['a weight over 1', { weight: 1.2 }, 'between 0 and 1'],
    ['a type weight over 1', { type: { is: 'camera', weight: 2 } }, 'between 0 and 1'],
    ['an example too long', { examples: [{ seen: `Acme ${'1'.repeat(1_024)}` }] }, 'longer than any value'],
  ];
  test.each(faults)('%s is a problem', (_, change, expected) => {
    expect(complaint(withFingerprint(change))).toContain(expected);
  });

  test('free text needs no anchor', () => {
    expect(
      verifyFingerprints(withFingerprint({ field: 'http.title', pattern: /Acme (?<model>\d+)$/ })),
    ).toEqual([]);
  });

  test('an id used twice is a problem', () => {
    expect(complaint(world([{ ...acme, fingerprints: [sound, sound] }]))).toContain(
      'acme/server: This id is used twice',
    );
  });

  test('two makers sure of one text are a problem, on the same field only', () => {
    const zenith = (field: Fingerprint['field'], weight: number): Maker => ({
      ...acme,
      id: 'zenith',
      name: 'Zenith',
      fingerprints: [
        { ...sound, id: 'zenith/any', field, weight, pattern: /^Acme \d+$/, examples: [{ seen: 'Acme 7' }] },
      ],
    });
    expect(complaint(world([acme, zenith('onvif.model', 0.5)]))).toContain(
      'zenith/any claims its example "Acme 12"',
    );
    expect(complaint(world([acme, zenith('onvif.model', 0.4)]))).toBe('');
    expect(complaint(world([acme, zenith('onvif.serial', 0.9)]))).toBe('');
  });

  test('a brand with several makers must be partly made by each', () => {
    const zenith: Maker = {
      ...acme,
      id: 'zenith',
      name: 'Zenith',
      fingerprints: [],
      brands: [{ ...label, made: 'partly' }],
    };
    expect(complaint(world([{ ...acme, brands: [label] }, zenith]))).toContain(
      'acme: The brand Label is also listed by zenith',
    );
  });

  const makerFaults: readonly (readonly [string, Partial<Maker>, string])[] = [
    ['headquarters that are no code', { headquarters: 'Sweden' }, 'ISO 3166-1'],
    ['a group that is no maker', { group: 'unknown-maker' }, '"unknown-maker" is not a maker'],
    ['a prefix weight that could decide', { prefixWeight: 0.5 }, 'between 0 and 0.4'],
    ['a maker without source', { sources: [''] }, 'no source'],
    ['a brand without source', { brands: [{ ...label, sources: [''] }] }, 'Label has no source'],
    ['a brand that cannot be recognised', { brands: [{ ...label, howToTell: '' }] }, 'how to recognise'],
  ];
  test.each(makerFaults)('%s is a problem', (_, change, expected) => {
    expect(complaint(world([{ ...acme, ...change }]))).toContain(expected);
  });

  test.each([
    [
      'of no maker',
      { prefix: '4419B6', maker: 'unknown-maker', brand: null, registrant: 'N' },
      'belongs to no maker',
    ],
    ['of odd length', { prefix: '4419B', maker: 'acme', brand: null, registrant: 'A' }, 'not 6, 7 or 9'],
    [
      'of an unlisted brand',
      { prefix: '4419B6', maker: 'acme', brand: 'Label', registrant: 'L' },
      'does not list',
    ],
  ])('a prefix %s is a problem', (_, entry, expected) => {
    expect(complaint(world([acme], [entry]))).toContain(expected);
  });
});
