/**
 * A county: 300 sites with 200 cameras each and the real recorder, collectors, Debian's nats-server, and the built program as hub, while
 * parts are killed at random, the broker is away for three nights, disks run full, clocks are wrong, and messages are reordered and forged; then the enrolment of one more site, timed. `npm run bench:county`; `--sites N` (300),
 * `--devices N` of a site (200), `--nights N` (30), `--seed N` (1),
 * `--at-once N` (1: so many nights are recorded one after the other, before the hub must have them), `--write` writes the table into docs/figures.md. Packets go to
 * 127.0.0.1 only.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { County } from './county/county.ts';
import { Pages } from './county/pages.ts';
import type { CountySize } from './county/schools.ts';
import { canMount, inOwnMounts } from './county/small-disk.ts';
import { countyTable, type Result } from './county/table.ts';
import { walk } from './county/walk.ts';
import { figuresPage, writeSection } from './section.ts';
import { Server } from './web/server.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '300' },
    devices: { type: 'string', default: '200' },
    nights: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const size: CountySize = {
  sites: Number(values.sites),
  devices: Number(values.devices),
  nights: Number(values.nights),
  seed: Number(values.seed),
};
const atOnce = Number(values['at-once']);
/** Nights without a broker: 72 hours. */
const outage = { from: Math.floor(size.nights / 2), nights: 3 };

if (size.nights < outage.from + outage.nights + 1)
  throw new Error(`--nights ${size.nights}: 8 or more, for an outage of ${outage.nights} in the middle`);
inOwnMounts();
const county = await County.make(size);
try {
  const table = countyTable(await measured(county));
  process.stdout.write(`${table.join('\n')}\n`);
  const given = process.argv.slice(2).filter((word) => word !== '--write');
  const command = ['npm run bench:county', ...(given.length > 0 ? ['--', ...given] : [])].join(' ');
  if (values.write) writeSection({ document: figuresPage, name: 'county', command }, table);
} catch (error) {
  process.stderr.write(`${county.log()}\n`);
  throw error;
} finally {
  await county.close();
}

async function measured({ hub, broker }: County): Promise<Result> {
  await county.start();
  const config = join(county.folder, 'camcensus.yaml');
  writeFileSync(config, 'log: { level: warn }\n');
  const server = await Server.start({ folder: county.folder, inventory: county.inventory, config });
  const pages = new Pages(server, () => county.someSite());
  const result = { kills: 0, forged: 0, catchUp: 0, spent: [] as number[], sent: [] as number[] };
  let [unchecked, seconds] = [0, 0];
  county.setClocks('before');
  for (let night = 0; night < size.nights; night += 1) {
    const bytes = county.bytes;
    if (night === Math.floor(size.nights / 2) - 1) county.setClocks('after');
    await oneNight(night, pages, result);
    result.sent.push((county.bytes - bytes) / size.sites);
    unchecked += 1;
    if (!isChecked(night)) continue;
    const each = (hub.seconds - seconds) / unchecked;
    if (!isAway(night) && !isAway(night - 1)) result.spent.push(each);
    [unchecked, seconds] = [0, hub.seconds];
    const took = `${each.toFixed(1)} s of the hub's processor time`;
    process.stderr.write(
      `night ${night + 1} of ${size.nights}: ${took}, ${Math.round(hub.megabytes)} MB at most\n`,
    );
  }
  await county.untilInStep();
  await server.stop();
  const megabytes = { hub: hub.megabytes, broker: broker.megabytes };
  const { nights } = outage;
  const enrolment = await walk();
  return {
    ...size,
    ...result,
    ...county.compared(),
    ...county.faults,
    canMount,
    megabytes,
    outage: nights,
    pages: pages.ms,
    enrolment,
  };
}

/** One night: recorded at all sites, and taken in by the hub while its pages are read and something goes wrong, unless the broker is away. */
async function oneNight(
  night: number,
  pages: Pages,
  result: { kills: number; forged: number; catchUp: number },
): Promise<void> {
  if (isAway(night)) {
    if (!isAway(night - 1)) await county.broker.kill();
    return county.record(night);
  }
  if (!isChecked(night)) return county.record(night);
  const reading = pages.open();
  if (isAway(night - 1)) {
    await county.record(night);
    await county.broker.start();
    result.catchUp = await county.untilInStep();
  } else {
    await faultyNight(night, result);
    await county.untilInStep();
    result.forged += await county.forge();
  }
  await reading.stop();
}

/** The faults take turns: of ten nights the disk of a site is full in one, the hub's and the broker's in others; something is killed in each. */
async function faultyNight(night: number, result: { kills: number }): Promise<void> {
  const turn = Math.floor(night / atOnce) % 10;
  if (turn === 1) await county.recordOnFullSite(night);
  else if (turn === 2) await county.recordOnFullHub(night);
  else if (turn === 3) await county.recordOnFullBroker(night);
  else await county.record(night, { reverses: true });
  if (night === 0) return;
  await county.killOne();
  result.kills += 1;
}

/** Whether it is waited after this night until the hub has everything. */
function isChecked(night: number): boolean {
  return (night + 1) % atOnce === 0 || night === size.nights - 1 || isAway(night) || isAway(night - 1);
}

function isAway(night: number): boolean {
  return night >= outage.from && night < outage.from + outage.nights;
}
