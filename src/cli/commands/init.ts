import { type Command, Option } from 'commander';
import type { InitOptions } from '../actions/init.ts';
import { examples } from '../options/examples.ts';
import { addresses, policies, siteName } from '../options/options.ts';

/** `init`: the first config. */
export function initCommand(program: Command): Command {
  return program
    .command('init')
    .description("write a config for this machine's networks; asks on a terminal; sends nothing")
    .option('--config <file>', 'the file to write', 'camcensus.yaml')
    .addOption(
      new Option('--site <name>', 'name of the site (default: asked, else main)').argParser(siteName),
    )
    .addOption(
      new Option(
        '--network <list>',
        'networks to sweep (comma list; default: asked, else those of this machine)',
      ).argParser(addresses),
    )
    .option(
      '--schedule <time>',
      'time of the nightly sweep such as 02:00, a cron expression, or none (default: asked, else 02:00)',
    )
    .addOption(
      new Option(
        '--policy <ids>',
        'policy profiles, separated by commas (default: asked, else uk-2022)',
      ).argParser(policies),
    )
    .option('--yes', 'ask nothing and take the defaults')
    .option('--force', 'replace the file if it exists')
    .addHelpText(
      'after',
      examples(
        'camcensus init',
        'camcensus init --network 10.20.0.0/22 --site st-marys --schedule 02:00 --yes',
        'camcensus init --config /etc/camcensus/camcensus.yaml',
      ),
    )
    .action(async (options: InitOptions) => {
      const { init } = await import('../actions/init.ts');
      await init(options);
    });
}
