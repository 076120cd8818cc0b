import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { decode, encode, type Packet } from 'dns-packet';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { currentObservations } from '../../db/evidence/observations.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { createLog } from '../../src/log.ts';
import { reverseName } from '../../src/net/resolve.ts';
import { addNames } from '../../src/scan/reverse-names.ts';
import { sweepNight } from '../db/fixture.ts';
import { type Neighbourhood, neighbourhood } from '../e2e/fleet.ts';
import { House, type Over } from './house.ts';

const network = '127.95.15';
const ports = [80, 554, 8000];
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood(network, ['Hikvision camera', 'HiWatch camera']);
});
afterAll(() => fleet.running.stop());

/** What a name server says: every name, nothing at all, or an error by its number (RFC 1035, section 4.1.1). */
type Says = 'names' | 'nothing' | { readonly rcode: number };

/** A name server that hears what is asked and says one thing; `asked` holds each name once. */
async function nameServer(says: Says) {
  const socket = createSocket('udp4');
  const asked = new Set<string>();
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message);
    const [question] = questions;
    if (question === undefined) return;
    asked.add(question.name);
    const data = `camera-${question.name.split('.')[0]}.example`;
    const flags = typeof says === 'object' ? says.rcode : 0;
    const reply: Packet = { type: 'response', ...(id !== undefined && { id }), flags, questions };
    const answers = [{ type: 'PTR', name: question.name, ttl: 60, data } as const];
    const whole = { ...reply, answers: says === 'names' ? answers : [] };
    if (says !== 'nothing') socket.send(encode(whole), from.port, from.address);
  });
  socket.bind(0, '127.95.15.200');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  return { asked, at: `127.95.15.200:${socket.address().port}` };
}

/** A scan of the fleet with --resolve, how it ended, and of what the log warned. */
async function scanned(house: House, over: Over) {
  const log = createLog('fatal');
  const warned: string[] = [];
  log.warn = (sentence: unknown) => void warned.push(String(sentence));
  const result = await house.sweep(`${network}.0/28`, { ports, resolve: true, log, ...over });
  return { ...result, warned };
}

test('names are looked up for every device found, and are kept', async () => {
  const server = await nameServer('names');
  const house = new House();
  const { outcome, warned } = await scanned(house, { nameServers: [server.at] });
  expect([outcome, warned]).toEqual(['complete', []]);
  expect(server.asked.size).toBe(fleet.devices.length);
  for (const { id, addresses } of listDevices(house.inventory)) {
    const told = currentObservations(house.inventory, id).filter(({ field }) => field === 'dns.name');
    expect(told.map(({ value }) => value)).toEqual([`camera-${addresses[0]?.split('.')[3]}.example`]);
  }
});

test('a name server that never answers is given up after some questions, and the log says so', async () => {
  const server = await nameServer('nothing');
  const { inventory } = new House();
  const hosts = Array.from({ length: 60 }, (_, at) => [`10.0.0.${at}`, { serial: `S-${at}` }] as const);
  const { id, writer } = sweepNight(inventory, { day: '2026-03-01', hosts });
  const { signal } = new AbortController();
  const began = performance.now();
  const says = await addNames(
    { writer: { record: async (one) => void writer.record(one) }, inventory, site: 'north', sweepId: id },
    { signal, servers: [server.at] },
  );
  expect(says).toBe('The name server does not answer: 60 of 60 addresses were not looked up.');
  // One after another they would take ten minutes.
  expect(performance.now() - began).toBeLessThan(60_000);
  // Sixteen at once, and seven that took the place of those before the eighth was given up.
  expect(server.asked.size).toBeLessThanOrEqual(16 + 7);
});

test('Ctrl-C ends the search for names at once; the sweep itself is complete', async () => {
  const server = await nameServer('nothing');
  const house = new House();
  const stop = new AbortController();
  const sweeping = scanned(house, { nameServers: [server.at], signal: stop.signal });
  await vi.waitFor(() => expect(server.asked.size).toBe(fleet.devices.length), 60_000);
  const asked = performance.now();
  stop.abort(new Error('stopped by Ctrl-C (SIGINT)'));
  const { outcome, warned } = await sweeping;
  // One search lasts ten seconds: none was waited for.
  expect(performance.now() - asked).toBeLessThan(8_000);
  expect(outcome).toBe('complete');
  expect(warned).toEqual(['The name lookups were stopped: 2 of 2 addresses were not looked up.']);
  expect(listDevices(house.inventory)).toHaveLength(fleet.devices.length);
});

test('a sweep that was interrupted looks up nothing', async () => {
  const server = await nameServer('names');
  const house = new House();
  const stop = new AbortController();
  // One that does not answer, and is not given up, keeps the sweep from ending before it is interrupted.
  const silent = createServer().listen(80, `${network}.14`);
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const limits = { flowMs: 600_000 };
  const scanning = scanned(house, { nameServers: [server.at], signal: stop.signal, limits });
  await expect.poll(() => listDevices(house.inventory).length).toBeGreaterThan(0);
  stop.abort(new Error('stopped'));
  const { outcome } = await scanning;
  expect([outcome, server.asked.size]).toEqual(['interrupted', 0]);
  expect(listSweeps(house.inventory)).toMatchObject([{ outcome: 'interrupted' }]);
});

// No such record, NXDOMAIN, SERVFAIL, REFUSED, NOTIMP, FORMERR.
test.each([0, 3, 2, 5, 4, 1])('with the code %i an answer holds no name', async (rcode) => {
  const { signal } = new AbortController();
  const server = await nameServer({ rcode });
  const found = await reverseName('10.0.0.7', { signal, servers: [server.at] });
  expect(found).toEqual({ name: null, answered: true });
});

test('nobody listens at the name server: that is no answer, however soon it is known', async () => {
  const { signal } = new AbortController();
  const servers = ['127.95.15.201:53'];
  expect(await reverseName('10.0.0.7', { signal, servers })).toEqual({ name: null, answered: false });
  expect(await reverseName('fd00::7', { signal, servers })).toEqual({ name: null, answered: false });
});

test('whoever has no name is told from a server that says nothing', async () => {
  const { signal } = new AbortController();
  const server = await nameServer('names');
  expect(await reverseName('10.0.0.7', { signal, servers: [server.at] })).toEqual({
    name: 'camera-7.example',
    answered: true,
  });
  await reverseName('fd00:12::a0b', { signal, servers: [server.at] });
  const nibbles = 'b.0.a.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.1.0.0.0.0.d.f';
  expect([...server.asked]).toEqual(['7.0.0.10.in-addr.arpa', `${nibbles}.ip6.arpa`]);
  expect(await reverseName('10.0.0.7', { signal: AbortSignal.abort(), servers: [server.at] })).toEqual({
    name: null,
    answered: false,
  });
});
