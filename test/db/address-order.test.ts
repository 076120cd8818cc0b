import { expect, test } from 'vitest';
import { addressKey, inAddressOrder } from '../../db/address-order.ts';

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
  // What only looks like an address of four numbers is none.
  for (const text of ['10.0.0.256', '10.0.0.1.2', '10.0.0.']) expect(addressKey(text)[0]).toBe('x');
});
