import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInventory } from '../../db/file/check.ts';
import { openInventory } from '../../db/open.ts';
import { openProgress } from '../../db/sweeps/progress.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { inTurn } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';
import { type Program, presentProgram } from './program.ts';

const block = '10.78.8.0/26';

describeWith(['namespaces'], 'a scan whose network goes away', () => {
  let program: Program;
  let lab: Lab;
  let scanner: string;

  beforeAll(() => {
    program = presentProgram();
    lab = new Lab();
    const router = lab.namespace('router');
    scanner = lab.namespace('scan');
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.78.0.1/24'] },
      { namespace: router, name: 'eth0', addresses: ['10.78.0.2/24'] },
    );
    lab.route(scanner, 'default', '10.78.0.2');
    lab.silent(router, block);
    lab.sysctl(router, 'net.ipv4.icmp_ratelimit', 0);
    lab.answering(router, '10.78.8.0/29');
  });
  afterAll(async () => {
    await lab?.close();
    program?.remove();
  });

  async function camcensus(inventory: string, ...args: readonly string[]) {
    const all = [program.main, ...args, '--inventory', join(program.folder, inventory), '--format', 'json'];
    return lab.run(scanner, process.execPath, all);
  }

  const losses = [
    ['the default route is lost', 'ip route del default', 'ip route add default via 10.78.0.2'],
    [
      'its interface is taken down',
      'ip link set eth0 down',
      'ip link set eth0 up; ip route add default via 10.78.0.2',
    ],
  ] as const;

  test.each(inTurn(losses, 0))(
    'reports it where %s, ends with 3, and the same scan goes on afterwards',
    async (what, takeAway, bringBack) => {
      const inventory = `${what.replaceAll(' ', '-')}.db`;
      const scan = ['scan', block, '--ports', '80', '--no-listen', '--rate', '25'];
      const cut = camcensus(inventory, ...scan);
      while (!someAreDone(join(program.folder, inventory))) await wait(250);
      await lab.run(scanner, 'sh', ['-c', takeAway]);
      const { code, stderr } = await cut;
      expect([code, stderr]).toEqual([3, expect.stringMatching(/this machine could not reach them/)]);
      await lab.run(scanner, 'sh', ['-c', bringBack]);
      const rest = await camcensus(inventory, ...scan.slice(0, -1), '1000');
      expect([rest.code, rest.stderr]).toEqual([
        0,
        expect.stringMatching(/^Continues sweep 1 of 20.* UTC: \d+ of 64 addresses were scanned /m),
      ]);
      const inventoryNow = openInventory(join(program.folder, inventory), { create: false });
      const sweeps = listSweeps(inventoryNow);
      expect(sweeps).toMatchObject([
        { id: 2, outcome: 'complete', continues: 1, counts: { scanned: 64 } },
        { id: 1, outcome: 'partial' },
      ]);
      expect(sweeps[1]?.counts.scanned).toBeLessThan(64);
      expect(checkInventory(inventoryNow).problems).toEqual([]);
      inventoryNow.close();
    },
  );
});

/** Whether any address has been scanned completely: silent ones come first, because a network is searched before it is visited. */
function someAreDone(file: string): boolean {
  if (!existsSync(file)) return false;
  const inventory = openInventory(file, { create: true });
  try {
    const { asked } = openProgress(inventory, 1);
    return asked.size > 0;
  } finally {
    inventory.close();
  }
}
