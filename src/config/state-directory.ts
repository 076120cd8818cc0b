import { posix, win32 } from 'node:path';

/** An environment: names to values. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder in which camcensus keeps a user's data, or null if the environment names no home (a service without one
 * needs `--inventory`). Linux and others: `$XDG_STATE_HOME/camcensus`, by default `~/.local/state/camcensus` (XDG Base
 * Directory Specification 0.8; a relative value does not count). macOS: `~/Library/Application Support/camcensus`.
 * Windows: `%LOCALAPPDATA%\camcensus`. Pure; creates no folder.
 */
export function stateDirectory(env: Environment, platform: NodeJS.Platform): string | null {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA;
    if (local) return win32.join(local, 'camcensus');
    return env.USERPROFILE ? win32.join(env.USERPROFILE, 'AppData', 'Local', 'camcensus') : null;
  }
  const home = env.HOME;
  if (platform === 'darwin')
    return home ? posix.join(home, 'Library', 'Application Support', 'camcensus') : null;
  const state = env.XDG_STATE_HOME;
  if (state && posix.isAbsolute(state)) return posix.join(state, 'camcensus');
  return home ? posix.join(home, '.local', 'state', 'camcensus') : null;
}

/** The default path of a user's inventory; null as for {@link stateDirectory}. */
export function defaultInventory(env: Environment, platform: NodeJS.Platform): string | null {
  const folder = stateDirectory(env, platform);
  return folder === null ? null : (platform === 'win32' ? win32 : posix).join(folder, 'inventory.db');
}
