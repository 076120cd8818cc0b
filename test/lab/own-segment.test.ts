import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';

const families = [
  { name: 'IPv4', block: '10.61.30.0/24', at: (host: number) => `10.61.30.${host}`, bits: 32 },
  {
    name: 'IPv6',
    block: 'fd00:61:30::/120',
    at: (host: number) => `fd00:61:30::${host.toString(16)}`,
    bits: 128,
  },
] as const;
/** Hosts by what they do, by the last part of their address; the scanner is 1. */
const open = 10;
const lastPortOnly = 11;
const echoOnly = 12;
/** Its reply to the first ARP request is lost. */
const heardLate = '10.61.30.13';
/** Accepts at the first port of host discovery and at the last of it. */
const server = `for (const port of [80, 8000])
  require('http').createServer((request, response) => response.end('<title>x</title>')).listen(port, '::',
    () => port === 8000 && console.log('ready'));`;

describeWith(['namespaces', 'python3', 'tcpdump', 'ping'], 'hosts on the own segment', () => {
  let program: Program;
  let lab: Lab;
  let scanned: Scanned;
  let sweep: Sweep;
  let capture: Capture;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const [scanner, hosts, late] = [lab.namespace('scan'), lab.namespace('hosts'), lab.namespace('late')];
      const addresses = (host: number) =>
        families.map(({ at, block }) => `${at(host)}/${block.split('/')[1]}`);
      lab.bridge('switch', [
        { namespace: scanner, name: 'eth0', ipv6: true, addresses: addresses(1) },
        {
          ...{ namespace: hosts, name: 'eth0', ipv6: true },
          addresses: [open, lastPortOnly, echoOnly].flatMap(addresses),
        },
        { namespace: late, name: 'eth0', addresses: [`${heardLate}/24`] },
      ]);
      // The kernel leaves the replies to the script.
      lab.sysctl(late, 'net.ipv4.conf.eth0.arp_ignore', 8);
      await lab.start(late, 'python3', ['test/lab/late-arp.py', 'eth0', heardLate], 'ready');
      await lab.start(late, process.execPath, ['-e', server], 'ready');
      for (const { at, bits } of families) {
        const ip = (...args: string[]) =>
          execFileSync('ip', ['-n', hosts, ...(bits === 128 ? ['-6'] : []), ...args]);
        ip('rule', 'add', 'pref', '100', 'lookup', 'local');
        ip('rule', 'del', 'pref', '0');
        const drop = (host: number, ...ports: string[]) =>
          ip('rule', 'add', 'to', at(host), 'ipproto', 'tcp', ...ports, 'blackhole');
        drop(lastPortOnly, 'dport', '1-7999');
        drop(lastPortOnly, 'dport', '8001-65534');
        drop(echoOnly);
      }
      await lab.start(hosts, process.execPath, ['-e', server], 'ready');
      capture = await Capture.start(lab, scanner, 'eth0', join(program.folder, 'own.pcap'));
      const operator = new Operator(lab, scanner, program);
      scanned = await operator.scan(...families.map(({ block }) => block), '--all-hosts');
      [sweep] = (await operator.sweeps()) as [Sweep];
      await capture.stop();
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test.each(families)('scan sends no $name packet to an address that nothing has', ({ at }) => {
    const silent = Array.from({ length: 200 }, (_, i) => at(i + 20));
    const to = new Set(capture.packets('ip or ip6').map(({ to }) => to.replace(/\.\d+$/, '')));
    const whole = new Set(capture.packets('icmp or icmp6').map(({ to }) => to));
    expect(silent.filter((address) => to.has(address) || whole.has(address))).toEqual([]);
  });

  test('scan causes one round of the kernel’s requests for such an address', () => {
    for (const filter of [
      'arp and dst host 10.61.30.77',
      'icmp6 and ip6[40] == 135 and ip6[48:4] == 0xfd000061 and ip6[60:4] == 77',
    ]) {
      const requests = capture.lines(filter).length;
      // On a busy machine the kernel or the capture may leave one out.
      expect(requests).toBeGreaterThan(0);
      expect(requests).toBeLessThanOrEqual(3);
    }
  });

  test('scan finds hosts that reply to one port, to an echo, or late', () => {
    const found = new Set(scanned.devices.flatMap(({ addresses }) => addresses));
    const wanted = families.flatMap(({ at }) => [open, lastPortOnly, echoOnly].map(at));
    expect([...wanted, heardLate].filter((address) => !found.has(address))).toEqual([]);
  });

  test('scan takes one flow for an address that nothing has, and all count as scanned', () => {
    expect([sweep.outcome, sweep.counts.scanned]).toEqual(['complete', 512]);
    // The others go to the segment and the few hosts; seven to each address would be 3,584.
    expect(sweep.counts.flows).toBeLessThan(3 * 512);
  });
});
