import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkInventory } from '../../../db/file/check.ts';
import { openDatabase } from '../../../db/file/database.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { openProgress } from '../../../db/sweeps/progress.ts';
import { listSweeps, sweep } from '../../../db/sweeps/sweeps.ts';
import { compiled } from '../../compiled.ts';
import { stopped } from '../../faults/stopped.ts';
import { long } from '../../long.ts';
import { start } from '../fixture.ts';
import { temporaryFolder } from '../temporary.ts';

/** Processes that are killed, one after another on one inventory, two inventories at a time. */
const kills = long ? 40 : 3;
const inventories = long ? 5 : 2;
/** How often each is looked at before: stopped, its files copied as a kill would leave them, and set going again. */
const looks = long ? 0 : 2;
/** The longest between two of these moments, in milliseconds. */
const longestMs = long ? 300 : 40;
/** Looks at a process before its first host need not be recorded; the others wait for that, however busy the machine is. */
const early = 1;

let child: string;
let thread: string;
beforeAll(async () => {
  child = await compiled('test/db/sweeps/sweeping-script.ts');
  thread = await compiled('test/db/sweeps/writing-script.ts');
});

/** Sweeps with a process that is killed at a random moment, after its first host was recorded where so wished; `look` gets what is left at this and earlier moments. */
async function sweepAndKill(
  file: string,
  prefix: string,
  look: (file: string, reports: Reports) => void,
  onceRecording: boolean,
) {
  // Into a file: what it had printed before it stopped is there whole, however busy this process is.
  const words = `${file}.reports`;
  const output = openSync(words, 'w');
  const sweeping = spawn(process.execPath, [child, file, thread, prefix], {
    stdio: ['ignore', output, 'inherit'],
  });
  closeSync(output);
  onTestFinished(() => void sweeping.kill('SIGKILL'));
  const closed = once(sweeping, 'close');
  const reports = () => readFileSync(words, 'utf8');
  const until = async (word: string) => {
    while (!reports().includes(word)) {
      expect(sweeping.exitCode).toBeNull();
      await wait(10);
    }
  };
  await until('up\n');
  for (let number = 0; number < looks; number++) {
    if (number >= early) await until('\nhost ');
    await wait(Math.random() * longestMs);
    sweeping.kill('SIGSTOP');
    await stopped(sweeping.pid ?? 0);
    for (const ending of ['', '-wal', '-shm', '-journal'])
      if (existsSync(file + ending)) copyFileSync(file + ending, `${file}.copy${ending}`);
    look(`${file}.copy`, inLines(reports()));
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}.copy${ending}`, { force: true });
    sweeping.kill('SIGCONT');
  }
  if (onceRecording) await until('\nhost ');
  await wait(Math.random() * longestMs);
  sweeping.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  look(file, inLines(reports()));
}

/** The last line may be cut off: then it is left out. */
function inLines(reports: string): Reports {
  const lines = reports.slice(0, reports.lastIndexOf('\n')).split('\n');
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  return {
    started: of('started').map(Number),
    scanning: of('asking'),
    hosts: of('host'),
    ended: of('ended').map(Number),
  };
}

interface Reports {
  readonly started: readonly number[];
  readonly scanning: readonly string[];
  readonly hosts: readonly string[];
  readonly ended: readonly number[];
}

/** What is wrong with an inventory whose process was killed; it must state what was done, no more and no less. */
function complaints(inventory: Inventory, { started, hosts, ended }: Reports, scanned: ReadonlySet<string>) {
  const kept = new Set(
    inventory
      .all<{ serial: string }>('SELECT DISTINCT serial FROM conclusion WHERE serial IS NOT NULL')
      .map(({ serial }) => serial),
  );
  const newest = listSweeps(inventory, { limit: 1 })[0];
  const { asked: stored } = openProgress(inventory, newest?.id ?? 0);
  const claimed = Array.from({ length: 256 }, (_, last) => `10.0.0.${last}`).filter((one) => stored.has(one));
  return [
    ...checkInventory(inventory).problems,
    ...hosts.filter((serial) => !kept.has(serial)).map((serial) => `${serial} is lost`),
    ...started.filter((id) => sweep(inventory, id) === null).map((id) => `sweep ${id} is lost`),
    ...ended
      .filter((id) => sweep(inventory, id)?.outcome !== 'complete')
      .map((id) => `the end of sweep ${id} is lost`),
    ...claimed.filter((one) => !scanned.has(one)).map((one) => `${one} was never scanned`),
  ];
}

/** Kills one process after the other; gives at how many moments hosts had been recorded, and a sweep been continued. */
async function killAgainAndAgain(file: string, name: string) {
  const reached = { moments: 0, recording: 0, continued: 0 };
  const before = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    let scanning: readonly string[] = [];
    const look = (left: string, reports: Reports) => {
      reached.moments += 1;
      scanning = reports.scanning;
      if (reports.hosts.length > 0) reached.recording += 1;
      if (!existsSync(left) || statSync(left).size === 0) return;
      const inventory = openInventory(left, { create: false });
      try {
        expect(complaints(inventory, reports, new Set([...before, ...scanning]))).toEqual([]);
        const continuing = reports.started.filter((id) => (sweep(inventory, id)?.continues ?? null) !== null);
        if (continuing.length > 0) reached.continued += 1;
      } finally {
        inventory.close();
      }
    };
    await sweepAndKill(file, `${name}-${kill}`, look, kill % 2 === 1);
    for (const address of scanning) before.add(address);
  }
  return reached;
}

test('an inventory whose process is killed at any moment is sound and loses nothing', {
  // One after another, two at a time.
  timeout: long ? 1_200_000 : 600_000,
}, async () => {
  const folder = temporaryFolder();
  const names = Array.from({ length: inventories }, (_, index) => `i${index}`);
  const reached = { moments: 0, recording: 0, continued: 0 };
  const worker = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const one = await killAgainAndAgain(join(folder, `${name}.db`), name);
      reached.moments += one.moments;
      reached.recording += one.recording;
      reached.continued += one.continued;
    }
  };
  await Promise.all([worker(), worker()]);
  expect(reached.moments).toBe(kills * inventories * (looks + 1));
  expect(reached.recording).toBeGreaterThanOrEqual(long ? 100 : kills * inventories * (looks + 1 - early));
  expect(reached.continued).toBeGreaterThan(long ? 20 : 2);
  const inventory = openInventory(join(folder, 'i0.db'), { create: false });
  beginSweep(inventory, start({ startedAt: new Date().toISOString() }));
  expect(listSweeps(inventory).filter(({ outcome }) => outcome === 'running')).toHaveLength(1);
  inventory.close();
});

test('an inventory whose making was cut off in a write is made by the next start', () => {
  const folder = temporaryFolder();
  const [file, cut] = [join(folder, 'half.db'), join(folder, 'cut.db')];
  const half = openDatabase(file);
  half.exec('CREATE TABLE t (x); DROP TABLE t; PRAGMA cache_size = 2; BEGIN; CREATE TABLE t (x)');
  // More than the cache holds goes into the file at once, while the journal beside it has what undoes it.
  half.exec(
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO t SELECT hex(zeroblob(100)) FROM n',
  );
  for (const ending of ['', '-journal']) copyFileSync(file + ending, cut + ending);
  half.close();
  const inventory = openInventory(cut, { create: true });
  expect(checkInventory(inventory).problems).toEqual([]);
  inventory.close();
});
