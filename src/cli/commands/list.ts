import process from 'node:process';
import type { Command } from 'commander';
import { type TextFormat, toText } from '../../export/index.ts';
import { examples } from '../examples.ts';
import { type ListOptions, queryOf, withListOptions } from '../list-options.ts';
import { withInventory } from '../open.ts';
import { formatOption } from '../options.ts';
import { activePolicies } from '../policies.ts';
import { reportFor } from '../report.ts';
import { mayColour, print, width } from '../terminal.ts';

interface Options extends ListOptions {
  readonly format?: TextFormat;
}

/** `list`: the inventory. */
export function listCommand(program: Command): Command {
  return withListOptions(program.command('list'))
    .description('the inventory as a table (or json, ndjson, csv)')
    .addOption(formatOption)
    .addHelpText(
      'after',
      examples(
        'camcensus list',
        'camcensus list --flagged --site st-marys',
        'camcensus list --review --format csv',
        'camcensus list --as-of 2026-11-24',
      ),
    )
    .action((options: Options) =>
      withInventory(options, { readonly: true }, async (inventory, { config }) => {
        const report = reportFor(
          inventory,
          activePolicies(options.policy, config.policies),
          queryOf(options),
        );
        const format = options.format ?? (process.stdout.isTTY === true ? 'table' : 'json');
        await print(
          toText(format, report, { width: width(process.stdout), colour: mayColour(process.stdout) }),
        );
      }),
    );
}
