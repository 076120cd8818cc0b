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

function addresses(text: string): readonly string[] {
  return text.split(',').map((address) => address.trim());
}

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
        'address and port, or unix:PATH for a unix socket (default: config, else 127.0.0.1:8585)',
      ),
    )
    .addOption(
      new Option(
        '--tls-cert <file>',
        'certificate with its chain, PEM: HTTPS for other machines (default: config)',
      ),
    )
    .addOption(new Option('--tls-key <file>', 'its private key, PEM, open to its owner and group only'))
    .addOption(
      new Option(
        '--behind-proxy [addresses]',
        'a web server takes HTTPS in front: believe its X-Forwarded headers, and let no one else connect (default: a program here)',
      ).argParser(addresses),
    )
    .addOption(
      new Option(
        '--setup-code',
        'write a code to the log that makes the first account in a browser, also where only this machine connects',
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
        'camcensus serve --listen 10.0.0.5:443 --tls-cert /etc/ssl/census.pem --tls-key /etc/ssl/private/census.key',
        'camcensus serve --listen unix:/run/camcensus/dashboard.sock --behind-proxy',
        'camcensus serve --config /etc/camcensus/camcensus.yaml',
        'camcensus serve  # from elsewhere: ssh -L 8585:127.0.0.1:8585 HOST',
      ),
    )
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../actions/serve.ts');
      await serve(options);
    });
}
