import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { checkInventory } from '../../db/file/check.ts';
import { diffSweeps } from '../../db/sweeps/diff.ts';
import { devicesSeenIn } from '../../db/sweeps/known-addresses.ts';
import { sweep } from '../../db/sweeps/sweeps.ts';
import { type Neighbourhood, neighbourhood } from '../e2e/fleet.ts';
import { long } from '../long.ts';
import { House, type Over } from './house.ts';

const network = '127.95.1';
const scope = `${network}.0/27`;
const addresses = 32;
const cameras = [
  'Hikvision camera',
  'Annke camera',
  'Dahua camera',
  'Imou camera',
  'Uniview camera',
  'Axis camera',
  'Hanwha camera',
];
/** Addresses without a camera refuse; fewer ports make less of them. */
const ports = [80, 443, 554, 8000];
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood(network, cameras);
});
afterAll(() => fleet.running.stop());

/** How often each camera was asked anything so far. */
function asks(): Record<string, number> {
  return Object.fromEntries(
    fleet.running.devices.map(({ device, log }) => [device.address, log.arrivals.length]),
  );
}

/** Sweeps until some cameras are in the inventory, then stops as Ctrl-C does. */
async function sweepHalf(house: House, over: Over = {}) {
  const stop = new AbortController();
  return house.sweep(scope, {
    ports,
    rate: 100,
    signal: stop.signal,
    onProgress: ({ cameras: found }) => {
      if (found >= 3) stop.abort(new Error('stopped by Ctrl-C (SIGINT)'));
    },
    ...over,
  });
}

describe('a scan after one that was cut off', () => {
  test.runIf(long)('scans the rest alone, and gives what one whole scan gives', async () => {
    const house = new House();
    const cut = await sweepHalf(house);
    expect(cut).toMatchObject({ outcome: 'interrupted', told: [] });
    const half = sweep(house.inventory, cut.sweepId)!;
    const done = listDevices(house.inventory).map(({ ip }) => ip);
    expect(done.length).toBeGreaterThanOrEqual(3);
    expect(half.counts.scanned).toBeGreaterThan(0);
    expect(half.counts.scanned).toBeLessThan(addresses);

    const before = asks();
    const rest = await house.sweep(scope, { ports });
    expect(rest).toMatchObject({ outcome: 'complete', reason: null });
    expect(rest.told).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Continues sweep ${cut.sweepId} of .* UTC: ${half.counts.scanned} of ${addresses} addresses were scanned`,
        ),
      ),
    ]);
    const after = asks();
    const again = Object.keys(after).filter((address) => after[address] !== before[address]);
    const inHand = done.filter((address) => again.includes(address));
    // Who was in hand when it was stopped was not asked to the end.
    expect(inHand.length).toBeLessThanOrEqual(done.length);
    const untouched = done.filter((address) => !again.includes(address));
    expect(untouched.length).toBeGreaterThan(0);
    const whole = sweep(house.inventory, rest.sweepId)!;
    expect(whole).toMatchObject({ continues: cut.sweepId, firstStartedAt: half.startedAt });
    expect(whole.counts).toMatchObject({ scanned: addresses, devices: cameras.length });
    expect(devicesSeenIn(house.inventory, rest.sweepId)).toHaveLength(cameras.length);

    const other = new House();
    const once = await other.sweep(scope, { ports });
    const plain = (of: House) =>
      listDevices(of.inventory).map(({ ip, status, manufacturer, model, verdict }) => ({
        ip,
        status,
        manufacturer,
        model,
        verdict,
      }));
    expect(plain(house)).toEqual(plain(other));
    const { alive, devices, flagged, review, otherEquipment } = sweep(other.inventory, once.sweepId)!.counts;
    expect(whole.counts).toMatchObject({ alive, devices, flagged, review, otherEquipment });
    expect(checkInventory(house.inventory).problems).toEqual([]);

    const third = await house.sweep(scope, { ports });
    expect(third.told).toEqual([]);
    expect(sweep(house.inventory, third.sweepId)).toMatchObject({ continues: null, outcome: 'complete' });
    const all = asks();
    expect(Object.keys(all).filter((address) => all[address] === after[address])).toEqual([]);
    const changed = diffSweeps(house.inventory, rest.sweepId, third.sweepId);
    expect([changed.new, changed.gone, changed.moved, changed.verdictChanged]).toEqual([[], [], [], []]);
  });
});
