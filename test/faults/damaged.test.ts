import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { InventoryError } from '../../db/errors.ts';
import { openInventory } from '../../db/open.ts';
import { serveNightly } from '../../src/cli/actions/nightly.ts';
import { nightOnce } from '../../src/cli/actions/nightly-once.ts';
import { scan } from '../../src/cli/actions/scan.ts';
import type { ServiceConfigOptions } from '../../src/cli/service/service-config.ts';
import { nightContext } from '../../src/cli/service/site-night.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createLog } from '../../src/log.ts';
import { runNight } from '../../src/nightly/night.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { sweepNight } from '../db/fixture.ts';
import { temporaryFolder } from '../db/temporary.ts';

/** The inventory of forty cameras, closed. */
let good: string;
beforeEach(() => {
  good = join(temporaryFolder(), 'good.db');
  const inventory = openInventory(good, { create: true });
  const hosts = Array.from(
    { length: 40 },
    (_, number) => [`127.95.3.${number}`, { maker: 'Axis', serial: `S-${number}` }] as const,
  );
  sweepNight(inventory, { day: '2026-03-01', site: 'default', hosts });
  inventory.close();
});

/** Overwrites bytes with ones that mean nothing, the same every time. */
function scribble(file: string, from: number, length: number): void {
  const junk = Buffer.from(Array.from({ length }, (_, at) => (at * 167 + 91) & 255));
  const handle = openSync(file, 'r+');
  writeSync(handle, junk, 0, length, from);
  closeSync(handle);
}

const page = 4096;
const faults: readonly (readonly [string, (file: string, size: number) => void])[] = [
  ['with other bytes where its header was', (file) => scribble(file, 0, 100)],
  ['with other bytes after the first sixteen', (file) => scribble(file, 16, 84)],
  ['with other bytes in its schema', (file) => scribble(file, 100, 3_000)],
  [
    'with other bytes in the middle',
    (file, size) => scribble(file, Math.floor(size / 2 / page) * page, 2 * page),
  ],
  ['with other bytes near the end', (file, size) => scribble(file, size - 3 * page, 2 * page)],
  ['cut in half', (file, size) => truncateSync(file, Math.floor(size / 2 / page) * page)],
  [
    'cut in the middle of a page',
    (file, size) => truncateSync(file, Math.floor(size / 2 / page) * page + 123),
  ],
  ['cut down to sixty bytes', (file) => truncateSync(file, 60)],
];

/** The page at which a table begins, from 1. */
function rootOf(table: string): number {
  const inventory = openInventory(good, { create: false });
  const row = inventory.get<{ rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?', table);
  inventory.close();
  return row!.rootpage;
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test.each(faults)(
  'an inventory %s starts no scan, is told of with what to do, and is left as it is',
  async (_, fault) => {
    const file = `${good}.damaged`;
    copyFileSync(good, file);
    fault(file, statSync(file).size);
    const before = digest(file);
    const error = await scan(['127.95.3.1'], { inventory: file, listen: false, quiet: true }).catch(
      (reason: unknown) => reason,
    );
    // As it comes out of the scan it ends with 2: it did not start.
    expect(error).toBeInstanceOf(InventoryError);
    const { kind, message } = error as InventoryError;
    expect(['corrupt', 'not-an-inventory']).toContain(kind);
    expect(message).toContain(file);
    expect(message).toMatch(/damaged.*restore the last backup/);
    expect(digest(file)).toBe(before);
  },
);

test('a night with a damaged inventory is left out and writes nothing, not even that', async () => {
  scribble(good, (rootOf('observation') - 1) * page, page);
  const before = digest(good);
  const inventory = openInventory(good, { create: false });
  onTestFinished(() => inventory.close());
  const config = await loadConfig(null, { cwd: temporaryFolder(), checkTarget });
  const settings = { config, inventory: good, log: createLog('fatal') };
  const night = { site: 'default', scheduledFor: new Date(), signal: new AbortController().signal };
  expect(await runNight(night, nightContext({ inventory, policies: [], fingerprints, settings }))).toBe(
    'refused',
  );
  expect(digest(good)).toBe(before);
  expect(inventory.get('SELECT count(*) AS n FROM nightly_run')).toEqual({ n: 0 });
});

const starts: readonly (readonly [string, (options: ServiceConfigOptions) => Promise<void>])[] = [
  ['a night for a timer', (options) => nightOnce('default', options)],
  ['the nightly service', serveNightly],
];

test.each(starts)('%s does not start with a damaged inventory, and leaves it as it is', async (_, start) => {
  scribble(good, (rootOf('observation') - 1) * page, page);
  const before = digest(good);
  const config = join(temporaryFolder(), 'camcensus.yaml');
  writeFileSync(config, 'sites: [{ name: default, targets: [127.95.3.1], schedule: "0 2 * * *" }]\n');
  // As it comes out it ends with 2, with which systemd does not start it again.
  await expect(start({ config, inventory: good, logLevel: 'fatal' })).rejects.toMatchObject({
    name: 'InventoryError',
    kind: 'corrupt',
  });
  expect(digest(good)).toBe(before);
});
