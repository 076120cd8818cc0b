import { type Command, Option } from 'commander';
import { day, lastDay } from '../options/day.ts';
import { examples } from '../options/examples.ts';
import { withFilterOptions } from '../options/list-options.ts';
import type { MarkOptions } from '../options/mark-of.ts';
import { configOption, formatOption, inventoryOption, logOption, names } from '../options/options.ts';

/** `mark`: what people say of a device. */
export function markCommand(program: Command): Command {
  return withSelection(withStates(program.command('mark')))
    .description(
      'record decisions on devices: confirmed, false positive, accepted, to be removed; owner, notes',
    )
    .argument(
      '[device...]',
      'id, IP, MAC or serial, or the filters of list instead; several are marked alike, or none of them',
    )
    .addOption(new Option('--because <text>', 'reason; needed with --accept and --false-positive'))
    .addOption(new Option('--owner <text>', 'owner; an empty text clears it'))
    .addOption(new Option('--location <text>', 'location; an empty text clears it'))
    .addOption(new Option('--asset-tag <text>', 'asset tag; an empty text clears it'))
    .addOption(new Option('--note <text>', 'a note to add; an empty text clears all notes'))
    .addOption(new Option('--by <name>', 'person who decides (default: your account)'))
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus mark 12 --accept --until 2027-03-31 --because "the lease ends then" --by "J. Smith"',
        'camcensus mark 10.20.0.31 10.20.0.32 --removal-planned 2027-02-14 --owner Estates',
        'camcensus mark --site st-marys --maker Hikvision --flagged --removal-planned 2027-02-14 --dry-run',
        'camcensus mark 12 --replaced-by 87',
        'camcensus mark 12 --reopen --note "the contractor left it in place"',
      ),
    )
    .action(async (devices: readonly string[], options: MarkOptions) => {
      const { mark } = await import('../actions/mark.ts');
      await mark(devices, options);
    });
}

/** Which devices are meant if none is named, and whether it is meant. */
function withSelection(command: Command): Command {
  const owner = new Option('--owned-by <name>', 'only devices of this owner; several: any of them').argParser(
    names,
  );
  const site = new Option(
    '--site <name>',
    'only this site; several: any of them; with DEVICE: which, if an address is in several',
  ).argParser(names);
  return withFilterOptions(command, { owner, site })
    .addOption(new Option('--dry-run', 'show which devices would change and how, and write nothing'))
    .addOption(new Option('--yes', 'mark all devices that the filters choose, without confirmation'));
}

function withStates(command: Command): Command {
  return command
    .addOption(new Option('--confirmed', 'confirm that the verdict is right'))
    .addOption(
      new Option(
        '--false-positive',
        'record that the verdict is wrong; the device stays in the lists, marked',
      ),
    )
    .addOption(new Option('--accept', 'accept it until a date; needs --until and --because'))
    .addOption(
      new Option(
        '--until <date>',
        'last day (UTC) of the exception; the day after, it counts again',
      ).argParser(lastDay),
    )
    .addOption(new Option('--removal-planned <date>', 'the day by which it is to be removed').argParser(day))
    .addOption(new Option('--removed', 'record that it has been removed'))
    .addOption(new Option('--replaced-by <device>', 'record that this device has taken its place'))
    .addOption(new Option('--reopen', 'withdraw the decision'));
}
