import { type Command, Option } from 'commander';
import type { HealthOptions } from '../actions/health.ts';
import { examples } from '../options/examples.ts';
import { configOption, formatOption, inventoryOption, logOption, siteOption } from '../options/options.ts';

/** `health`: whether the nights are as they should be, for people and for monitoring. */
export function healthCommand(program: Command): Command {
  return program
    .command('health')
    .description('check that every site was swept as planned; exit code 3 if one was not, or never was')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOption)
    .addOption(
      new Option('--backup <path>', 'also report the age of this copy, or of the newest one in this folder'),
    )
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus health',
        'camcensus health --site st-marys',
        'camcensus health --backup /var/backups/camcensus --format json',
      ),
    )
    .action(async (options: HealthOptions) => {
      const { health } = await import('../actions/health.ts');
      await health(options);
    });
}
