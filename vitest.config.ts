import { availableParallelism } from 'node:os';
import process from 'node:process';
import { configDefaults, defineConfig } from 'vitest/config';
import LongestFirst from './test/longest-first.ts';

/** Tests that take all fingerprints and compute. */
const pure = ['test/{identify,vendor-fingerprints,bench}/**/*.test.ts'];

/** Tests that only use fingerprints read them from files, as the built program does: joining the tables takes each worker seconds. */
const fingerprintsFromFiles = {
  find: /^.*\/vendor-fingerprints\/index\.ts$/,
  replacement: `${import.meta.dirname}/test/fingerprints.ts`,
};

/** The workers of the program are compiled once for a run, too. */
const compiledWorkers = {
  find: /^.*\/model\/worker-file\.ts$/,
  replacement: `${import.meta.dirname}/test/worker-file.ts`,
};

/** Some thirty files of tests log in; each login would take half a second of processor time. */
const cheapPasswords = {
  find: /^.*\/password-cost\.ts$/,
  replacement: `${import.meta.dirname}/test/password-cost.ts`,
};

/** Real sockets, files and processes on a machine that others use, too: once more there, and the report says so. Never fingerprints. */
const retries = Number(process.env.CAMCENSUS_RETRIES ?? (process.env.CI === undefined ? 0 : 1));

export default defineConfig({
  test: {
    reporters: ['default', './test/retry-reporter.ts', './test/needs/missing-reporter.ts'],
    // Against hanging only, on a machine that does much else, too: what takes how long is shown by benches.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    // Many tests wait for a network more than they compute: two cores carry many more than two of them. Where others keep the machine
    // busy (tools/test.ts), fewer of them get as much done, and each comes to answer in time.
    maxWorkers: process.env.CAMCENSUS_BUSY === undefined ? 10 : 5,
    // Every file cleans up behind itself, so a worker takes the next without loading everything again.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A transformed source is kept for the next run, by its content: transforming all takes half of the main process's time.
    experimental: {
      fsModuleCache: true,
      fsModuleCachePath: `${import.meta.dirname}/node_modules/.cache/camcensus/transformed`,
    },
    alias: [fingerprintsFromFiles, compiledWorkers, cheapPasswords],
    // Few projects: Vitest ends a worker whose next file is of another one, and transforms every source for each of them.
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pure],
          globalSetup: ['./test/build.ts', './test/workers.ts', './test/packed-fingerprints.ts'],
          retry: retries,
        },
      },
      {
        extends: true,
        test: {
          name: 'fingerprints',
          include: pure,
          globalSetup: ['./test/packed-fingerprints.ts'],
          // They wait for nothing, and each worker compiles thousands of patterns for itself: no more of them than there are cores.
          maxWorkers: availableParallelism(),
          // V8 otherwise compiles each of these twice: for its interpreter, and when it is used again to machine code.
          execArgv: ['--no-regexp-tier-up'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
