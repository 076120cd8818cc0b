import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { addressKey, inAddressOrder } from '../../src/model/address-order.ts';
import { long } from '../long.ts';

test('addresses are in numeric order, IPv4 before IPv6, and what is no address comes last', () => {
  const ordered = [
    '9.255.0.1',
    '10.0.0.2',
    '10.0.0.10',
    '10.0.0.100',
    '192.168.0.1',
    'fe80::2',
    'fe80::10',
    'gate',
  ];
  expect(inAddressOrder([...ordered].reverse())).toEqual(ordered);
  expect(addressKey('10.0.0.255')).toBe('40a0000ff');
  expect(addressKey('FE80::1%eth0')).toBe(`6fe80${'0'.repeat(24)}0001`);
  // What only looks like an address is none.
  for (const text of [
    '10.0.0.256',
    '10.0.0.1.2',
    '10.0.0.',
    '1::2::3',
    '1:2:3',
    'fe80::g',
    '1:2:3:4:5:6:7::8',
  ])
    expect(addressKey(text)[0]).toBe('x');
});

test('any address comes to its bytes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      // Which ipaddr.js reads as `::ffff:1.2.3.4`.
      fc.pre(!/^::\d+\.\d/.test(address));
      const digits = Buffer.from(ipaddr.parse(address).toByteArray()).toString('hex');
      expect(addressKey(address)).toBe(`${address.includes(':') ? '6' : '4'}${digits}`);
    }),
    { numRuns: long ? 2_000 : 400 },
  );
});
