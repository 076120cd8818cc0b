import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { ownSegmentAddresses } from '../../src/scan/own-segments.ts';
import { scopeOf } from '../scope/scope-of.ts';

const at = (cidr: string, over: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address: cidr.split('/')[0], cidr, family: 'IPv4', internal: false, ...over }) as NetworkInterfaceInfo;

test('ownSegmentAddresses counts what the scope has of each own network once', async () => {
  const interfaces = {
    lo: [at('127.0.0.1/8', { internal: true })],
    eth0: [at('10.20.0.7/22'), at('10.20.1.7/24'), at('fd00::7/64', { family: 'IPv6', scopeid: 0 })],
    eth1: [at('10.30.0.1/24')],
  };
  const count = async (targets: string[], exclude: string[] = []) =>
    ownSegmentAddresses(await scopeOf(targets, { exclude }), interfaces);
  expect(await count(['10.20.0.0/16', '127.0.0.0/24', 'fd00::/120'])).toBe(1_024n);
  expect(await count(['10.20.0.0/16', '10.30.0.0/25'], ['10.20.1.1', '10.20.2.0/24'])).toBe(767n + 128n);
  expect(await count(['10.99.0.0/16'])).toBe(0n);
});
