import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../../db/open.ts';
import { openProgress } from '../../../db/sweeps/progress.ts';
import type { Sweep } from '../../../src/model/sweep.ts';
import { devicesIn } from '../../e2e/device-shape.ts';
import { type Neighbourhood, neighbourhood } from '../../e2e/fleet.ts';
import { type Ended, Operator } from '../../e2e/operator.ts';
import { long } from '../../long.ts';
import { serve } from '../../net/loopback.ts';

/** In the long form longer than one host may take (60 s), and than any other deadline; else than a conversation may (8 s). */
const stoppedMs = long ? 65_000 : 10_000;
const network = '127.95.14';
const cameras = ['Hikvision camera', 'Annke camera', 'Dahua camera', 'Imou camera', 'Uniview camera'];
/** The cameras, one that holds connections, and addresses that refuse: more than are written without a thread of its own. */
const targets = [`${network}.2-20`, `${network}.30`];
const addresses = 20;
const scan = (rate: number) => [
  ...['scan', ...targets, '--ports', '80,443,554,8000', '--rate', String(rate)],
  ...['--no-listen', '--quiet', '--format', 'json'],
];
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood(network, cameras);
});
afterAll(() => fleet.running.stop());

function newOperator(): Operator {
  const operator = new Operator();
  onTestFinished(() => operator.close());
  return operator;
}

/** What a scan says of each device, without times. */
function said(ended: Ended): readonly string[] {
  return devicesIn(ended)
    .map((one) => [one.ip, one.brand, one.manufacturer, one.model, one.firmware, one.verdict].join(' '))
    .sort();
}

test('a scan that stood still while it asked goes on, says of everybody what one says that did not, and is complete', async () => {
  const operator = newOperator();
  // As long as one accepts and says nothing, the scan cannot end, however late this process looks at it.
  const held: Socket[] = [];
  let holds = true;
  const holding = await serve(
    `${network}.30`,
    (socket) => void (holds ? held.push(socket) : socket.end()),
    80,
  );
  onTestFinished(() => holding.close());
  const { child, ended } = operator.start(scan(200));
  // In the middle: every address was begun with, and not everybody is done.
  while (!fleet.running.devices.every(({ log }) => log.requests.length > 0)) {
    expect(child.exitCode).toBeNull();
    await wait(20);
  }
  const inventory = openInventory(operator.inventory, { create: false });
  const before = openProgress(inventory, 1).asked.size;
  inventory.close();
  expect(before).toBeLessThan(addresses);
  child.kill('SIGSTOP');
  holds = false;
  for (const socket of held) socket.end();
  await wait(stoppedMs);
  child.kill('SIGCONT');
  const stopped = await ended;
  expect([stopped.code, stopped.stderr]).toEqual([0, '']);
  expect(await operator.json<Sweep[]>('sweeps')).toMatchObject([
    { id: 1, outcome: 'complete', counts: { scanned: addresses, devices: cameras.length } },
  ]);
  expect((await operator.here(['db', 'check'])).code).toBe(0);
  const other = newOperator();
  expect(said(stopped)).toEqual(said(await other.here(scan(1_000))));
});
