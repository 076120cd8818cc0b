import { expect, test } from 'vitest';
import { listDevices } from '../../db/devices.ts';
import { deviceHistory } from '../../db/history.ts';
import { reidentify } from '../../db/reidentify.ts';
import { conclusions, sweepNight } from './fixture.ts';
import { freshInventory } from './temporary.ts';

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

test('a new policy judges what was seen before', () => {
  const inventory = fleet();
  const report = reidentify(inventory, concluding(conclusions({ flagged: ['Axis'] })));
  expect(report.changes).toMatchObject([
    { after: { manufacturer: 'Axis', verdict: 'flagged' }, cause: 'policy' },
  ]);
  expect(listDevices(inventory, { flagged: true })).toHaveLength(1);
});

test('where nothing reads differently nothing is written', () => {
  const inventory = fleet();
  const before = inventory.get('SELECT total_changes() AS n');
  expect(reidentify(inventory, concluding(conclusions()))).toEqual({ devices: 2, changes: [] });
  expect(inventory.get('SELECT total_changes() AS n')).toEqual(before);
});
