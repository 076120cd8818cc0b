import { expect, test } from 'vitest';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import { indexOfFingerprints } from '../../../src/identify/matching/rules.ts';
import type { Fingerprints, Maker } from '../../../src/model/fingerprint.ts';
import { world as all, fingerprint } from '../fixture.ts';

/** With an index as the build stores it. */
function stored({ makers, behaviour, ...rest }: Fingerprints): Fingerprints {
  const index = indexOfFingerprints({ makers, behaviour, ...rest });
  return { makers, behaviour, ...rest, index: { makers, behaviour, read: () => index } };
}

const idsOf = (fingerprints: Fingerprints, title: string) =>
  compileFingerprints(fingerprints)
    .match('http.title', title)
    .map(({ rule }) => rule.id);

const added = fingerprint('zenith/added', 'http.title', /^Network Camera$/, 0.5);
const withAdded = (maker: Maker) =>
  maker.id === 'zenith' ? { ...maker, fingerprints: [...maker.fingerprints, added] } : maker;

test('the stored index is used', () => {
  const { index: _, ...rest } = stored(all);
  const { makers, behaviour } = all;
  const empty = indexOfFingerprints({ ...all, makers: [], behaviour: [] });
  expect(idsOf({ ...rest, index: { makers, behaviour, read: () => empty } }, 'Network Camera')).toEqual([]);
  expect(idsOf(stored(all), 'Network Camera')).toEqual(['behaviour/cam']);
});

test('the stored index is not used for other fingerprints than it is of', () => {
  const more = { ...stored(all), makers: all.makers.map(withAdded) };
  expect(idsOf(more, 'Network Camera')).toEqual(['zenith/added', 'behaviour/cam']);
  const behaviour = [...all.behaviour, { ...added, id: 'behaviour/added', says: 'video' } as const];
  expect(idsOf({ ...stored(all), behaviour }, 'Network Camera')).toEqual([
    'behaviour/cam',
    'behaviour/added',
  ]);
});

test.each([
  ['onvif.manufacturer', 'Acme', { id: 'acme/name', maker: 'acme', brand: null, weight: 0.8, says: null }],
  ['onvif.manufacturer', 'Acmelet', { maker: 'acme', brand: { name: 'Acmelet', made: 'whole' } }],
  ['onvif.manufacturer', 'Shared', { maker: 'acme', brand: { name: 'Shared', made: 'partly' }, weight: 0 }],
  ['http.title', 'Network Camera', { maker: null, brand: null, weight: 0, type: { is: 'camera' } }],
  ['onvif.types', 'NetworkVideoTransmitter', { maker: null, says: 'video' }],
] as const)('the rule for %s "%s" is with its maker and its brand', (field, value, rule) => {
  expect(compileFingerprints(stored(all)).match(field, value)[0]).toMatchObject({ rule });
});
