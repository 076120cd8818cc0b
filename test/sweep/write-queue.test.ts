import { expect, test } from 'vitest';
import { WriteQueue } from '../../src/sweep/write-queue.ts';

/** Keeps the processor for so many milliseconds. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('WriteQueue runs a task at once, further ones in later turns of the loop', async () => {
  const queue = new WriteQueue();
  const ran: number[] = [];
  for (let i = 0; i < 5; i++)
    queue.add(() => {
      work(10);
      ran.push(i);
    });
  expect(ran).toEqual([0]);
  await new Promise(setImmediate);
  expect(ran.length).toBeLessThan(5);
  await queue.done();
  expect(ran).toEqual([0, 1, 2, 3, 4]);
});

test('WriteQueue runs tasks that take no time in the same turn', () => {
  const queue = new WriteQueue();
  let ran = 0;
  for (let i = 0; i < 10; i++) queue.add(() => ran++);
  expect(ran).toBe(10);
});

test('WriteQueue.done rejects with the first error, and the other tasks run', async () => {
  const queue = new WriteQueue();
  let ran = 0;
  queue.add(() => {
    throw new Error('disk full');
  });
  queue.add(() => {
    throw new Error('later');
  });
  queue.add(() => ran++);
  await expect(queue.done()).rejects.toThrow('disk full');
  await expect(queue.done()).rejects.toThrow('disk full');
  expect(ran).toBe(1);
});

test('WriteQueue.done resolves where nothing was added', () =>
  expect(new WriteQueue().done()).resolves.toBeUndefined());
