import process from 'node:process';
import { siteMeant, siteNames } from '../../../db/devices/sites.ts';
import type { StoredImport } from '../../../db/imports/store-import.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { operator } from '../../app/account.ts';
import { importFiles } from '../../app/import.ts';
import { importFormats } from '../../import/formats.ts';
import { logged } from '../command-log.ts';
import { concludingAsBefore } from '../conclusion-basis.ts';
import { exit, Stop } from '../exit.ts';
import { givenFiles, type ReadFile, type ReadOptions, readImport } from '../importing/read-import.ts';
import { type WalkOptions, walkedSwitches } from '../importing/walked-switches.ts';
import type { CommonOptions } from '../settings.ts';
import { printJson, printText, width } from '../terminal.ts';
import { importText } from '../text/import.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `import`. */
export interface ImportOptions extends CommonOptions, WalkOptions, Omit<ReadOptions, 'site'> {
  readonly site?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
  readonly policy?: readonly string[];
  readonly fingerprints?: string;
  readonly format?: 'table' | 'json';
}

/** Imports files and tables of switches, each in its own transaction: first those that map addresses to MAC addresses. */
export async function importNamed(paths: readonly string[], options: ImportOptions): Promise<void> {
  const by = who(options.by);
  if (paths.length === 0 && options.snmpWalk === undefined)
    throw new Stop('Name a file to import, or switches to ask with --snmp-walk.');
  // Before any question about them: a missing file is no file of any site.
  const given = await givenFiles(paths);
  await withInventory(options, { readonly: false }, async (inventory, settings) => {
    const site = siteOf(inventory, options.site);
    // A lease may change the conclusion on a device.
    const concluding = await concludingAsBefore(inventory, options, settings);
    // All are read before any is written, so that a file that cannot be read leaves nothing half imported.
    const read = given.map((one) => readImport(inventory, one, { ...options, site }));
    const sources = [...read, ...(await walkedSwitches(options, logged(settings, options), site))].sort(
      byKind,
    );
    const dryRun = options.dryRun === true;
    const verbose = options.verbose === true;
    const files = sources.map((one) => ({
      ...one,
      lines: one.reading.lines,
      bad: one.reading.problemCount,
    }));
    const results = importFiles(inventory, operator(by), { site, files, concluding, dryRun });
    if (options.format === 'json') await printJson(results.map((one) => json(one, { dryRun, verbose })));
    else {
      const context = { site, who: by, dryRun, verbose, width: width(process.stdout) };
      await printText(results.map(({ read, stored }) => importText(read, stored, context)).join('\n\n'));
    }
    if (files.some(({ bad }) => bad > 0)) process.exitCode = exit.partial;
  });
}

const order: readonly string[] = [
  ...Object.keys(importFormats).filter((kind) => kind !== 'assets'),
  'snmp',
  'assets',
];

function byKind(a: ReadFile, b: ReadFile): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

function siteOf(inventory: Inventory, given: string | undefined): string {
  if (given !== undefined) return siteMeant(inventory, given);
  const [only, ...others] = siteNames(inventory);
  if (only === undefined)
    throw new Stop(
      `${inventory.path} has no site yet: imports add to devices that a sweep has found. Run camcensus scan first.`,
    );
  if (others.length > 0)
    throw new Stop(
      `There are several sites; say whose addresses these are with --site: ${[only, ...others].join(', ')}.`,
    );
  return only;
}

function json(
  { read, stored }: { readonly read: ReadFile; readonly stored: StoredImport },
  { dryRun, verbose }: { readonly dryRun: boolean; readonly verbose: boolean },
) {
  const { reading, ...file } = read;
  return {
    ...file,
    import: dryRun ? null : stored.id,
    counts: stored.counts,
    newDevices: stored.newDevices,
    passed: reading.passed,
    unreadColumns: reading.unreadColumns,
    problems: reading.problems,
    differences: stored.differences,
    // Lines about unknown devices are other people's phones, and cron mails what is printed.
    lines: stored.lines
      .filter(({ match }) => match.device !== null || verbose)
      .map(({ line, match }) => ({ ...line, match })),
  };
}
