import process from 'node:process';
import { type Command, Option } from 'commander';
import { type Difference, diffSweeps, type SweepDifference } from '../../../db/diff.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { listSweeps } from '../../../db/sweeps.ts';
import type { Device } from '../../model/device.ts';
import { examples } from '../examples.ts';
import { Stop } from '../exit.ts';
import { withInventory } from '../open.ts';
import { configOption, inventoryOption, logOption, whole } from '../options.ts';
import type { CommonOptions } from '../settings.ts';
import { print } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly site?: string;
  readonly allHosts?: boolean;
  readonly format?: 'text' | 'json';
}

/** `diff`: what changed between two sweeps. */
export function diffCommand(program: Command): Command {
  return program
    .command('diff')
    .description('what changed between two sweeps (default: the last two of the site)')
    .argument('[from]', "a sweep's number", whole(1, Number.MAX_SAFE_INTEGER))
    .argument(
      '[to]',
      "a later sweep's number (default: the last of the same site)",
      whole(1, Number.MAX_SAFE_INTEGER),
    )
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'whose last two sweeps'))
    .addOption(new Option('--all-hosts', 'also what is no camera'))
    .addOption(new Option('--format <format>', 'text on a terminal, else json').choices(['text', 'json']))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus diff', 'camcensus diff 12 15', 'camcensus diff --site st-marys'),
    )
    .action((from: number | undefined, to: number | undefined, options: Options) =>
      withInventory(options, { readonly: true }, async (inventory) => {
        const pair = pairOf(inventory, from, to, options.site);
        const difference = diffSweeps(inventory, pair.from, pair.to, { allHosts: options.allHosts === true });
        const format = options.format ?? (process.stdout.isTTY === true ? 'text' : 'json');
        await print(format === 'json' ? JSON.stringify(difference, null, 2) : diffText(difference));
      }),
    );
}

function pairOf(
  inventory: Inventory,
  from: number | undefined,
  to: number | undefined,
  site: string | undefined,
): { from: number; to: number } {
  if (from !== undefined && to !== undefined) return { from, to };
  const all = listSweeps(inventory);
  const of = from === undefined ? (site ?? all[0]?.site) : all.find(({ id }) => id === from)?.site;
  const [last, previous] = all.filter((sweep) => sweep.site === of && sweep.outcome !== 'running');
  const start = from ?? previous?.id;
  if (start === undefined || last === undefined) {
    throw new Stop(
      'There are not two sweeps to compare yet. Run camcensus scan again, or name two numbers (camcensus sweeps).',
    );
  }
  return { from: start, to: last.id };
}

const headings = [
  ['new', 'New'],
  ['gone', 'Gone'],
  ['back', 'Back again'],
  ['moved', 'Moved to another address'],
  ['firmwareChanged', 'Firmware changed'],
  ['verdictChanged', 'Verdict changed'],
  ['delisted', 'No longer listed: turned out to be something else'],
] as const;

function diffText(difference: SweepDifference): string {
  const lines = [
    `Site ${difference.to.site}: sweep ${difference.from.id} (${difference.from.startedAt}) to ${difference.to.id} (${difference.to.startedAt})`,
  ];
  for (const [key, heading] of headings) {
    const entries = difference[key];
    if (entries.length > 0)
      lines.push(
        '',
        `${heading} (${entries.length})`,
        ...entries.map((entry) => `  ${entryText(key, entry)}`),
      );
  }
  if (lines.length === 1) lines.push('', 'Nothing changed.');
  return lines.join('\n');
}

function entryText(
  key: (typeof headings)[number][0],
  entry: Difference & { readonly cause?: string },
): string {
  const { before, after } = entry;
  const what = `${after.id}  ${after.ip}  ${madeText(after)}  ${after.verdict}`;
  if (before === null) return what;
  if (key === 'moved') return `${what}  (was at ${before.ip})`;
  if (key === 'firmwareChanged') return `${what}  (${before.firmware} → ${after.firmware})`;
  if (key === 'verdictChanged') return `${what}  (was ${before.verdict}; because of the ${entry.cause})`;
  return what;
}

function madeText({ brand, manufacturer, model }: Device): string {
  const made =
    manufacturer !== null && brand !== null && brand !== manufacturer
      ? `${brand}, made by ${manufacturer}`
      : (brand ?? manufacturer ?? 'unknown maker');
  return model === null ? made : `${made} ${model}`;
}
