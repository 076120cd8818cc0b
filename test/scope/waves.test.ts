import { expect, test } from 'vitest';
import { networkOf } from '../../src/model/network-of.ts';
import { expectQuick } from '../processor-time.ts';
import { scopeOf } from './scope-of.ts';

async function waves(targets: readonly string[], exclude: readonly string[] = [], seed = 7) {
  const scope = await scopeOf(targets, { exclude });
  return [...scope.waves(seed)].map((wave) => [...wave]);
}

test('each address comes once, and each network whole in one wave, holes and all', async () => {
  const given = await waves(['10.0.0.0/17', '10.9.0.0/24'], ['10.0.3.16/28', '10.0.4.0/23', '10.0.9.7']);
  const all = given.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(32_768 + 256 - 16 - 512 - 1);
  const homes = given.map((wave) => new Set(wave.map(networkOf)));
  const networks = homes.flatMap((home) => [...home]);
  expect(new Set(networks).size).toBe(127);
  // None is in two waves.
  expect(networks).toHaveLength(127);
});

test('a wave is of four networks out of the whole scope, and spreads over them from its start', async () => {
  const given = await waves(['10.0.0.0/16']);
  expect(given.map((wave) => wave.length)).toEqual(Array.from({ length: 64 }, () => 1_024));
  const apart: number[] = [];
  for (const wave of given) {
    const thirds = wave.map((address) => Number(address.split('.')[2]));
    apart.push(Math.max(...thirds) - Math.min(...thirds));
    expect(new Set(thirds).size).toBe(4);
    const early = new Map<number, number>();
    for (const third of thirds.slice(0, 320)) early.set(third, (early.get(third) ?? 0) + 1);
    expect([early.size, Math.max(...early.values()) < 130]).toEqual([4, true]);
  }
  // Neighbours share a wave by chance only.
  expect(apart.filter((most) => most > 64).length).toBeGreaterThan(48);
});

test('networks of which little is named share a wave; another seed gives another order', async () => {
  const few = Array.from({ length: 100 }, (_, third) => `10.0.${third}.10-19`);
  expect((await waves(few)).map((wave) => wave.length)).toEqual([1_000]);
  const [one, other] = [await waves(['10.0.0.0/16'], [], 1), await waves(['10.0.0.0/16'], [], 2)];
  expect(one[0]).not.toEqual(other[0]);
  expect(one).toEqual(await waves(['10.0.0.0/16'], [], 1));
});

test('waves of an IPv6 /64 have 1,024 addresses each; one with fewer is whole', async () => {
  const given = await waves(['fd00::/116', 'fd00::8:0/116', 'fd00:0:0:1::/118', '10.0.0.0/24']);
  const all = given.flat();
  expect([all.length, new Set(all).size]).toEqual([2 * 4_096 + 1_024 + 256, 2 * 4_096 + 1_024 + 256]);
  const home = (start: string) =>
    given.flatMap((wave, number) => (wave.some((address) => address.startsWith(start)) ? [number] : []));
  expect([home('fd00::').length, home('fd00:0:0:1').length, home('10.').length]).toEqual([8, 1, 1]);
  expect(Math.max(...given.map((wave) => wave.length))).toBeLessThanOrEqual(1_024 + 256);
});

test('waves leave out IPv6 ranges too large to scan, and the scope counts them', async () => {
  const scope = await scopeOf(['fd00::/64', 'fd00:0:0:1::/118', '10.0.0.0/24'], { maxAddresses: 2n ** 65n });
  expect(scope.unsearched).toBe(2n ** 64n);
  expect([...scope.waves(3)].flatMap((wave) => [...wave])).toHaveLength(1_024 + 256);
  expect(scope.contains('fd00::1')).toBe(true);
  // The same where the large network comes last.
  const before = await scopeOf(['fcff:ffff:ffff:ffff:ffff:ffff:ffff:fc00/118', 'fd00::/63'], {
    maxAddresses: 2n ** 66n,
  });
  expect(before.unsearched).toBe(2n ** 65n);
  expect((await scopeOf(['fd00::/98'], { maxAddresses: 2n ** 30n })).unsearched).toBe(0n);
});

test('waves of more networks than are listed are slices of 1,024 addresses', async () => {
  const scope = await scopeOf(['fd00::/98', 'fd00:0:0:1::/98'], { maxAddresses: 2n ** 31n });
  const seen = new Set<string>();
  let number = 0;
  for (const wave of scope.waves(3)) {
    const addresses = [...wave];
    expect(addresses).toHaveLength(1_024);
    expect(addresses.every((address) => scope.contains(address))).toBe(true);
    for (const address of addresses) seen.add(address);
    if (++number === 3) break;
  }
  expect(seen.size).toBe(3 * 1_024);
});

test('a /8 gives its first address within a moment', async () => {
  const scope = await scopeOf(['10.0.0.0/8'], { maxAddresses: 2n ** 24n });
  // To go through all of them would take many seconds.
  await expectQuick(1_500, () => {
    const [wave] = scope.waves(5);
    expect(scope.contains(String(wave?.next().value))).toBe(true);
  });
});
