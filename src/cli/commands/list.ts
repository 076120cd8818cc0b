import { type Command, Option } from 'commander';
import type { ListCommandOptions } from '../actions/list.ts';
import { examples } from '../options/examples.ts';
import { withListOptions } from '../options/list-options.ts';
import { formatOption, whole } from '../options/options.ts';
import { withTableOptions } from '../options/table-options.ts';

/** `list`: the inventory. */
export function listCommand(program: Command): Command {
  return withTableOptions(withListOptions(program.command('list')))
    .description('the inventory as a table (or json, ndjson, csv)')
    .addOption(
      new Option('--limit <n>', 'only the first n; the number of others is shown').argParser(
        whole(1, Number.MAX_SAFE_INTEGER),
      ),
    )
    .addOption(formatOption('json', 'ndjson', 'csv'))
    .addHelpText(
      'after',
      examples(
        'camcensus list',
        'camcensus list --flagged --site st-marys',
        'camcensus list --search "annke hall"',
        'camcensus list --since 2026-11-01 --sort site,-first-seen --limit 20',
        'camcensus list --review --format csv',
        'camcensus list --as-of 2026-11-24',
      ),
    )
    .action(async (options: ListCommandOptions) => {
      const { list } = await import('../actions/list.ts');
      await list(options);
    });
}
