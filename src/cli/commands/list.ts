import type { Command } from 'commander';
import { examples } from '../options/examples.ts';
import { type ListOptions, withListOptions } from '../options/list-options.ts';
import { formatOption } from '../options/options.ts';

/** `list`: the inventory. */
export function listCommand(program: Command): Command {
  return withListOptions(program.command('list'))
    .description('the inventory as a table (or json, ndjson, csv)')
    .addOption(formatOption('json', 'ndjson', 'csv'))
    .addHelpText(
      'after',
      examples(
        'camcensus list',
        'camcensus list --flagged --site st-marys',
        'camcensus list --review --format csv',
        'camcensus list --as-of 2026-11-24',
      ),
    )
    .action(async (options: ListOptions) => {
      const { list } = await import('../actions/list.ts');
      await list(options);
    });
}
