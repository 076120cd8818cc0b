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

/** `show`: one device with its history. */
export function showCommand(program: Command): Command {
  return program
    .command('show')
    .description('everything known about one device, with its history')
    .argument('<device>', 'id, IP, MAC or serial')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOfDeviceOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus show 12',
        'camcensus show 10.20.0.31 --site st-marys',
        'camcensus show 44:19:b6:5e:00:01',
      ),
    )
    .action(async (text: string, options: DeviceOptions) => {
      const { show } = await import('../actions/show.ts');
      await show(text, options);
    });
}
