import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { newFlows, repeatedOnTime } from './traffic.ts';
import { noteTurns, readTurns, standstills } from './turns.ts';

const routed = '10.61.12.0/22';
/** Makes the scope too large for ICMP echoes to silent addresses: a process for each would disturb the rate. */
const oneMore = '10.61.9.9';
/** For a scan with a low limit of open files. */
const forFew = '10.61.16.0/24';
const local = '10.61.10.0/24';

describeWith(['namespaces', 'tcpdump', 'ping'], 'a network of silence', () => {
  let program: Program;
  let lab: Lab;
  let behindRouter: Scanned;
  let onSegment: Scanned;
  let toRouter: Capture;
  let toSegment: Capture;
  let few: {
    readonly scanned: Scanned;
    readonly sweep: Sweep | undefined;
    readonly turns: readonly number[];
  };

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const [scanner, router, silent] = [
        lab.namespace('scan'),
        lab.namespace('router'),
        lab.namespace('none'),
      ];
      lab.cable(
        { namespace: scanner, name: 'eth0', addresses: ['10.61.7.1/24'] },
        { namespace: router, name: 'eth0', addresses: ['10.61.7.2/24'] },
      );
      lab.cable(
        { namespace: scanner, name: 'eth1', addresses: ['10.61.10.1/24'] },
        { namespace: silent, name: 'eth0' },
      );
      lab.sysctl(router, 'net.ipv4.ip_forward', 1);
      for (const block of [routed, oneMore, forFew]) {
        lab.route(scanner, block, '10.61.7.2');
        lab.silent(router, block);
      }
      const captured = (name: string) =>
        Capture.start(lab, scanner, name, join(program.folder, `${name}.pcap`));
      [toRouter, toSegment] = await Promise.all([captured('eth0'), captured('eth1')]);
      const scan = (name: string, ...blocks: string[]) =>
        new Operator(lab, scanner, program, name).scan(...blocks);
      const file = join(program.folder, 'turns.json');
      const limited = new Operator(lab, scanner, program, 'few', 256, noteTurns(file, { late: false }));
      const [scanned] = await Promise.all([
        limited.scan(forFew, '--ports', '80', '--rate', '20000'),
        scan('routed', routed, oneMore).then((done) => {
          behindRouter = done;
        }),
        scan('local', local).then((done) => {
          onSegment = done;
        }),
      ]);
      few = { scanned, sweep: (await limited.sweeps())[0], turns: readTurns(file) };
      await Promise.all([toRouter.stop(), toSegment.stop()]);
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test('has nothing in it, and that shows without waiting for one address after the other', () => {
    for (const { code, devices, stderr, seconds } of [behindRouter, onSegment]) {
      expect({ code, devices, stderr }).toEqual({ code: 0, devices: [], stderr: '' });
      // A thousand of them are waited for, more than a second each.
      expect(seconds).toBeLessThan(500);
    }
  });

  test('takes no longer on this machine’s segment, where every datagram waits for an ARP reply that never comes', () => {
    // They take as long on a quiet machine; waiting for 254 replies one after the other would take minutes.
    expect(onSegment.seconds).toBeLessThan(6 * behindRouter.seconds);
  });

  test('gets packets, all of them in the scope, through the router', () => {
    expect(toRouter.packets(`dst net ${routed}`).length).toBeGreaterThan(6_000);
    expect(
      toRouter.lines(`not arp and not net ${routed} and not net ${forFew} and not host ${oneMore}`),
    ).toEqual([]);
    expect(toRouter.lines('arp and not host 10.61.7.2')).toEqual([]);
  });

  test('gets each SYN once: a connect is given up before the system repeats it', () => {
    const syns = toRouter.packets(`tcp[tcpflags] == tcp-syn and dst net ${routed}`);
    const different = new Set(syns.map(({ from, to }) => `${from} ${to}`)).size;
    expect(different).toBeGreaterThan(4_000);
    // The system waits a second (RFC 6298, 2.1). Where the scan does not get the processor in the rest of it, the system is faster.
    expect(defaultLimits.connectMs).toBeLessThanOrEqual(900);
    const flows = newFlows(toRouter.packets(`dst net ${routed}`), '10.61.7.1');
    expect(repeatedOnTime(syns, flows)).toBeLessThan(different / 50);
  });

  test('gets one ICMP echo for each address, as promised', () => {
    const echoes = toRouter.packets(`icmp[icmptype] == icmp-echo and dst net ${forFew}`);
    expect(new Set(echoes.map(({ to }) => to)).size).toBe(256);
    // Where the process stood still, the addresses in hand are scanned once more, at most 109 each time.
    expect(echoes.length - 256).toBeLessThanOrEqual(109 * standstills(few.turns));
  });

  test('gets, on this machine’s segment, only ARP requests and multicast queries', () => {
    expect(toSegment.lines(`arp and dst net ${local}`).length).toBeGreaterThan(253);
    // mDNS; WS-Discovery, SADP and SSDP; DHIP; TVT's search; Ubiquiti's; and searches by limited broadcast.
    const queried = ['224.0.0.251', '239.255.255.250', '239.255.255.251', '234.55.55.55', '233.89.188.1'];
    const groups = [...queried, '255.255.255.255'].map((group) => `not dst host ${group}`).join(' and ');
    expect(toSegment.lines(`not arp and ${groups}`)).toEqual(toSegment.lines('igmp'));
    expect(toSegment.lines(`arp and not net ${local}`)).toEqual([]);
  });

  test('is scanned at the default rate to within 2 %, and never faster', () => {
    const started = newFlows(toRouter.packets(`dst net ${routed}`), '10.61.7.1');
    const times = started.slice(0, whileAllAreScanned).map(({ at }) => at);
    expect(times).toHaveLength(whileAllAreScanned);
    expect(mostBeyond(times, defaultRate)).toBeLessThanOrEqual(3 * burst);
    // Time without the processor that exceeds a burst must not be made up for. If that was frequent, the rate cannot be measured
    // here; with a simulated clock: test/net/rate-limiter.test.ts.
    const seconds = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const kept = times.reduce(
      (sum, at, i) => sum + Math.max(0, at - (times[i - 1] ?? at) - burst / defaultRate),
      0,
    );
    if (kept < seconds / 4)
      expect(Math.abs(times.length / (seconds - kept) / defaultRate - 1)).toBeLessThanOrEqual(0.02);
  });

  test('is scanned completely with a limit of 256 open files, more slowly, and that is reported', () => {
    const { scanned, sweep } = few;
    expect(scanned).toMatchObject({ code: 0, devices: [] });
    expect(sweep).toMatchObject({ outcome: 'complete', counts: { scanned: 256, alive: 0 } });
    expect(scanned.stderr).toContain(
      'Only 256 files may be open at once, so 54 addresses are scanned at a time',
    );
    expect(scanned.stderr.trim().split('\n')).toHaveLength(1);
    // 109 at a time, each waited for 1.5 s: three rounds instead of one.
    expect(scanned.seconds).toBeGreaterThan(2 * 1.5);
  });
});

const defaultRate = 1_000;
/** Conversations that the rate limiter may catch up with: ten milliseconds' worth. */
const burst = 10;
/** For this many, there are always more waiting than the rate admits. */
const whileAllAreScanned = 5_000;

/**
 * By how many the busiest window exceeds `rate` a second. A process held up between two sends may send the burst that it had started
 * and another one at once, but not a third.
 */
function mostBeyond(times: readonly number[], rate: number): number {
  let [most, lowest] = [0, Number.POSITIVE_INFINITY];
  for (const [i, at] of times.entries()) {
    lowest = Math.min(lowest, i - at * rate);
    most = Math.max(most, i - at * rate - lowest + 1);
  }
  return most;
}
