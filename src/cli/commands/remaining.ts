import { type Command, Option } from 'commander';
import type { RemainingOptions } from '../actions/remaining.ts';
import { pastDay } from '../options/day.ts';
import { examples } from '../options/examples.ts';
import { makerOption } from '../options/list-options.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  siteOption,
  wideOption,
} from '../options/options.ts';

/** `remaining`: how far the removal has come. */
export function remainingCommand(program: Command): Command {
  return program
    .command('remaining')
    .description(
      'flagged devices by site, or by site and maker: left, open, accepted, planned, overdue, done, confirmed gone, percent removed',
    )
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOption)
    .addOption(makerOption)
    .addOption(new Option('--as-of <date>', 'as it was at the end of that day (UTC)').argParser(pastDay))
    .addOption(
      new Option('--series <step>', 'progress at the end of each day, week (Sunday) or month').choices([
        'day',
        'week',
        'month',
      ]),
    )
    .addOption(
      new Option('--since <date>', 'first day of the series (default: the first flagged device)').argParser(
        pastDay,
      ),
    )
    .addOption(new Option('--makers', 'a line for each maker, too (default where there is one site)'))
    .addOption(wideOption)
    .addOption(formatOption('json', 'csv'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus remaining',
        'camcensus remaining --site st-marys --as-of 2026-09-01',
        'camcensus remaining --series month --format csv > burn-down.csv',
      ),
    )
    .action(async (options: RemainingOptions) => {
      const { showRemaining } = await import('../actions/remaining.ts');
      await showRemaining(options);
    });
}
