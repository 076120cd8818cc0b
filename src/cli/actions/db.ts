import { backupInventory } from '../../../db/file/backup.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { compactInventory } from '../../../db/file/compact.ts';
import { readMigrations } from '../../../db/file/migrate.ts';
import { restoreInventory } from '../../../db/file/restore.ts';
import { openAsItIs } from '../../../db/open.ts';
import { type Pruned, prunable, prune } from '../../../db/removal/prune.ts';
import { counted } from '../../model/counted.ts';
import { moment } from '../../model/moment.ts';
import { daysBefore, leapText } from '../../nightly/prune.ts';
import { Stop } from '../exit.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { print } from '../terminal.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `db backup`. */
export interface BackupOptions extends CommonOptions {
  readonly force?: boolean;
}

/** Options of `db restore`. */
export interface RestoreOptions extends CommonOptions {
  readonly to?: string;
  readonly by?: string;
}

/** Options of `db prune`. */
export interface PruneOptions extends CommonOptions {
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
    await print(
      `${file} holds ${counted(counts.device, 'device')} and ${counted(counts.sweep, 'sweep')}, and was verified.`,
    );
  });
}

/** Checks the file without changing it: a backup of an older camcensus stays one. Throws if it is damaged. */
export async function check(file: string | undefined, options: CommonOptions): Promise<void> {
  const { inventory, schema } = openAsItIs(file ?? (await readSettings(options)).inventory);
  try {
    const { ok, problems, counts } = checkInventory(inventory, schema);
    if (!ok) throw new Stop(`${inventory.path} has problems:\n${problems.join('\n')}`);
    const newest = readMigrations().length;
    const older =
      schema === newest
        ? ''
        : ` It is from an older camcensus (schema ${schema}, now ${newest}); the first command that uses it upgrades it.`;
    await print(
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
  const newest = newestSweep === null ? '' : `, the newest started ${moment(newestSweep)}`;
  const before = aside === null ? '' : ` What was there before is now ${aside}.`;
  await print(
    `${target} holds ${counted(counts.device, 'device')} and ${counted(counts.sweep, 'sweep')}${newest}, and was verified.${before}`,
  );
}

/** Deletes old history, or shows what would be deleted. */
export function pruneOld(options: PruneOptions): Promise<void> {
  const dry = options.dryRun === true;
  return withInventory(options, { readonly: dry }, async (inventory, { config }) => {
    const at = new Date();
    const age = options.olderThan ?? config.retention;
    const before = daysBefore(at, age);
    const clockTrusted = options.trustClock === true;
    const leapt = clockTrusted ? null : leapText(inventory, { before, now: at });
    if (dry) {
      const text = prunedText(prunable(inventory, before), before, 'would be');
      return print(leapt === null ? text : `${text} ${leapt}`);
    }
    if (leapt !== null) throw new Stop(`Nothing was deleted. ${leapt}`);
    const pruned = await prune(inventory, before, {
      who: who(options.by),
      at: at.toISOString(),
      clockTrusted,
    });
    await print(prunedText(pruned, before, 'was'));
    if (options.compact !== true) return;
    const { before: was, after } = compactInventory(inventory);
    await print(`The file had ${megabytes(was)} and has ${megabytes(after)} now.`);
  });
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

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
