import { afterAll, beforeAll, expect, test } from 'vitest';
import { requests as dhipRequests, parse as parseDhip } from '../../scanners/dhip.ts';
import { parse as parseSadp, requests as sadpRequests } from '../../scanners/sadp.ts';
import { factsIn } from '../scanners/facts-in.ts';
import { fleet } from './fleet/index.ts';
import { overUdp } from './raw-client.ts';
import { type Fleet, moved, startFleet } from './start.ts';

let running: Fleet;

beforeAll(async () => {
  const wanted = ['Hikvision', 'Annke', 'HiLook', 'Dahua', 'Amcrest'];
  const some = fleet.filter(({ name }) => wanted.some((maker) => name.startsWith(maker)));
  running = await startFleet(moved(some, '127.97.3'), { ports: 'high' });
});

afterAll(async () => {
  await running.stop();
});

async function query(device: string, port: number, datagram: Uint8Array | undefined): Promise<Buffer[]> {
  const address = running.device(device).device.address;
  return (await overUdp(address, port, Buffer.from(datagram ?? []))).map(({ bytes }) => bytes);
}

const sadp = async (device: string) =>
  (await query(device, 37_020, sadpRequests()[0])).map((bytes) => factsIn(parseSadp(bytes)));
const dhip = async (device: string) =>
  (await query(device, 37_810, dhipRequests()[0])).map((bytes) => factsIn(parseDhip(bytes)));

test('Hikvision’s units and what it makes for others answer SADP, access terminals too', async () => {
  expect(await sadp('Hikvision camera')).toMatchObject([
    { 'maker.model': 'DS-2CD2143G2-I', 'maker.firmware': 'V5.7.3build 220315', 'maker.activated': 'yes' },
  ]);
  expect(await sadp('Hikvision recorder')).toMatchObject([{ 'maker.remote-channels': '8' }]);
  expect(await sadp('Annke camera')).toMatchObject([{ 'maker.model': 'C500' }]);
  expect(await sadp('Hikvision access terminal')).toMatchObject([{ 'maker.model': 'DS-K1T671M' }]);
});

test('a fake camera that answers only the group is silent to the sender', async () => {
  expect(await sadp('HiLook camera')).toEqual([]);
  expect(running.device('HiLook camera').log.violations).toEqual([]);
});

test('Dahua’s units answer DHIP under every name, one in broken JSON', async () => {
  expect(await dhip('Dahua camera')).toMatchObject([
    { 'maker.vendor': 'Dahua', 'maker.device-class': 'IPC' },
  ]);
  expect(await dhip('Dahua recorder')).toMatchObject([
    { 'maker.vendor': 'Private', 'maker.name': 'Gatehouse', 'maker.channels': '8' },
  ]);
  expect(await dhip('Dahua door station')).toMatchObject([{ 'maker.device-class': 'VTO' }]);
  expect(await dhip('Amcrest camera')).toMatchObject([
    { 'maker.vendor': 'Amcrest', 'maker.firmware': '2.800.00AC003.0.R' },
  ]);
});

test.each([
  [
    'Hikvision camera',
    37_020,
    '<?xml version="1.0" encoding="utf-8"?><Probe><Uuid>x</Uuid><Types>activate</Types></Probe>',
  ],
  ['Dahua camera', 37_810, '{ "method" : "DHDiscover.search", "params" : { "mac" : "", "uni" : 1 } }\n'],
])('%s is silent to another verb, and holds it against the client', async (device, port, text) => {
  const { violations } = running.device(device).log;
  const before = violations.length;
  expect(await query(device, port, Buffer.from(text))).toEqual([]);
  expect(violations.length).toBe(before + 1);
});
