import { type Command, Option } from 'commander';
import { examples } from '../examples.ts';
import { configOption, inventoryOption, logOption, whole } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `imports`. */
export interface ImportsOptions extends CommonOptions {
  readonly site?: string;
  readonly limit: number;
  readonly format?: 'table' | 'json';
}

/** `imports`: which files were imported, when and by whom. */
export function importsCommand(program: Command): Command {
  return program
    .command('imports')
    .description('past imports: which file, when, by whom, and what it came to')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'only this site'))
    .addOption(new Option('--limit <n>', 'the newest n').argParser(whole(1, 100_000)).default(30))
    .addOption(new Option('--format <format>', 'table on a terminal, else json').choices(['table', 'json']))
    .addOption(logOption)
    .addHelpText('after', examples('camcensus imports', 'camcensus imports --site st-marys --limit 7'))
    .action(async (options: ImportsOptions) => {
      const { imports } = await import('../actions/imports.ts');
      await imports(options);
    });
}
