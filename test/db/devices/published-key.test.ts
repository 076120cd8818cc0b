import { expect, test } from 'vitest';
import { listDevices, listSummaries } from '../../../db/devices/devices.ts';
import { publishedKeyFingerprint } from '../../../src/model/published-key.ts';
import { conclusions, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

/** Concludes as ever, and recognises the key of every unit at .7 besides. */
const withKeys = {
  ...conclusions(),
  identify: (observations: Parameters<ReturnType<typeof conclusions>['identify']>[0]) => {
    const found = conclusions().identify(observations);
    const own = observations.filter(({ value }) => value === 'S-7');
    const key = own.map(({ address }) => ({
      field: 'tls.key' as const,
      value: 'ab'.repeat(32),
      port: 443,
      fingerprint: publishedKeyFingerprint,
      weight: 0,
      maker: null,
      evidenceSource: `tls|${address}`,
    }));
    return { ...found, evidence: [...found.evidence, ...key] };
  },
};

test('lists show which devices use a published key, today and in the past', () => {
  const inventory = freshInventory();
  const hosts = [
    ['10.0.0.7', { maker: 'Axis', serial: 'S-7' }],
    ['10.0.0.8', { maker: 'Axis', serial: 'S-8' }],
  ] as const;
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: withKeys });
  const brief = (one: { readonly ip: string; readonly publishedKey: boolean }) => [one.ip, one.publishedKey];
  const expected = [
    ['10.0.0.7', true],
    ['10.0.0.8', false],
  ];
  expect(listSummaries(inventory).map(brief)).toEqual(expected);
  expect(listDevices(inventory).map(brief)).toEqual(expected);
  expect(listSummaries(inventory, { asOf: '2026-03-02T00:00:00Z' }).map(brief)).toEqual(expected);
});
