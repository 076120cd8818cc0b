import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { InventoryError } from '../../../db/errors.ts';
import { checkInventory } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { openProgress } from '../../../db/sweeps/progress.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { devicesIn } from '../../e2e/device-shape.ts';
import { neighbourhood } from '../../e2e/fleet.ts';
import { Operator } from '../../e2e/operator.ts';
import { long } from '../../long.ts';

/** Scans that are killed, as many in each house. */
const kills = 200;
const houses = ['127.95.8', '127.95.9', '127.95.10', '127.95.11'];
/** The longest that one runs before it is killed, in milliseconds: a whole one takes some ten seconds. */
const longestMs = 9_000;
/** The longest that one goes on after it came further. */
const soonMs = 2_000;
const emptyNetworks = [105, 106, 107, 108, 109, 110, 111, 112].map((third) => `127.95.${third}.0/27`);
const cameras = ['Hikvision camera', 'Annke camera', 'Dahua camera', 'Imou camera', 'Uniview camera'];

/** What an inventory holds, seen from outside: by which address of the fleet was asked to the end in the newest sweep. */
interface Held {
  readonly devices: readonly number[];
  readonly sweep: number;
  readonly open: boolean;
  readonly asked: ReadonlySet<string>;
  /** How many addresses were asked, the empty ones included. */
  readonly all: number;
}

function held(inventory: Inventory, addresses: readonly string[]): Held {
  const [newest] = listSweeps(inventory, { limit: 1 });
  const { asked } = openProgress(inventory, newest?.id ?? 0);
  return {
    devices: listDevices(inventory).map(({ id }) => id),
    sweep: newest?.id ?? 0,
    open: newest?.outcome === 'running' || newest?.outcome === 'interrupted',
    asked: new Set(addresses.filter((address) => asked.has(address))),
    all: asked.size,
  };
}

const nothing: Held = { devices: [], sweep: 0, open: false, asked: new Set(), all: 0 };

/** Null where there is none yet, or no more than an empty file. */
function opened(file: string): Inventory | null {
  try {
    return openInventory(file, { create: false });
  } catch (error) {
    if (error instanceof InventoryError && error.kind === 'missing') return null;
    throw error;
  }
}

function look(operator: Operator, addresses: readonly string[], check: boolean): Held {
  const inventory = opened(operator.inventory);
  if (inventory === null) return nothing;
  try {
    if (check) expect(checkInventory(inventory).problems).toEqual([]);
    return held(inventory, addresses);
  } finally {
    inventory.close();
  }
}

/** Kills scan after scan of one house; gives how many of them had gone on with the one before. */
async function killAgainAndAgain(network: string, times: number): Promise<number> {
  const fleet = await neighbourhood(network, cameras);
  const operator = new Operator();
  onTestFinished(() => fleet.running.stop());
  onTestFinished(() => operator.close());
  const addresses = fleet.devices.map(({ address }) => address);
  const asks = () =>
    new Map(fleet.running.devices.map(({ device, log }) => [device.address, log.arrivals.length]));
  // Nobody lives in the other networks, and they refuse. A host is asked once its own was searched: small ones are soon.
  const scan = [
    'scan',
    `${network}.0/27`,
    ...emptyNetworks,
    '--ports',
    '80',
    '--no-listen',
    '--format',
    'json',
  ];
  let continued = 0;
  for (let kill = 0; kill < times; kill++) {
    const before = look(operator, addresses, false);
    const then = asks();
    const { child, ended } = operator.start(scan);
    // Every second one is killed soon after it got somewhere, however long a busy machine takes for that.
    const cameFurther = () => {
      const now = look(operator, addresses, false);
      return now.sweep > before.sweep && now.all > (before.open ? before.all : 0);
    };
    while (kill % 2 === 1 && child.exitCode === null && !cameFurther()) await wait(100);
    await wait(Math.random() * (kill % 2 === 1 ? soonMs : longestMs));
    // What others could read until now is acknowledged.
    const seen = kill > 0 ? look(operator, addresses, false) : nothing;
    child.kill('SIGKILL');
    const { stderr } = await ended;
    const after = look(operator, addresses, true);
    expect(after.devices).toEqual(expect.arrayContaining([...before.devices, ...seen.devices]));
    expect(after.sweep).toBeGreaterThanOrEqual(seen.sweep);
    if (!stderr.startsWith('Continues sweep')) continue;
    continued += 1;
    expect(before.open).toBe(true);
    const now = asks();
    expect([...before.asked].filter((address) => now.get(address) !== then.get(address))).toEqual([]);
    // One that came to its end needs to remember no more whom it asked.
    if (after.sweep > before.sweep && after.open)
      expect([...after.asked]).toEqual(expect.arrayContaining([...before.asked]));
  }
  const whole = await operator.run([...scan, '--fresh']);
  expect([whole.code, devicesIn(whole).length]).toEqual([0, cameras.length]);
  expect(look(operator, addresses, true).devices).toHaveLength(cameras.length);
  return continued;
}

describe.runIf(long)(`${kills} kills (npm run test:long)`, () => {
  test('at whatever moment a scan is killed, the inventory is sound, holds all that anybody had read of it, and the next scan asks nobody again', {
    timeout: 1_500_000,
  }, async () => {
    const each = kills / houses.length;
    const continued = await Promise.all(houses.map((house) => killAgainAndAgain(house, each)));
    expect(continued.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(kills / 4);
  });
});
