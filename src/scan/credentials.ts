import { dirname, resolve } from 'node:path';
import process from 'node:process';
import type { Inventory } from '../../db/inventory.ts';
import { credentialMark, noteAttempt, refusedBefore } from '../../db/sweeps/credential-attempts.ts';
import type { AttemptBook, CredentialGroup } from '../../scanners/credential-login/credential.ts';
import { credentialSessions } from '../../scanners/credential-login/sessions.ts';
import type { SnmpGroup } from '../../scanners/snmp/index.ts';
import type { Config } from '../config/config.ts';
import { readTargetFile } from '../config/named-file.ts';
import type { Address } from '../model/address.ts';
import { Refused } from '../model/refused.ts';
import type { Probe } from '../model/scanner.ts';
import { resolveName } from '../net/resolve.ts';
import { checkTarget } from '../scope/check-target.ts';
import { parseTargets } from '../scope/parse-targets.ts';
import type { SiteJob } from './site-job.ts';

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
  const { loadCredentials } = await reader();
  const entries = await loadCredentials(path, here());
  return Promise.all(
    entries.map(async ({ networks, ...login }) => ({ covers: await covering(networks, path), ...login })),
  );
}

/**
 * The operator's SNMP communities: that of the option, which applies everywhere, else those of the credentials file, each in its
 * networks; none if neither names one. Throws ConfigError, ScopeError and Refused; none quotes a community.
 */
export async function communityGroups(
  { snmpCommunity, credentials }: { readonly snmpCommunity?: string; readonly credentials?: string },
  config: Config,
): Promise<readonly SnmpGroup[]> {
  if (snmpCommunity !== undefined) {
    if (!/^[^\p{C}]{1,256}$/u.test(snmpCommunity))
      throw new Refused('--snmp-community takes 1 to 256 characters without control characters.');
    return [{ covers: () => true, community: () => snmpCommunity }];
  }
  const path = credentials ?? config.credentials;
  if (path === null) return [];
  const { loadCommunities } = await reader();
  const entries = await loadCommunities(path, here());
  return Promise.all(
    entries.map(async ({ networks, community }) => ({ covers: await covering(networks, path), community })),
  );
}

/** Reads the config's credentials file, resolving no host name, to report early what is wrong in it. Throws ConfigError. */
export async function checkCredentials({ credentials: path }: Pick<Config, 'credentials'>): Promise<void> {
  if (path === null) return;
  const { loadCommunities, loadCredentials } = await reader();
  await loadCredentials(path, here());
  await loadCommunities(path, here());
}

/** Loaded where a file is named: most sweeps log in nowhere. */
function reader(): Promise<typeof import('../config/credentials.ts')> {
  return import('../config/credentials.ts');
}

function here() {
  const { CREDENTIALS_DIRECTORY: systemdFolder } = process.env;
  return { checkTarget, cwd: process.cwd(), platform: process.platform, systemdFolder };
}

/** Whether an address is in an entry's networks. This only limits the entry; what is swept is the sweep's own scope. */
async function covering(networks: readonly string[], path: string): Promise<(address: Address) => boolean> {
  const covered = await parseTargets(networks, {
    exclude: [],
    allowPublic: true,
    maxAddresses: 2n ** 129n,
    resolve: resolveName,
    readFile: (name, what) => readTargetFile(resolve(process.cwd(), dirname(path), name), what),
  });
  return (address) => covered.contains(address);
}

/** The scanners that log in to a site's devices, for one sweep; none without credentials. */
export function sessionScanners(
  { site, credentials }: SiteJob,
  inventory: Inventory,
  onNotice: (sentence: string) => void,
): readonly Probe[] {
  if (credentials.length === 0) return [];
  return credentialSessions({ groups: credentials, book: bookIn(inventory, site, credentials), onNotice });
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
