/**
 * How much a sweep writes into the inventory's write-ahead log: `--devices N` (1,000) at one site, found in another order every night and
 * written by the real writer, while a reader holds a transaction so that the log is never used again from its beginning.
 * `npm run bench:log`; `--write` writes the table into docs/figures.md. Sends nothing.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Inventory } from '../db/inventory.ts';
import { openInventory } from '../db/open.ts';
import { beginSweep } from '../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../db/sweeps/finish-sweep.ts';
import { createSweepWriter } from '../db/sweeps/sweep-writer.ts';
import { noCounts } from '../db/sweeps/sweeps.ts';
import type { SweptHost } from '../src/model/sweep.ts';
import { figuresPage, writeSection } from './section.ts';
import { rememberingConclusions } from './year/conclusions.ts';
import { prefixOf, type Site, sitesOf } from './year/network.ts';
import { Random } from './year/random.ts';
import { momentOf, startOf } from './year/replay.ts';
import { hostOf, saidBy } from './year/unit.ts';
import { World } from './year/world.ts';

const { values } = parseArgs({
  options: { devices: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
});
/** Hosts in one transaction: as many as the writer of a sweep takes at once. */
const groupSizes = [1, 100];
const conclusions = await rememberingConclusions();
const rows = groupSizes.map((size) => [size, ...nightsOf(size)] as const);
const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
const table = [
  `${values.devices} devices of one site, in another order every night:`,
  '',
  '| hosts in one transaction | log for a new host | for one that did not change (bar 2 KB) | the same, of a recorder with two addresses | for one with new firmware |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(([size, ...bytes]) => `| ${size} | ${bytes.map(kilobytes).join(' | ')} |`),
];
process.stdout.write(`${table.join('\n')}\n`);
if (values.write) writeSection({ document: figuresPage, name: 'log', command: 'npm run bench:log' }, table);

/** Bytes of log for each host of a first night, one where all report the same (of one and of two addresses), and one where all have new firmware. */
function nightsOf(size: number): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-log-'));
  const inventory = openInventory(join(folder, 'log.db'), { create: true });
  const random = new Random(1);
  const world = worldOf(Number(values.devices), random);
  try {
    const place = { inventory, site: world.site };
    const night = (number: number, legs?: number) =>
      bytesOf(place, hostsOf(world, number, random, legs), number, size);
    const first = night(0);
    const [single, double] = [night(1, 1), night(2, 2)];
    for (const unit of world.units.values()) unit.firmware = `${unit.firmware}.9`;
    return [first, single, double, night(3)];
  } finally {
    inventory.close();
    rmSync(folder, { recursive: true });
  }
}

function worldOf(devices: number, random: Random): World {
  const [site] = sitesOf(devices / 2_600);
  if (site === undefined) throw new Error('there is no site');
  let last = 0;
  return new World(site, devices, random, () => ++last);
}

/** What all units report in a night, in any order; with `legs`, only those with so many addresses. */
function hostsOf(
  { units, site }: World,
  night: number,
  random: Random,
  legs: number | null = null,
): readonly SweptHost[] {
  const at = momentOf(night, 10);
  const reporting = [...units.values()].filter((unit) => legs === null || unit.addresses.length === legs);
  const hosts = reporting.flatMap((unit) =>
    unit.addresses.map((address, leg) =>
      hostOf(address, saidBy(unit, leg, site.local.has(prefixOf(address))), at, []),
    ),
  );
  return random.shuffled(hosts);
}

/** Where a sweep is written, and of which site. */
interface Place {
  readonly inventory: Inventory;
  readonly site: Site;
}

/** Bytes of log for each host of one sweep, from its beginning to its end. */
function bytesOf(place: Place, hosts: readonly SweptHost[], night: number, size: number): number {
  const { inventory } = place;
  inventory.get('PRAGMA wal_checkpoint(TRUNCATE)');
  const reader = openInventory(inventory.path, { create: false, readonly: true });
  try {
    return reader.read(() => {
      reader.get('SELECT count(*) FROM device');
      sweepOnce(place, hosts, night, size);
      return statSync(`${inventory.path}-wal`).size / hosts.length;
    });
  } finally {
    reader.close();
  }
}

function sweepOnce(
  { inventory, site }: Place,
  hosts: readonly SweptHost[],
  night: number,
  size: number,
): void {
  const sweepId = beginSweep(inventory, startOf(site, night), { fresh: true });
  const at = momentOf(night, 10);
  const options = { sweepId, site: site.name, at: () => at, allHosts: false, conclusions };
  const writer = createSweepWriter(inventory, options);
  for (let from = 0; from < hosts.length; ) {
    const group = hosts.slice(from, from + size);
    from += writer.recordSome(group.map((host) => ({ host, at })));
    for (const { address } of group) writer.scanned(address);
  }
  const counts = { ...noCounts, ...writer.covered() };
  const end = { endedAt: momentOf(night, 50), outcome: 'complete', reason: null, counts, writer } as const;
  finishSweep(inventory, sweepId, end);
}
