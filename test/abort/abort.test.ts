import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { deadline } from '../../src/abort/deadline.ts';
import { linked } from '../../src/abort/linked.ts';
import { pause } from '../../src/abort/pause.ts';
import { onAbort } from '../../src/abort/watch.ts';
import { wait } from '../net/loopback.ts';

describe('a deadline', () => {
  test('fires when its time is over and says so', async () => {
    using limit = deadline(new AbortController().signal, 20);
    expect(limit.signal.aborted).toBe(false);
    await once(limit.signal, 'abort');
    expect(limit.expired).toBe(true);
  });

  test('gives the time back by which this process was late', async () => {
    let lost = 40;
    const begun = performance.now();
    using limit = deadline(new AbortController().signal, 20, () => lost);
    lost += 200;
    await once(limit.signal, 'abort');
    expect(performance.now() - begun).toBeGreaterThan(200);
    expect(limit.expired).toBe(true);
  });

  test('fires with its parent, with its reason', () => {
    const parent = new AbortController();
    using limit = deadline(parent.signal, 10_000);
    parent.abort('enough');
    expect(limit.signal.reason).toBe('enough');
    expect(limit.expired).toBe(false);
  });

  test('of a parent that has fired has fired', () => {
    using limit = deadline(AbortSignal.abort('before'), 10_000);
    expect(limit.signal.reason).toBe('before');
  });

  test('does nothing any more once released', async () => {
    const parent = new AbortController();
    const limit = deadline(parent.signal, 20);
    limit.release();
    parent.abort();
    await wait(40);
    expect(limit.signal.aborted).toBe(false);
  });

  test('leaves nothing on a long-lived parent: 50,000 cost less than 5 MB', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const parent = new AbortController();
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 50_000; i++) {
      using limit = deadline(parent.signal, 60_000);
      void limit;
      if (i % 1000 === 0) await turn();
    }
    collect();
    expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(5);
  });
});

test('ten thousand watchers of one signal cause no warning and are all told once', () => {
  const warnings: string[] = [];
  const warned = (warning: Error) => warnings.push(warning.message);
  process.on('warning', warned);
  const sweep = new AbortController();
  let told = 0;
  const letGo = [...Array(10_000).keys()].map(() =>
    onAbort(sweep.signal, () => {
      told += 1;
    }),
  );
  for (const release of letGo.slice(0, 5000)) release();
  sweep.abort();
  process.off('warning', warned);
  expect(told).toBe(5000);
  expect(warnings).toEqual([]);
});

describe('a signal of one’s own', () => {
  test('fires with the first of its parents, and with that one’s reason', () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const own = linked(one.signal, other.signal);
    other.abort('enough');
    one.abort('late');
    expect(own.signal.reason).toBe('enough');
  });

  test('has fired where a parent has', () => {
    expect(linked(new AbortController().signal, AbortSignal.abort('before')).signal.reason).toBe('before');
  });

  test('fires when told, and tells no parent', () => {
    const parent = new AbortController();
    const own = linked(parent.signal);
    own.abort('mine');
    expect([own.signal.reason, parent.signal.aborted]).toEqual(['mine', false]);
  });

  test('hears no parent any more once released', () => {
    const parent = new AbortController();
    const own = linked(parent.signal);
    own.release();
    parent.abort();
    expect(own.signal.aborted).toBe(false);
  });
});

test('a pause ends early where its signal fires', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 10);
  const begun = performance.now();
  expect(await pause(60_000, stop.signal)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await pause(1, new AbortController().signal)).toBe(true);
  expect(await pause(60_000, AbortSignal.abort())).toBe(false);
  const other = new AbortController();
  setTimeout(() => other.abort(), 10);
  expect(await pause(60_000, new AbortController().signal, other.signal)).toBe(false);
});
