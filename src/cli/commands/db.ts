import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { configOption, inventoryOption, logOption } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `db backup`. */
export interface BackupOptions extends CommonOptions {
  readonly force?: boolean;
}

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
    .addHelpText(
      'after',
      examples(
        'camcensus db backup /backup/inventory.db',
        'camcensus db backup --force /backup/inventory.db  # from cron',
      ),
    )
    .action(async (file: string, options: BackupOptions) => {
      const { backup } = await import('../actions/db.ts');
      await backup(file, options);
    });
  withFile(command.command('check'))
    .description('integrity of the file, references, migrations')
    .addHelpText(
      'after',
      examples('camcensus db check', 'camcensus db check --inventory /backup/inventory.db'),
    )
    .action(async (options: CommonOptions) => {
      const { check } = await import('../actions/db.ts');
      await check(options);
    });
  return command;
}

function withFile(command: Command): Command {
  return command.addOption(inventoryOption).addOption(configOption).addOption(logOption);
}
