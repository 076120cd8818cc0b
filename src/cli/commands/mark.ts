import { type Command, Option } from 'commander';
import { day, lastDay } from '../options/day.ts';
import { examples } from '../options/examples.ts';
import type { MarkOptions } from '../options/mark-of.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  siteOfDeviceOption,
} from '../options/options.ts';

/** `mark`: what people say of a device. */
export function markCommand(program: Command): Command {
  return withStates(program.command('mark'))
    .description(
      'records what is to happen to devices: confirmed, false positive, accepted, to be removed; owner, notes',
    )
    .argument('<device...>', 'id, IP, MAC or serial; several are marked alike, or none of them')
    .addOption(new Option('--because <text>', 'why; needed with --accept and --false-positive'))
    .addOption(new Option('--owner <text>', 'whose it is; an empty text clears it'))
    .addOption(new Option('--location <text>', 'where it is; an empty text clears it'))
    .addOption(new Option('--asset-tag <text>', 'its asset tag; an empty text clears it'))
    .addOption(new Option('--note <text>', 'a note to add; an empty text clears all notes'))
    .addOption(new Option('--by <name>', 'who says so (default: your account)'))
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOfDeviceOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus mark 12 --accept --until 2027-03-31 --because "the lease ends then" --by "J. Smith"',
        'camcensus mark 10.20.0.31 10.20.0.32 --removal-planned 2027-02-14 --owner Estates',
        'camcensus mark 12 --replaced-by 87',
        'camcensus mark 12 --reopen --note "the contractor left it in place"',
      ),
    )
    .action(async (devices: readonly string[], options: MarkOptions) => {
      const { mark } = await import('../actions/mark.ts');
      await mark(devices, options);
    });
}

function withStates(command: Command): Command {
  return command
    .addOption(new Option('--confirmed', 'somebody has looked: the verdict is right'))
    .addOption(new Option('--false-positive', 'the verdict is wrong; it stays in the lists, marked'))
    .addOption(
      new Option('--accept', 'somebody answers for it until a given day; needs --until and --because'),
    )
    .addOption(
      new Option(
        '--until <date>',
        'last day (UTC) of the exception; the day after, it counts again',
      ).argParser(lastDay),
    )
    .addOption(new Option('--removal-planned <date>', 'the day by which it is to be removed').argParser(day))
    .addOption(new Option('--removed', 'it has been removed'))
    .addOption(
      new Option('--replaced-by <device>', 'it has been removed, and this device has taken its place'),
    )
    .addOption(new Option('--reopen', 'nothing is decided: withdraws what was said before'));
}
