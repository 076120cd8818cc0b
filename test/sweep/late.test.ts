import { expect, onTestFinished, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { fakeNetwork, fakeOptions, fakeScope } from './fake-network.ts';

const addresses = Array.from({ length: 800 }, (_, i) => `10.9.${i >> 8}.${i & 255}`);

/** Keeps the event loop from turning for 100 ms after every 30, until the test ends. A busy machine only adds to that. */
function lateLoop(): void {
  const block = () => {
    const end = performance.now() + 100;
    while (performance.now() < end);
    timer = setTimeout(block, 30);
  };
  let timer = setTimeout(block, 30);
  onTestFinished(() => clearTimeout(timer));
}

/** A network where nothing answers a connect within 150 ms; `mostOpen` is how many waited at once. */
function silentNetwork(): { readonly network: Network; mostOpen(): number } {
  let [open, most] = [0, 0];
  const network: Network = {
    ...fakeNetwork({}),
    async connectProbe() {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 150));
      open -= 1;
      return 'silent';
    },
  };
  return { network, mostOpen: () => most };
}

test('sweep keeps few in flight while the event loop is late', async () => {
  lateLoop();
  const { network, mostOpen } = silentNetwork();
  const options = fakeOptions({ scope: fakeScope(addresses), network });
  const bounds = { ...options.bounds, discovering: 3_200, scanning: 320 };
  const result = await sweep({ ...options, ports: { gate: [80], full: [80] }, bounds });
  expect(result).toMatchObject({ outcome: 'complete', scanned: 800 });
  // It begins with 100, and two beats in time at most follow each other, each good for a quarter more.
  expect(mostOpen()).toBeGreaterThanOrEqual(64);
  expect(mostOpen()).toBeLessThanOrEqual(200);
});
