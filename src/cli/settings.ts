import process from 'node:process';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { defaultInventory } from '../config/state-directory.ts';
import { checkTarget } from '../scope/check-target.ts';
import { Stop } from './exit.ts';

/** How the log is written: JSON, one object a line, or lines for people. */
export type LogFormat = 'json' | 'text';

/** Options that most commands share. */
export interface CommonOptions {
  readonly config?: string;
  readonly inventory?: string;
  readonly logLevel?: Config['log']['level'];
  readonly logFormat?: LogFormat;
}

/** What a command works with, whatever it does. */
export interface Settings {
  readonly config: Config;
  /** Path of the inventory: option, then environment, then config, then the user's state directory. */
  readonly inventory: string;
}

/** Reads the config and resolves the inventory's path. Throws ConfigError, and Stop if there is none. */
export async function readSettings(options: CommonOptions): Promise<Settings> {
  const config = await loadConfig(options.config ?? null, { cwd: process.cwd(), checkTarget });
  const inventory =
    options.inventory ??
    (process.env.CAMCENSUS_INVENTORY || null) ??
    config.inventory ??
    defaultInventory(process.env, process.platform);
  if (inventory === null) {
    throw new Stop(
      'This account has no home directory to keep an inventory in. Name a file with --inventory.',
    );
  }
  return { config, inventory };
}
