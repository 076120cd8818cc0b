import { expect, test } from 'vitest';
import { nightly } from '../../src/nightly/service.ts';
import { type DeskOptions, SweepDesk } from '../../src/nightly/sweep-desk.ts';

const site = (name: string) => ({ name, timezone: 'UTC', quiet: [], blackout: [] });
const never = new AbortController().signal;
const noon = () => new Date('2026-11-24T12:00:00Z');

/** A desk whose sweeps go on until they are stopped, and what it was told. */
function deskWith(over: Partial<DeskOptions> = {}) {
  const failures: unknown[] = [];
  let last = 0;
  const desk = new SweepDesk({
    sites: () => [site('north'), site('south')],
    sweep: (_, signal, started) => {
      last += 1;
      started(last);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
    },
    now: noon,
    failed: (name, error) => failures.push([name, error]),
    ...over,
  });
  return { desk, failures };
}

test('SweepDesk runs one sweep at a time, and stops it with its reason', async () => {
  const reasons: unknown[] = [];
  const { desk } = deskWith({
    sweep: (_, signal, started) => {
      started(7);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve(reasons.push(signal.reason))),
      );
    },
  });
  const arrived = desk.arrived;
  const number = desk.start('north');
  expect(arrived.aborted).toBe(true);
  await expect(desk.start('south')).rejects.toThrow('Site north is being swept');
  const run = desk.runRequest(never);
  expect(await number).toBe(7);
  await expect(desk.start('south')).rejects.toThrow('Site north is being swept');
  expect(desk.stop(8, 'no')).toBe(false);
  expect(desk.stop(7, 'stopped by eve')).toBe(true);
  expect(await run).toBe(true);
  expect(reasons).toEqual([new Error('stopped by eve')]);
  expect(desk.stop(7, 'again')).toBe(false);
  expect(await desk.runRequest(never)).toBe(false);
});

test('SweepDesk refuses what is not in the config, and what is in quiet hours or a blackout', async () => {
  const quiet = { text: 'mon-fri 07:30-18:00', days: [1, 2, 3, 4, 5], from: 450, to: 1080 };
  const blackout = { text: '2026-11-20..2026-11-30', from: '2026-11-20', to: '2026-11-30' };
  const sites = () => [
    { ...site('north'), quiet: [quiet] },
    { ...site('south'), blackout: [blackout] },
  ];
  const { desk } = deskWith({ sites });
  await expect(desk.start('west')).rejects.toThrow('There is no site "west" in the config.');
  await expect(desk.start('north')).rejects.toThrow(
    'quiet hours (mon-fri 07:30-18:00) until 2026-11-24 18:00',
  );
  await expect(desk.start('south')).rejects.toThrow('blackout 2026-11-20..2026-11-30');
});

test('SweepDesk hands on why a sweep cannot begin, and notes why one failed', async () => {
  const { desk, failures } = deskWith({ sweep: () => Promise.reject(new Error('the lease is taken')) });
  const refused = desk.start('north');
  expect(await desk.runRequest(never)).toBe(true);
  await expect(refused).rejects.toThrow('the lease is taken');
  expect(failures).toEqual([]);
  const later = deskWith({
    sweep: async (_, __, started) => {
      started(3);
      throw new Error('the disk is full');
    },
  });
  const begun = later.desk.start('south');
  await later.desk.runRequest(never);
  expect(await begun).toBe(3);
  expect(later.failures).toEqual([['south', new Error('the disk is full')]]);
});

test('SweepDesk stops a planned run by its number, and takes no request when the service ends', async () => {
  const { desk } = deskWith();
  const planned = desk.during('north', never, async (signal, note) => {
    note(12);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return signal.reason;
  });
  await expect(desk.start('south')).rejects.toThrow('Site north is being swept');
  expect(desk.stop(12, 'stopped by eve')).toBe(true);
  expect(await planned).toEqual(new Error('stopped by eve'));
  const waiting = desk.start('south');
  desk.close();
  await expect(waiting).rejects.toThrow('The service is stopping.');
  await expect(desk.start('south')).rejects.toThrow('The service is stopping.');
});

test('nightly runs a request at once while it waits, and never next to a planned run', async () => {
  const order: string[] = [];
  const stop = new AbortController();
  const { desk } = deskWith({
    sweep: async ({ site: name }, _, started) => {
      started(1);
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ends`);
    },
  });
  let waits = 0;
  await nightly({
    sites: () => [{ ...site('south'), schedule: '0 2 * * *' }],
    lastRun: () => '2026-11-20T02:00:00.000Z',
    run: async (name, _, signal) => {
      await desk.during(name, signal, async () => {
        order.push(`${name} by plan`);
        await expect(desk.start('north')).rejects.toThrow('Site south is being swept');
      });
      return 'over';
    },
    requests: desk,
    now: noon,
    waiting: () => undefined,
    wait: async (_, ...signals) => {
      waits += 1;
      if (waits > 1) {
        stop.abort();
        return;
      }
      void desk.start('north');
      expect(signals.some(({ aborted }) => aborted)).toBe(true);
    },
    signal: stop.signal,
  });
  expect(order).toEqual(['south by plan', 'north begins', 'north ends']);
});
