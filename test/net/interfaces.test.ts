import { describe, expect, test } from 'vitest';
import type { Interfaces } from '../../src/net/interfaces.ts';
import { openLoopback, scopeOf } from './loopback.ts';

const v4 = (address: string, prefix: number, internal = false) => ({
  address,
  netmask: '',
  mac: '00:00:00:00:00:00',
  cidr: `${address}/${prefix}`,
  internal,
  family: 'IPv4' as const,
});
const v6 = (address: string, prefix: number, scopeid: number) => ({
  ...v4(address, prefix),
  family: 'IPv6' as const,
  scopeid,
});
const machine: Interfaces = {
  lo: [v4('127.0.0.1', 8, true)],
  eth0: [v4('10.1.2.9', 24), v6('fe80::1', 64, 2), v6('fd00:1::9', 64, 0)],
  docker0: [v4('172.17.0.1', 16)],
  odd0: [{ ...v4('10.1.2.77', 24), cidr: null }],
};

const segments = async (...networks: string[]) => {
  const scope = {
    ...scopeOf(),
    containsNetwork: (address: string, length: number) => networks.includes(`${address}/${length}`),
  };
  const network = await openLoopback(scope, { interfaces: () => machine });
  const found = network.segments();
  await network.close();
  return found;
};

describe('a local segment', () => {
  test('is used where its whole network is in the scope, and only there', async () => {
    const { inScope, passedOver } = await segments('10.1.2.9/24', 'fe80::1/64');
    expect(inScope).toEqual([
      { interfaceName: 'eth0', interfaceAddress: '10.1.2.9', prefixLength: 24, scopeId: null },
      { interfaceName: 'eth0', interfaceAddress: 'fe80::1', prefixLength: 64, scopeId: 2 },
    ]);
    expect(passedOver).toHaveLength(4);
    expect(passedOver[0]).toBe(
      'No multicast was sent on lo (loopback, 127.0.0.1/8): not all of its network is in the scope, exclusions counted.',
    );
  });

  test('on loopback or a virtual bridge is used where the operator put it into the scope', async () => {
    const { inScope } = await segments('127.0.0.1/8', '172.17.0.1/16');
    expect(inScope.map(({ interfaceName }) => interfaceName)).toEqual(['lo', 'docker0']);
  });

  test('of an interface without a known network is never used', async () => {
    const { inScope } = await segments('10.1.2.77/24', '10.1.2.77/NaN');
    expect(inScope).toEqual([]);
  });
});
