import type { Command } from 'commander';
import { examples } from '../options/examples.ts';
import { type PastOptions, withPastOptions } from '../options/past-options.ts';

/** `sweeps`: what was scanned, when, and how it ended. */
export function sweepsCommand(program: Command): Command {
  return withPastOptions(
    program.command('sweeps').description('past sweeps: when, scope, coverage, outcome, counts'),
  )
    .addHelpText('after', examples('camcensus sweeps', 'camcensus sweeps --site st-marys --limit 7'))
    .action(async (options: PastOptions) => {
      const { sweeps } = await import('../actions/sweeps.ts');
      await sweeps(options);
    });
}
