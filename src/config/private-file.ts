import type { Stats } from 'node:fs';
import { resolve, sep } from 'node:path';
import { ConfigError } from './error.ts';
import { fileLimits, readNamedText } from './named-file.ts';

/** Where to look for a file that must be private to its owner. */
export interface PrivateFileOptions {
  /** The base of a relative path. */
  readonly cwd: string;
  readonly platform: string;
  /** systemd's folder of credentials (LoadCredential=), if the service has one. */
  readonly systemdFolder: string | undefined;
  /** Whether the file's group may read it, too, as Debian's group ssl-cert does with private keys. */
  readonly groupReads?: boolean;
}

/** How a path in systemd's folder is written; no other variable is expanded. */
export const systemdPrefix = '$CREDENTIALS_DIRECTORY/';

/**
 * The path and text of a file with secrets: at most 1 MiB, readable by its owner only (or its group, if that is said; except in systemd's own folder,
 * which is private to the service). `what` names it in messages: `credentials file`. Throws {@link ConfigError}.
 */
export async function readPrivateFile(
  path: string,
  what: string,
  options: PrivateFileOptions,
): Promise<{ readonly file: string; readonly text: string }> {
  const file = fileOf(path, what, options);
  return { file, text: await textOf(file, what, options) };
}

/** The single line of a file with a password or other secret. Throws {@link ConfigError}; never quotes it. */
export async function readSecret(path: string, what: string, options: PrivateFileOptions): Promise<string> {
  const { file, text } = await readPrivateFile(path, what, options);
  const secret = text.replace(/\r?\n$/, '');
  if (!/^[^\p{C}]{1,1024}$/u.test(secret))
    throw new ConfigError(file, [
      `The ${what} ${file} must contain one line of 1 to 1024 characters, and nothing else.`,
    ]);
  return secret;
}

function fileOf(path: string, what: string, { cwd, systemdFolder }: PrivateFileOptions): string {
  if (!path.startsWith(systemdPrefix)) return resolve(cwd, path);
  if (systemdFolder === undefined)
    throw new ConfigError(path, [
      `The ${what} would come from ${path}, but there is no $CREDENTIALS_DIRECTORY: it exists only in a systemd service with LoadCredential=. Name a file that this account can read.`,
    ]);
  return resolve(systemdFolder, path.slice(systemdPrefix.length));
}

function textOf(
  file: string,
  what: string,
  { platform, systemdFolder, groupReads = false }: PrivateFileOptions,
): Promise<string> {
  const [others, mode] = groupReads ? [0o027, '640'] : [0o077, '600'];
  const guarded = systemdFolder !== undefined && file.startsWith(resolve(systemdFolder) + sep);
  const check = (state: Stats) => {
    if (platform !== 'win32' && !guarded && (state.mode & others) !== 0)
      throw new ConfigError(file, [
        `The ${what} ${file} is open to other users (mode ${(state.mode & 0o777).toString(8).padStart(4, '0')}). Close it to all but its owner${groupReads ? ' and group' : ''}: chmod ${mode} ${file}`,
      ]);
  };
  return readNamedText(file, { what, maxBytes: fileLimits.secret, check });
}
