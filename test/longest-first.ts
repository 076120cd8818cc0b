import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that wait for half a minute and more, mostly without computing: others run beside them only if they begin early. */
const long: readonly string[] = [
  // While the others still wait: a package listens in it for as long as it likes, and a busy machine is too late for it.
  'lab/real-peers',
  'lab/lost-network',
  'lab/three-nights',
  'lab/lossy',
  'lab/lost-scan',
  'sweep/gentle',
  'faults/standing-still',
  'sweep/tarpit',
  'faults/resume',
  'faults/clock',
  'faults/taken-over',
  'faults/stopped-night',
  'faults/program/killed',
  'faults/program/standing-still',
  'e2e/diff',
  'e2e/logins',
  'e2e/interruption',
  'e2e/hostile',
  'lab/wrong-answers',
  'lab/scope-on-the-wire',
  'e2e/credentials',
  'e2e/inventory',
  'e2e/terminal',
  'e2e/alone',
];

/** Puts what takes long in front, so that no core is idle at the end; a fresh clone has no earlier run to learn it from. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place === -1 ? long.length : place;
}
