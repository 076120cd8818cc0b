import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Reports at the end of a run which tests passed only on a retry. Such a run is green but proves nothing: what fails now and then in a
 * test may fail now and then at night.
 */
export default class RetryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const again = modules.flatMap((module) => [...module.children.allTests('passed')].filter(wasRetried));
    if (again.length === 0) return;
    const lines = again.flatMap((test) => [
      `  ${test.module.relativeModuleId}: ${test.fullName}`,
      // The first failure, which Vitest keeps.
      ...(test.result().errors ?? []).map(({ message }) => `    ${message.split('\n')[0]}`),
    ]);
    process.stderr.write(`\nRETRIED ${again.length}: passed only when tried again\n${lines.join('\n')}\n`);
  }
}

function wasRetried(test: TestCase): boolean {
  return (test.diagnostic()?.retryCount ?? 0) > 0;
}
