import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { configOption, inventoryOption, logOption, policyOption } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `nightly`. */
export interface NightlyOptions extends CommonOptions {
  readonly policy?: readonly string[];
}

/** `nightly`: the service. */
export function nightlyCommand(program: Command): Command {
  return program
    .command('nightly')
    .description('run the configured sites on their schedule (a long-running service)')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus nightly --config /etc/camcensus/camcensus.yaml',
        'systemctl enable --now camcensus  # docs/operations.md',
      ),
    )
    .action(async (options: NightlyOptions) => {
      const { serveNightly } = await import('../actions/nightly.ts');
      await serveNightly(options);
    });
}
