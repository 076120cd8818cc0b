import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InventoryError } from '../../db/errors.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';

/** A million addresses: a search of all of them takes hours. */
const block = 'fd00:61:31::/108';
const host = 'fd00:61:31::b:beef';
const server = `require('http').createServer((request, response) => response.end('<title>x</title>'))
  .listen(80, '::', () => console.log('ready'));`;

/** How much was seen of the host so far: nothing while the inventory is being made. */
function seenBy(operator: Operator): number {
  try {
    return operator.observations(host).length;
  } catch (error) {
    if (error instanceof InventoryError) return 0;
    throw error;
  }
}

describeWith(['namespaces', 'tcpdump', 'ping'], 'an IPv6 segment of a million addresses', () => {
  let program: Program;
  let lab: Lab;
  let seen = 0;
  let code: number | null;
  let capture: Capture;
  let other: Capture;
  let whole: Scanned;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const [scanner, far] = [lab.namespace('scan'), lab.namespace('hosts')];
      const own = (addresses: readonly string[], bits: number) =>
        addresses.map((address) => `${address}/${bits}`);
      lab.cable(
        { namespace: scanner, name: 'eth0', ipv6: true, addresses: own(['fd00:61:31::1'], 108) },
        { namespace: far, name: 'eth0', ipv6: true, addresses: own([host], 108) },
      );
      lab.cable(
        { namespace: scanner, name: 'eth1', ipv6: true, addresses: own(['fd00:61:32::1'], 108) },
        { namespace: far, name: 'eth1', ipv6: true, addresses: own(['fd00:61:32::2'], 108) },
      );
      await lab.start(far, process.execPath, ['-e', server], 'ready');
      const captured = (name: string) =>
        Capture.start(lab, scanner, name, join(program.folder, `${name}.pcap`), 'ip6');
      [capture, other] = await Promise.all([captured('eth0'), captured('eth1')]);
      const inventory = join(program.folder, 'inventory.db');
      const scan = ['scan', block, '--all-hosts', '--quiet', '--inventory', inventory];
      // `ip netns exec` runs the program in its own process: the pid is the program's.
      const args = ['netns', 'exec', scanner, process.execPath, program.main, ...scan];
      const child = spawn('ip', args, { stdio: 'ignore' });
      const ended = once(child, 'close');
      const operator = new Operator(lab, scanner, program);
      // Far less than the search takes, and far more than one host does on any machine.
      for (let looks = 0; looks < 120 && child.exitCode === null; looks++) {
        await pause(1_000);
        if (existsSync(inventory)) seen = seenBy(operator);
        if (seen > 0) break;
      }
      child.kill('SIGINT');
      [code] = await ended;
      await Promise.all([capture.stop(), other.stop()]);
      const permitted = ['--max-addresses', String(2n ** 64n)];
      whole = await new Operator(lab, scanner, program, 'whole').scan(
        'fd00:61:32::/64',
        ...permitted,
        '--all-hosts',
      );
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test('scan records its host while nearly all of it is unsearched', () => {
    expect(seen).toBeGreaterThan(0);
    expect(code).toBe(130);
  });

  test('scan of the /64 around an own segment ends as partial, with what replied', () => {
    expect(whole.code).toBe(3);
    expect(whole.devices.flatMap(({ addresses }) => addresses)).toContain('fd00:61:32::2');
  });

  test('scan sends two echoes to all hosts of the segment in scope, and none on another', () => {
    const echoes = 'icmp6 and ip6[40] == 128 and dst host ff02::1';
    expect(capture.packets(echoes).map(({ from }) => from)).toEqual(['fd00:61:31::1', 'fd00:61:31::1']);
    expect(other.packets('icmp6 and ip6[40] == 128')).toEqual([]);
  });
});
