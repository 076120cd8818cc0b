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
import { hostOf, saidBy, type Unit } from './year/unit.ts';
import { World } from './year/world.ts';

const { values } = parseArgs({
  options: { devices: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
});
/** Hosts in one transaction: as many as the writer of a sweep takes at once. */
const groupSizes = [1, 100];
const isAny = () => true;
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

/**
 * Bytes of log for each host of a first night, one where all report the same, the same of recorders with two addresses, and one where
 * all have new firmware. Every night sweeps the whole site: a device that was left out would change its status.
 */
function nightsOf(size: number): readonly number[] {
  const devices = Number(values.devices);
  const [first = 0, same = 0, changed = 0] = nightsAt(worldOf(devices, isAny), size);
  const [, double = 0] = nightsAt(
    worldOf(devices, ({ addresses }) => addresses.length === 2),
    size,
  );
  return [first, same, double, changed];
}

/** Bytes of log for each host of a new site's first night, of one where all report the same, and of one where all have new firmware. */
function nightsAt(world: World, size: number): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-log-'));
  const inventory = openInventory(join(folder, 'log.db'), { create: true });
  const random = new Random(2);
  const place = { inventory, site: world.site };
  const night = (number: number) => bytesOf(place, hostsOf(world, number, random), number, size);
  try {
    const [first, same] = [night(0), night(1)];
    for (const unit of world.units.values()) unit.firmware = `${unit.firmware}.9`;
    return [first, same, night(2)];
  } finally {
    inventory.close();
    rmSync(folder, { recursive: true });
  }
}

/** A site with so many devices of a kind. */
function worldOf(devices: number, isOfKind: (unit: Unit) => boolean): World {
  const [site] = sitesOf(devices / 2_600);
  if (site === undefined) throw new Error('there is no site');
  let last = 0;
  // One device in twenty has two addresses.
  const made = isOfKind === isAny ? devices : devices * 25;
  const world = new World(site, made, new Random(1), () => ++last);
  const kept = new Set([...world.units.values()].filter(isOfKind).slice(0, devices));
  for (const unit of world.units.values()) if (!kept.has(unit)) world.units.delete(unit.id);
  return world;
}

/** What all units report in a night, in any order. */
function hostsOf({ units, site }: World, night: number, random: Random): readonly SweptHost[] {
  const at = momentOf(night, 10);
  const hosts = [...units.values()].flatMap((unit) =>
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
