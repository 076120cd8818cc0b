import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { auditEntries } from '../../../db/file/audit.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { listImports } from '../../../db/imports/imports.ts';
import { openInventory } from '../../../db/open.ts';
import { compiled } from '../../compiled.ts';
import { sweepNight } from '../fixture.ts';
import { temporaryFolder } from '../temporary.ts';

const kills = 6;

let child: string;
beforeAll(async () => {
  child = await compiled('test/db/imports/importing-script.ts');
});

/** Imports with a process that is killed some moments after its first import; gives the numbers that it reported as done. */
async function importAndKill(file: string, first: number): Promise<readonly number[]> {
  const importing = spawn(process.execPath, [child, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void importing.kill('SIGKILL'));
  const closed = once(importing, 'close');
  let output = '';
  importing.stdout.on('data', (bytes) => {
    output += bytes;
  });
  while (!output.includes('\n')) await once(importing.stdout, 'data');
  await wait(Math.random() * 60);
  importing.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  return output
    .slice(0, output.lastIndexOf('\n'))
    .split('\n')
    .map((line) => Number(line.slice('done '.length)));
}

test('an import whose process is killed is there whole or not at all', async () => {
  const file = join(temporaryFolder(), 'inventory.db');
  const made = openInventory(file, { create: true });
  sweepNight(made, {
    day: '2026-03-01',
    hosts: [['10.0.0.5', { maker: 'Axis', model: 'P', serial: 'SN-0001' }]],
  });
  made.close();
  const done: number[] = [];
  for (let kill = 0; kill < kills; kill++) done.push(...(await importAndKill(file, kill * 1_000_000)));
  const inventory = openInventory(file, { create: false });
  const kept = inventory.all<{ number: string; n: number }>(
    "SELECT substr(asset_tag, 4, instr(substr(asset_tag, 4), '-') - 1) AS number, count(*) AS n FROM imported GROUP BY import",
  );
  const whole = new Set(kept.filter(({ n }) => n === 200).map(({ number }) => Number(number)));
  expect(kept.filter(({ n }) => n !== 200)).toEqual([]);
  expect(done.filter((number) => !whole.has(number))).toEqual([]);
  expect(whole.size - done.length).toBeLessThanOrEqual(kills);
  expect(listImports(inventory)).toHaveLength(whole.size);
  expect(
    auditEntries(inventory).filter(({ action, device }) => action === 'import' && device === null),
  ).toHaveLength(whole.size);
  expect(checkInventory(inventory).problems).toEqual([]);
  inventory.close();
});
