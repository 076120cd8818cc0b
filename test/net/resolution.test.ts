import { expect, test } from 'vitest';
import type { NetworkLog } from '../../src/net/log.ts';
import type { Neighbour } from '../../src/net/neighbours/entry.ts';
import { Resolution, solicitationOf } from '../../src/net/neighbours/resolution.ts';

const mac = '02:00:00:00:00:01';
const quiet: NetworkLog = { info: () => undefined, warn: () => undefined };
const never = new AbortController().signal;
/** Three requests, the last of them 100 ms after the first. */
const quick = { requests: 3, everyMs: 50 };
/** A first reading is never too late for it. */
const patient = { requests: 3, everyMs: 600_000 };

/** The end for a silent address, given what the table has in its readings one after the other. */
async function resolved(...readings: readonly (readonly Neighbour[])[]) {
  const left = [...readings];
  const resolution = new Resolution(quiet, async () => left.shift() ?? [], quick);
  const end = await resolution.afterSilence('10.9.0.1', performance.now(), never);
  return { end, left: left.length, entries: resolution.entries };
}

/** Rows of a table that is large enough to be full. */
const large = Array.from({ length: 300 }, (_, i) => ({
  address: `10.8.${i >> 8}.${i & 255}`,
  mac: null,
}));

test('Resolution knows at its first reading which address is resolved', async () => {
  const entry = [{ address: '10.9.0.1', mac }];
  expect(await resolved(entry, [])).toEqual({ end: 'there', left: 1, entries: 1 });
});

test('Resolution waits for the last request before it calls an address absent', async () => {
  const open = [{ address: '10.9.0.1', mac: null }];
  const began = performance.now();
  expect(await resolved(open, open)).toEqual({ end: 'absent', left: 0, entries: 0 });
  expect(performance.now() - began).toBeGreaterThanOrEqual(2 * quick.everyMs);
  expect(await resolved(open, [{ address: '10.9.0.1', mac }])).toMatchObject({ end: 'late' });
});

test('Resolution has an address tried again whose entry went before it was read', async () => {
  const warned: object[] = [];
  const log = { info: () => undefined, warn: (fields: object) => void warned.push(fields) };
  const open = [{ address: '10.9.0.1', mac: null }];
  const readings: (readonly Neighbour[])[] = [open, large, large];
  const resolution = new Resolution(log, async () => readings.shift() ?? [], quick);
  const sentAt = performance.now();
  expect(await resolution.entered('10.9.0.1', sentAt)).toBe('entered');
  expect(await resolution.afterSilence('10.9.0.1', sentAt, never)).toBe('no-room');
  // The kernel gave it up and took its place for others: the table is not too small.
  expect([resolution.room, warned]).toEqual([Number.POSITIVE_INFINITY, []]);
});

test('Resolution blames no full table where it reads too late', async () => {
  const resolution = new Resolution(quiet, async () => large, quick);
  const longAgo = performance.now() - quick.requests * quick.everyMs;
  expect(await resolution.entered('10.9.0.1', longAgo)).toBe('entered');
  expect(resolution.room).toBe(Number.POSITIVE_INFINITY);
});

test('Resolution knows nothing of an address that a small table lacks', async () => {
  const resolution = new Resolution(quiet, async () => [{ address: '10.9.0.2', mac }], patient);
  expect(await resolution.entered('10.9.0.1', performance.now())).toBe('unknown');
});

test('Resolution reports a table without room once it is large, and how many entries it has', async () => {
  const warned: object[] = [];
  const log = { info: () => undefined, warn: (fields: object) => void warned.push(fields) };
  const resolution = new Resolution(log, async () => large, patient);
  expect(resolution.room).toBe(Number.POSITIVE_INFINITY);
  expect(await resolution.entered('10.9.0.1', performance.now())).toBe('no-room');
  expect([resolution.room, warned]).toEqual([300, [{ entries: 300 }]]);
});

test('Resolution counts an address as resolved if one of its interfaces has it', async () => {
  const rows = [
    { address: '10.9.0.1', mac },
    { address: '10.9.0.1', mac: null },
  ];
  expect(await resolved(rows)).toMatchObject({ end: 'there' });
  expect(await resolved([...rows].reverse())).toMatchObject({ end: 'there' });
});

test('Resolution shares a reading among all who wait for it', async () => {
  let readings = 0;
  const read = async () => {
    readings += 1;
    return [];
  };
  const resolution = new Resolution(quiet, read, quick);
  const addresses = Array.from({ length: 200 }, (_, i) => `10.9.0.${i}`);
  await Promise.all(addresses.map((one) => resolution.entered(one, performance.now())));
  expect(readings).toBe(1);
});

test('Resolution knows nothing, and tries once, where a table cannot be read', async () => {
  const families: number[] = [];
  const warned: object[] = [];
  const read = async (family: 4 | 6) => {
    families.push(family);
    throw new Error('ENOENT');
  };
  const log = { info: () => undefined, warn: (fields: object) => void warned.push(fields) };
  const resolution = new Resolution(log, read, quick);
  for (const address of ['10.9.0.1', '10.9.0.2', 'fd00::1', 'fd00::2'])
    expect(await resolution.afterSilence(address, performance.now(), never)).toBe('unknown');
  expect(families).toEqual([4, 6]);
  expect(warned).toMatchObject([{ family: 4 }, { family: 6 }]);
});

test('Resolution knows nothing once the signal has fired', async () => {
  const stop = new AbortController();
  const read = async () => {
    setImmediate(() => stop.abort());
    return [{ address: '10.9.0.1', mac: null }];
  };
  const resolution = new Resolution(quiet, read, { requests: 3, everyMs: 600_000 });
  expect(await resolution.afterSilence('10.9.0.1', performance.now(), stop.signal)).toBe('unknown');
});

test('solicitationOf takes the slower family, at most the default', () => {
  const values: Record<string, string> = { mcast_solicit: '2', retrans_time_ms: '500' };
  const settings = (path: string) => values[path.split('/').at(-1) ?? ''] ?? '';
  expect(solicitationOf(settings)).toEqual({ requests: 2, everyMs: 500 });
  expect(solicitationOf((path) => (path.includes('ipv6') ? '1\n' : '2000\n'))).toEqual({
    requests: 3,
    everyMs: 1_000,
  });
  expect(
    solicitationOf(() => {
      throw new Error('ENOENT');
    }),
  ).toEqual({ requests: 3, everyMs: 1_000 });
});
