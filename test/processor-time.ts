import process from 'node:process';
import { expect } from 'vitest';

/** Processor time that work takes, in milliseconds, unaffected by other load on the machine. */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Fails if work takes so much processor time in each of three runs: during one, the process may compile or collect garbage. */
export async function expectQuick(mostMs: number, work: () => unknown, what?: string): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && least >= mostMs; run++) least = Math.min(least, await processorMs(work));
  expect(least, what).toBeLessThan(mostMs);
}
