import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';
import { counted } from '../../src/model/counted.ts';
import { type Need, type Requirement, requirements } from './requirements.ts';

/**
 * Reports at the end of a run what this machine lacks: one line each, with the number of tests skipped for it and the command that
 * provides it. With CI set, a missing requirement fails the run, because there every test must run.
 */
export default class MissingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    const lines = missingLines(
      skipped.map((test) => test.meta().needs ?? []),
      requirements,
    );
    if (lines.length === 0) return;
    process.stderr.write(`\n${lines.join('\n')}\n`);
    if (process.env.CI === 'true') process.exitCode = 1;
  }
}

/** A line for each requirement that is missing and kept a test away. `skipped`: the needs of each skipped test. */
export function missingLines(
  skipped: readonly (readonly Need[])[],
  all: Readonly<Record<Need, Requirement>>,
): readonly string[] {
  return (Object.keys(all) as Need[]).flatMap((need) => {
    const count = skipped.filter((needs) => needs.includes(need)).length;
    const remedy = count === 0 ? null : all[need].remedy();
    return remedy === null ? [] : [`MISSING ${need} (${counted(count, 'test')} not run): ${remedy}`];
  });
}
