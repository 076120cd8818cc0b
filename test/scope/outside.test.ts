import { expect, test } from 'vitest';
import { outsideOf } from '../../src/scope/outside.ts';
import { parseTargets } from '../../src/scope/parse-targets.ts';

const scope = (targets: readonly string[], networks: readonly string[]) =>
  parseTargets(targets, {
    exclude: outsideOf(networks),
    allowPublic: true,
    maxAddresses: 2n ** 129n,
    resolve: () => Promise.reject(new Error('no names')),
    readFile: () => Promise.reject(new Error('no files')),
  });

test('outsideOf leaves of any scope what lies in the networks, in both families', async () => {
  const networks = ['10.20.0.0/22', '10.20.8.5', 'fd00:1::/64'];
  const found = await scope(['10.20.0.0/16', 'fd00:1::/120', 'fd00:2::/120'], networks);
  expect(found.size).toBe(1024n + 1n + 256n);
  expect(found.contains('10.20.3.255')).toBe(true);
  expect(found.contains('10.20.4.0')).toBe(false);
  expect(found.contains('10.20.8.5')).toBe(true);
  expect(found.contains('fd00:2::1')).toBe(false);
  await expect(scope(['192.168.0.0/24'], networks)).rejects.toThrow('leave nothing');
});

test('outsideOf goes to both ends of each family', () => {
  expect(outsideOf(['10.0.0.0/8'])).toEqual([
    '0.0.0.0-9.255.255.255',
    '11.0.0.0-255.255.255.255',
    '::-::fffe:ffff:ffff',
    '::1:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  ]);
  expect(outsideOf(['0.0.0.0/0'])).toHaveLength(2);
  expect(() => outsideOf(['school.example'])).toThrow('no network');
});
