import process from 'node:process';
import { readPrivateFile } from '../config/private-file.ts';

/** Reads a file that must be open to its owner only, also from systemd's folder of credentials. Throws ConfigError. */
export function readPrivate(
  path: string,
  what: string,
): Promise<{ readonly file: string; readonly text: string }> {
  const { platform, env } = process;
  const systemdFolder = env.CREDENTIALS_DIRECTORY || undefined;
  return readPrivateFile(path, what, { cwd: process.cwd(), platform, systemdFolder });
}
