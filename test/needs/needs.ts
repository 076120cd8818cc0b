import { describe, test } from 'vitest';
import { long } from '../long.ts';
import { has, type Need } from './requirements.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What a test needs of the machine; the report at the end of a run counts by it. */
    needs?: readonly Need[];
  }
}

/** A group of tests that is skipped, and counted in the report of the run, if the machine lacks one of its needs. */
export function describeWith(needs: readonly Need[], name: string, tests: () => void): void {
  describe.skipIf(!needs.every(has))(name, { meta: { needs } }, tests);
}

/** One test that is skipped, and counted in the report of the run, if the machine lacks one of its needs. */
export function testWith(needs: readonly Need[], name: string, body: () => void | Promise<void>): void {
  test.skipIf(!needs.every(has))(name, { meta: { needs } }, body);
}

/** The same for a test that only the long form runs; `.ci/run` does. */
export function longTestWith(needs: readonly Need[], name: string, body: () => void | Promise<void>): void {
  if (long) testWith(needs, name, body);
  else test.skip(name, body);
}
