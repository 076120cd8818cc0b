import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { benchNetwork, isCamera } from '../../bench/speed-fleet.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { routedBench } from './bench-hosts.ts';
import { Capture, type Packet } from './capture.ts';
import { Lab, type Ran } from './netns.ts';
import { type Program, presentProgram } from './program.ts';
import { noteTurns, readTurns, standstills } from './turns.ts';

const [prefixLength, live] = [24, 12];
const network = benchNetwork(prefixLength, live);
const own = '10.49.3.1';
const router = '10.49.3.2';

/** Seconds: what the program has to know of its lateness; when it then has to have given a connect up; when the kernel repeats its SYN. */
const [warmUp, givenUp, repeats] = [0.5, 0.8, 0.98];
/** So many turns of the event loop between these two are time enough to give up; each but the last ends what the one before began. */
const enoughTurns = 3;

describeWith(['namespaces', 'tcpdump'], 'a sweep that is late', () => {
  let program: Program;
  let lab: Lab;
  let ran: Ran;
  let syns: readonly Packet[];
  let turns: readonly number[];

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const scanner = await routedBench(lab, { own, router, prefixLength, live });
      const file = (name: string) => join(program.folder, name);
      const filter = `tcp[tcpflags] == tcp-syn and src host ${own}`;
      const capture = await Capture.headers(lab, scanner, 'eth0', file('late.pcap'), filter);
      // One thread does it all at this rate: it is the one that is late.
      const scan = ['scan', network.block, '--rate', '2000', '--format', 'json', '--quiet'];
      const args = [process.execPath, program.main, ...scan, '--inventory', file('late.db')];
      ran = await lab.run(scanner, 'env', [...noteTurns(file('turns.json'), { late: true }), ...args]);
      await capture.stop();
      syns = capture.packets();
      turns = readTurns(file('turns.json'));
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  // A program that waits 0.9 s however late it is has some sixty repeated of which its loop turned in time.
  test('late event loop gives connects up before the kernel repeats them, where it turns', () => {
    const started = firsts(syns);
    expect(started.length).toBeGreaterThanOrEqual(900);
    expect(repeatedInTime(syns, turns).length).toBeLessThanOrEqual(5);
  });

  test('late event loop begins no second connect to a port of a silent address', () => {
    const hosts = new Set(network.hosts.map(({ address }) => address));
    const silent = firsts(syns).filter(({ to }) => !hosts.has(to.split('.').slice(0, 4).join('.')));
    const ports = new Set(silent.map(({ to }) => to));
    expect(silent.length - ports.size).toBeLessThanOrEqual(ports.size * standstills(turns));
  });

  test('late event loop misses no camera, and the sweep is complete', () => {
    expect(ran.code, ran.stderr).toBe(0);
    const found: readonly { addresses: readonly string[] }[] = JSON.parse(ran.stdout);
    const cameras = network.hosts.filter(isCamera).map(({ address }) => address);
    expect(cameras.length).toBeGreaterThan(5);
    expect(found.flatMap(({ addresses }) => addresses)).toEqual(expect.arrayContaining(cameras));
  });
});

/** The first SYN of each connect. */
function firsts(syns: readonly Packet[]): readonly Packet[] {
  const known = new Set<string>();
  return syns.filter(({ from, to }) => known.size < known.add(`${from} ${to}`).size);
}

/**
 * The connects whose SYN the kernel repeated although the program's event loop turned between the moment when it had to give up and
 * the repetition. Where it did not turn, the machine decided and not the program.
 */
function repeatedInTime(syns: readonly Packet[], turns: readonly number[]): readonly Packet[] {
  const started = firsts(syns);
  const first = new Set(started);
  const repeated = new Set(
    syns.filter((packet) => !first.has(packet)).map(({ from, to }) => `${from} ${to}`),
  );
  const knowsSince = (syns[0]?.at ?? 0) + warmUp;
  return started.filter(({ from, to, at }) => {
    if (at < knowsSince || !repeated.has(`${from} ${to}`)) return false;
    return turns.filter((turn) => turn > at + givenUp && turn < at + repeats).length >= enoughTurns;
  });
}
