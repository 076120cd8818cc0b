import type { Command } from 'commander';
import type { ReidentifyOptions } from '../actions/reidentify.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  fingerprintsOption,
  formatOption,
  inventoryOption,
  logOption,
  policyOption,
} from '../options/options.ts';

/** `reidentify`: stored evidence, today's fingerprints and policies. */
export function reidentifyCommand(program: Command): Command {
  return program
    .command('reidentify')
    .description("apply today's fingerprints and policies to stored evidence; sends nothing")
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .addOption(fingerprintsOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus reidentify', 'camcensus reidentify --policy uk-2022,our-council.yaml'),
    )
    .action(async (options: ReidentifyOptions) => {
      const { reidentifyAll } = await import('../actions/reidentify.ts');
      await reidentifyAll(options);
    });
}
