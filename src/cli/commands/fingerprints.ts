import type { Command } from 'commander';
import type { FingerprintOptions } from '../actions/fingerprints.ts';
import { examples } from '../options/examples.ts';
import { configOption, fingerprintsOption, formatOption } from '../options/options.ts';

/** `fingerprints`: what the product knows of makers. */
export function fingerprintsCommand(program: Command): Command {
  const command = program
    .command('fingerprints')
    .description('fingerprints of makers: verify, list')
    .addHelpText('after', examples('camcensus fingerprints verify', 'camcensus fingerprints list'));
  command
    .command('verify')
    .description('check every fingerprint against its own examples and all others')
    .addOption(fingerprintsOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addHelpText(
      'after',
      examples(
        'camcensus fingerprints verify',
        'camcensus fingerprints verify --fingerprints /etc/camcensus/fingerprints',
      ),
    )
    .action(async (options: FingerprintOptions) => {
      const { verify } = await import('../actions/fingerprints.ts');
      await verify(options);
    });
  command
    .command('list')
    .description('every maker, with the brands it makes and the number of its fingerprints')
    .addOption(fingerprintsOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addHelpText(
      'after',
      examples('camcensus fingerprints list', 'camcensus fingerprints list | grep -i swann'),
    )
    .action(async (options: FingerprintOptions) => {
      const { listMakers } = await import('../actions/fingerprints.ts');
      await listMakers(options);
    });
  return command;
}
