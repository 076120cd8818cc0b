import { expect, test } from 'vitest';
import type { Interfaces } from '../../src/net/interfaces.ts';
import { networkAndBroadcastAddresses } from '../../src/net/network-and-broadcast.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from './loopback.ts';

const interfaces = (...cidrs: string[]): Interfaces => ({
  eth0: cidrs.map((cidr) => ({
    address: cidr.split('/')[0] ?? '',
    netmask: '',
    mac: '02:00:00:00:00:01',
    internal: false,
    cidr,
    ...(cidr.includes(':') ? { family: 'IPv6' as const, scopeid: 0 } : { family: 'IPv4' as const }),
  })),
});

test.each([
  ['10.61.7.1/24', ['10.61.7.0', '10.61.7.255']],
  ['10.61.7.130/26', ['10.61.7.128', '10.61.7.191']],
  ['192.168.3.7/22', ['192.168.0.0', '192.168.3.255']],
  ['10.1.1.1/31', []],
  ['10.1.1.1/32', []],
  ['fd00::1/64', []],
])('networkAndBroadcastAddresses of %s are %j', (cidr, addresses) => {
  expect([...networkAndBroadcastAddresses(interfaces(cidr))]).toEqual(addresses);
});

test('is silent without a packet, so that its block can be scanned to the end', async () => {
  const network = await openNetwork({
    scope: scopeOf('127.0.77.'),
    interfaces: () => interfaces('127.0.77.1/24'),
  });
  const { signal } = new AbortController();
  expect(await network.connectProbe('127.0.77.255', 9, signal)).toBe('silent');
  expect(await network.ping('127.0.77.255', signal)).toBe(false);
  // The same address of a network that is not this machine's own may be a host's.
  expect(await network.connectProbe('127.0.77.254', 9, signal)).toBe('refused');
  expect(network.counters.connects).toBe(1);
  await network.close();
});
