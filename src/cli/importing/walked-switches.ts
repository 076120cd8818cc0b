import { createHash } from 'node:crypto';
import { wholeSecond } from '../../model/moment.ts';
import { Refused } from '../../model/refused.ts';
import { communityGroups } from '../../scan/credentials.ts';
import { switchScope, type WalkedSwitch, walkSwitch } from '../../switch-walk/walk-switch.ts';
import type { Logged } from '../command-log.ts';
import { say } from '../terminal.ts';
import { cutText } from '../text/switch-walk.ts';
import type { ReadFile } from './read-import.ts';

/** The switches to walk, and their communities. */
export interface WalkOptions {
  readonly snmpWalk?: readonly string[];
  readonly snmpCommunity?: string;
  readonly credentials?: string;
}

/**
 * Reads the tables of the switches of `--snmp-walk`, each like a file, one after another. Addresses that the config excludes are
 * skipped. Throws ScopeError, ConfigError and Refused.
 */
export async function walkedSwitches(
  options: WalkOptions,
  { config, log }: Pick<Logged, 'config' | 'log'>,
  site: string,
): Promise<readonly ReadFile[]> {
  if (options.snmpWalk === undefined) return [];
  const exclude = config.sites.find(({ name }) => name === site)?.exclude ?? config.exclude;
  const scope = await switchScope(options.snmpWalk, exclude);
  const groups = await communityGroups(options, config);
  const walked: ReadFile[] = [];
  const failures: Refused[] = [];
  for (const address of scope.addresses()) {
    const at = wholeSecond(new Date());
    try {
      walked.push(asFile(await walkSwitch(address, { groups, at, log }), at));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      failures.push(error);
    }
  }
  const [first] = failures;
  if (first !== undefined && walked.length === 0) throw first;
  for (const { message } of failures) say(`camcensus: ${message} The others are imported.`);
  return walked;
}

function asFile({ address, reading, cuts }: WalkedSwitch, at: string): ReadFile {
  for (const cut of cuts) say(`camcensus: ${cutText(address, cut)}`);
  const digest = createHash('sha256').update(JSON.stringify(reading.lines)).digest('hex');
  return { file: `SNMP ${address}`, kind: 'snmp', guessed: false, digest, writtenAt: at, reading };
}
