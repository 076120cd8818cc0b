import type { Command } from 'commander';
import { examples } from '../options/examples.ts';
import {
  configOption,
  type DeviceOptions,
  formatOption,
  inventoryOption,
  logOption,
  siteOfDeviceOption,
} from '../options/options.ts';

/** `explain`: from what was seen to the verdict, line by line. */
export function explainCommand(program: Command): Command {
  return program
    .command('explain')
    .description('evidence → fingerprint → conclusion, line by line, enough to re-derive the verdict by hand')
    .argument('<device>', 'id, IP, MAC or serial')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOfDeviceOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus explain 12',
        'camcensus explain 10.20.0.31',
        'camcensus explain 10.20.0.31 > why.txt',
        'camcensus explain 10.20.0.31 --format json',
      ),
    )
    .action(async (text: string, options: DeviceOptions) => {
      const { explain } = await import('../actions/explain.ts');
      await explain(text, options);
    });
}
