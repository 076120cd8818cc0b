import { expect, test } from 'vitest';
import { bannerPorts, controlPorts, defaultPorts, industrialPorts } from '../../scanners/targeting/ports.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { startFleet } from '../fake-devices/start.ts';
import { asPortal, startTarpit } from '../fake-devices/tarpit.ts';
import { defaultSweep } from './default-sweep.ts';

const everyPort = [
  ...[...defaultPorts, ...bannerPorts, ...controlPorts],
  ...industrialPorts.map(({ port }) => port),
];
/** The camera among 64 addresses; its own address answers for itself. */
const host = 20;
const block = (network: string) => Array.from({ length: 64 }, (_, i) => `${network}.${i}`);

async function amid(network: string, ports: readonly number[], answer?: typeof asPortal) {
  const addresses = block(network);
  const address = `${network}.${host}`;
  const camera = fleet.find(({ name }) => name === 'Hikvision camera');
  if (camera === undefined) throw new Error('the fleet has no such camera');
  const running = await startFleet([{ ...camera, address }], { ports: 'real' });
  const others = addresses.filter((one) => one !== address);
  const tarpit = await startTarpit(others, ports, answer);
  try {
    return { ...(await defaultSweep(addresses)), address, accepted: tarpit.accepted() };
  } finally {
    await Promise.all([running.stop(), tarpit.close()]);
  }
}

test('of 63 addresses that accept every connection none is written, and the camera among them is found', async () => {
  const { result, hosts, scanned, address, accepted } = await amid('127.92.200', everyPort);
  expect(hosts.map((one) => one.address)).toEqual([address]);
  const fields = hosts[0]?.observations.map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['http.server', 'rtsp.status', 'maker.answer', 'port.open']));
  expect(result).toMatchObject({ outcome: 'partial', rejected: 63, scanned: 1, spared: 0 });
  expect(result.warnings).toMatchObject([{ kind: 'tarpit', network: '127.92.200.0/24', addresses: 63 }]);
  expect(scanned).toEqual([address]);
  // It is not played with, either: a few connects each, a request or two to the first of them.
  expect(accepted).toBeLessThan(63 * 7);
});

test('of 63 addresses that lead to one login page none is written, and the camera among them is found', async () => {
  const { result, hosts, address } = await amid('127.92.201', [80], asPortal);
  expect(hosts.map((one) => one.address)).toEqual([address]);
  expect(result).toMatchObject({ outcome: 'partial', rejected: 63, scanned: 1, alive: 1 });
  expect(result.warnings).toMatchObject([{ kind: 'middlebox', addresses: 63 }]);
});
