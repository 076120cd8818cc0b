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
  eth0: [v4('10.1.2.9', 24), v6('fe80::1', 64, 2)],
  eth1: [v6('fd00:1::9', 64, 0)],
  docker0: [v4('172.17.0.1', 16)],
  odd0: [{ ...v4('10.1.2.77', 24), cidr: null }],
};

const segments = (...networks: string[]) => segmentsOn(machine, networks);

const segmentsOn = async (interfaces: Interfaces, networks: readonly string[]) => {
  const scope = {
    ...scopeOf(),
    containsNetwork: (address: string, length: number) => networks.includes(`${address}/${length}`),
  };
  const network = await openLoopback(scope, { interfaces: () => interfaces });
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

  test('of which only a part is in the scope is reported, except of loopback, with what that costs', async () => {
    const scope = {
      ...scopeOf(),
      meetsNetwork: (address: string) => ['10.1.2.9', '127.0.0.1'].includes(address),
    };
    const network = await openLoopback(scope, { interfaces: () => machine });
    expect(network.segments().partly).toEqual([
      'No multicast was sent on eth0 (local, 10.1.2.9/24): not all of its network is in the scope, exclusions counted. Devices there that answer only to multicast or broadcast are not found, and do not count as silent.',
    ]);
    await network.close();
    expect((await segments('10.1.2.9/24')).partly).toEqual([]);
  });

  test('on loopback or a virtual bridge is used where the operator put it into the scope', async () => {
    const { inScope } = await segments('127.0.0.1/8', '172.17.0.1/16');
    expect(inScope.map(({ interfaceName }) => interfaceName)).toEqual(['lo', 'docker0']);
  });

  test('with a second network on the link is used only where that is in the scope, too: multicast reaches both', async () => {
    const scope = ['10.1.2.9/24', 'fd00:1::9/64'];
    const aliased: Interfaces = {
      eth0: [v4('10.1.2.9', 24), v6('fd00:1::9', 64, 0), v6('fe80::1', 64, 2), v4('169.254.7.7', 16)],
      'eth0:1': [v4('192.168.1.9', 24)],
      'eth0.7': [v4('192.168.7.9', 24)],
    };
    const { inScope, passedOver } = await segmentsOn(aliased, scope);
    expect(inScope.map(({ interfaceAddress }) => interfaceAddress)).toEqual(['fd00:1::9']);
    expect(passedOver).toContain(
      'No multicast was sent on eth0 (local, 10.1.2.9/24): not all of another network on the same link (192.168.1.9/24) is in the scope, exclusions counted.',
    );
    const both = await segmentsOn(aliased, [...scope, '192.168.1.9/24']);
    expect(both.inScope.map(({ interfaceName }) => interfaceName)).toEqual(['eth0', 'eth0', 'eth0:1']);
  });

  test('is not known from a single address, which hinders no other', async () => {
    const leased: Interfaces = {
      eth0: [v4('10.1.2.9', 24), v4('10.9.9.9', 32), v6('fd00:1::9', 128, 0)],
    };
    const { inScope, passedOver } = await segmentsOn(leased, ['10.1.2.9/24', 'fd00:1::9/128']);
    expect(inScope.map(({ interfaceAddress }) => interfaceAddress)).toEqual(['10.1.2.9']);
    expect(passedOver.at(-1)).toBe(
      'No multicast was sent on eth0 (local, fd00:1::9/128): a single address does not show who shares the link.',
    );
  });

  test('of an interface without a known network is never used', async () => {
    const { inScope } = await segments('10.1.2.77/24', '10.1.2.77/NaN');
    expect(inScope).toEqual([]);
  });
});
