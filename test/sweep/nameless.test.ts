import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FakeDevice, Message } from '../fake-devices/device.ts';
import { onvif, openInformation } from '../fake-devices/fleet/onvif-device.ts';
import { challenge, digest, notFound, page, web } from '../fake-devices/fleet/pages.ts';
import { review, truth } from '../fake-devices/fleet/truth.ts';
import { type Fleet, startFleet } from '../fake-devices/start.ts';
import { addressesIn, defaultSweep } from './default-sweep.ts';

const { service } = onvif({
  manufacturer: 'Acme',
  model: 'AC-IPC300',
  firmware: '1.0.4',
  serial: '020A7B110001',
  mac: '02:0a:7b:11:00:01',
  uuid: '11b2a0c4-7a10-11b2-9143-',
  free: openInformation,
  scopes: [],
});

/** A unit with one web port, and ONVIF behind it or not: no stream, and no answer to any discovery request. */
function unit(
  name: string,
  address: string,
  root: Message,
  more: Parameters<typeof web>[1] = {},
): FakeDevice {
  return {
    name,
    address,
    truth: truth('Acme', 'camera', 'AC-IPC300', review),
    services: [{ port: 80, transport: 'tcp', behaviour: web(root, more) }],
  };
}

const blank = page(['Content-Type: text/html'], '<html><head></head><body></body></html>');
const isapi = { '/ISAPI/System/deviceInfo': challenge(digest('IP Camera(C1214)')) };
const named = page(['Content-Type: text/html'], '<html><head><title>Heating</title></head></html>');
let fleet: Fleet;

beforeAll(async () => {
  const units = [
    unit('camera with a blank page', '127.78.61.1', blank, { onvif: service }),
    unit('something with a blank page', '127.78.61.2', blank),
    unit('something with a name', '127.78.61.3', named),
    unit('camera of Hikvision’s whose page is an error', '127.78.61.4', notFound(), { pages: isapi }),
  ];
  fleet = await startFleet(units, { ports: 'real' });
});
afterAll(async () => {
  await fleet.stop();
});

test('ONVIF and ISAPI probe a unit whose page names no type, once, and no other', async () => {
  const { hosts } = await defaultSweep(addressesIn(fleet));
  const facts = hosts.flatMap(({ address, observations }) =>
    observations.filter(({ field }) => field === 'onvif.model').map(({ value }) => [address, value]),
  );
  expect(facts).toEqual([['127.78.61.1', 'AC-IPC300']]);
  const posts = fleet.devices.map(({ log }) => log.requests.filter(({ verb }) => verb === 'POST').length);
  expect(posts).toEqual([4, 1, 0, 1]);
  const sent = fleet.devices.map(
    ({ log }) => log.requests.filter(({ target }) => target.startsWith('/ISAPI')).length,
  );
  expect(sent).toEqual([0, 1, 0, 1]);
  const realms = hosts.flatMap(({ address, observations }) =>
    observations.filter(({ field }) => field === 'http.auth-realm').map(({ value }) => [address, value]),
  );
  expect(realms).toEqual([['127.78.61.4', 'IP Camera(C1214)']]);
});
