import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { createLog } from '../log.ts';
import type { CommonOptions, Settings } from './settings.ts';

/** What a command works with that also logs. Most do not, and load nothing that does. */
export interface Logged extends Settings {
  readonly log: Logger;
}

/** The settings with a log. A command that a person waits for logs from `level` on; null leaves it to the config (services). */
export function logged(
  settings: Settings,
  { logLevel }: CommonOptions,
  level: Config['log']['level'] | null = 'warn',
): Logged {
  return { ...settings, log: createLog(logLevel ?? level ?? settings.config.log.level) };
}
