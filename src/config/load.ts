import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { fill } from './fill.ts';
import { fileLimits, readNamedText, UnreadableFile } from './named-file.ts';
import type { Checks } from './schema.ts';

/** The file that is read if none is named. */
const defaultFile = 'camcensus.yaml';

/** Where to look, and the checks that other rooms provide. */
export interface LoadOptions extends Checks {
  /** Folder of the default `camcensus.yaml`, and the base of `path`. */
  readonly cwd: string;
}

/**
 * Reads a config file: the named one, else `camcensus.yaml` if it exists, else the defaults. Throws ConfigError
 * with every mistake in the file, each with its line, what was expected and what was found.
 */
export async function loadConfig(path: string | null, options: LoadOptions): Promise<Config> {
  const file = resolve(options.cwd, path ?? defaultFile);
  const text = await textOf(file, path === null);
  if (text === null) return fill({}, null, options.cwd);
  // Most people who try the program have no config file: they need not wait for what reads one.
  const { readConfig } = await import('./read-config.ts');
  return fill(readConfig(text, file, options), file, options.cwd);
}

/** Null only if the default file does not exist; a file that exists but cannot be read is never ignored. */
async function textOf(file: string, mayBeMissing: boolean): Promise<string | null> {
  try {
    return await readNamedText(file, { what: 'config file', maxBytes: fileLimits.config });
  } catch (cause) {
    if (mayBeMissing && cause instanceof UnreadableFile && cause.isMissing) return null;
    throw cause;
  }
}
