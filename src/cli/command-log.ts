import process from 'node:process';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { createLog } from '../log.ts';
import { logLines } from '../log-lines.ts';
import type { CommonOptions, LogFormat, Settings } from './settings.ts';

/** The settings of a command that logs. Most commands do not, and load no logger. */
export interface Logged extends Settings {
  readonly log: Logger;
}

/** The settings with a log. A command in the foreground logs from `level` on; null leaves it to the config (services). */
export function logged(
  settings: Settings,
  options: CommonOptions,
  level: Config['log']['level'] | null = 'warn',
): Logged {
  const destination = logFormatOf(options) === 'text' ? logLines(process.stderr) : process.stderr;
  return { ...settings, log: createLog(options.logLevel ?? level ?? settings.config.log.level, destination) };
}

/** The format of the log: the option's, else lines for people on a terminal and JSON everywhere else. */
export function logFormatOf({ logFormat }: CommonOptions): LogFormat {
  return logFormat ?? (process.stderr.isTTY === true ? 'text' : 'json');
}
