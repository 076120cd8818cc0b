import process from 'node:process';

/** Whether long-running tests run at full length (`npm run test:long`). `npm test` runs shorter versions of them. */
export const long = process.env.CAMCENSUS_LONG === '1';

/** Some of all, the next ones at the next turn. Long-running tests take all of them each time. */
export function inTurn<Each>(all: readonly Each[], turn: number, some = 1): readonly Each[] {
  if (long || all.length <= some) return all;
  return Array.from({ length: some }, (_, at) => all[(turn * some + at) % all.length] as Each);
}
