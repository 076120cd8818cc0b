import { type Command, Option } from 'commander';
import type { IdentityOptions } from '../actions/identity.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  fingerprintsOption,
  formatOption,
  inventoryOption,
  judgedAsBeforeOption,
  logOption,
  siteOfDeviceOption,
} from '../options/options.ts';

/** Adds the options that say in whose name and why, and those of every command that decides who is who. */
export function identityOptions(command: Command): Command {
  return command
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--by <name>', 'person who decides (default: your account)'))
    .addOption(new Option('--because <text>', 'reason, kept in the history'))
    .addOption(judgedAsBeforeOption)
    .addOption(fingerprintsOption)
    .addOption(formatOption('json'))
    .addOption(logOption);
}

/** `merge`: two devices are one. */
export function mergeCommand(program: Command): Command {
  return identityOptions(
    program
      .command('merge')
      .description('join two devices that are one unit; `undo` reverses it')
      .argument('<device>', 'the device that is given up: id, IP, MAC or serial')
      .argument('<into>', 'the device that is kept')
      .option('--even-other-maker', 'merge devices of different makers')
      .addOption(siteOfDeviceOption),
  )
    .addHelpText(
      'after',
      examples(
        'camcensus merge 31 12 --because "one recorder, two network cards"',
        'camcensus merge 10.20.0.77 44:19:b6:5e:00:01 --site st-marys --by "J. Price"',
      ),
    )
    .action(async (device: string, into: string, options: IdentityOptions) => {
      const { merge } = await import('../actions/identity.ts');
      await merge(device, into, options);
    });
}
