import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture, type Packet } from './capture.ts';
import { Lab } from './netns.ts';
import { line, Operator } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { busiest, connectionsAtOnce, newFlows } from './traffic.ts';

const scanner = '10.52.0.1';
const hosts = '10.52.0.2';
/** Open at 80, and drops everything else. */
const firewalled = '10.52.3.7';
/**
 * Open at 80 at once, and at these ports with every packet late, in milliseconds; drops everything else. 554 answers while the connection
 * to 443 is closing.
 */
const late = '10.52.3.8';
const lateBy = { 443: 250, 554: 200, 8000: 350 };
/** Seconds that every connect waits, however quick the answers before it seemed to a busy machine. */
const waitedFor = 0.4;

describeWith(['namespaces', 'tun', 'python3', 'tcpdump'], 'a host that drops most connects', () => {
  let lab: Lab;
  let program: Program;
  let packets: readonly Packet[];
  let seen: Readonly<Record<string, readonly string[]>>;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const [from, far] = [lab.namespace('scan'), lab.namespace('hosts')];
      const delays = Object.entries(lateBy).map(([port, ms]) => `${port}:${ms}`);
      await lab.begin('python3', ['test/lab/lossy-wire.py', from, far, '0', '2', '7', ...delays], 'ready');
      for (const [namespace, address] of [
        [from, scanner],
        [far, hosts],
      ] as const) {
        execFileSync('ip', ['-n', namespace, 'address', 'add', `${address}/30`, 'dev', 'wire0']);
        execFileSync('ip', ['-n', namespace, 'link', 'set', 'wire0', 'up']);
      }
      lab.route(from, '10.52.3.0/24', hosts);
      for (const address of [firewalled, late]) lab.answering(far, `${address}/32`);
      lab.firewalled(far, [`${firewalled}/32`], [80]);
      lab.firewalled(far, [`${late}/32`], [...Object.keys(lateBy).map(Number), 80]);
      await lab.startScript(far, 'test/lab/firewalled-script.ts', [firewalled, '80']);
      await lab.startScript(far, 'test/lab/firewalled-script.ts', [late, '80', ...Object.keys(lateBy)]);
      const capture = await Capture.start(lab, from, 'wire0', join(program.folder, 'wire.pcap'));
      const operator = new Operator(lab, from, program);
      await operator.scan(firewalled, late, '--all-hosts');
      await capture.stop();
      packets = capture.packets(`host ${firewalled} or host ${late}`);
      seen = Object.fromEntries(
        [firewalled, late].map((address) => [address, operator.observations(address).map(line)]),
      );
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  const to = (address: string) => packets.filter((packet) => packet.to.startsWith(`${address}.`));
  const syns = (address: string) => to(address).filter(({ flags }) => flags === 'S');

  test('is scanned in less than half of the time that one port after another takes', () => {
    const times = to(firewalled).map(({ at }) => at);
    const silentPorts = new Set(syns(firewalled).map((packet) => packet.to)).size - 1;
    expect(silentPorts).toBeGreaterThan(20);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan((silentPorts * 0.9) / 2);
    expect(seen[firewalled]).toContain('port.open 80');
  });

  test('a firewalled host gets connects that overlap, and one connection at a time', () => {
    const atOnce = connectionsAtOnce(packets, scanner);
    expect(atOnce.get(firewalled)?.established).toBe(1);
    // Late answers that come in one turn of the event loop are several connections until it ends (docs/decisions.md).
    expect(atOnce.get(late)?.beside).toBe(0);
    expect(atOnce.get(firewalled)?.started).toBeGreaterThan(1);
  });

  test('gets at most 40 new flows a second', () => {
    const started = newFlows(packets, scanner);
    for (const address of [firewalled, late]) {
      const own = started.filter((packet) => packet.to.startsWith(`${address}.`));
      // A busy machine may send one late, so that it falls into the next second.
      expect(busiest(own, 1)).toBeLessThanOrEqual(42);
    }
  });

  /** Whether an answer came in time, whatever a busy machine added to it. */
  const inTime = (port: string) => {
    const sent = syns(late).filter((packet) => packet.to === `${late}.${port}`);
    const answers = packets.filter(({ from, flags }) => from === `${late}.${port}` && flags === 'S.');
    return answers.some(({ at }) => sent.some((syn) => at > syn.at && at - syn.at < waitedFor));
  };

  test('is known to be open at a port that answers late, next to others', () => {
    const answering = Object.keys(lateBy).filter(inTime);
    expect(answering.length).toBeGreaterThan(0);
    const open = ['80', ...answering].map((port) => `port.open ${port}`);
    expect(seen[late]).toEqual(expect.arrayContaining(open));
  });
});
