import { type Command, Option } from 'commander';
import type { CommonOptions } from '../settings.ts';
import {
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  siteOption,
  whole,
  wideOption,
} from './options.ts';

/** Options of `sweeps` and `imports`. */
export interface PastOptions extends CommonOptions {
  readonly site?: readonly string[];
  readonly limit: number;
  readonly wide?: boolean;
  readonly format?: 'table' | 'json';
}

/** Adds the options of a command that lists what was, newest first. */
export function withPastOptions(command: Command): Command {
  return command
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOption)
    .addOption(new Option('--limit <n>', 'the newest n').argParser(whole(1, 100_000)).default(30))
    .addOption(wideOption)
    .addOption(formatOption('json'))
    .addOption(logOption);
}
