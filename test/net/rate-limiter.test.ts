import { describe, expect, test } from 'vitest';
import { RateLimiter } from '../../src/net/rate-limiter.ts';
import { HandClock, settle } from './hand-clock.ts';

const forever = new AbortController().signal;

describe('the rate in all', () => {
  test.each([
    [3, 20_000],
    [50, 10_000],
    [333, 10_000],
    [1000, 5000],
    [20_000, 1000],
  ])('is %i a second over %i ms though timers are late', async (rate, ms) => {
    let seed = 7;
    const late = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return (seed / 2_147_483_647) * 3;
    };
    const clock = new HandClock(late);
    const limiter = new RateLimiter({ rate, hostRate: 1e6, perHost: 1 }, clock);
    let granted = 0;
    for (let i = 0; i < rate * (ms / 1000) * 1.2; i++)
      void limiter.datagram(`10.0.${i >> 8}.${i & 255}`, forever).then((go) => {
        if (go) granted += 1;
      });
    await clock.move(ms);
    const expected = (rate * ms) / 1000;
    expect(granted / expected).toBeGreaterThan(0.98);
    expect(granted / expected).toBeLessThan(1.02 + 1 / expected);
  });

  test('gives no more than 10 ms worth at once after standing idle', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 1e6, perHost: 1 }, clock);
    await clock.move(60_000);
    let granted = 0;
    for (let i = 0; i < 500; i++) void limiter.datagram(`10.0.0.${i}`, forever).then(() => granted++);
    await settle();
    expect(granted).toBe(11);
  });

  test('gives turns in order of arrival', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 100, hostRate: 1e6, perHost: 1 }, clock);
    const order: number[] = [];
    for (let i = 0; i < 50; i++) void limiter.datagram(`10.0.0.${i}`, forever).then(() => order.push(i));
    await clock.move(2000);
    expect(order).toEqual([...Array(50).keys()]);
  });

  test('the rate goes to hosts in progress before hosts not started', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 100, hostRate: 66, perHost: 1 }, clock);
    const order: string[] = [];
    const turn = async (address: string) => {
      const release = await limiter.connection(address, forever);
      order.push(address);
      return release;
    };
    const first = turn('10.0.0.1');
    const others = ['10.0.0.2', '10.0.0.3', '10.0.0.4'].map(turn);
    const held = await first;
    held?.();
    const again = turn('10.0.0.1');
    await clock.move(1000);
    await Promise.all([...others, again]);
    expect(order).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.1', '10.0.0.3', '10.0.0.4']);
  });

  test('uses one timer however many wait', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 40, perHost: 1 }, clock);
    for (let i = 0; i < 5000; i++) void limiter.datagram(`host ${i}`, forever);
    await settle();
    expect(clock.pending).toBe(1);
    await clock.move(1000);
    expect(clock.pending).toBe(1);
  });
});

describe('one host', () => {
  test('a host is scanned 40 times a second, and delays no host behind it', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 40, perHost: 1 }, clock);
    let one = 0;
    let others = 0;
    for (let i = 0; i < 2000; i++) void limiter.datagram('10.0.0.1', forever).then((go) => go && one++);
    for (let i = 0; i < 20; i++) void limiter.datagram(`10.1.0.${i}`, forever).then((go) => go && others++);
    await clock.move(30);
    expect(others).toBe(20);
    await clock.move(970);
    expect(one).toBeGreaterThanOrEqual(39);
    expect(one).toBeLessThanOrEqual(41);
  });

  test('has one connection at a time', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 1000, perHost: 1 }, clock);
    const first = await limiter.connection('10.0.0.1', forever);
    let second = 0;
    void limiter.connection('10.0.0.1', forever).then(() => second++);
    await clock.move(60_000);
    expect(second).toBe(0);
    first?.();
    await clock.move(10);
    expect(second).toBe(1);
    // Released again, it does not release the second one.
    first?.();
    await clock.move(60_000);
    expect(limiter.hosts).toBe(1);
    expect(await limiter.connection('10.0.0.1', AbortSignal.abort())).toBeNull();
  });

  test('has as many connections as permitted and no more', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 1000, perHost: 3 }, clock);
    let held = 0;
    for (let i = 0; i < 10; i++) void limiter.connection('10.0.0.1', forever).then(() => held++);
    await clock.move(10_000);
    expect(held).toBe(3);
  });

  test('gets datagrams while a connection is open', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 40, perHost: 1 }, clock);
    await limiter.connection('10.0.0.1', forever);
    let granted = false;
    void limiter.datagram('10.0.0.1', forever).then((go) => {
      granted = go;
    });
    await clock.move(26);
    expect(granted).toBe(true);
  });

  test('is forgotten when it is idle', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 40, perHost: 1 }, clock);
    const slots = Promise.all([...Array(300).keys()].map((i) => limiter.connection(`10.0.0.${i}`, forever)));
    await clock.move(1000);
    expect(limiter.hosts).toBe(300);
    for (const slot of await slots) slot?.();
    await clock.move(100);
    expect(limiter.hosts).toBe(0);
    expect(clock.pending).toBe(0);
  });
});

describe('a signal', () => {
  test('sends waiters home from every line and leaves nothing behind', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 10, hostRate: 5, perHost: 1 }, clock);
    const stop = new AbortController();
    const held = await limiter.connection('10.0.0.1', forever);
    const waiting = [
      limiter.connection('10.0.0.1', stop.signal),
      limiter.connection('10.0.0.1', stop.signal),
      limiter.datagram('10.0.0.1', stop.signal),
      ...[...Array(100).keys()].map((i) => limiter.connection(`10.0.1.${i}`, stop.signal)),
    ];
    await settle();
    stop.abort();
    expect((await Promise.all(waiting)).every((one) => one === null || one === false)).toBe(true);
    held?.();
    await clock.move(1000);
    expect(limiter.hosts).toBe(0);
  });

  test('of one who had a slot but no turn yet gives the slot to the next', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1, hostRate: 1000, perHost: 1 }, clock);
    await limiter.datagram('10.0.0.9', forever);
    const stop = new AbortController();
    const first = limiter.connection('10.0.0.1', stop.signal);
    const second = limiter.connection('10.0.0.1', forever);
    await settle();
    stop.abort();
    expect(await first).toBeNull();
    await clock.move(1100);
    expect(await second).not.toBeNull();
  });
});

test('closed rate limiter rejects all callers', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 1, hostRate: 1, perHost: 1 }, clock);
  await limiter.connection('10.0.0.1', forever);
  const waiting = [limiter.connection('10.0.0.1', forever), limiter.datagram('10.0.0.2', forever)];
  limiter.close();
  expect(await Promise.all(waiting)).toEqual([null, false]);
  expect(await limiter.datagram('10.0.0.3', forever)).toBe(false);
});

test('20,000 waiting callers cost a second of processor time, and no minute', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 10_000, hostRate: 1e6, perHost: 1 }, clock);
  const before = process.cpuUsage();
  const turn = async (i: number) => (await limiter.connection(`10.0.${i >> 8}.${i & 255}`, forever))?.();
  const turns = [...Array(20_000).keys()].map(turn);
  await Promise.all([clock.move(2000), ...turns]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(4_000);
});

test('the next connection to a host begins a pause after the last one ended', async () => {
  const clock = new HandClock();
  const limiter = new RateLimiter({ rate: 1000, hostRate: 40, perHost: 1 }, clock);
  const first = await limiter.connection('10.0.0.1', forever);
  let second = false;
  void limiter.connection('10.0.0.1', forever).then(() => {
    second = true;
  });
  await clock.move(5000);
  first?.();
  await clock.move(24);
  expect(second).toBe(false);
  await clock.move(2);
  expect(second).toBe(true);
});

describe('a network with a rate of its own', () => {
  /** Starts so many datagrams to each network and counts the turns of each. */
  function sendAll(limiter: RateLimiter, counts: Record<string, number>) {
    const granted: Record<string, number> = {};
    for (const [network, count] of Object.entries(counts)) {
      granted[network] = 0;
      for (let i = 0; i < count; i++)
        void limiter.datagram(`${network}.${i >> 8}.${i & 255}`, forever).then(() => {
          granted[network] = (granted[network] ?? 0) + 1;
        });
    }
    return granted;
  }
  const slow = (network: string, rate: number) => ({
    contains: (address: string) => address.startsWith(`${network}.`),
    rate,
  });

  test('is scanned at that rate, while the others have the rest', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 1e6, perHost: 1 }, clock, [
      slow('10.2', 20),
      slow('10.3', 100),
    ]);
    const granted = sendAll(limiter, { '10.2': 5_000, '10.1': 20_000, '10.3': 5_000 });
    await clock.move(10_000);
    expect(granted['10.2']).toBeGreaterThan(195);
    expect(granted['10.2']).toBeLessThanOrEqual(202);
    expect(granted['10.3']).toBeGreaterThan(980);
    expect(granted['10.3']).toBeLessThanOrEqual(1_003);
    const inAll = Object.values(granted).reduce((sum, one) => sum + one, 0);
    expect(inAll).toBeGreaterThan(9_800);
    expect(inAll).toBeLessThanOrEqual(10_200);
  });

  test('a slower network is scanned no faster where no other is', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 1000, hostRate: 1e6, perHost: 1 }, clock, [slow('10.2', 20)]);
    const granted = sendAll(limiter, { '10.2': 5_000 });
    await clock.move(10_000);
    expect(granted['10.2']).toBeGreaterThan(195);
    expect(granted['10.2']).toBeLessThanOrEqual(202);
  });

  test('a slower network alone delays no other, and stays within the rate in all', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 50, hostRate: 1e6, perHost: 1 }, clock, [slow('10.2', 900)]);
    const granted = sendAll(limiter, { '10.2': 5_000 });
    await clock.move(10_000);
    expect(granted['10.2']).toBeGreaterThan(490);
    expect(granted['10.2']).toBeLessThanOrEqual(502);
    expect(clock.pending).toBe(1);
  });

  test('does not starve the others, and is not starved by them', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 100, hostRate: 1e6, perHost: 1 }, clock, [
      slow('10.2', 80),
      slow('10.3', 80),
    ]);
    const granted = sendAll(limiter, { '10.2': 3_000, '10.3': 3_000, '10.1': 3_000 });
    await clock.move(10_000);
    for (const network of ['10.1', '10.2', '10.3']) expect(granted[network], network).toBeGreaterThan(200);
  });

  test('lets go of callers that gave up', async () => {
    const clock = new HandClock();
    const limiter = new RateLimiter({ rate: 100, hostRate: 1e6, perHost: 1 }, clock, [slow('10.2', 1)]);
    const giveUp = new AbortController();
    const turns = ['10.2.0.1', '10.2.0.2', '10.2.0.3'].map((address) =>
      limiter.datagram(address, giveUp.signal),
    );
    await settle();
    giveUp.abort();
    expect(await Promise.all(turns)).toEqual([true, false, false]);
    await clock.move(5_000);
    expect(limiter.hosts).toBe(0);
    limiter.close();
  });
});
