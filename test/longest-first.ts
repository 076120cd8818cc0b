import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take ten seconds and more and wait for most of it, the longest first. */
const waiting: readonly string[] = [
  // At the very start: a package listens in it without a time limit, and a busy machine would be too late for it.
  'lab/real-peers',
  'e2e/unfinished',
  'lab/lossy',
  'lab/no-route',
  'e2e/hostile',
  'e2e/many-sites',
  'hub/many-sites',
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
  'hub/full-disk',
  'notify/email',
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
  'web/sign-in/browser',
  'web/dashboard/browser',
  'web/dashboard/thread',
  'web/dashboard/hostile',
  'hub/kill',
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

/** How many files that wait begin at the very start. */
const atFirst = 3;

/** How many of the other files take as long as one that computes for ten seconds. */
const weight = 8;

/** Starts long-running files first, so that no core is idle at the end; a fresh clone has no earlier run to learn durations from. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [sorted.filter(isOfRooms), sorted.filter((file) => !isOfRooms(file))].flatMap(inOrder);
  }
}

function isOfRooms({ project }: TestSpecification): boolean {
  return project.name === 'rooms';
}

/**
 * Files that wait begin evenly among the others: if many of them waited at once, the cores would be idle, and so would they be at the
 * end, if one of them came last.
 */
function inOrder(files: readonly TestSpecification[]): TestSpecification[] {
  const wait = named(waiting, files);
  const compute = named(computing, files);
  const others = [...compute, ...files.filter((file) => !wait.includes(file) && !compute.includes(file))];
  const done = (at: number) => Math.min(at, compute.length) * weight + Math.max(0, at - compute.length);
  // The last half begins when all that wait have begun.
  const share = (0.5 * done(others.length)) / wait.length;
  let begun = 0;
  const ordered = others.flatMap((file, at) => {
    const due = wait.slice(begun, at === 0 ? atFirst : Math.max(begun, Math.ceil(done(at) / share)));
    begun += due.length;
    return [...due, file];
  });
  return [...ordered, ...wait.slice(begun)];
}

function named(names: readonly string[], files: readonly TestSpecification[]): TestSpecification[] {
  const found = names.map((name) => files.find(({ moduleId }) => moduleId.endsWith(`/test/${name}.test.ts`)));
  return found.filter((file) => file !== undefined);
}
