import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DiffEnd } from '../../../db/sweeps/diff.ts';
import type { DiffOptions } from '../actions/diff.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  pastDate,
  whole,
} from '../options/options.ts';

const sweepNumber = whole(1, Number.MAX_SAFE_INTEGER);

/** A sweep's number, or a date or time as ISO 8601 UTC. */
function end(text: string): DiffEnd {
  if (/^\d+$/.test(text)) return sweepNumber(text);
  if (!/^\d{4}-/.test(text))
    throw new InvalidArgumentError("Expected a sweep's number, or a date such as 2026-11-24.");
  return { at: pastDate(text) };
}

/** `diff`: what changed between two sweeps or dates. */
export function diffCommand(program: Command): Command {
  return program
    .command('diff')
    .description('what changed between two sweeps or dates (default: the last two sweeps of the site)')
    .argument('[from]', "a sweep's number (camcensus sweeps), or a date: the end of that day, UTC", end)
    .argument('[to]', 'another (default: the last sweep of the same site; after a date, now)', end)
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(
      new Option(
        '--site <name>',
        'whose last two sweeps (default: the site swept last); with dates, only this site (default: all)',
      ),
    )
    .addOption(new Option('--all-hosts', 'also hosts that are not cameras'))
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus diff',
        'camcensus diff 12 15',
        'camcensus diff --site st-marys',
        'camcensus diff 2026-11-22',
        'camcensus diff 2026-09-01 2026-11-30 --site st-marys',
      ),
    )
    .action(async (from: DiffEnd | undefined, to: DiffEnd | undefined, options: DiffOptions) => {
      const { diff } = await import('../actions/diff.ts');
      await diff(from, to, options);
    });
}
