import { expect, test } from 'vitest';
import { undo } from '../../../db/corrections/undo.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { closeAbandoned } from '../../../db/sweeps/finish-sweep.ts';
import { start, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { both, concluding, legA, merge, person } from './merge-fixture.ts';

const names = (devices: ReturnType<typeof listDevices>) =>
  devices.map(({ id, confirmed }) => [id, confirmed]);

test('undo keeps which devices were silent since the merge, also after a sweep', () => {
  for (const [silent, answering] of [
    ['10.0.0.9', '10.0.0.5'],
    ['10.0.0.5', '10.0.0.9'],
  ] as const) {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-03-01', hosts: both });
    const here = both.filter(([address]) => address === answering);
    sweepNight(inventory, { day: '2026-03-02', hosts: here, silent: [silent] });
    const before = names(listDevices(inventory));
    expect(before.map(([, confirmed]) => confirmed).sort()).toEqual([false, true]);
    const change = merge(inventory);
    // It was killed before it had scanned an address.
    beginSweep(inventory, start({ startedAt: '2026-03-03T02:00:00Z' }));
    closeAbandoned(inventory);
    sweepNight(inventory, { day: '2026-03-03', site: 'south', hosts: [['10.0.0.5', legA]] });
    expect(
      undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-03T12:00:00Z' }).exactly,
    ).toBe(true);
    const north = (asOf?: string) => names(listDevices(inventory, { site: 'north', ...(asOf && { asOf }) }));
    expect(north(), silent).toEqual(before);
    expect(north('2026-03-03'), silent).toEqual(before);
    expect(north('2026-03-02T11:00:00Z'), silent).toEqual(before);
    expect(north('2026-03-02'), 'as they were merged that evening').toEqual([[1, expect.any(Boolean)]]);
    expect(names(listDevices(inventory, { site: 'south', asOf: '2026-03-03' }))).toEqual([[3, true]]);
  }
});
