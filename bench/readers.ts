/**
 * How long readers of the inventory wait for a sweep: one process records sweeps of thousands of devices as fast as it can, backs up
 * and prunes; another one reads. Each read is timed without the first process and alongside it.
 * `npm run bench:readers`, about a minute; `--devices N` (5000), `--seconds N` (20).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listSummaries } from '../db/devices/devices.ts';
import { backupInventory } from '../db/file/backup.ts';
import type { Inventory } from '../db/inventory.ts';
import { openInventory } from '../db/open.ts';
import { prune } from '../db/removal/prune.ts';
import { diffSweeps } from '../db/sweeps/diff.ts';
import { listSweeps } from '../db/sweeps/sweeps.ts';
import { sweepNight, type Unit } from '../test/db/fixture.ts';

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '20' },
    writer: { type: 'string' },
  },
});
const devices = Number(values.devices);
const seconds = Number(values.seconds);

if (values.writer !== undefined) await write(values.writer);
else await read();

/** One night: every device answers, a tenth of them with another firmware. */
function night(inventory: Inventory, number: number): void {
  const day = new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);
  const hosts = Array.from({ length: devices }, (_, at): readonly [string, Unit] => [
    `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
    {
      maker: at % 3 === 0 ? 'Dahua' : 'Axis',
      serial: `S-${at}`,
      firmware: `V${at % 10 === number % 10 ? number : 0}`,
    },
  ]);
  sweepNight(inventory, { day, hosts });
}

/** The writing process: nights, a backup and a prune, over and over, until it is killed. */
async function write(file: string): Promise<void> {
  const inventory = openInventory(file, { create: false });
  process.stdout.write('up\n');
  for (let number = 10; ; number++) {
    night(inventory, number);
    backupInventory(inventory, `${file}.copy`, { force: true });
    const before = new Date(Date.UTC(2020, 0, number - 5)).toISOString();
    await prune(inventory, before, { who: 'bench', at: new Date().toISOString() });
  }
}

/** Its name, how often it is done per round, and the work. */
type Read = readonly [string, number, (inventory: Inventory) => void];

async function read(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-readers-'));
  const file = join(folder, 'inventory.db');
  try {
    const inventory = openInventory(file, { create: true });
    for (let number = 1; number < 4; number++) night(inventory, number);
    const [last, before] = listSweeps(inventory, { limit: 2 });
    inventory.close();
    const reads: readonly Read[] = [
      ['one row', 100, (reader) => reader.get('SELECT id FROM device WHERE id = 1')],
      ['a page of the list', 20, (reader) => listSummaries(reader, { limit: 50 })],
      [`the whole list (${devices})`, 1, (reader) => listSummaries(reader)],
      ['the difference of two sweeps', 1, (reader) => diffSweeps(reader, before?.id ?? 1, last?.id ?? 2)],
    ];
    const alone = await timed(file, reads);
    const writer = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(import.meta.url), '--writer', file, '--devices', String(devices)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(writer.stdout, 'data');
    await wait(1_000);
    const beside = await timed(file, reads);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    process.stdout.write(`${table(reads, alone, beside)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The times of each read in milliseconds, sorted; indexed like `reads`. */
async function timed(file: string, reads: readonly Read[]): Promise<readonly (readonly number[])[]> {
  const times = reads.map((): number[] => []);
  const end = performance.now() + seconds * 1_000;
  const reader = openInventory(file, { create: false, readonly: true });
  while (performance.now() < end) {
    for (const [place, [, often, work]] of reads.entries())
      for (let again = 0; again < often; again++) {
        const started = performance.now();
        work(reader);
        times[place]?.push(performance.now() - started);
        await wait(1);
      }
  }
  reader.close();
  return times.map((list) => list.sort((a, b) => a - b));
}

function table(
  reads: readonly Read[],
  alone: readonly (readonly number[])[],
  beside: readonly (readonly number[])[],
): string {
  const cell = (list: readonly number[] = []) =>
    [0.5, 0.95, 1]
      .map((part) => (list[Math.min(list.length - 1, Math.floor(part * list.length))] ?? 0).toFixed(1))
      .join(' / ');
  const rows = reads.map(([name], place) => [
    name,
    cell(alone[place]),
    cell(beside[place]),
    String(beside[place]?.length),
  ]);
  const head = ['read', 'alone: p50 / p95 / most, ms', 'beside a sweep, a backup and a prune', 'reads'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
