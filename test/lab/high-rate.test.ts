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
import { busiest, establishedAtOnce, newFlows } from './traffic.ts';

const [prefixLength, live] = [23, 48];
const network = benchNetwork(prefixLength, live);
const own = '10.49.5.1';
const router = '10.49.5.2';

describeWith(['namespaces', 'tcpdump'], 'a sweep whose connects have a thread of their own', () => {
  let program: Program;
  let lab: Lab;
  let ran: Ran;
  let packets: readonly Packet[];

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const scanner = await routedBench(lab, { own, router, prefixLength, live });
      const file = (name: string) => join(program.folder, name);
      const capture = await Capture.headers(lab, scanner, 'eth0', file('rate.pcap'), `net ${network.block}`);
      const scan = ['scan', network.block, '--rate', '20000', '--format', 'json', '--quiet'];
      ran = await lab.run(scanner, process.execPath, [program.main, ...scan, '--inventory', file('rate.db')]);
      await capture.stop();
      packets = capture.packets();
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test('fast sweep misses no camera, and is complete', () => {
    expect(ran.code, ran.stderr).toBe(0);
    const found: readonly { addresses: readonly string[] }[] = JSON.parse(ran.stdout);
    const cameras = network.hosts.filter(isCamera).map(({ address }) => address);
    expect(cameras.length).toBeGreaterThan(20);
    expect(found.flatMap(({ addresses }) => addresses)).toEqual(expect.arrayContaining(cameras));
  });

  test('fast sweep has one connection to a host at once, also where ports are silent', () => {
    const most = establishedAtOnce(packets, own);
    expect(network.hosts.filter(({ openPort }) => openPort !== null).length).toBeGreaterThan(10);
    expect(Math.max(...Object.values(most))).toBe(1);
    expect(network.hosts.filter(isCamera).map(({ address }) => most[address])).not.toContain(0);
  });

  test('fast sweep starts at most 40 flows a second with a host', () => {
    const flows = newFlows(packets, own);
    const most = network.hosts.map(({ address }) =>
      busiest(
        flows.filter(({ to }) => to.startsWith(`${address}.`)),
        1,
      ),
    );
    // A turn that is granted late leaves closer to the next.
    expect(Math.max(...most)).toBeLessThanOrEqual(42);
  });
});
