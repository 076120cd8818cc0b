import { type Command, Option } from 'commander';
import type { IdentityOptions } from '../actions/identity.ts';
import { examples } from '../options/examples.ts';
import { siteOfDeviceOption } from '../options/options.ts';
import { identityOptions } from './merge.ts';

/** `split`: one device is two. */
export function splitCommand(program: Command): Command {
  return identityOptions(
    program
      .command('split')
      .description('split an address off a device; `undo` reverses it')
      .argument('<device>', 'id, IP, MAC or serial')
      .addOption(new Option('--address <ip>', 'the address that becomes a device of its own'))
      .addOption(
        new Option(
          '--identifier <value>',
          'instead of --address: the serial, MAC, endpoint or certificate of the other unit, as `show` prints it',
        ).conflicts('address'),
      )
      .addOption(siteOfDeviceOption),
  )
    .addHelpText(
      'after',
      examples(
        'camcensus split 12 --address 10.20.0.99 --because "two cameras with one cloned serial"',
        'camcensus split 12 --identifier 44:19:b6:5e:00:02',
      ),
    )
    .action(async (device: string, options: IdentityOptions) => {
      const { split } = await import('../actions/identity.ts');
      await split(device, options);
    });
}
