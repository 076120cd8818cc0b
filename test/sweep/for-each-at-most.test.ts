import { expect, test } from 'vitest';
import { beginEachAtMost, forEachAtMost } from '../../src/sweep/for-each-at-most.ts';
import { Queue } from '../../src/sweep/queue.ts';

/** What ends now is followed by a start in the next turn of the event loop. */
const turn = () => new Promise<void>((over) => setImmediate(() => setImmediate(over)));
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at).values();

/** Work that ends when the test lets it. */
function blockedWork() {
  const tasks: { readonly item: number; end(): void; fail(error: Error): void }[] = [];
  const work = (item: number) =>
    new Promise<void>((end, fail) => {
      tasks.push({ item, end, fail });
    });
  return { tasks, work };
}

test('forEachAtMost starts the next task when one has ended', async () => {
  const { tasks, work } = blockedWork();
  const all = forEachAtMost(numbers(5), () => 2, work);
  expect(tasks.map(({ item }) => item)).toEqual([0, 1]);
  tasks[1]?.end();
  await turn();
  expect(tasks.map(({ item }) => item)).toEqual([0, 1, 2]);
  tasks[0]?.end();
  tasks[2]?.end();
  await turn();
  expect(tasks.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4]);
  tasks[3]?.end();
  let isOver = false;
  const ended = all.then(() => {
    isOver = true;
  });
  await turn();
  expect(isOver).toBe(false);
  tasks[4]?.end();
  await ended;
});

test('forEachAtMost runs 200,000 tasks that end at once', async () => {
  let sum = 0;
  const work = async (item: number) => {
    sum += item;
  };
  await forEachAtMost(numbers(200_000), () => 300, work);
  expect(sum).toBe(19_999_900_000);
});

test('forEachAtMost keeps to a width that shrinks and grows', async () => {
  const { tasks, work } = blockedWork();
  let width = 3;
  const all = forEachAtMost(numbers(6), () => width, work);
  expect(tasks).toHaveLength(3);
  width = 1;
  tasks[0]?.end();
  tasks[1]?.end();
  await turn();
  expect(tasks).toHaveLength(3);
  width = 2;
  tasks[2]?.end();
  await turn();
  expect(tasks).toHaveLength(5);
  for (let at = 3; at < 6; at++) {
    tasks[at]?.end();
    await turn();
  }
  await all;
});

test('beginEachAtMost starts more as soon as the width has grown', async () => {
  const ends: (() => void)[] = [];
  let width = 2;
  const watching = new Set<() => void>();
  const onGrowth = (grown: () => void) => {
    watching.add(grown);
    return () => void watching.delete(grown);
  };
  const begin = (_: number, ended: () => void) => void ends.push(ended);
  const all = beginEachAtMost(numbers(5), { now: () => width, onGrowth }, begin);
  expect(ends).toHaveLength(2);
  width = 4;
  for (const grown of watching) grown();
  await turn();
  expect(ends).toHaveLength(4);
  for (let at = 0; at < 5; at++) {
    ends[at]?.();
    await turn();
  }
  await all;
  expect(watching.size).toBe(0);
});

test('forEachAtMost lets timers run while all tasks end at once', async () => {
  let [done, seen] = [0, 0];
  setTimeout(() => {
    seen = done;
  }, 0);
  const work = async () => {
    done += 1;
  };
  await forEachAtMost(numbers(20_000), () => 5, work);
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(20_000);
});

test('forEachAtMost starts nothing after the signal, and waits for what runs', async () => {
  const stop = new AbortController();
  const { tasks, work } = blockedWork();
  const all = forEachAtMost(numbers(5), () => 2, work, stop.signal);
  stop.abort();
  for (const task of tasks) task.end();
  await all;
  expect(tasks).toHaveLength(2);
});

test('forEachAtMost rejects with the first error after the rest has ended', async () => {
  const { tasks, work } = blockedWork();
  const all = forEachAtMost(numbers(5), () => 2, work);
  let isOver = false;
  all.catch(() => {
    isOver = true;
  });
  tasks[0]?.fail(new Error('first'));
  await turn();
  expect(isOver).toBe(false);
  tasks[1]?.fail(new Error('second'));
  await expect(all).rejects.toThrow('first');
  expect(tasks).toHaveLength(2);
});

test('forEachAtMost rejects with an error of its source', async () => {
  const source = (function* () {
    yield 1;
    throw new Error('no more');
  })();
  await expect(forEachAtMost(source, () => 2, turn)).rejects.toThrow('no more');
});

test('forEachAtMost takes items that come later, until the queue is closed', async () => {
  const queue = new Queue<number>(10);
  const { tasks, work } = blockedWork();
  const all = forEachAtMost(queue, () => 2, work);
  for (let item = 0; item < 3; item++) queue.push(item);
  await turn();
  expect(tasks.map(({ item }) => item)).toEqual([0, 1]);
  tasks[0]?.end();
  await turn();
  expect(tasks.map(({ item }) => item)).toEqual([0, 1, 2]);
  queue.close();
  for (const task of tasks) task.end();
  await all;
});

test('forEachAtMost waits for no further item once a task has failed', async () => {
  const queue = new Queue<number>(10);
  queue.push(1);
  const fails = () => Promise.reject(new Error('a bug'));
  await expect(forEachAtMost(queue, () => 2, fails)).rejects.toThrow('a bug');
});
