import { type Command, Option } from 'commander';
import { examples } from '../examples.ts';
import { configOption, inventoryOption, logOption, whole } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `sweeps`. */
export interface SweepsOptions extends CommonOptions {
  readonly site?: string;
  readonly limit: number;
  readonly format?: 'table' | 'json';
}

/** `sweeps`: what was asked, when, and how it ended. */
export function sweepsCommand(program: Command): Command {
  return program
    .command('sweeps')
    .description('past sweeps: when, scope, coverage, outcome, counts')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'only this site'))
    .addOption(new Option('--limit <n>', 'the newest n').argParser(whole(1, 100_000)).default(30))
    .addOption(new Option('--format <format>', 'table on a terminal, else json').choices(['table', 'json']))
    .addOption(logOption)
    .addHelpText('after', examples('camcensus sweeps', 'camcensus sweeps --site st-marys --limit 7'))
    .action(async (options: SweepsOptions) => {
      const { sweeps } = await import('../actions/sweeps.ts');
      await sweeps(options);
    });
}
