import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { checkInventory } from '../../db/file/check.ts';
import { acquireLease, leaseHolder, thisMoment } from '../../db/file/lease.ts';
import { LeaseLost, LeaseTaken, withLease } from '../../db/file/with-lease.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { freshInventory } from '../db/temporary.ts';
import { type Neighbourhood, neighbourhood } from '../e2e/fleet.ts';
import { House } from './house.ts';

const network = '127.95.7';
const never = new AbortController().signal;

/** As if the holder had stood still for longer than a lease lasts. */
function expire(inventory: Inventory): void {
  inventory.run('UPDATE lease SET expires_at = 0, expires_uptime = 0');
}

describe('a lease', () => {
  let first: Inventory;
  let second: Inventory;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    first = freshInventory();
    second = openInventory(first.path, { create: false });
    onTestFinished(() => second.close());
  });

  test('that ran out while the process stood still is still its own where nobody took it', async () => {
    await withLease(first, 'scan', never, async (signal) => {
      expire(first);
      vi.advanceTimersByTime(20_000);
      expect(signal.aborted).toBe(false);
      expect(leaseHolder(second, thisMoment())).toMatchObject({ holder: 'scan' });
      await expect(withLease(second, 'nightly', never, async () => null)).rejects.toThrow(LeaseTaken);
    });
  });

  test('that another command has is not called a sweep of somebody’s', async () => {
    acquireLease(first, { holder: 'reidentify', ttlMs: 60_000, ...thisMoment() });
    await expect(withLease(second, 'scan', never, async () => null)).rejects.toThrow(
      /^Another command is using this inventory: reidentify, process/,
    );
  });

  test('that somebody else took ends the sweep of the one who lost it, and is not given back by that one', async () => {
    await withLease(first, 'scan', never, async (lost) => {
      expire(first);
      await withLease(second, 'nightly', never, async () => {
        vi.advanceTimersByTime(20_000);
        expect(lost.reason).toBeInstanceOf(LeaseLost);
        expect(leaseHolder(first, thisMoment())).toMatchObject({ holder: 'nightly' });
      });
    });
  });

  test('that cannot be renewed or given back for a while ends nothing', async () => {
    const done = await withLease(first, 'scan', never, async (signal) => {
      first.run('PRAGMA query_only = ON');
      vi.advanceTimersByTime(20_000);
      expect(signal.aborted).toBe(false);
      return 'done';
    });
    expect(done).toBe('done');
    first.run('PRAGMA query_only = OFF');
  });
});

describe('two sweeps of one inventory, of which the first stood still for too long', () => {
  let fleet: Neighbourhood;
  beforeAll(async () => {
    fleet = await neighbourhood(network, ['Hikvision camera', 'Annke camera', 'Dahua camera']);
  });
  afterAll(() => fleet.running.stop());

  test('the second continues it, and the first writes nothing more and says why', async () => {
    const slow = new House();
    const other = new House(slow.inventory.path);
    const options = { ports: [80, 554, 8000] };
    let second: Promise<unknown> | null = null;
    const first = slow.sweep(`${network}.0/27`, {
      ...options,
      rate: 50,
      onProgress: ({ scanned, cameras }) => {
        // Mostly a camera is among the first; where it is not, the second begins all the same while half is left.
        if (scanned === 0 || (cameras === 0 && scanned < 16)) return;
        second ??= other.sweep(`${network}.0/27`, options);
      },
    });
    await expect(first).rejects.toThrow('Another sweep took over the inventory');
    await second;
    const { inventory } = other;
    expect(listSweeps(inventory)).toMatchObject([
      { id: 2, outcome: 'complete', counts: { scanned: 32, devices: 3 } },
      { id: 1, outcome: 'interrupted' },
    ]);
    expect(listDevices(inventory).map(({ status }) => status)).toEqual(['present', 'present', 'present']);
    expect(checkInventory(inventory).problems).toEqual([]);
  });
});
