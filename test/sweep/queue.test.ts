import { expect, test } from 'vitest';
import { Queue } from '../../src/sweep/queue.ts';

async function drain<T>(queue: Queue<T>): Promise<T[]> {
  const items: T[] = [];
  for (let step = await queue.next(); step.done !== true; step = await queue.next()) items.push(step.value);
  return items;
}

test('gives everything in order, then the end, to those who waited too', async () => {
  const queue = new Queue<number>(1000);
  const early = queue.next();
  for (let i = 0; i < 500; i++) queue.push(i);
  queue.close();
  expect(await early).toEqual({ done: false, value: 0 });
  expect(await drain(queue)).toEqual(Array.from({ length: 499 }, (_, i) => i + 1));
  expect(() => queue.push(1)).toThrow('closed');
});

test('holds back who fills it until one is taken', async () => {
  const queue = new Queue<string>(2);
  queue.push('a');
  await queue.room();
  queue.push('b');
  let free = false;
  const room = Promise.resolve(queue.room()).then(() => {
    free = true;
  });
  await new Promise(setImmediate);
  expect(free).toBe(false);
  await queue.next();
  await room;
  expect(free).toBe(true);
});

test.each(['close', 'letGo'] as const)('Queue delays no caller after %s', async (end) => {
  const queue = new Queue<string>(1);
  queue.push('a');
  const room = queue.room();
  queue[end]();
  await room;
  await queue.room();
});

test('200,000 items pass in less than half a second of processor time', async () => {
  const queue = new Queue<number>(1);
  const before = process.cpuUsage();
  for (let i = 0; i < 200_000; i++) queue.push(i);
  queue.close();
  expect(await drain(queue)).toHaveLength(200_000);
  const used = process.cpuUsage(before);
  expect((used.user + used.system) / 1000).toBeLessThan(500);
});

test('Queue delays no caller once it is empty, however many it had', async () => {
  const queue = new Queue<number>(3);
  for (let i = 0; i < 3; i++) queue.push(i);
  let gone = 0;
  const blocked = Array.from({ length: 10 }, () => Promise.resolve(queue.room()).then(() => (gone += 1)));
  for (let taken = 1; taken <= 3; taken++) {
    await queue.next();
    await new Promise(setImmediate);
    // One place, then two more; no caller takes from an empty queue to let the rest go.
    expect(gone).toBe([1, 3, 10][taken - 1]);
  }
  await Promise.all(blocked);
});
