import { type Command, Option } from 'commander';
import type { BackupOptions, CheckOptions, PruneOptions, RestoreOptions } from '../actions/db.ts';
import { examples } from '../options/examples.ts';
import {
  byOption,
  configOption,
  days,
  formatOption,
  inventoryOption,
  logOption,
} from '../options/options.ts';

/** `db`: care of the inventory file. */
export function dbCommand(program: Command): Command {
  const command = program
    .command('db')
    .description('the inventory file: backup FILE, restore FILE, prune, check')
    .addHelpText('after', examples('camcensus db backup /backup/inventory.db', 'camcensus db check'));
  withFile(command.command('backup'))
    .description('copy the inventory while it is in use, and verify the copy')
    .argument('<file>', 'where to')
    .option('--force', 'replace the file if it exists')
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
  withFile(command.command('restore'))
    .description('replace the inventory with a verified backup; keep the old one under another name')
    .argument('<file>', 'the backup')
    .option('--to <file>', 'the inventory to replace (default: as for every command)')
    .addOption(byOption)
    .addHelpText(
      'after',
      examples(
        'camcensus db restore /backup/inventory.db  # after systemctl stop camcensus',
        'camcensus db restore /backup/inventory.db --to /tmp/monday.db',
      ),
    )
    .action(async (file: string, options: RestoreOptions) => {
      const { restore } = await import('../actions/db.ts');
      await restore(file, options);
    });
  addPrune(command);
  withFile(command.command('check'))
    .description('check the integrity of the file, references and migrations')
    .argument('[file]', 'the inventory or a backup (default: as for every command)')
    .addHelpText('after', examples('camcensus db check', 'camcensus db check /backup/inventory.db'))
    .action(async (file: string | undefined, options: CheckOptions) => {
      const { check } = await import('../actions/db.ts');
      await check(file, options);
    });
  return command;
}

function addPrune(command: Command): void {
  withFile(command.command('prune'))
    .description('delete old history of devices that were never flagged')
    .addOption(
      new Option(
        '--older-than <age>',
        'history older than this, such as 400d, 57w, 2y (default: config, else 400d)',
      ).argParser(days),
    )
    .option('--dry-run', 'only show what would be deleted')
    .option(
      '--trust-clock',
      'prune although the clock leapt ahead between two sweeps: confirm that it is right',
    )
    .option('--compact', 'also shrink the file; not possible during a sweep')
    .addOption(byOption)
    .addHelpText(
      'after',
      examples('camcensus db prune --dry-run', 'camcensus db prune --older-than 2y --compact'),
    )
    .action(async (options: PruneOptions) => {
      const { pruneOld } = await import('../actions/db.ts');
      await pruneOld(options);
    });
}

function withFile(command: Command): Command {
  return command
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addOption(logOption);
}
