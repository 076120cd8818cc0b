import { describe, expect, test } from 'vitest';
import type { DatagramScanner, Probe } from '../../src/model/scanner.ts';
import { duration } from '../../src/scope/duration.ts';
import type { PlannedScanner } from '../../src/scope/plan-cost.ts';
import { planCost } from '../../src/scope/plan-cost.ts';

const words = { sends: 'One request.', neverSends: 'Anything else.' };
const scanners: readonly PlannedScanner[] = [
  { ...words, id: 'http', kind: 'probe', cost: { connections: 3, datagrams: 0, bytes: 1000 } },
  { ...words, id: 'tls', kind: 'probe', cost: { connections: 1, datagrams: 0, bytes: 500 } },
  {
    ...words,
    id: 'ws',
    kind: 'datagram',
    audience: 'every-address',
    cost: { connections: 0, datagrams: 2, bytes: 70 },
  },
  {
    ...words,
    id: 'dhip',
    kind: 'datagram',
    audience: 'alive',
    cost: { connections: 0, datagrams: 1, bytes: 30 },
  },
  { ...words, id: 'mdns', kind: 'listener', cost: { connections: 0, datagrams: 5, bytes: 9 } },
];
const plan = { gatePorts: [80, 554], ports: [8000, 80, 21], scanners, rate: 1000 };

describe('cost of a plan', () => {
  test('adds up silent addresses, live hosts and segments', () => {
    expect(planCost({ ...plan, scope: { size: 256n }, alive: 26n })).toEqual({
      addresses: 256n,
      ports: [21, 80, 554, 8000],
      perSilentAddress: 3,
      gateFlows: 768n,
      perLiveHost: { connections: 4 + 4 + 2, datagrams: 3, bytes: 1600 },
      perSegment: { connections: 0, datagrams: 8, bytes: 109 },
      worstCaseFlows: 256n * 13n,
      expectedFlows: 768n + 26n * (4n + 5n + 2n - 3n),
      secondsSilent: 1n,
      secondsWorst: 4n + 5n,
      secondsExpected: 1n + 5n,
      limits: [
        { by: 'rate', most: 1000, seconds: 1n },
        { by: 'processor', most: 14_500, seconds: 1n },
      ],
    });
  });

  test('planCost counts one request of each scanner for a silent address', () => {
    const repeated = scanners.map((scanner) => (scanner.id === 'ws' ? { ...scanner, repeats: 2 } : scanner));
    const cost = planCost({ ...plan, scanners: repeated, scope: { size: 10n } });
    expect(cost.perSilentAddress).toBe(3);
    expect(cost.worstCaseFlows).toBe(10n * 13n);
  });

  test('is exact for 10.0.0.0/8 and for scopes that no number can count', () => {
    const eight = planCost({ ...plan, scope: { size: 2n ** 24n } });
    expect(eight.worstCaseFlows).toBe(218_103_808n);
    expect(eight.secondsWorst).toBe(218_104n + 5n);
    expect(eight.expectedFlows).toBeNull();
    expect(eight.secondsExpected).toBeNull();
    expect(planCost({ ...plan, scope: { size: 2n ** 100n }, rate: 1 }).secondsSilent).toBe(3n * 2n ** 100n);
  });

  test('takes the time that a scanner with a cap of its own needs', () => {
    const capped = scanners.map((scanner) =>
      scanner.id === 'dhip' ? { ...scanner, perSecond: 5 } : scanner,
    );
    const cost = planCost({ ...plan, scope: { size: 1000n }, scanners: capped });
    expect(cost.secondsSilent).toBe(3n);
    expect(cost.secondsWorst).toBe(200n + 5n);
  });

  test('expects what a sweep waits for: the rate, the targets in hand, or a scanner’s own cap', () => {
    const expected = (over: Partial<Parameters<typeof planCost>[0]>) =>
      planCost({ ...plan, scope: { size: 65_536n }, alive: 4096n, rate: 20_000, ...over }).secondsExpected;
    const costly = scanners.map((scanner) =>
      scanner.id === 'dhip' ? { ...scanner, perSecond: 50, isWorthwhile: () => true } : scanner,
    );
    const ofRate = (65_536n * 3n + 4096n * 8n) / 14_500n + 1n;
    expect(expected({})).toBe(ofRate + 5n);
    expect(expected({ rate: 1000 })).toBe((65_536n * 3n + 4096n * 8n) / 1000n + 1n + 5n);
    const silentMs = 1_420;
    expect(expected({ inHand: { discovering: 1000, silentMs, scanning: 4096 } })).toBe(94n + 5n);
    expect(expected({ inHand: { discovering: 65_536, silentMs, scanning: 100 } })).toBe(95n + 5n);
    expect(expected({ scanners: costly })).toBe(37n + 5n);
    expect(expected({ scanners: costly, alive: 0n })).toBe(ofRate - 2n);
  });

  test('planCost names each limit with its time, the slowest first', () => {
    const costly = scanners.map((scanner) =>
      scanner.id === 'dhip' ? { ...scanner, perSecond: 50, isWorthwhile: () => true } : scanner,
    );
    const inHand = { discovering: 4_608, silentMs: 2_340, scanning: 320 };
    const scope = { size: 65_536n };
    const { limits } = planCost({ ...plan, scope, alive: 4096n, rate: 20_000, scanners: costly, inHand });
    expect(limits).toEqual([
      { by: 'dhip', most: 50, seconds: 37n },
      { by: 'addresses', most: 4_608, seconds: 34n },
      { by: 'hosts', most: 320, seconds: 30n },
      { by: 'processor', most: 14_500, seconds: 16n },
      { by: 'rate', most: 20_000, seconds: 12n },
    ]);
  });

  test('planCost names the neighbour table as the limit of own segments', () => {
    const own = { addresses: 4_096n, neighbours: 960, entryMs: 3_110 };
    const of = (alive: bigint, addresses = own.addresses) =>
      planCost({ ...plan, scope: { size: 4_096n }, rate: 20_000, alive, own: { ...own, addresses } });
    const { limits, secondsExpected } = of(256n);
    expect(limits[0]).toEqual({ by: 'neighbours', most: 960, seconds: 15n });
    expect(secondsExpected).toBe(15n + 5n);
    // Where hosts take all of the table, an eighth is left for the others.
    expect(of(3_000n).limits[0]).toEqual({ by: 'neighbours', most: 960, seconds: 29n });
    expect(of(256n, 0n).limits.map(({ by }) => by)).not.toContain('neighbours');
  });

  test('counts what only segments are sent there alone, once for the group and once for the broadcast', () => {
    const segment = { ...words, kind: 'datagram', audience: 'segment', perSecond: 1 } as const;
    const cost = { connections: 0, datagrams: 7, bytes: 11 };
    const with7 = (how: Pick<DatagramScanner, 'group' | 'broadcast'>) =>
      planCost({
        ...plan,
        scope: { size: 1000n },
        scanners: [...scanners, { ...segment, ...how, id: 'sony', cost }],
      });
    const both = with7({ group: { v4: '239.0.0.1', v6: null }, broadcast: true });
    expect(both.perSegment).toEqual({ connections: 0, datagrams: 8 + 14, bytes: 109 + 22 });
    expect(both.perLiveHost).toEqual({ connections: 10, datagrams: 3, bytes: 1600 });
    expect(both.perSilentAddress).toBe(3);
    expect(both.secondsWorst).toBe(13n + 5n);
    const none = with7({ group: { v4: null, v6: null } });
    expect(none.perSegment.datagrams).toBe(8);
  });

  test('a port given twice counts once, and a gate port may be scanned once more', () => {
    const cost = planCost({ ...plan, scope: { size: 1n }, gatePorts: [80, 80], ports: [80], scanners: [] });
    expect(cost.perLiveHost.connections).toBe(2);
    expect(cost.gateFlows).toBe(1n);
  });

  test('planCost expects at most all addresses alive, each below its worst case', () => {
    const of = (alive: bigint) => planCost({ ...plan, scope: { size: 999n }, alive });
    expect(of(0n).expectedFlows).toBe(of(0n).gateFlows);
    expect(of(0n).secondsExpected).toBe(of(0n).secondsSilent);
    expect(of(999n).expectedFlows).toBeLessThan(of(999n).worstCaseFlows);
    expect(of(5_000n)).toEqual(of(999n));
  });

  test('planCost gives one time for all silent and for 0 alive', () => {
    const inHand = { discovering: 3_584, silentMs: 1_420, scanning: 320 };
    const of = planCost({ ...plan, scope: { size: 65_536n }, alive: 0n, rate: 20_000, inHand });
    expect(of.secondsSilent).toBe(26n);
    expect(of.secondsExpected).toBe(of.secondsSilent);
  });

  test.each([{ rate: 0 }, { rate: 0.5 }, { alive: -1n }])('is refused for %o', (wrong) =>
    expect(() => planCost({ ...plan, scope: { size: 1n }, ...wrong })).toThrow(RangeError),
  );

  test('takes the scanners of the product as they are', () => {
    const list: readonly (Probe | DatagramScanner)[] = [];
    expect(planCost({ ...plan, scope: { size: 1n }, scanners: list }).perLiveHost.connections).toBe(6);
  });
});

test.each([
  [0n, '0 s'],
  [1n, '1 s'],
  [60n, '1 min'],
  [61n, '1 min 1 s'],
  [3600n, '1 h'],
  [16_777n, '4 h 39 min'],
  [86_400n, '1 day'],
  [200_000n, '2 days 7 h'],
  [31_536_000n, '1 year'],
  [10n ** 12n, '31,709 years 289 days'],
])('%s seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words));
