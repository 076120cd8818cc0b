import type { Command } from 'commander';
import type { CredentialsStatusOptions } from '../actions/credentials.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  siteOption,
  wideOption,
} from '../options/options.ts';

const status = ['camcensus credentials status', 'camcensus credentials status --site st-marys --format json'];

/** `credentials`: what became of the operator's own credentials. */
export function credentialsCommand(program: Command): Command {
  const command = program
    .command('credentials')
    .description('your own credentials: which devices refused them or were skipped, and why')
    .addHelpText('after', examples(...status));
  command
    .command('status')
    .description('the devices that refused the login or were skipped, each with the reason; sends nothing')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOption)
    .addOption(wideOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText('after', examples(...status))
    .action(async (options: CredentialsStatusOptions) => {
      const { credentialsStatus } = await import('../actions/credentials.ts');
      await credentialsStatus(options);
    });
  return command;
}
