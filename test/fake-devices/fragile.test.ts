import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fragility } from './fragile.ts';
import { fragileFleet } from './fragile-fleet.ts';
import { overTcp, overUdp } from './raw-client.ts';
import { type Fleet, startFleet } from './start.ts';

const networks = { cameras: '127.93.250', plant: '127.93.251' };
let running: Fleet;

beforeEach(async () => {
  // What takes five seconds in a sweep need not take as long here.
  const quick = ({ idleMs, ...rest }: Fragility): Fragility =>
    idleMs === undefined ? rest : { ...rest, idleMs: 200 };
  const fleet = fragileFleet(networks).map((device) => ({ ...device, fragile: quick(device.fragile ?? {}) }));
  running = await startFleet(fleet, { ports: 'real' });
});
afterEach(() => running.stop());

const get = (path: string, header = 'Accept: */*') =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\n${header}\r\nConnection: close\r\n\r\n`;

test.each([
  ['a header or verb that it does not know', get('/', 'X-Scanner: yes'), 'the header x-scanner came'],
  ['a header or verb that it does not know', 'HEAD / HTTP/1.1\r\nHost: x\r\n\r\n', 'the verb HEAD came'],
  ['a header or verb that it does not know', 'HELP\r\n\r\n', 'the verb ? came'],
  ['a path that it does not have', get('/nice%20ports%2C/Tri%6Eity.txt%2ebak'), 'was asked for'],
  ['any byte, any second connection (a controller)', '\r\n\r\n', 'bytes came'],
])('%s kills (%j)', async (name, request, reason) => {
  const { device, log } = running.device(name);
  await overTcp(device.address, 80, get('/')).catch(() => '');
  if (device.fragile?.ofAnyByte !== true) expect(log.crashed).toBeNull();
  await overTcp(device.address, 80, request).catch(() => '');
  expect(log.crashed).toContain(reason);
  await expect(overTcp(device.address, 80, get('/'))).rejects.toThrow('ECONNREFUSED');
});

test('a second simultaneous connection crashes it, consecutive ones do not', async () => {
  const { device, log } = running.device('a second connection');
  for (let i = 0; i < 5; i++) {
    await overTcp(device.address, 80, get('/'));
    // Its own side of the connection may end a moment later, on a busy machine.
    await expect.poll(() => log.atOnce).toBe(0);
  }
  expect(log.crashed).toBeNull();
  const two = [0, 1].map(() => open(80, device.address));
  await expect.poll(() => log.crashed).toBe('2 connections at once (port 80)');
  for (const socket of two) socket.destroy();
});

test('an idle connection crashes it, one that is closed in time does not', async () => {
  const { device, log } = running.device('an idle connection');
  const brief = open(21, device.address);
  await pause(100);
  brief.destroy();
  await pause(200);
  expect(log.crashed).toBeNull();
  const idle = open(21, device.address);
  await expect.poll(() => log.crashed).toContain('a connection brought nothing');
  idle.destroy();
});

test('it withstands forty conversations in a second, one more crashes it', async () => {
  const { device, log } = running.device('more than 40 conversations a second');
  const probe = Buffer.from('not a question');
  await Promise.all(Array.from({ length: 40 }, () => overUdp(device.address, 3702, probe)));
  expect([log.arrivals.length, log.crashed]).toEqual([40, null]);
  await Promise.all(Array.from({ length: 41 }, () => overUdp(device.address, 3702, probe)));
  expect(log.crashed).toMatch(/^41 conversations came in \d+ ms$/);
});

test('a connection to its printing port crashes it', async () => {
  const { device, log } = running.device('a connection to where it prints');
  await overTcp(device.address, 80, get('/'));
  expect(log.crashed).toBeNull();
  await overTcp(device.address, 9100, '').catch(() => '');
  expect(log.crashed).toBe('a connection came (port 9100)');
});

function open(port: number, address: string): Socket {
  return connect(port, address).on('error', () => undefined);
}
