import type { Command } from 'commander';
import type { CoverageOptions } from '../actions/coverage.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  siteOption,
  wideOption,
} from '../options/options.ts';

/** `coverage`: what was looked at, network by network, and what was not. */
export function coverageCommand(program: Command): Command {
  return program
    .command('coverage')
    .description('by site and network: declared, scanned, answered, silent, excluded, last complete sweep')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOption)
    .addOption(wideOption)
    .addOption(formatOption('json', 'csv'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus coverage', 'camcensus coverage --site st-marys --format csv > coverage.csv'),
    )
    .action(async (options: CoverageOptions) => {
      const { coverage } = await import('../actions/coverage.ts');
      await coverage(options);
    });
}
