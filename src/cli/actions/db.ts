import { backupInventory } from '../../../db/file/backup.ts';
import { checkInventory, type InventoryCounts } from '../../../db/file/check.ts';
import { compactInventory } from '../../../db/file/compact.ts';
import { readMigrations } from '../../../db/file/migrate.ts';
import { restoreInventory } from '../../../db/file/restore.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openAsItIs } from '../../../db/open.ts';
import { type Pruned, prunable, prune } from '../../../db/removal/prune.ts';
import { counted } from '../../model/counted.ts';
import { moment } from '../../model/moment.ts';
import { daysBefore, leapText } from '../../nightly/prune.ts';
import { Stop } from '../exit.ts';
import type { PrintedOptions } from '../options/options.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { printJson, printText } from '../terminal.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `db backup`. */
export interface BackupOptions extends CommonOptions, PrintedOptions {
  readonly force?: boolean;
}

/** Options of `db check`. */
export interface CheckOptions extends CommonOptions, PrintedOptions {}

/** Options of `db restore`. */
export interface RestoreOptions extends CommonOptions, PrintedOptions {
  readonly to?: string;
  readonly by?: string;
}

/** Options of `db prune`. */
export interface PruneOptions extends CommonOptions, PrintedOptions {
  readonly olderThan?: number;
  readonly dryRun?: boolean;
  readonly compact?: boolean;
  readonly trustClock?: boolean;
  readonly by?: string;
}

/** Copies the inventory while it is in use and verifies the copy. */
export function backup(file: string, options: BackupOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const { counts } = backupInventory(inventory, file, { force: options.force === true });
    if (options.format === 'json') return printJson({ file, ...countsJson(counts) });
    await printText(
      `${file} holds ${counted(counts.device, 'device')} and ${counted(counts.sweep, 'sweep')}, and was verified.`,
    );
  });
}

/** Checks the file without changing it: a backup of an older camcensus stays one. Throws if it is damaged. */
export async function check(file: string | undefined, options: CheckOptions): Promise<void> {
  const { inventory, schema } = openAsItIs(file ?? (await readSettings(options)).inventory);
  try {
    const { ok, problems, counts } = checkInventory(inventory, schema);
    const newest = readMigrations().length;
    if (options.format === 'json')
      await printJson({
        file: inventory.path,
        ok,
        problems,
        ...countsJson(counts),
        schema,
        newestSchema: newest,
      });
    if (!ok) throw new Stop(`${inventory.path} has problems:\n${problems.join('\n')}`);
    if (options.format === 'json') return;
    const older =
      schema === newest
        ? ''
        : ` It is from an older camcensus (schema ${schema}, now ${newest}); the first command that uses it upgrades it.`;
    await printText(
      `${inventory.path} is in order: ${counted(counts.device, 'device')}, ${counted(counts.sweep, 'sweep')}, ${counted(counts.observation, 'observation')}.${older}`,
    );
  } finally {
    inventory.close();
  }
}

/** Replaces the inventory with a backup; no process may have it open. */
export async function restore(file: string, options: RestoreOptions): Promise<void> {
  const { inventory } = await readSettings(options);
  const by = { who: who(options.by), at: new Date().toISOString() };
  const { file: target, aside, counts, newestSweep } = restoreInventory(file, options.to ?? inventory, by);
  if (options.format === 'json')
    return printJson({ file: target, replaced: aside, ...countsJson(counts), newestSweep });
  const newest = newestSweep === null ? '' : `, the newest started ${moment(newestSweep)}`;
  const before = aside === null ? '' : ` What was there before is now ${aside}.`;
  await printText(
    `${target} holds ${counted(counts.device, 'device')} and ${counted(counts.sweep, 'sweep')}${newest}, and was verified.${before}`,
  );
}

/** Deletes old history, or shows what would be deleted. */
export function pruneOld(options: PruneOptions): Promise<void> {
  const dry = options.dryRun === true;
  return withInventory(options, { readonly: dry }, async (inventory, { config }) => {
    const now = new Date();
    const before = daysBefore(now, options.olderThan ?? config.retention);
    const leapt = options.trustClock === true ? null : leapText(inventory, { before, now });
    await (dry
      ? showPrunable(inventory, before, { ...options, leapt })
      : deleteOld(inventory, before, { ...options, leapt, now }));
  });
}

/** The options of a prune, and the sentence on a clock that leapt; null if it did not, or is trusted. */
type Pruning = PruneOptions & { readonly leapt: string | null };

function showPrunable(inventory: Inventory, before: string, { format, leapt }: Pruning): Promise<void> {
  const deleted = prunable(inventory, before);
  if (format === 'json') return printJson({ before, dryRun: true, deleted, doubt: leapt });
  const text = prunedText(deleted, before, 'would be');
  return printText(leapt === null ? text : `${text} ${leapt}`);
}

async function deleteOld(
  inventory: Inventory,
  before: string,
  { format, leapt, now, by, trustClock, compact }: Pruning & { readonly now: Date },
): Promise<void> {
  if (leapt !== null) throw new Stop(`Nothing was deleted. ${leapt}`);
  const pruning = { who: who(by), at: now.toISOString(), clockTrusted: trustClock === true };
  const deleted = await prune(inventory, before, pruning);
  if (format !== 'json') await printText(prunedText(deleted, before, 'was'));
  const sizes = compact === true ? compactInventory(inventory) : null;
  if (format === 'json') return printJson({ before, dryRun: false, deleted, bytes: sizes?.after ?? null });
  if (sizes !== null)
    await printText(`The file had ${megabytes(sizes.before)} and has ${megabytes(sizes.after)} now.`);
}

function prunedText(
  { observations, hosts, probes, undos, messages }: Pruned,
  before: string,
  verb: 'was' | 'would be',
): string {
  if (observations + hosts + probes + undos + messages === 0)
    return `There is nothing to delete that ended before ${before.slice(0, 10)}.`;
  const what = [
    counted(observations, 'past observation'),
    `${counted(hosts, 'host')} that had left and are not cameras`,
    `the last probes to ${counted(probes, 'other device')} that had left`,
    `what undoing ${counted(undos, 'merge or split', 'merges and splits')} by sweeps needs`,
    counted(messages, 'delivered message'),
  ];
  return `What ended before ${before.slice(0, 10)} ${verb} deleted: ${what.join(', ')}.`;
}

/** What an inventory holds, for programs. */
function countsJson({ device, sweep, observation }: InventoryCounts) {
  return { devices: device, sweeps: sweep, observations: observation };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
