import { type Command, Option } from 'commander';
import { examples } from '../examples.ts';
import { configOption, inventoryOption, logOption, whole } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `diff`. */
export interface DiffOptions extends CommonOptions {
  readonly site?: string;
  readonly allHosts?: boolean;
  readonly format?: 'text' | 'json';
}

const sweepNumber = whole(1, Number.MAX_SAFE_INTEGER);

/** `diff`: what changed between two sweeps. */
export function diffCommand(program: Command): Command {
  return program
    .command('diff')
    .description('what changed between two sweeps (default: the last two of the site)')
    .argument('[from]', "a sweep's number (camcensus sweeps)", sweepNumber)
    .argument('[to]', "a later sweep's number (default: the last of the same site)", sweepNumber)
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'whose last two sweeps (default: the site swept last)'))
    .addOption(new Option('--all-hosts', 'also what is no camera'))
    .addOption(new Option('--format <format>', 'text on a terminal, else json').choices(['text', 'json']))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus diff', 'camcensus diff 12 15', 'camcensus diff --site st-marys'),
    )
    .action(async (from: number | undefined, to: number | undefined, options: DiffOptions) => {
      const { diff } = await import('../actions/diff.ts');
      await diff(from, to, options);
    });
}
