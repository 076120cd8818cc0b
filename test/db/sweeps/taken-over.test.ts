import { afterEach, expect, test, vi } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { devicesSeenIn } from '../../../db/sweeps/known-addresses.ts';
import { createSweepWriter } from '../../../db/sweeps/sweep-writer.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { conclusions, host, start, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a recorder whose channels were stored before a kill counts as having reported', () => {
  const inventory = freshInventory();
  const base = conclusions();
  const seeing = {
    ...base,
    identify: (observations: Parameters<typeof base.identify>[0]) => {
      const found = base.identify(observations);
      const serial = observations.find(({ field }) => field === 'maker.serial')?.value ?? null;
      return serial === null ? found : { ...found, type: 'camera' as const, video: true, serial };
    },
  };
  const reported = (at: string, channels: readonly string[]) => {
    const reports = host('10.0.0.5', { maker: 'Hikvision', type: 'recorder', serial: 'S-NVR' }, at);
    const more = channels.map((value) => ({
      field: 'maker.channel' as const,
      value,
      port: 80,
      scanner: 'isapi-session',
      address: '10.0.0.5',
      at,
    }));
    return { ...reports, observations: [...reports.observations, ...more] };
  };
  const day = (night: string, outcome: 'complete' | null, channels: readonly string[] | null) => {
    const at = `${night}:00Z`;
    const id = beginSweep(inventory, start({ startedAt: at, settingsDigest: 'as always' }));
    const options = { sweepId: id, site: 'north', at: () => at, allHosts: false, conclusions: seeing };
    const writer = createSweepWriter(inventory, options);
    if (channels !== null) {
      writer.record(reported(at, channels));
      writer.scanned('10.0.0.5');
    }
    if (outcome === null) {
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5_000);
      writer.scanned('10.0.0.200');
      vi.restoreAllMocks();
      return;
    }
    const counts = { ...noCounts, ...writer.covered(), ...writer.tally() };
    finishSweep(inventory, id, { endedAt: at, outcome, reason: null, counts, writer });
  };
  const channel = '2|10.9.9.2|C2|SER-2||V1|yard';
  day('2026-03-01T02:00', 'complete', [channel]);
  expect(listDevices(inventory, { allHosts: true })).toHaveLength(2);
  day('2026-03-02T02:00', null, [channel]);
  day('2026-03-02T03:00', 'complete', null);
  expect(
    listDevices(inventory, { allHosts: true }).map(({ status, lastSeen }) => [status, lastSeen]),
  ).toEqual([
    ['present', '2026-03-02T02:00:00Z'],
    ['present', '2026-03-02T03:00:00Z'],
  ]);
  expect(checkInventory(inventory).problems).toEqual([]);
});

test('the writer of a sweep that another process closed throws why and writes nothing', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [['10.0.0.5', { maker: 'Hikvision', serial: 'S-GATE' }]],
  });
  const id = beginSweep(inventory, start({ startedAt: '2026-03-02T14:00:00Z' }));
  const options = {
    sweepId: id,
    site: 'north',
    at: () => '2026-03-02T14:00:00Z',
    allHosts: false,
    conclusions: conclusions(),
  };
  const writer = createSweepWriter(inventory, options);
  beginSweep(inventory, start({ startedAt: '2026-03-02T14:30:00Z' }));
  expect(() => writer.record(host('10.0.0.5', { maker: 'Hikvision', serial: 'S-GATE' }))).toThrow(
    'Another sweep took over the inventory',
  );
  expect(devicesSeenIn(inventory, id)).toEqual([]);
  const end = { endedAt: '2026-03-02T15:00:00Z', outcome: 'complete', reason: null } as const;
  expect(() => finishSweep(inventory, id, { ...end, counts: noCounts, writer })).toThrow(
    'Another sweep took over the inventory',
  );
});
