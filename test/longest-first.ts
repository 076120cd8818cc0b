import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { startsTheProgram } from './build.ts';

/** Files that take ten seconds and more and wait for most of it, the longest first. */
const waiting: readonly string[] = [
  // At the very start: a package listens in it without a time limit, and a busy machine would be too late for it.
  'lab/real-peers',
  'e2e/unfinished',
  'lab/lossy',
  'lab/no-route',
  'e2e/hostile',
  'lab/lost-scan',
  'lab/busy',
  'e2e/logins',
  'lab/silence',
  'lab/scope-on-the-wire',
  'e2e/alone',
  'faults/program/standing-still',
  'lab/snmp',
  'lab/wrong-answers',
  'faults/program/killed',
  'lab/bacnet',
  'lab/large-scope',
  'lab/vlans',
  'lab/shared-mac',
  'lab/firewalled',
  'lab/ipv6-segment',
  'lab/own-segment',

  'lab/lost-network',
  'web/server',
  'sweep/gentle',
  'lab/three-nights',
  'faults/standing-still',
  'faults/resume',
  'faults/names',
  'faults/stopped-night',
  'sweep/tarpit',
  'faults/taken-over',
  'faults/clock',
  'scanners/snmp-walk',
  'scanners/rtsp-servers',
  'lab/nat',
  'lab/broadcast',
];

/** Files that compute for that long; of fingerprints, which all compute, those that take a second and more. */
const computing: readonly string[] = [
  'packages/install',
  'packages/reproducible',
  'packages/image',
  'e2e/scan',
  'e2e/credentials',
  'e2e/terminal',
  'e2e/demo',
  'e2e/diff',
  'e2e/scope',
  'cli/fingerprints-option',
  'e2e/package',
  'e2e/notify',
  'e2e/interruption',
  'e2e/serve',
  'e2e/every-command',
  'e2e/inventory',
  'e2e/whole-fleet',
  'faults/program/full-disk',
  'e2e/nightly',
  'cli/stdout',
  'e2e/worst-device',
  'e2e/width',

  'scanners/adding-one',
  'db/sweeps/kill',
  'web/dashboard/browser',
  'faults/care',
  'db/file/every-older',
  'config/mistakes',
  'notify/kill',

  'vendor-fingerprints/confusion',
  'vendor-fingerprints/packed',
  'vendor-fingerprints/pumped',
  'identify/contradicting-maker',
  'bench/year',
  'identify/user-set-names',
  'identify/real-fingerprints',
  'bench/recorded-fleet',
];

/**
 * Starts long-running files first, so that no core is idle at the end; a fresh clone has no earlier run to learn durations from. Tests
 * that start the program come before the others.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const ofTheProgram = sorted.filter(({ moduleId }) => startsTheProgram(moduleId));
    const others = sorted.filter(({ moduleId }) => !startsTheProgram(moduleId));
    return [ofTheProgram, others.filter(isOfRooms), others.filter((file) => !isOfRooms(file))].flatMap(
      inOrder,
    );
  }
}

function isOfRooms({ project }: TestSpecification): boolean {
  return project.name === 'rooms';
}

/** Half of the workers begin with a file that waits, and one follows after every few others: if all of them waited, the cores would be idle. */
function inOrder(files: readonly TestSpecification[]): TestSpecification[] {
  const wait = named(waiting, files);
  const compute = named(computing, files);
  const others = [...compute, ...files.filter((file) => !wait.includes(file) && !compute.includes(file))];
  const later = wait.slice(4);
  // At most three: most files take no time at all, and what waits must not come last.
  const apart = Math.max(1, Math.min(3, Math.floor(others.length / (2 * later.length + 1))));
  return [
    ...wait.slice(0, 4),
    ...later.flatMap((file, at) => [...others.slice(at * apart, (at + 1) * apart), file]),
    ...others.slice(later.length * apart),
  ];
}

function named(names: readonly string[], files: readonly TestSpecification[]): TestSpecification[] {
  const found = names.map((name) => files.find(({ moduleId }) => moduleId.endsWith(`/test/${name}.test.ts`)));
  return found.filter((file) => file !== undefined);
}
