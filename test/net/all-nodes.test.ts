import { expect, test } from 'vitest';
import { repliesIn } from '../../src/net/neighbours/all-nodes.ts';

const output = `PING ff02::1%eth0 (ff02::1%eth0) from fd00:1::1 : 56 data bytes
64 bytes from fd00:1::1: icmp_seq=1 ttl=64 time=0.036 ms
64 bytes from fd00:1::beef: icmp_seq=1 ttl=64 time=0.077 ms (DUP!)
64 bytes from fe80::4619:b6ff:fe5e:1%eth0: icmp_seq=2 ttl=64 time=0.054 ms

--- ff02::1%eth0 ping statistics ---
2 packets transmitted, 2 received, +1 duplicates, 0% packet loss, time 2006ms
`;

test('repliesIn reads who replied from the output of ping, wherever it is cut', () => {
  const all = ['fd00:1::1', 'fd00:1::beef', 'fe80::4619:b6ff:fe5e:1'];
  expect(repliesIn(output)).toEqual(all);
  for (let end = 0; end <= output.length; end++)
    expect(all).toEqual(expect.arrayContaining([...repliesIn(output.slice(0, end))]));
});

test('repliesIn takes nothing that is not an IPv6 address', () => {
  expect(repliesIn('64 bytes from ::::: icmp_seq=1\n64 bytes from 10.0.0.1: icmp_seq=1')).toEqual([]);
});
