import { expect, test } from 'vitest';
import { isBusy } from '../../tools/busy.ts';

/** The kernel's statistics, look after look: with these numbers of running processes. */
function statistics(...running: readonly number[]): () => string {
  let look = 0;
  return () => `ctxt 1990473\nprocs_running ${running[look++ % running.length]}\nprocs_blocked 0\n`;
}

test('isBusy is true where more than four processes wait for each core each time', async () => {
  expect(await isBusy(statistics(10), 2)).toBe(true);
  expect(await isBusy(statistics(9), 2)).toBe(false);
  expect(await isBusy(statistics(10), 4)).toBe(false);
});

test('isBusy does not take a short burst of processes for a busy machine', async () => {
  const burst = [40, 40, 40, 40, 40, 1, 1, 1, 1, 1, 1];
  expect(await isBusy(statistics(...burst), 2)).toBe(false);
  expect(await isBusy(statistics(...burst.map((count) => (count === 1 ? 40 : 1))), 2)).toBe(true);
});

test('isBusy is false where the kernel does not say how many processes run', async () => {
  expect(await isBusy(() => 'cpu 1 2 3\n', 2)).toBe(false);
  const missing = () => {
    throw new Error('ENOENT: no such file or directory');
  };
  expect(await isBusy(missing, 2)).toBe(false);
});
