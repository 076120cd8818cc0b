import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { openDatabase } from '../../../db/file/database.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { prune } from '../../../db/removal/prune.ts';
import { compiled } from '../../compiled.ts';
import type { Place } from '../../faults/cut-off.ts';
import { long } from '../../long.ts';
import { olderInventory } from '../file/older.ts';
import { temporaryFolder } from '../temporary.ts';

const limit = '2025-06-01T00:00:00Z';
const over = 2_000;
const later = 50;

let child: string;
beforeAll(async () => {
  child = await compiled('test/db/removal/pruning-script.ts');
});

/** An inventory of long ago whose one camera reported thousands of values that are over, some of them after the limit. */
function longAgo(file: string): void {
  olderInventory(file);
  const old = openDatabase(file);
  old.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${over + later})
    INSERT INTO fact (field, value) SELECT 'http.title', 'title ' || i FROM n;
    INSERT INTO observation (device, address, port, scanner, fact, seen_from, seen_to)
      SELECT 7, '10.0.0.5', 80, 'http', id, 1700000000, iif(id <= ${over}, 1710000000, 1770000000) FROM fact`);
  old.close();
}

/** When the process is killed: so many milliseconds after it printed a word, or at a place in what it does. */
type When = readonly [word: 'up' | 'forward', ms: number] | Place;

/** Lets a process work on the file, and kills it. */
async function killAt(file: string, when: When): Promise<void> {
  const timed = typeof when !== 'string';
  const working = spawn(process.execPath, [child, file, limit, timed ? '' : when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void working.kill('SIGKILL'));
  const closed = once(working, 'close');
  if (timed) {
    const [word, ms] = when;
    let output = '';
    working.stdout.on('data', (bytes) => {
      output += bytes;
    });
    while (!output.includes(word)) await once(working.stdout, 'data');
    await wait(ms);
    working.kill('SIGKILL');
  }
  const [code, signal] = await closed;
  // On a busy machine it may have come to its end before it is killed at a time; never at a place.
  expect(timed && code === 0 ? 'SIGKILL' : signal).toBe('SIGKILL');
}

function counts(inventory: Inventory): { over: number; later: number; facts: number } {
  const of = (sql: string) => inventory.get<{ n: number }>(sql)?.n ?? 0;
  return {
    over: of('SELECT count(*) AS n FROM observation WHERE seen_to < 1748736000'),
    later: of('SELECT count(*) AS n FROM observation WHERE seen_to > 1748736000'),
    facts: of('SELECT count(*) AS n FROM fact'),
  };
}

/** Moments that come by luck: the exact places are always taken. */
const times: readonly (readonly [When])[] = [[['up', 1]], [['up', 8]], [['forward', 60]], [['forward', 2]]];

test('a migration or prune whose process is killed is whole or can be finished', async () => {
  const folder = temporaryFolder();
  const old = join(folder, 'old.db');
  longAgo(old);
  // The migration is one transaction, the note of the prune another, and each lot of 500 one after them.
  const moments: readonly (readonly [When, number?])[] = [
    ...(long ? times : times.slice(-1)),
    ['before commit 1', over],
    ['after commit 2', over],
    ['before commit 5', over - 1_000],
    ['after commit 5', over - 1_500],
  ];
  for (const [number, [when, stays]] of moments.entries()) {
    const file = join(folder, `${number}.db`);
    copyFileSync(old, file);
    await killAt(file, when);
    const inventory = openInventory(file, { create: false });
    expect(checkInventory(inventory).problems).toEqual([]);
    expect(listDevices(inventory)).toMatchObject([{ id: 7, serial: 'S-1', manufacturer: 'Axis' }]);
    const left = counts(inventory);
    expect(left.later).toBe(later);
    expect(left.facts).toBe(left.over + later);
    if (stays !== undefined) expect(left.over).toBe(stays);
    expect(await prune(inventory, limit, { who: 'j.smith', at: '2026-03-10T10:15:00Z' })).toMatchObject({
      observations: left.over,
    });
    expect(counts(inventory)).toEqual({ over: 0, later, facts: later });
    inventory.close();
  }
});
