import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Sweep } from '../../../src/model/sweep.ts';
import { devicesIn } from '../../e2e/device-shape.ts';
import { type Neighbourhood, neighbourhood } from '../../e2e/fleet.ts';
import { type Ended, Operator } from '../../e2e/operator.ts';
import { settingTimers } from '../../e2e/timers.ts';
import { long } from '../../long.ts';
import { stopped } from '../stopped.ts';

/** How long one host may take, and the process stands still, which is longer; in milliseconds. */
const hostMs = long ? 60_000 : 20_000;
const stoppedMs = hostMs + 5_000;
const network = '127.95.14';
const cameras = ['Hikvision camera', 'Annke camera', 'Dahua camera', 'Imou camera', 'Uniview camera'];
/** The cameras, and addresses that refuse: more than are written without a thread of its own. */
const targets = [`${network}.2-21`];
const addresses = 20;
const scan = ['scan', ...targets, '--ports', '80,443,554,8000', '--no-listen', '--quiet', '--format', 'json'];
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

/** The source of a module that has a process stand still, as after Ctrl-Z, once it has sent each of these addresses something. */
function stoppingItself(each: readonly string[]): string {
  return `import { Socket } from 'node:net';
const waiting = new Set(${JSON.stringify(each)});
const { write } = Socket.prototype;
Socket.prototype.write = function (...args) {
  const sent = write.apply(this, args);
  if (waiting.delete(this.remoteAddress) && waiting.size === 0) process.kill(process.pid, 'SIGSTOP');
  return sent;
};
`;
}

test('scan that stood still with requests in flight reports what another one does, and is complete', async () => {
  const operator = newOperator();
  const each = fleet.devices.map(({ address }) => address);
  const { child, ended } = operator.start(scan, {
    env: settingTimers({ 60000: hostMs }, stoppingItself(each)),
  });
  await stopped(child.pid ?? 0);
  await wait(stoppedMs);
  expect(child.exitCode).toBeNull();
  child.kill('SIGCONT');
  const scanned = await ended;
  expect([scanned.code, scanned.stderr]).toEqual([0, '']);
  expect(await operator.json<Sweep[]>('sweeps')).toMatchObject([
    { id: 1, outcome: 'complete', counts: { scanned: addresses, devices: cameras.length } },
  ]);
  expect((await operator.here(['db', 'check'])).code).toBe(0);
  const other = newOperator();
  expect(said(scanned)).toEqual(said(await other.here(scan)));
});
