import type { Command } from 'commander';
import { examples } from '../examples.ts';

/** `fingerprints`: what the product knows of makers. */
export function fingerprintsCommand(program: Command): Command {
  const command = program
    .command('fingerprints')
    .description('what camcensus knows of makers: verify, list')
    .addHelpText('after', examples('camcensus fingerprints verify', 'camcensus fingerprints list'));
  command
    .command('verify')
    .description("every fingerprint against its own examples and everyone else's")
    .addHelpText('after', examples('camcensus fingerprints verify'))
    .action(async () => {
      const { verify } = await import('../actions/fingerprints.ts');
      await verify();
    });
  command
    .command('list')
    .description('every maker with the badges it makes and how many marks tell it')
    .addHelpText(
      'after',
      examples('camcensus fingerprints list', 'camcensus fingerprints list | grep -i swann'),
    )
    .action(async () => {
      const { listMakers } = await import('../actions/fingerprints.ts');
      await listMakers();
    });
  return command;
}
