import { expect, test } from 'vitest';
import { sweep } from '../../src/sweep/sweep.ts';
import { type FakeHost, fakeDatagram, fakeNetwork, fakeOptions, fakeScope } from './fake-network.ts';

const address = '10.9.4.1';
const ports = { gate: [80, 554, 443], full: [80, 443, 554, 8000] };

async function waitsAt(host: FakeHost): Promise<string[]> {
  const waits: string[] = [];
  const scanners = [fakeDatagram('ws-discovery', 'every-address')];
  const network = fakeNetwork({ [address]: host }, [], waits);
  await sweep(fakeOptions({ scope: fakeScope([address]), network, scanners, ports }));
  return waits.map((line) => line.replace(`${address}:`, ''));
}

test('a silent address is waited for in full once, then as long as replies take there', async () => {
  expect(await waitsAt({})).toEqual(['80 full', '554 usual', '443 usual']);
});

test('a host that answers at the gate is not probed there again, and its other ports wait no longer than usual', async () => {
  expect(await waitsAt({ ports: { 80: 'open' } })).toEqual([
    '80 full',
    '443 usual',
    '554 usual',
    '8000 usual',
  ]);
});

test('a gate port that was silent before the host showed life is tried once more, in full', async () => {
  expect(await waitsAt({ ports: { 554: 'refused' } })).toEqual([
    '80 full',
    '554 usual',
    '80 full',
    '443 usual',
    '8000 usual',
  ]);
});

test('a host that answers datagrams only gets the whole time at every port', async () => {
  const facts = [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] as const;
  const waits = await waitsAt({ datagrams: { 'ws-discovery': facts } });
  expect(waits.slice(-4)).toEqual(['80 full', '443 full', '554 full', '8000 full']);
});
