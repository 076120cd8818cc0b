import type { Command } from 'commander';
import { checkEnding, exportTo } from '../../export/index.ts';
import { examples } from '../examples.ts';
import { type ListOptions, queryOf, withListOptions } from '../list-options.ts';
import { withInventory } from '../open.ts';
import { activePolicies } from '../policies.ts';
import { reportFor } from '../report.ts';
import { say } from '../terminal.ts';

interface Options extends ListOptions {
  readonly to: string;
}

/** `export`: the list as a file. */
export function exportCommand(program: Command): Command {
  return withListOptions(program.command('export'))
    .description("csv, xlsx, json, ndjson or html by the file's ending")
    .requiredOption('--to <file>', 'where to write; the ending tells the format')
    .addHelpText(
      'after',
      examples(
        'camcensus export --to cameras.xlsx',
        'camcensus export --flagged --to flagged.html',
        'camcensus export --site st-marys --to st-marys.csv',
      ),
    )
    .action((options: Options) => {
      checkEnding(options.to);
      return withInventory(options, { readonly: true }, async (inventory, { config }) => {
        const report = reportFor(
          inventory,
          activePolicies(options.policy, config.policies),
          queryOf(options),
        );
        await exportTo(options.to, report);
        say(`${report.devices.length} devices written to ${options.to}.`);
      });
    });
}
