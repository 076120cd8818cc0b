import { afterAll, beforeAll, beforeEach } from 'vitest';

/** How often a group may set its stage again: where all its tests fail, once more for each would take hours. */
const mostAgain = 2;

/**
 * Sets the stage for the tests of a file or group, a scan that they all look at for instance, and clears it after them. A test that is
 * tried once more (vitest.config.ts) gets a new one: the same scan would only fail it again. `ms` is the longest that setting it may take.
 */
export function stage(set: () => Promise<void>, clear: () => Promise<void>, ms?: number): void {
  let again = 0;
  beforeAll(set, ms);
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) === 0 || again === mostAgain) return;
    again += 1;
    await clear();
    await set();
  }, ms);
  afterAll(clear);
}
