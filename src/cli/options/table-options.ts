import { type Command, InvalidArgumentError, Option } from 'commander';
import { type TableKey, tableKeys } from '../../export/table-columns.ts';
import type { TextFormat } from '../../export/text.ts';
import { Stop } from '../exit.ts';
import { keyOf } from './keys.ts';
import { list, wideOption } from './options.ts';

/** Options of a table of devices. */
export interface TableOptions {
  readonly columns?: readonly TableKey[];
  readonly wide?: boolean;
}

/** Adds the options that choose the columns of a table of devices. */
export function withTableOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--columns <list>',
        `only these columns of the table, in this order: ${tableKeys.join(', ')}`,
      ).argParser(columnsOf),
    )
    .addOption(wideOption);
}

/** Refuses to choose columns for anything but a table. Throws Stop. */
export function checkTableOptions({ columns, wide }: TableOptions, format: TextFormat): void {
  if (format !== 'table' && (columns !== undefined || wide === true))
    throw new Stop(`--columns and --wide are for the table: ${format} has every field. Leave them out.`);
}

/** `id,address,serial`. Throws InvalidArgumentError that names the known keys. */
function columnsOf(text: string): readonly TableKey[] {
  const found = [...new Set(list(text).map((item) => keyOf(item, tableKeys)))];
  if (found.length === 0) throw new InvalidArgumentError(`Known keys: ${tableKeys.join(', ')}.`);
  return found;
}
