import { type Command, Option } from 'commander';
import type { PlanOptions } from '../actions/plan.ts';
import { examples } from '../options/examples.ts';
import { formatOption, whole } from '../options/options.ts';
import { withScanOptions } from '../options/scan-options.ts';

/** `plan`: what a scan would send. Takes every option of `scan`, so that one word changes one into the other. */
export function planCommand(program: Command): Command {
  return withScanOptions(program.command('plan'))
    .description('what a scan would send, to how many addresses, at what rate, how long; sends nothing')
    .addOption(formatOption('json', 'ndjson'))
    .addOption(new Option('--fail-on-flagged', 'has no effect here').hideHelp())
    .addOption(new Option('--quiet', 'has no effect here').hideHelp())
    .addOption(
      new Option(
        '--alive <n>',
        'hosts expected to answer, for the time estimate (default: one address in ten)',
      ).argParser(whole(0, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(
      new Option('--detail', 'also every port and protocol, and what each scanner sends and never sends'),
    )
    .addHelpText(
      'after',
      examples(
        'camcensus plan 10.20.0.0/22',
        'camcensus plan --rate 200 10.20.0.0/22',
        'camcensus plan 10.20.0.0/22 --alive 300 --detail',
        'camcensus plan 10.20.0.0/22 --format json',
        'camcensus plan  # the sites of camcensus.yaml',
      ),
    )
    .action(async (targets: readonly string[], options: PlanOptions) => {
      const { plan } = await import('../actions/plan.ts');
      await plan(targets, options);
    });
}
