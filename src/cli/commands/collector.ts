import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CollectorRunOptions, CollectorStatusOptions } from '../actions/collector.ts';
import type { EnrolOptions } from '../actions/enrol.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logFormatOption,
  logOption,
  policyOption,
} from '../options/options.ts';

const run =
  'camcensus collector run --enrolment /etc/camcensus/enrolment --inventory /var/lib/camcensus/inventory.db';

/** `collector`: sends what a site's inventory records to the hub. */
export function collectorCommand(program: Command): Command {
  const command = program
    .command('collector')
    .description('a site of many: send what is recorded here to the hub: enrol, run, status')
    .addHelpText('after', examples(run, 'camcensus collector status'));
  command
    .command('enrol')
    .description(
      'make this machine the collector of a site, from the file that hub add-site wrote; start nothing',
    )
    .argument('<file>', 'the enrolment, for example on a stick')
    .addOption(new Option('--to <file>', 'where the service reads it').default('/etc/camcensus/enrolment'))
    .addOption(
      new Option('--config <file>', 'the config, written if there is none').default(
        '/etc/camcensus/camcensus.yaml',
      ),
    )
    .option(
      '--schedule <time>',
      'when it sweeps: 02:00, a cron expression, or none, which leaves it to the hub (default: 02:00)',
    )
    .addHelpText('after', examples('camcensus collector enrol /media/stick/st-marys.enrolment'))
    .action(async (file: string, options: EnrolOptions) => {
      const { enrolMachine } = await import('../actions/enrol.ts');
      await enrolMachine(file, options);
    });
  command
    .command('run')
    .description(
      'make the inventory the site’s, sweep on schedule, send what is recorded (a long-running service)',
    )
    .addOption(
      new Option(
        '--enrolment <file>',
        'what hub add-site wrote: address, certificate, key, networks; open to its owner only',
      ).makeOptionMandatory(),
    )
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .option('--once', 'only send, and end when the broker has stored everything')
    .addOption(
      new Option('--line <kbit>', 'most kilobits a second that it sends').argParser(kilobits).default(512),
    )
    .addOption(logOption)
    .addOption(logFormatOption)
    .addHelpText('after', examples(run, `${run} --once`))
    .action(async (options: CollectorRunOptions) => {
      const { collect } = await import('../actions/collector.ts');
      await collect(options);
    });
  command
    .command('status')
    .description('what waits to be sent, and whether the hub is connected')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText('after', examples('camcensus collector status --format json'))
    .action(async (options: CollectorStatusOptions) => {
      const { status } = await import('../actions/collector.ts');
      await status(options);
    });
  return command;
}

function kilobits(text: string): number {
  const value = Number(text);
  if (!/^\d{1,7}$/.test(text.trim()) || value < 8)
    throw new InvalidArgumentError('Expected a number of kilobits a second, of at least 8.');
  return value;
}
