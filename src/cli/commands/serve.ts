import { type Command, Option } from 'commander';
import type { ServeOptions } from '../actions/serve.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  inventoryOption,
  logFormatOption,
  logOption,
  policyOption,
} from '../options/options.ts';

/** `serve`: the dashboard. */
export function serveCommand(program: Command): Command {
  return program
    .command('serve')
    .description('the dashboard, and the nightly service with it if a site has a schedule')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .addOption(
      new Option(
        '--listen <place>',
        'loopback address and port, or unix:PATH for a unix socket (default: config, else 127.0.0.1:8585)',
      ),
    )
    .addOption(
      new Option('--no-nightly', 'only show the dashboard: sweep nothing, and write nothing but logins'),
    )
    .addOption(logOption)
    .addOption(logFormatOption)
    .addHelpText(
      'after',
      examples(
        'camcensus serve',
        'camcensus serve --no-nightly --listen 127.0.0.1:8600',
        'camcensus serve --config /etc/camcensus/camcensus.yaml',
        'camcensus serve  # from elsewhere: ssh -L 8585:127.0.0.1:8585 HOST',
      ),
    )
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../actions/serve.ts');
      await serve(options);
    });
}
