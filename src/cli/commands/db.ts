import type { Command } from 'commander';
import { backupInventory } from '../../../db/backup.ts';
import { checkInventory } from '../../../db/check.ts';
import { examples } from '../examples.ts';
import { exit, Stop } from '../exit.ts';
import { withInventory } from '../open.ts';
import { configOption, inventoryOption, logOption } from '../options.ts';
import type { CommonOptions } from '../settings.ts';
import { print } from '../terminal.ts';

/** `db`: care of the inventory file. */
export function dbCommand(program: Command): Command {
  const command = program
    .command('db')
    .description('the inventory file: backup FILE, check')
    .addHelpText('after', examples('camcensus db backup /backup/inventory.db', 'camcensus db check'));
  withFile(command.command('backup'))
    .description('copies the inventory while it is in use, and verifies the copy')
    .argument('<file>', 'where to')
    .option('--force', 'replace the file if it is there')
    .action((file: string, options: CommonOptions & { readonly force?: boolean }) =>
      withInventory(options, { readonly: true }, async (inventory) => {
        const { counts } = await backupInventory(inventory, file, { force: options.force === true });
        await print(`${file} holds ${counts.device} devices and ${counts.sweep} sweeps, and was verified.`);
      }),
    );
  withFile(command.command('check'))
    .description('integrity of the file, references, migrations')
    .action((options: CommonOptions) =>
      withInventory(options, { readonly: true }, async (inventory) => {
        const { ok, problems, counts } = checkInventory(inventory);
        if (!ok)
          throw new Stop(`${inventory.path} is not in order:\n${problems.join('\n')}`, exit.couldNotStart);
        await print(
          `${inventory.path} is in order: ${counts.device} devices, ${counts.sweep} sweeps, ${counts.observation} observations.`,
        );
      }),
    );
  return command;
}

function withFile(command: Command): Command {
  return command.addOption(inventoryOption).addOption(configOption).addOption(logOption);
}
