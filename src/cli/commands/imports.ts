import type { Command } from 'commander';
import { examples } from '../options/examples.ts';
import { type PastOptions, withPastOptions } from '../options/past-options.ts';

/** `imports`: the imported files, with date and person. */
export function importsCommand(program: Command): Command {
  return withPastOptions(
    program.command('imports').description('past imports: file, date, person and result'),
  )
    .addHelpText('after', examples('camcensus imports', 'camcensus imports --site st-marys --limit 7'))
    .action(async (options: PastOptions) => {
      const { imports } = await import('../actions/imports.ts');
      await imports(options);
    });
}
