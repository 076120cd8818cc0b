import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/net/interfaces.ts';
import { neighbourhood } from '../../src/net/neighbours/local.ts';
import { ownInterfaces } from '../../src/net/on-link-prefixes.ts';
import { scopeOf } from './loopback.ts';

const info = (cidr: string, over: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address: cidr.split('/')[0], cidr, family: 'IPv6', internal: false, ...over }) as NetworkInterfaceInfo;
const zero = '0'.repeat(32);
const line = (network: string, length: string, flags: string, name: string, router = zero) =>
  `${network.padEnd(32, '0')} ${length} ${zero} 00 ${router} 00000100 00000001 00000000 ${flags} ${name.padStart(8)}`;
/** As Linux writes it, after a router has advertised fd00:20::/64 on eth0 and itself as a router. */
const table = [
  line('fd000020', '40', '000c0001', 'eth0'),
  line('fd000020', '30', '00000003', 'eth0', `fe80${'0'.repeat(27)}1`),
  line('fd000021', '40', '00000001', 'eth1'),
  line('fe80', '40', '00000001', 'eth0'),
  line('', '00', '00450003', 'eth0', `fe80${'0'.repeat(27)}1`),
  line('ff', '08', '00000001', 'eth0'),
  'no line of a table',
].join('\n');

const interfaces = {
  lo: [info('::1/128', { internal: true })],
  eth0: [info('fd00:20::7/128'), info('fd00:21::7/128'), info('10.0.0.7/32', { family: 'IPv4' })],
};

test('ownInterfaces gives a DHCPv6 address the network that a router advertises there', () => {
  const own = ownInterfaces(interfaces, () => table);
  const cidrs = Object.values(own).flatMap((infos = []) => infos.map(({ cidr }) => cidr));
  // The second address has a network on another link only.
  expect(cidrs).toEqual(['::1/128', 'fd00:20::7/64', 'fd00:21::7/128', '10.0.0.7/32']);
  const isNeighbour = neighbourhood(own);
  expect([isNeighbour('fd00:20::99'), isNeighbour('fd00:21::99')]).toEqual([true, false]);
  expect(segmentsOf(own, scopeOf('fd00:20:')).inScope).toMatchObject([
    { interfaceName: 'eth0', interfaceAddress: 'fd00:20::7', prefixLength: 64 },
  ]);
});

test('ownInterfaces changes nothing where the routing table cannot be read or is not needed', () => {
  const unreadable = () => {
    throw new Error('ENOENT');
  };
  expect(ownInterfaces(interfaces, unreadable)).toEqual(interfaces);
  const whole = { eth0: [info('fd00:20::7/64')] };
  expect(ownInterfaces(whole, unreadable)).toBe(whole);
});
