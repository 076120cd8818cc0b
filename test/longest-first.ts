import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a quarter of a minute and more, mostly waiting: others run in parallel only if these start early. */
const long: readonly string[] = [
  // At the very start: a package listens in it without a time limit, and a busy machine would be too late for it.
  'lab/real-peers',
  'faults/program/killed',
  'lab/lossy',
  'lab/silence',
  'lab/lost-network',
  'lab/lost-scan',
  'e2e/logins',
  'e2e/scan',
  'sweep/gentle',
  'e2e/terminal',
  'e2e/serve',
  'e2e/inventory',
  'lab/three-nights',
  'e2e/hostile',
  'e2e/diff',
  'lab/scope-on-the-wire',
  'faults/standing-still',
  'e2e/alone',
  'lab/wrong-answers',
  'e2e/credentials',
  'e2e/interruption',
  'faults/resume',
  'sweep/tarpit',
  'faults/program/standing-still',
  'cli/fingerprints-option',
  'scope/oracle',
  'e2e/scope',
  'lab/snmp',
  'faults/stopped-night',
  'lab/bacnet',
  'db/kill',
  'faults/taken-over',
  'faults/clock',
  'e2e/notify',
  'lab/large-scope',
  'e2e/package',
];

/**
 * Starts long-running files first, so that no core is idle at the end; a fresh clone has no earlier run to learn durations from. One
 * project after the other: Vitest ends a worker if the next file in the queue is of another project, and its successor loads all
 * modules again.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => turn(a) - turn(b) || rank(a) - rank(b));
  }
}

/** Tests of the program wait for longest, and start first. */
function turn({ project }: TestSpecification): number {
  return project.name === 'program' ? 0 : 1;
}

function rank({ moduleId }: TestSpecification): number {
  const index = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return index === -1 ? long.length : index;
}
