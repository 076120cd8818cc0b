import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { long } from '../long.ts';
import { expectQuick } from '../processor-time.ts';
import { scopeOf } from './scope-of.ts';

/** Networks of 256 addresses where it is hard: inside an octet, across octets, across groups. */
const universes = [
  { name: 'IPv4', at: (n: number) => `192.168.7.${n}` },
  { name: 'IPv4 across octets', at: (n: number) => (n < 128 ? `10.0.255.${n + 128}` : `10.1.0.${n - 128}`) },
  {
    name: 'IPv6',
    at: (n: number) => (n < 128 ? `fd00::ff${(n + 128).toString(16)}` : `fd00::1:${(n - 128).toString(16)}`),
  },
];

const part = fc.oneof(
  fc.nat(255).map((n) => ({ first: n, last: n })),
  fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
  fc
    .tuple(fc.nat(255), fc.nat(8))
    .map(([n, bits]) => ({ first: (n >> bits) << bits, last: ((n >> bits) << bits) + 2 ** bits - 1 })),
);

describe.each(universes)('$name: against a list of all addresses', ({ at }) => {
  const all = Array.from({ length: 256 }, (_, n) => at(n));
  const written = ({ first, last }: { first: number; last: number }) => `${at(first)}-${at(last)}`;

  test('every permitted address comes exactly once, no other ever, and membership agrees', async () => {
    const lists = fc.tuple(
      fc.array(part, { minLength: 1, maxLength: 8 }),
      fc.array(part, { maxLength: 8 }),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(lists, async ([include, exclude, seed]) => {
        const inside = (n: number, parts: typeof include) =>
          parts.some(({ first, last }) => n >= first && n <= last);
        const expected = all.filter((_, n) => inside(n, include) && !inside(n, exclude));
        if (expected.length === 0) {
          await expect(scopeOf(include.map(written), { exclude: exclude.map(written) })).rejects.toThrow(
            /leave nothing/,
          );
          return;
        }
        const scope = await scopeOf(include.map(written), { exclude: exclude.map(written) });
        expect(scope.size).toBe(BigInt(expected.length));
        expect([...scope.addresses()]).toEqual(expected);
        const shuffled = [...scope.addresses(seed)];
        expect(shuffled).toHaveLength(expected.length);
        expect(new Set(shuffled)).toEqual(new Set(expected));
        expect(all.filter((address) => scope.contains(address))).toEqual(expected);
      }),
      { numRuns: long ? 300 : 50 },
    );
  });
});

test('a network is in the scope only if all of it is, after exclusions', async () => {
  const octet = fc.nat(255);
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.array(part, { maxLength: 3 }),
      octet,
      fc.integer({ min: 24, max: 32 }),
      async (include, exclude, host, length) => {
        const text = ({ first, last }: { first: number; last: number }) => `10.0.0.${first}-${last}`;
        const scope = await scopeOf([...include.map(text), '10.9.9.9'], { exclude: exclude.map(text) });
        const size = 2 ** (32 - length);
        const start = Math.floor(host / size) * size;
        const hosts = Array.from({ length: size }, (_, n) => `10.0.0.${start + n}`);
        expect(scope.containsNetwork(`10.0.0.${host}`, length)).toBe(
          hosts.every((address) => scope.contains(address)),
        );
        expect(scope.meetsNetwork(`10.0.0.${host}`, length)).toBe(
          hosts.some((address) => scope.contains(address)),
        );
      },
    ),
    { numRuns: long ? 300 : 50 },
  );
});

describe('membership', () => {
  test('knows an address in any of its forms, with or without zone', async () => {
    const scope = await scopeOf(['10.0.0.0/30', 'fe80::/127'], { exclude: ['10.0.0.2'] });
    for (const address of [
      '10.0.0.1',
      '::ffff:10.0.0.1',
      '::FFFF:a00:1',
      'fe80::1',
      'FE80:0::1',
      'fe80::1%eth0',
    ])
      expect(scope.contains(address), address).toBe(true);
    for (const address of ['10.0.0.2', '::ffff:10.0.0.2', '10.0.0.4', 'fe80::2%eth0', '::10.0.0.1'])
      expect(scope.contains(address), address).toBe(false);
  });

  test.each([
    '',
    'nvr',
    '10.0.0',
    '010.0.0.1',
    '10.0.0.1/32',
    '10.0.0.1 ',
    '10.0.0.1\0',
    '::ffff:10.0.0.256',
    '%',
  ])('refuses %j, which is no address', async (text) =>
    expect((await scopeOf(['10.0.0.0/8'], { maxAddresses: 2n ** 24n })).contains(text)).toBe(false),
  );

  test('knows networks of both families, and refuses lengths that are none', async () => {
    const scope = await scopeOf(['10.0.0.0/24', 'fd00::/120'], { exclude: ['10.0.0.200'] });
    expect(scope.containsNetwork('10.0.0.7', 25)).toBe(true);
    expect(scope.containsNetwork('10.0.0.7', 24)).toBe(false);
    expect(scope.containsNetwork('::ffff:10.0.0.7', 121)).toBe(true);
    expect(scope.containsNetwork('fd00::7', 120)).toBe(true);
    expect(scope.containsNetwork('fd00::7', 119)).toBe(false);
    for (const length of [-1, 33, 24.5, Number.NaN])
      expect(scope.containsNetwork('10.0.0.7', length)).toBe(false);
    expect(scope.containsNetwork('nvr', 32)).toBe(false);
    expect([scope.meetsNetwork('nvr', 32), scope.meetsNetwork('10.0.0.7', Number.NaN)]).toEqual([
      false,
      false,
    ]);
    expect(scope.containsNetwork('fe80::1', 0)).toBe(false);
  });
});

describe('order', () => {
  test('the same seed gives the same order, another one another', async () => {
    const scope = await scopeOf(['10.0.0.0/24']);
    expect([...scope.addresses(7)]).toEqual([...scope.addresses(7)]);
    expect([...scope.addresses(7)]).not.toEqual([...scope.addresses(8)]);
    expect([...scope.addresses(0)]).not.toEqual([...scope.addresses()]);
  });

  test('spreads over the whole scope from the start', async () => {
    const scope = await scopeOf(['10.0.0.0/16']);
    for (const seed of [0, 1, 2 ** 40]) {
      const sites = new Map<string, number>();
      const order = scope.addresses(seed);
      for (let n = 0; n < 2560; n++) {
        const site = String(order.next().value).split('.')[2] ?? '';
        sites.set(site, (sites.get(site) ?? 0) + 1);
      }
      expect(sites.size).toBeGreaterThan(250);
      expect(Math.max(...sites.values())).toBeLessThan(35);
    }
  });

  test('neighbours in the order are not neighbours in the network', async () => {
    const order = [...(await scopeOf(['10.0.0.0/20'])).addresses(5)];
    const same = order.filter((address, n) => address.split('.')[2] === order[n + 1]?.split('.')[2]);
    expect(same.length).toBeLessThan((order.length / 16) * 2);
  });

  test('is refused for a seed that is not a non-negative integer', async () => {
    const scope = await scopeOf(['10.0.0.0/30']);
    for (const seed of [-1, 0.5, Number.NaN]) expect(() => scope.addresses(seed).next()).toThrow(/seed/);
  });

  test('is lazy: ten million addresses give their first at once and need no memory', async () => {
    const scope = await scopeOf(['10.0.0.0/8'], { maxAddresses: 2n ** 24n });
    const before = process.memoryUsage().heapUsed;
    let first = '';
    await expectQuick(50, () => {
      first = String(scope.addresses(3).next().value);
    });
    expect(scope.contains(first)).toBe(true);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  });

  test('is quick: a /16 in a third of a second', async () => {
    const scope = await scopeOf(['10.0.0.0/16']);
    await expectQuick(330, () => {
      let count = 0;
      for (const _ of scope.addresses(1)) count++;
      expect(count).toBe(65_536);
    });
  });

  test('covers an IPv6 network that no number can count, without a repetition', async () => {
    const scope = await scopeOf(['fd00::/60', '10.0.0.0/24'], { maxAddresses: 2n ** 80n });
    expect(scope.size).toBe(2n ** 68n + 256n);
    const seen = new Set<string>();
    for (const address of scope.addresses(9)) {
      if (seen.size === 20_000) break;
      expect(seen.has(address)).toBe(false);
      expect(scope.contains(address)).toBe(true);
      seen.add(address);
    }
    const subnets = new Set([...seen].map((address) => address.split(':')[3]));
    expect(subnets.size).toBeGreaterThanOrEqual(16);
  });
});
