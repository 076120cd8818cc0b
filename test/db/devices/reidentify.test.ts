import { describe, expect, onTestFinished, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { reidentify } from '../../../db/devices/reidentify.ts';
import { acquireLease, leaseHolder, releaseLease, thisMoment } from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { conclusions, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const concluding = (with_: ReturnType<typeof conclusions>) => ({
  conclusions: with_,
  versions: { fingerprints: 'f2', policies: [{ id: 'test', version: 'p2' }] },
  at: '2026-04-01T12:00:00Z',
});

function fleet() {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', { maker: 'Uniview', serial: 'S-1' }],
      ['10.0.0.6', { maker: 'Axis', serial: 'S-2' }],
    ],
  });
  return inventory;
}

test('better fingerprints name the maker of a camera seen before, without a packet', () => {
  const inventory = fleet();
  const report = reidentify(inventory, concluding(conclusions({ makers: ['Uniview', 'Axis'] })));
  expect(report).toMatchObject({
    devices: 2,
    changes: [
      {
        before: { serial: 'S-1', manufacturer: null, verdict: 'review' },
        after: { serial: 'S-1', manufacturer: 'Uniview', verdict: 'clear' },
        cause: 'fingerprints',
      },
    ],
  });
  expect(deviceHistory(inventory, 1)?.versions.at(-1)).toMatchObject({
    at: '2026-04-01T12:00:00Z',
    sweep: null,
    cause: 'fingerprints',
  });
  expect(
    inventory.get('SELECT fingerprints, policy_versions FROM conclusion ORDER BY id DESC LIMIT 1'),
  ).toEqual({ fingerprints: 'f2', policy_versions: '[{"id":"test","version":"p2"}]' });
});

describe('reidentify while another process works with the inventory', () => {
  const better = concluding(conclusions({ makers: ['Uniview', 'Axis'] }));
  const besides = (inventory: Inventory) => {
    const other = openInventory(inventory.path, { create: false });
    onTestFinished(() => other.close());
    return other;
  };

  test('it is refused during a sweep, which judges by the policies that it began with', () => {
    const inventory = fleet();
    const request = { ...thisMoment(), holder: 'nightly (north)', ttlMs: 60_000 };
    const { lease } = acquireLease(besides(inventory), request);
    expect(() => reidentify(inventory, better)).toThrow(/while nightly \(north\) \(process \d+\) sweeps/);
    expect(listDevices(inventory).map(({ manufacturer }) => manufacturer)).toEqual([null, 'Axis']);
    releaseLease(inventory, lease!);
    expect(reidentify(inventory, better).changes).toHaveLength(1);
  });

  test('it is refused while the file is written anew, which is called no sweep', () => {
    const inventory = fleet();
    acquireLease(besides(inventory), { ...thisMoment(), holder: 'db prune --compact', ttlMs: 60_000 });
    expect(() => reidentify(inventory, better)).toThrow(
      /while db prune --compact \(process \d+\) writes its file anew\. Wait for it, and try again\.$/,
    );
  });

  test('no sweep begins until it is done', () => {
    const inventory = fleet();
    const other = besides(inventory);
    const held: unknown[] = [];
    const identify: typeof better.conclusions.identify = (observations) => {
      held.push(leaseHolder(other, thisMoment())?.holder);
      return better.conclusions.identify(observations);
    };
    reidentify(inventory, { ...better, conclusions: { ...better.conclusions, identify } });
    expect(new Set(held)).toEqual(new Set(['reidentify']));
    expect(leaseHolder(other, thisMoment())).toBeNull();
  });
});

test('each change names its fields, fingerprints and versions', () => {
  const inventory = fleet();
  const versions = { fingerprints: 'f2', policies: [{ id: 'test', version: 'p2' }] };
  const at = '2026-04-01T12:00:00Z';
  const report = reidentify(inventory, concluding(conclusions({ makers: ['Uniview', 'Axis'] })));
  expect(report.versions).toEqual(versions);
  const [change] = report.changes;
  expect(change?.fields).toEqual(
    expect.arrayContaining([
      { field: 'manufacturer', from: null, to: 'Uniview' },
      { field: 'verdict', from: 'review', to: 'clear' },
    ]),
  );
  expect(change?.fields.map(({ field }) => field)).not.toContain('serial');
  expect(change?.before.concluded).not.toMatchObject(versions);
  expect(change?.after.concluded).toEqual({ at, ...versions });
  expect(listDevices(inventory).map(({ concluded }) => concluded.fingerprints)).toContain('f2');
});

test('fingerprints that speak anew, and those that no longer do, are named', () => {
  const inventory = fleet();
  const base = conclusions();
  const withMark = (fingerprint: string) => ({
    ...base,
    identify: (observations: Parameters<typeof base.identify>[0]) => {
      const found = base.identify(observations);
      return { ...found, evidence: found.evidence.map((one) => ({ ...one, fingerprint })) };
    },
  });
  reidentify(inventory, concluding(withMark('local/old')));
  const { changes } = reidentify(inventory, concluding(withMark('local/new')));
  expect(changes.length).toBeGreaterThan(0);
  for (const { fields, gained, lost } of changes)
    expect({ fields, gained, lost }).toEqual({ fields: [], gained: ['local/new'], lost: ['local/old'] });
});

test('everything stored is read again, removed devices and those off the list as well', () => {
  const inventory = fleet();
  markDevice(inventory, 1, { state: 'removed' }, { who: 'me', at: '2026-03-02T00:00:00Z' });
  const report = reidentify(inventory, concluding(conclusions({ makers: ['Uniview'] })));
  expect(report.devices).toBe(2);
  expect(report.changes.map(({ after }) => [after.id, after.manufacturer, after.status])).toEqual([
    [1, 'Uniview', 'removed'],
    [2, null, 'present'],
  ]);
});

test('a new policy judges what was seen before', () => {
  const inventory = fleet();
  const report = reidentify(inventory, concluding(conclusions({ flagged: ['Axis'] })));
  expect(report.changes).toMatchObject([
    { after: { manufacturer: 'Axis', verdict: 'flagged' }, cause: 'policy' },
  ]);
  expect(listDevices(inventory, { flagged: true })).toHaveLength(1);
});

test('reidentify writes only the lease if nothing is identified differently', () => {
  const inventory = fleet();
  const before = inventory.get<{ n: number }>('SELECT total_changes() AS n');
  expect(reidentify(inventory, concluding(conclusions()))).toMatchObject({ devices: 2, changes: [] });
  expect(inventory.get('SELECT total_changes() AS n')).toEqual({ n: (before?.n ?? 0) + 2 });
});
