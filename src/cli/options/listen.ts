import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { loopbackAddress } from '../../config/values.ts';
import type { Place } from '../../web/server.ts';
import { Stop } from '../exit.ts';

/**
 * Where the dashboard listens: by the option, else by the config. Throws Stop where that is neither a loopback address and port nor a
 * unix socket.
 */
export function placeOf(option: string | undefined, { dashboard }: Pick<Config, 'dashboard'>): Place {
  if (option === undefined) return dashboard;
  const path = /^unix:(.+)$/.exec(option.trim())?.[1];
  if (path !== undefined) return { address: resolve(path), port: 0 };
  const [, bracketed, bare, digits] = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(option.trim()) ?? [];
  const port = Number(digits);
  const named = bracketed ?? bare;
  if (named === undefined || port > 65_535)
    throw new Stop(
      `--listen ${option}: expected an address and a port, such as 127.0.0.1:8585 or [::1]:8585 (port 0: any that is free), or unix: and a path.`,
    );
  const address = named.toLowerCase() === 'localhost' ? '127.0.0.1' : named;
  const checked = loopbackAddress.safeParse(address);
  if (!checked.success) throw new Stop(`--listen: ${checked.error.issues[0]?.message}`);
  return { address, port };
}
