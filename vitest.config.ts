import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/lab/missing-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Loopback fleets and namespaces bind real ports: two workers are what two cores carry.
    maxWorkers: 2,
  },
});
