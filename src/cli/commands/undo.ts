import type { Command } from 'commander';
import type { IdentityOptions } from '../actions/identity.ts';
import { examples } from '../options/examples.ts';
import { whole } from '../options/options.ts';
import { identityOptions } from './merge.ts';

/** `undo`: reverses a merge or a split, by a person or by a sweep, or a person's newest decision about a device. */
export function undoCommand(program: Command): Command {
  return identityOptions(
    program
      .command('undo')
      .description('reverse a merge, a split (also one made by a sweep) or a decision')
      .argument(
        '<change>',
        'number of the change, as `merge`, `split`, `show` and `audit` print it',
        whole(1, Number.MAX_SAFE_INTEGER),
      ),
  )
    .addHelpText('after', examples('camcensus undo 17 --because "they are two after all"'))
    .action(async (change: number, options: IdentityOptions) => {
      const { takeBack } = await import('../actions/identity.ts');
      await takeBack(change, options);
    });
}
