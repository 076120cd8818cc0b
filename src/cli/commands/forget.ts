import type { Command } from 'commander';
import type { ForgetOptions } from '../actions/forget.ts';
import { examples } from '../options/examples.ts';
import {
  byOption,
  configOption,
  inventoryOption,
  logOption,
  siteOfDeviceOption,
} from '../options/options.ts';

/** `forget`: deletes what is known of one host, for good. */
export function forgetCommand(program: Command): Command {
  return program
    .command('forget')
    .description('delete everything known about a host that is not a camera, and never store it again')
    .argument('<device>', 'id, IP, MAC or serial')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOfDeviceOption)
    .option('--keep-copies', 'keep the copies from before upgrades that contain it, and only name them')
    .option('--even-camera', 'even if it is a camera; the next sweep finds it again, as a new device')
    .addOption(byOption)
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus forget 10.20.1.77 --site st-marys', 'camcensus forget 3c:22:fb:01:02:03'),
    )
    .action(async (device: string, options: ForgetOptions) => {
      const { forget } = await import('../actions/forget.ts');
      await forget(device, options);
    });
}
