import { type Command, Option } from 'commander';
import { examples } from '../options/examples.ts';
import {
  configOption,
  inventoryOption,
  logFormatOption,
  logOption,
  policyOption,
} from '../options/options.ts';
import type { ServiceConfigOptions } from '../service/service-config.ts';

/** Options of `nightly`. */
interface NightlyOptions extends ServiceConfigOptions {
  readonly once?: string;
}

/** `nightly`: the service. */
export function nightlyCommand(program: Command): Command {
  return program
    .command('nightly')
    .description('run the configured sites on their schedule (a long-running service)')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .addOption(
      new Option(
        '--once <site>',
        'run this site now as a night of the service, and end; it needs no schedule: for a timer of your own',
      ),
    )
    .addOption(logOption)
    .addOption(logFormatOption)
    .addHelpText(
      'after',
      examples(
        'camcensus nightly --config /etc/camcensus/camcensus.yaml',
        'camcensus nightly --once st-marys',
        'systemctl enable --now camcensus  # docs/installing.md',
      ),
    )
    .action(async (options: NightlyOptions) => {
      if (options.once !== undefined) {
        const { nightOnce } = await import('../actions/nightly-once.ts');
        await nightOnce(options.once, options);
        return;
      }
      const { serveNightly } = await import('../actions/nightly.ts');
      await serveNightly(options);
    });
}
