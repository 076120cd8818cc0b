import type { Command } from 'commander';
import type { ExportOptions } from '../actions/export.ts';
import { examples } from '../options/examples.ts';
import { withListOptions } from '../options/list-options.ts';

/** `export`: the list as a file. */
export function exportCommand(program: Command): Command {
  return withListOptions(program.command('export'))
    .description("csv, xlsx, json, ndjson or html by the file's ending")
    .requiredOption('--to <file>', 'where to write; the ending decides the format')
    .option('--personal', 'include personal data: who decided what, owners, notes and DHCP names')
    .addHelpText(
      'after',
      examples(
        'camcensus export --to cameras.xlsx',
        'camcensus export --flagged --to flagged.html',
        'camcensus export --site st-marys --to st-marys.csv',
      ),
    )
    .action(async (options: ExportOptions) => {
      const { exportFile } = await import('../actions/export.ts');
      await exportFile(options);
    });
}
