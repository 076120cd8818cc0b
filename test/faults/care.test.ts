import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import { backupInventory } from '../../db/file/backup.ts';
import { copyBefore } from '../../db/file/before-migration.ts';
import { checkInventory } from '../../db/file/check.ts';
import { openDatabase, pragma } from '../../db/file/database.ts';
import { readMigrations, schemaVersion } from '../../db/file/migrate.ts';
import { restoreInventory } from '../../db/file/restore.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { prunable, prune } from '../../db/removal/prune.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { compiled } from '../compiled.ts';
import { olderInventory } from '../db/file/older.ts';
import { rows, sweepNight, type Unit } from '../db/fixture.ts';
import { started, temporaryFolder } from '../db/temporary.ts';
import { long as everyMoment } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import type { Place } from './cut-off.ts';
import { Disk } from './program/disk.ts';

/** Milliseconds after its beginning at which a process is killed: on a quiet machine some in the middle of what it does, some after. */
const moments = everyMoment ? [0, 2, 6, 12, 20, 45, 100] : [6];
const by = { who: 'x', at: '2026-03-10T10:15:00Z' };
const long = '2026-03-05T00:00:00Z';

/** Nights of the inventory that is pruned and restored. */
const nights = 6;

let script: string;
/** That inventory, closed: each test takes a copy. */
let whole: string;
/** Ended when all are over: tests that run side by side cannot say which of them has ended. */
const children: ChildProcess[] = [];
/** Removed then, too. */
const all = mkdtempSync(join(tmpdir(), 'camcensus-care-'));
beforeAll(async () => {
  script = await compiled('test/faults/care-script.ts');
  whole = join(ownFolder(), 'whole.db');
  manyNights(whole);
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(all, { recursive: true, force: true });
});

function ownFolder(): string {
  return mkdtempSync(join(all, 'inventory-'));
}

/** Kills the script so long after it began, or has it end at a place; true where it had not come to its end. */
async function cut(when: number | Place, ...words: readonly string[]): Promise<boolean> {
  const place = typeof when === 'number' ? '' : when;
  const child = spawn(process.execPath, [script, place, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const closed = once(child, 'close');
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += bytes;
  });
  await started(child);
  if (typeof when === 'number') {
    await wait(when);
    child.kill('SIGKILL');
  }
  await closed;
  return !said.includes('done');
}

/** Looks at an inventory that must be sound, whatever happened to it. */
async function look<T>(file: string, at: (inventory: Inventory) => T | Promise<T>): Promise<T> {
  const inventory = openInventory(file, { create: false });
  try {
    expect(checkInventory(inventory).problems).toEqual([]);
    return await at(inventory);
  } finally {
    inventory.close();
  }
}

/** Hosts that are no cameras, and are there in the first night only. */
const phones = Array.from(
  { length: 45 },
  (_, number) => [`10.0.2.${number}`, { type: 'other', serial: `PHONE-${number}` }] as const,
);

/** An inventory of some nights in which everything was updated each night, closed. */
function manyNights(file: string): void {
  const inventory = openInventory(file, { create: true });
  const units = (night: number) =>
    Array.from({ length: 60 }, (_, number): readonly [string, Unit] => [
      `10.0.1.${number}`,
      {
        maker: number % 3 === 0 ? 'Dahua' : 'Axis',
        serial: `S-${number}`,
        name: `N${night}`,
        firmware: `V${night}`,
      },
    ]);
  for (let night = 1; night <= nights; night++) {
    sweepNight(inventory, {
      day: `2026-03-0${night}`,
      allHosts: true,
      hosts: [...units(night), ...(night === 1 ? phones : [])],
      silent: phones.map(([address]) => address),
    });
  }
  inventory.close();
}

/** Compared as texts: shown where they differ, they would be pages. */
function asTexts(parts: readonly unknown[]): readonly string[] {
  return parts.map((part) => JSON.stringify(part));
}

describe('kill -9', { concurrent: true }, () => {
  test('while an older inventory is brought forward leaves it old or new, and its copy is whole or not there', async () => {
    const folder = ownFolder();
    const old = join(folder, 'old.db');
    olderInventory(old);
    const filler = openDatabase(old);
    filler.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
       INSERT INTO fact (field, value) SELECT 'http.title', i || hex(zeroblob(300)) FROM n`,
    );
    filler.close();
    // In its one transaction, and right after it.
    for (const when of [...moments, 'before commit 1', 'after commit 1'] as const) {
      const file = join(folder, `${when}.db`);
      copyFileSync(old, file);
      const cutOff = await cut(when, 'open', file);
      if (typeof when === 'string') expect(cutOff).toBe(true);
      const copy = copyBefore(file, 2);
      if (existsSync(copy)) {
        const db = openDatabase(copy, { readonly: true });
        expect([schemaVersion(db), pragma(db, 'integrity_check')]).toEqual([1, ['ok']]);
        db.close();
      }
      const db = openDatabase(file, { readonly: true });
      const versions = [1, readMigrations().length];
      if (when === 'before commit 1') versions.pop();
      if (when === 'after commit 1') versions.shift();
      expect(versions).toContain(schemaVersion(db));
      db.close();
      await look(file, (inventory) => {
        expect(listDevices(inventory)).toMatchObject([{ id: 7 }]);
        expect(rows(inventory, 'fact')).toBe(1500);
      });
      expect(existsSync(copy)).toBe(true);
    }
  });

  test('while an inventory is pruned loses nothing that is kept, and the next prune finishes it', async () => {
    const folder = ownFolder();
    const told = (inventory: Inventory) => [
      listDevices(inventory),
      ['2026-03-01', '2026-03-04'].map((asOf) => listDevices(inventory, { asOf })),
      inventory.all(`SELECT o.* FROM observation o JOIN device d ON d.id = o.device
        WHERE d.listed = 1 AND (o.seen_to IS NULL OR d.verdict = 'flagged') ORDER BY o.id`),
    ];
    const before = await look(whole, (inventory) => asTexts(told(inventory)));
    const others = await look(whole, (inventory) => prunable(inventory, long));
    expect(others).toMatchObject({ observations: 240, hosts: phones.length });
    const everything = others.observations + others.hosts;
    // After the note of it and two lots of hosts, and in the lot after that.
    for (const when of [...moments, 'after commit 3', 'before commit 4'] as const) {
      const file = join(folder, `${when}.db`);
      copyFileSync(whole, file);
      await cut(when, 'prune', file, long);
      await look(file, async (inventory) => {
        const { observations, hosts } = prunable(inventory, long);
        const left = observations + hosts;
        if (typeof when === 'string') expect([observations, hosts]).toEqual([240, phones.length - 40]);
        if (left < everything) expect(auditEntries(inventory)).toMatchObject([{ action: 'prune' }]);
        expect(asTexts(told(inventory))).toEqual(before);
        await prune(inventory, long, by);
        expect(prunable(inventory, long)).toEqual({
          observations: 0,
          hosts: 0,
          probes: 0,
          undos: 0,
          messages: 0,
        });
        expect(asTexts(told(inventory))).toEqual(before);
      });
    }
  });

  test('while a backup is restored leaves a whole inventory, the old or the new, and never loses the old', async () => {
    const folder = ownFolder();
    const [later, backup] = [join(folder, 'later.db'), join(folder, 'backup.db')];
    copyFileSync(whole, later);
    await look(later, (inventory) => backupInventory(inventory, backup));
    await look(later, (inventory) => sweepNight(inventory, { day: '2026-03-10', silent: ['10.0.1.1'] }));
    // In the copy's transactions, and when it is ready to take the other's place.
    for (const when of [...moments, 'before commit 1', 'before commit 2', 'after commit 2'] as const) {
      const file = join(folder, `${when}.db`);
      copyFileSync(later, file);
      await cut(when, 'restore', backup, file);
      const sweeps = await look(file, (inventory) => listSweeps(inventory).length);
      if (typeof when === 'string') expect(sweeps).toBe(nights + 1);
      const asides = readdirSync(dirname(file)).filter((name) =>
        name.startsWith(`${basename(file)}.replaced`),
      );
      if (sweeps === nights)
        expect(await look(join(folder, asides[0] ?? ''), (inventory) => listSweeps(inventory).length)).toBe(
          nights + 1,
        );
      else expect(sweeps).toBe(nights + 1);
      restoreInventory(backup, file, by);
      expect(await look(file, (inventory) => listSweeps(inventory).length)).toBe(nights);
      expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    }
    await look(backup, (inventory) => expect(listSweeps(inventory)).toHaveLength(nights));
  });
});

describeWith(['namespaces'], 'an older inventory on a disk without room for its copy', () => {
  test('is refused with what to do, and not one byte of it changes', async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'old.db');
    olderInventory(old);
    const filler = openDatabase(old);
    filler.exec("INSERT INTO fact (field, value) VALUES ('http.title', hex(zeroblob(100000)))");
    filler.close();
    const disk = await Disk.make(join(folder, 'disk'), Math.ceil(statSync(old).size / 1024) + 100);
    onTestFinished(() => disk.remove());
    disk.put(old, 'inventory.db');
    const digest = 'sha256sum inventory.db; ls';
    const sees = (line: string) => {
      const [command, args] = disk.command('sh', '-c', `cd '${disk.folder}' && ${line}`);
      return run(command, args);
    };
    const before = await sees(digest);
    const [command, args] = disk.command(
      process.execPath,
      script,
      '',
      'open',
      join(disk.folder, 'inventory.db'),
    );
    const { stderr, code } = await run(command, args);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(
      /before-0002: that takes 1 MB, and there is not enough room\. Nothing was changed\. Free some space/,
    );
    expect((await sees(digest)).stdout).toBe(before.stdout);
    disk.remount('size=8192k');
    expect((await run(command, args)).code).toBe(0);
    expect((await sees('ls')).stdout).toContain('inventory.db.before-0002');
  });
});

async function run(command: string, args: readonly string[]) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes) => {
    stdout += bytes;
  });
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}
