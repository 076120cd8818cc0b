import { type Command, Option } from 'commander';
import { examples } from '../options/examples.ts';
import { formatOption, logFormatOption } from '../options/options.ts';
import { type ScanOptions, withScanOptions } from '../options/scan-options.ts';
import { withTableOptions } from '../options/table-options.ts';

/** `scan`: one sweep. */
export function scanCommand(program: Command): Command {
  return withTableOptions(withScanOptions(program.command('scan')))
    .description('one sweep: discover, identify, judge, record; prints the cameras found')
    .addOption(
      new Option(
        '--fresh',
        'scan every address, even if a recent sweep that was cut short could be continued',
      ),
    )
    .addOption(new Option('--fail-on-flagged', 'exit 1 if a flagged device is present that is not accepted'))
    .addOption(new Option('--quiet', 'no progress'))
    .addOption(logFormatOption)
    .addOption(formatOption('json', 'ndjson', 'csv'))
    .addHelpText(
      'after',
      examples(
        'camcensus scan 10.20.0.0/22',
        'camcensus scan 10.20.0.0/22 --exclude 10.20.0.1,10.20.1.0/28 --site st-marys',
        'camcensus scan @networks.txt --policy uk-2022,us-ndaa-889 --format csv > cameras.csv',
        'camcensus scan  # the sites of camcensus.yaml',
      ),
    )
    .action(async (targets: readonly string[], options: ScanOptions) => {
      const { scan } = await import('../actions/scan.ts');
      await scan(targets, options);
    });
}
