/**
 * A year of nights: 6,000 devices on 65,536 addresses of three sites, recorded each night by the real recorder and recognised by the
 * real identity code, compared with the truth. `npm run bench:year`; `--nights N` (365), `--devices N` (6,000),
 * `--seed N` (1), `--minutes N` ends it early, `--keep FILE` keeps the inventory, `--details` lists the errors, `--write`
 * writes the table into docs/figures.md. Sends nothing.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openInventory } from '../db/open.ts';
import { figuresPage, writeSection } from './section.ts';
import { rememberingConclusions } from './year/conclusions.ts';
import { readingTimes } from './year/reading.ts';
import { replay } from './year/replay.ts';
import { detailLines, yearTable } from './year/table.ts';

const { values } = parseArgs({
  options: {
    nights: { type: 'string', default: '365' },
    devices: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
  },
});
const given = process.argv.slice(2).filter((word) => word !== '--write');
const options = given.length > 0 ? ['--', ...given] : [];
const folder = mkdtempSync(join(tmpdir(), 'camcensus-year-'));
const file = values.keep ?? join(folder, 'year.db');
const inventory = openInventory(file, { create: true, readonly: false });
const nights = Number(values.nights);
const year = replay(inventory, {
  nights,
  devices: Number(values.devices),
  seed: Number(values.seed),
  conclusions: await rememberingConclusions(),
  untilMs:
    values.minutes === undefined
      ? Number.POSITIVE_INFINITY
      : performance.now() + Number(values.minutes) * 60_000,
  onNight: (night, ms) => {
    if (night % 10 === 9 || night === nights - 1)
      process.stderr.write(`night ${night + 1} of ${nights}: ${(ms / 1000).toFixed(1)} s\n`);
  },
});
if (values.details) process.stderr.write(`${detailLines(inventory, year).join('\n')}\n`);
inventory.close();
const reading = readingTimes(file);
const bytes = statSync(file).size;
const table = yearTable({ year, reading, bytes });
process.stdout.write(`${table.join('\n')}\n`);
if (values.write)
  writeSection(
    { document: figuresPage, name: 'year', command: ['npm run bench:year', ...options].join(' ') },
    table,
  );
rmSync(folder, { recursive: true, force: true });
