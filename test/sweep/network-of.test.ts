import { describe, expect, test } from 'vitest';
import { addressesOf, networkOf } from '../../src/model/network-of.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import { ownOf, readdressed, signatureOf } from '../../src/sweep/signature.ts';

test.each([
  ['10.1.2.3', '10.1.2.0/24'],
  ['127.0.0.255', '127.0.0.0/24'],
  ['fd00:1:2:3:4:5:6:7', 'fd00:1:2:3::/64'],
  ['fd00:1:2:3::7', 'fd00:1:2:3::/64'],
  ['fd00::3:0:0:0:7', 'fd00:0:0:3::/64'],
  ['fd00:1:0:9::', 'fd00:1:0:9::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['::1', '::/64'],
])('%s lies in %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('every address of an IPv4 network lies in it; none of an IPv6 network is listed', () => {
  const all = [...addressesOf('10.1.2.0/24')];
  expect([all.length, all[0], all.at(-1)]).toEqual([256, '10.1.2.0', '10.1.2.255']);
  expect(new Set(all.map(networkOf))).toEqual(new Set(['10.1.2.0/24']));
  expect([...addressesOf('fd00::/64')]).toEqual([]);
});

describe('two hosts with the same facts', () => {
  const host = (
    address: string,
    ...facts: [field: 'http.title' | 'http.redirect', value: string][]
  ): SweptHost => ({
    address,
    observations: facts.map(([field, value]) => ({
      ...{ field, value, address, port: 80, scanner: 'http' },
      at: `2026-11-24T02:00:0${address.at(-1)}.000Z`,
    })),
    answered: [],
  });

  test('have one signature, whatever their address and the order of their words', () => {
    const one = host('10.1.2.3', ['http.title', 'at 10.1.2.3'], ['http.redirect', 'http://10.1.2.3/a?t=1']);
    const two = host('10.1.2.4', ['http.redirect', 'http://10.1.2.4/a?t=2'], ['http.title', 'at 10.1.2.4']);
    expect(signatureOf(two)).toBe(signatureOf(one));
    expect(readdressed(one, ownOf(two, one)).observations[0]).toEqual(two.observations[1]);
  });

  test('have two where one word differs, or only names another address', () => {
    const one = host('10.1.2.3', ['http.title', 'at 10.1.2.3']);
    for (const title of ['At 10.1.2.3', 'at 10.1.2.33', 'at 10.1.2.3.4', 'at'])
      expect(signatureOf(host('10.1.2.3', ['http.title', title])), title).not.toBe(signatureOf(one));
  });

  test('have two where words differ behind a sign that begins a token in a redirect only', () => {
    for (const sign of ['?', '#', ';']) {
      const [one, two] = [1, 2].map((number) => host('10.1.2.3', ['http.title', `Camera${sign}${number}`]));
      expect(one && signatureOf(one), sign).not.toBe(two && signatureOf(two));
      const [to, too] = [1, 2].map((number) => host('10.1.2.3', ['http.redirect', `/a${sign}${number}`]));
      expect(to && signatureOf(to), sign).toBe(too && signatureOf(too));
    }
  });

  test('have none without facts', () => {
    expect(signatureOf(host('10.1.2.3'))).toBeNull();
  });
});
