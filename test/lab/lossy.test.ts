import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { benchNetwork, isCamera } from '../../bench/speed-fleet.ts';
import { long } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { benchHosts } from './bench-hosts.ts';
import type { LossySweep } from './lossy-script.ts';
import { Lab } from './netns.ts';
import { startSpinners } from './spinners.ts';

const [scannerAddress, hostsAddress] = ['10.49.1.1', '10.49.1.2'];
const prefixLength = 25;
const live = 24;
/** The whole network four times, side by side, with an inventory each. */
const blocks = Array.from({ length: 4 }, () => '10.50.0.0/25');
/** How often each is swept: twenty sweeps in all. */
const times = 5;
const mostMs = 1_200_000;
/** Processes that keep the processors busy meanwhile: with CAMCENSUS_BUSY=1, which delays everything else on the machine. */
const spinners = process.env.CAMCENSUS_BUSY === '1' ? 2 : 0;

describeWith(
  ['namespaces', 'tun', 'python3'],
  'a network that loses 2 % and delays by up to 80 ms, so that packets overtake',
  () => {
    const network = benchNetwork(prefixLength, live);
    let lab: Lab;
    let sweeps: readonly LossySweep[];
    let spinning: ReturnType<typeof startSpinners> = [];

    stage(
      async () => {
        lab = new Lab();
        const [scanner, hosts] = [lab.namespace('scan'), lab.namespace('hosts')];
        await lab.begin('python3', ['test/lab/lossy-wire.py', scanner, hosts, '0.02', '80', '7'], 'ready');
        for (const [namespace, address] of [
          [scanner, scannerAddress],
          [hosts, hostsAddress],
        ] as const) {
          execFileSync('ip', ['-n', namespace, 'address', 'add', `${address}/30`, 'dev', 'wire0']);
          execFileSync('ip', ['-n', namespace, 'link', 'set', 'wire0', 'up']);
        }
        lab.route(scanner, network.block, hostsAddress);
        benchHosts(lab, hosts, network);
        await lab.startScript(hosts, 'bench/speed-hosts.ts', [String(prefixLength), String(live)]);
        spinning = startSpinners(spinners);
        const ran = await lab.script(scanner, 'test/lab/lossy-script.ts', [String(times), ...blocks], mostMs);
        if (ran.code !== 0) throw new Error(ran.stderr);
        sweeps = JSON.parse(ran.stdout);
      },
      async () => {
        for (const child of spinning) child.kill('SIGKILL');
        await lab?.close();
      },
      mostMs + 60_000,
    );

    test.runIf(long)('hides no camera, in all sweeps but one at most', () => {
      expect(sweeps).toHaveLength(blocks.length * times);
      const cameras = network.hosts.filter(isCamera).map(({ address }) => address);
      expect(cameras.length).toBeGreaterThan(live / 2);
      const addressesOf = ({ seen }: LossySweep) => seen.map((line) => line.split(' | ')[0] ?? '');
      const missed = sweeps.filter((sweep) => {
        const found = new Set(addressesOf(sweep));
        return cameras.some((address) => inBlock(address, sweep.block) && !found.has(address));
      });
      expect(missed.length).toBeLessThanOrEqual(1);
    });

    test.runIf(long)(
      'gives the same devices, makers, types and verdicts in all sweeps but one at most',
      () => {
        const usual = new Map(blocks.map((block) => [block, mostFrequent(resultsOf(sweeps, block))]));
        const same = sweeps.filter(({ block, seen }) => seen.map(essence).join('\n') === usual.get(block));
        expect(same.length).toBeGreaterThanOrEqual(sweeps.length - 1);
      },
    );

    test.runIf(long)('a device that a sweep did not find is listed nevertheless, as not confirmed', () => {
      for (const { outcome, seen, listed } of sweeps) {
        expect(outcome).toBe('complete');
        for (const { line, confirmed } of listed) expect(confirmed, line).toBe(seen.includes(line));
      }
    });
  },
);

function inBlock(address: string, block: string): boolean {
  const last = (text: string) => Number(text.split('.')[3]);
  const [start = '', bits] = block.split('/');
  return last(address) >= last(start) && last(address) < last(start) + 2 ** (32 - Number(bits));
}

/** Address, maker, badge, type and verdict: a model may come from a single datagram. */
function essence(line: string): string {
  return line.split(' | ').toSpliced(4, 1).join(' | ');
}

function resultsOf(sweeps: readonly LossySweep[], block: string): string[] {
  return sweeps.filter((one) => one.block === block).map(({ seen }) => seen.map(essence).join('\n'));
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const count = (text: string) => texts.filter((one) => one === text).length;
  return texts.toSorted((a, b) => count(b) - count(a))[0];
}
