import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { parseTargets } from '../../src/scope/parse-targets.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Lab } from './netns.ts';
import { Operator } from './operator.ts';
import { type Program, presentProgram } from './program.ts';

const nowhere = '10.62.0.0/16';

describeWith(['namespaces'], 'a machine without a route', () => {
  let program: Program;
  let lab: Lab;
  let namespace: string;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      namespace = lab.namespace('alone');
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test('scan reports after hundreds of addresses that none can be reached', async () => {
    const operator = new Operator(lab, namespace, program, 'nowhere');
    const { code, stderr } = await operator.scan(nowhere, '--rate', '20000');
    const [sweep] = (await operator.sweeps()) as [Sweep];
    expect([code, sweep.outcome, sweep.counts.scanned, sweep.counts.alive]).toEqual([3, 'partial', 0, 0]);
    expect(stderr).toContain('could reach none of the first 256 addresses');
    expect(sweep.reason).toContain('65,536 of 65,536 addresses could not be scanned');
    // A connect and a datagram to a few ports: of 65,536 addresses that would be half a million; of those in hand, at most 4,096, some
    // 30,000, where the machine is late.
    expect(sweep.counts.flows).toBeLessThan(100_000);
  });

  test('scan heeds Ctrl-C at once while every connect fails, and its memory stays flat', async () => {
    // One that is reached leaves a hope for all others: each of them is tried.
    lab.answering(namespace, `${await firstOf(nowhere)}/32`);
    const scan = ['scan', nowhere, '--rate', '20000', '--format', 'json'];
    const inventory = ['--inventory', join(program.folder, 'interrupted.db')];
    // `ip netns exec` runs the program in its own process: the pid is the program's.
    const args = ['netns', 'exec', namespace, process.execPath, program.main, ...scan, ...inventory];
    // The test before this one has failed connects, too.
    const before = failed((await lab.run(namespace, 'cat', ['/proc/net/snmp'])).stdout);
    const child = spawn('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(child, 'close');
    const memory: number[] = [];
    // By then it has its memory, and most of the scope is left.
    for (const flows of [5_000, 20_000]) {
      while (child.exitCode === null && failed(read(`/proc/${child.pid}/net/snmp`) ?? '') - before < flows)
        await pause(20);
      memory.push(resident(child.pid));
    }
    const began = performance.now();
    child.kill('SIGINT');
    const [code] = await ended;
    const seconds = (performance.now() - began) / 1_000;
    expect(code).toBe(130);
    // It takes a tenth of a second on a quiet machine; a loop that starves took a hundred seconds.
    expect(seconds).toBeLessThan(8);
    // The heap fills its young halves and what is in flight; a loop that starves took two hundred megabytes more.
    expect((memory.at(-1) ?? 0) - (memory[0] ?? 0)).toBeLessThan(60);
  });
});

/** The address that the first sweep of an inventory searches first. */
async function firstOf(block: string): Promise<string> {
  const scope = await parseTargets([block], {
    ...{ exclude: [], allowPublic: false, maxAddresses: null },
    ...{ resolve: async () => [], readFile: async () => '' },
  });
  const [wave] = scope.waves(1);
  const [first = ''] = wave ?? [];
  return first;
}

/** How many packets a network could send nowhere, by the kernel's counters. */
function failed(snmp: string): number {
  const [names = '', figures = ''] = snmp.split('\n');
  return Number(figures.split(' ')[names.split(' ').indexOf('OutNoRoutes')]);
}

/** Megabytes of memory that the process has at most had. */
function resident(pid: number | undefined): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0) / 1_000;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended.
    return null;
  }
}
