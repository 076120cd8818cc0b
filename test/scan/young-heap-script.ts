import { getHeapSpaceStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { keepHeapSmall } from '../../src/scan/small-heap.ts';

const youngMegabytes = () =>
  (getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0) / 1e6;

/** As much garbage as a sweep makes, of which much survives for a while. */
async function work(kept: object[][], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    kept[round % 8] = Array.from({ length: 60_000 }, (_, i) => ({ i }));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const mayGrow = keepHeapSmall();
const kept: object[][] = [];
const worker = new Worker('setTimeout(() => undefined, 60_000)', { eval: true });
await new Promise((resolve) => worker.once('online', resolve));
await work(kept, 20);
process.stdout.write(youngMegabytes().toFixed(1));
await worker.terminate();
mayGrow();
