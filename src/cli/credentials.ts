import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { credentialMark, noteAttempt, refusedBefore } from '../../db/credential-attempts.ts';
import type { Inventory } from '../../db/inventory.ts';
import { type AttemptBook, type CredentialGroup, onvifSession } from '../../scanners/index.ts';
import { type Config, loadCredentials } from '../config/index.ts';
import type { Probe } from '../model/scanner.ts';
import { resolveName } from '../net/index.ts';
import { checkTarget, parseTargets } from '../scope/index.ts';
import type { SiteJob } from './sites.ts';

/**
 * The operator's credentials: the option's file, else the config's, else none. Host names in it are resolved now. Throws
 * ConfigError and ScopeError; neither quotes a name or password.
 */
export async function credentialGroups(
  option: string | undefined,
  config: Config,
): Promise<readonly CredentialGroup[]> {
  const path = option ?? config.credentials;
  if (path === null) return [];
  const { CREDENTIALS_DIRECTORY: systemdFolder } = process.env;
  const cwd = process.cwd();
  const entries = await loadCredentials(path, {
    checkTarget,
    cwd,
    platform: process.platform,
    systemdFolder,
  });
  return Promise.all(
    entries.map(async ({ networks, username, password }) => {
      const covered = await parseTargets(networks, {
        exclude: [],
        // It only says where the entry holds: what is swept is the sweep's own scope.
        allowPublic: true,
        maxAddresses: 2n ** 129n,
        resolve: resolveName,
        readFile: (name) => readFile(resolve(cwd, dirname(path), name), 'utf8'),
      });
      return { covers: (address) => covered.contains(address), username, password };
    }),
  );
}

/** The scanner that shows a site's devices the credentials, for one sweep; none where there are no credentials. */
export function sessionScanner(
  { site, credentials }: SiteJob,
  inventory: Inventory,
  onNotice: (sentence: string) => void,
): readonly Probe[] {
  if (credentials.length === 0) return [];
  return [onvifSession({ groups: credentials, book: bookIn(inventory, site, credentials), onNotice })];
}

function bookIn(inventory: Inventory, site: string, groups: readonly CredentialGroup[]): AttemptBook {
  const marks = new Map<number, string>();
  const markOf = (at: number): string => {
    const group = groups[at];
    if (group === undefined) throw new RangeError(`there is no entry ${at} in the credentials`);
    const mark = marks.get(at) ?? credentialMark(inventory, group.username, group.password());
    marks.set(at, mark);
    return mark;
  };
  return {
    wasRefused: (at, devices) => refusedBefore(inventory, { credential: markOf(at), site, devices }),
    note: (at, devices, outcome) =>
      noteAttempt(inventory, { credential: markOf(at), site, devices }, outcome, new Date().toISOString()),
  };
}
