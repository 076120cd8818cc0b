import type { Reporter, TestModule } from 'vitest/node';
import { needs, requirements } from './requirements.ts';

/**
 * Reports at the end of a run what this machine lacks and which tests were skipped for it, with the command that installs it. With CI
 * set, a missing requirement fails the run, because there every test must run.
 */
export default class MissingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => test.fullName),
    );
    const lines = requirements.flatMap((requirement) => {
      const reason = requirement.missing();
      const tests = skipped.filter((name) => name.includes(needs(requirement)));
      if (reason === null || tests.length === 0) return [];
      return [`MISSING ${requirement.name}: ${reason}`, ...tests.map((name) => `  not run: ${name}`)];
    });
    if (lines.length === 0) return;
    process.stderr.write(`\n${lines.join('\n')}\n`);
    if (process.env.CI === 'true') process.exitCode = 1;
  }
}
