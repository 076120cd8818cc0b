import { backupInventory } from '../../../db/backup.ts';
import { checkInventory } from '../../../db/check.ts';
import { restoreInventory } from '../../../db/restore.ts';
import type { BackupOptions, RestoreOptions } from '../commands/db.ts';
import { Stop } from '../exit.ts';
import { withInventory } from '../open.ts';
import { type CommonOptions, settings } from '../settings.ts';
import { print } from '../terminal.ts';
import { who } from '../who.ts';

/** Copies the inventory while it is in use and verifies the copy. */
export function backup(file: string, options: BackupOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const { counts } = backupInventory(inventory, file, { force: options.force === true });
    await print(`${file} holds ${counts.device} devices and ${counts.sweep} sweeps, and was verified.`);
  });
}

/** Looks whether the file is sound; what is wrong with it ends the command. */
export function check(options: CommonOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const { ok, problems, counts } = checkInventory(inventory);
    if (!ok) throw new Stop(`${inventory.path} is not in order:\n${problems.join('\n')}`);
    await print(
      `${inventory.path} is in order: ${counts.device} devices, ${counts.sweep} sweeps, ${counts.observation} observations.`,
    );
  });
}

/** Puts a backup in the place of the inventory; nobody may have that open. */
export async function restore(file: string, options: RestoreOptions): Promise<void> {
  const { inventory } = await settings(options);
  const by = { who: who(options.by), at: new Date().toISOString() };
  const { file: target, aside, counts, newestSweep } = restoreInventory(file, options.to ?? inventory, by);
  const newest = newestSweep === null ? '' : `, the newest begun ${newestSweep}`;
  const before = aside === null ? '' : ` What was there before is now ${aside}.`;
  await print(
    `${target} holds ${counts.device} devices and ${counts.sweep} sweeps${newest}, and was verified.${before}`,
  );
}
