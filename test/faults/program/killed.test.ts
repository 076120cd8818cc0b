import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../../db/open.ts';
import { openProgress } from '../../../db/sweeps/progress.ts';
import type { Sweep } from '../../../src/model/sweep.ts';
import { devicesIn, type FoundDevice } from '../../e2e/device-shape.ts';
import { type Neighbourhood, neighbourhood } from '../../e2e/fleet.ts';
import { Operator } from '../../e2e/operator.ts';
import { settingTimers } from '../../e2e/timers.ts';
import { serve } from '../../net/loopback.ts';

const network = '127.95.5';
const cameras = ['Hikvision camera', 'Annke camera', 'Dahua camera', 'Imou camera', 'Uniview camera'];
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood(network, cameras);
});
afterAll(() => fleet.running.stop());

/** How often each address of the fleet was asked anything so far. */
function asks(): ReadonlyMap<string, number> {
  return new Map(fleet.running.devices.map(({ device, log }) => [device.address, log.arrivals.length]));
}

/** What the inventory says was asked to the end in a sweep, of the fleet and in all. */
function done(
  operator: Operator,
  sweep: number,
): { readonly cameras: readonly string[]; readonly all: number } {
  const inventory = openInventory(operator.inventory, { create: true });
  try {
    const { asked } = openProgress(inventory, sweep);
    return { cameras: [...asks().keys()].filter((address) => asked.has(address)), all: asked.size };
  } finally {
    inventory.close();
  }
}

test('scan goes on where a killed one stopped, and scans all again with --fresh', async () => {
  const operator = new Operator();
  onTestFinished(() => operator.close());
  // As long as one accepts and says nothing, the scan cannot end, however late this process looks at it, because neither a flow nor the
  // time of a host is over by itself; and one camera with such a port is left to the next scan.
  const held: Socket[] = [];
  let holds = true;
  const hold = (socket: Socket) => void (holds ? held.push(socket) : socket.end());
  const uniview = fleet.running.device('Uniview camera').device.address;
  const holding = [await serve(`${network}.30`, hold, 80), await serve(uniview, hold, 8000)];
  onTestFinished(async () => {
    for (const server of holding) await server.close();
  });
  // With these, which refuse, there are more addresses than are written without a thread of its own.
  const targets = [...fleet.devices.map(({ address }) => address), `${network}.30`, '127.95.105.0/28'];
  const all = cameras.length + 1 + 16;
  const scan = (rate: number, ...more: readonly string[]) => [
    ...['scan', ...targets, '--ports', '80,443,554,8000', '--rate', String(rate)],
    ...['--no-listen', '--quiet', '--format', 'json', ...more],
  ];
  const killed = operator.start(scan(5_000), { env: settingTimers({ 8000: 'never', 60000: 'never' }) });
  while (done(operator, 1).cameras.length === 0) {
    expect(killed.child.exitCode).toBeNull();
    await wait(100);
  }
  killed.child.kill('SIGKILL');
  await killed.ended;
  holds = false;
  for (const socket of held) socket.end();
  const before = done(operator, 1);
  expect(before.all).toBeLessThan(all);
  const then = asks();

  const rest = await operator.run(scan(5_000));
  expect([rest.code, rest.stderr]).toEqual([
    0,
    expect.stringMatching(
      new RegExp(`^Continues sweep 1 of 20.* UTC: ${before.all} of ${all} addresses were scanned .*--fresh`),
    ),
  ]);
  const now = asks();
  expect(before.cameras.filter((address) => now.get(address) !== then.get(address))).toEqual([]);
  expect(devicesIn(rest)).toHaveLength(cameras.length);
  const sweeps = await operator.json<Sweep[]>('sweeps');
  expect(sweeps).toMatchObject([
    { id: 2, outcome: 'complete', continues: 1, counts: { scanned: all, devices: cameras.length } },
    { id: 1, outcome: 'interrupted', continues: null, counts: { scanned: before.all } },
  ]);
  expect(sweeps[0]?.firstStartedAt).toBe(sweeps[1]?.startedAt);
  // Both are one sweep, and there is none before it to compare it with.
  expect((await operator.here(['diff'])).stderr).toContain('There are not two sweeps to compare yet.');

  const fresh = await operator.run(scan(5_000, '--fresh'));
  expect([fresh.code, fresh.stderr]).toEqual([0, '']);
  expect([...asks()].filter(([address, count]) => now.get(address) === count)).toEqual([]);
  expect(await operator.json<FoundDevice[]>('list')).toEqual(devicesIn(fresh));
});
