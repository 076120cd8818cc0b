import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInventory } from '../../db/check.ts';
import { openDatabase } from '../../db/database.ts';
import { listDevices } from '../../db/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { prune } from '../../db/prune.ts';
import { type Compiled, compiled } from '../faults/compiled.ts';
import { olderInventory } from './older.ts';
import { temporaryFolder } from './temporary.ts';

const limit = '2025-06-01T00:00:00Z';
const over = 4_000;
const later = 50;

let child: Compiled;
beforeAll(() => {
  child = compiled('test/db/pruning-script.ts');
});
afterAll(() => child.remove());

/** An inventory of long ago whose one camera said thousands of things that are over, some of them after the limit. */
function longAgo(file: string): void {
  olderInventory(file);
  const old = openDatabase(file);
  old.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${over + later})
    INSERT INTO fact (field, value) SELECT 'http.title', 'title ' || i FROM n;
    INSERT INTO observation (device, address, port, scanner, fact, seen_from, seen_to)
      SELECT 7, '10.0.0.5', 80, 'http', id, 1700000000, iif(id <= ${over}, 1710000000, 1770000000) FROM fact`);
  old.close();
}

/** Lets a process work on the file until some moment after it has come so far, and kills it. */
async function killAfter(file: string, step: 'up' | 'forward' | 'part', ms: number): Promise<void> {
  const working = spawn(process.execPath, [child.main, file, limit], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(working, 'close');
  let said = '';
  working.stdout.on('data', (bytes) => {
    said += bytes;
  });
  while (!said.includes(step === 'up' ? 'up' : 'forward')) await once(working.stdout, 'data');
  if (step === 'part') await someAreGone(file);
  await wait(ms);
  working.kill('SIGKILL');
  await closed;
}

/** Resolves when the prune has done a part of its work, of which there is a breath between all steps. */
async function someAreGone(file: string): Promise<void> {
  const looking = openInventory(file, { create: false, readonly: true });
  while (counts(looking).over === over) await wait(1);
  looking.close();
}

function counts(inventory: Inventory): { over: number; later: number; facts: number } {
  const of = (sql: string) => inventory.get<{ n: number }>(sql)?.n ?? 0;
  return {
    over: of('SELECT count(*) AS n FROM observation WHERE seen_to < 1748736000'),
    later: of('SELECT count(*) AS n FROM observation WHERE seen_to > 1748736000'),
    facts: of('SELECT count(*) AS n FROM fact'),
  };
}

test('a migration or a prune whose process is killed is whole or can be finished, and takes nothing that is to stay', async () => {
  const folder = temporaryFolder();
  let parts = 0;
  for (const [number, step, ms] of [
    [0, 'up', 1],
    [1, 'up', 8],
    [2, 'forward', 2],
    [3, 'part', 0],
    [4, 'part', 25],
  ] as const) {
    const file = join(folder, `${number}.db`);
    longAgo(file);
    await killAfter(file, step, ms);
    const inventory = openInventory(file, { create: false });
    expect(checkInventory(inventory).problems).toEqual([]);
    expect(listDevices(inventory)).toMatchObject([{ id: 7, serial: 'S-1', manufacturer: 'Axis' }]);
    const left = counts(inventory);
    expect(left.later).toBe(later);
    expect(left.facts).toBe(left.over + later);
    if (left.over > 0 && left.over < over) parts += 1;
    expect(await prune(inventory, limit, { who: 'j.smith', at: '2026-03-10T10:15:00Z' })).toMatchObject({
      observations: left.over,
    });
    expect(counts(inventory)).toEqual({ over: 0, later, facts: later });
    inventory.close();
  }
  expect(parts).toBeGreaterThan(0);
});
