import type { SnmpGroup } from '../../scanners/snmp/index.ts';
import { snmpWalk, type Walk, type WalkEnd, walkShare } from '../../scanners/snmp/walk.ts';
import { readTargetFile } from '../config/named-file.ts';
import { linesOfSwitch, type SwitchTable, switchTables } from '../import/switch-tables.ts';
import type { Address } from '../model/address.ts';
import type { ImportReading } from '../model/imported.ts';
import { Refused } from '../model/refused.ts';
import type { Scope } from '../model/target.ts';
import { type NetworkOptions, openNetwork } from '../net/open.ts';
import { resolveName } from '../net/resolve.ts';
import { parseTargets } from '../scope/parse-targets.ts';
import { version } from '../version.ts';

/** More switches than this at once means a mistake in a target. */
const mostSwitches = 256n;
/** Requests a second to one switch: its processor is small and busy with other work. */
const switchRate = 10;

/** The result of walking a switch's tables. */
export interface WalkedSwitch {
  readonly address: Address;
  readonly reading: ImportReading;
  /** The tables that were read only in part. */
  readonly cuts: readonly Cut[];
}

/**
 * A table that was read only in part: the switch stopped answering, has more in it than is read of one, returned names that do
 * not increase, or reported an error.
 */
export interface Cut {
  readonly table: SwitchTable;
  readonly why: 'silent' | 'too-large' | 'not-increasing' | 'error';
}

/** How a switch is queried; `port` and `rate` differ in tests only. */
interface WalkOptions {
  readonly groups: readonly SnmpGroup[];
  readonly at: string;
  readonly log: NonNullable<NetworkOptions['log']>;
  readonly port?: number;
  readonly rate?: number;
}

/** The switches that the operator named, less what the config excludes. Throws ScopeError. */
export function switchScope(targets: readonly string[], exclude: readonly string[]): Promise<Scope> {
  return parseTargets(targets, {
    exclude,
    allowPublic: 'never',
    maxAddresses: mostSwitches,
    resolve: resolveName,
    readFile: readTargetFile,
  });
}

/**
 * Asks a switch for its tables with the operator's community, one after another, through the one door to the network. Throws
 * Refused if it does not answer, or no community covers it.
 */
export async function walkSwitch(
  address: Address,
  { groups, at, log, port, rate = switchRate }: WalkOptions,
): Promise<WalkedSwitch> {
  // While it is queried, packets from all other addresses are dropped.
  const scope = await switchScope([address], []);
  const group = groups.find((one) => one.covers(address));
  if (group === undefined)
    throw new Refused(
      `No SNMP community is given for ${address}. Name one with --snmp-community, or in the credentials file (docs/credentials.md).`,
    );
  const tables: Partial<Record<SwitchTable, Walk['rows']>> = {};
  const cuts: Cut[] = [];
  const door = { scope, limits: { hostRate: rate }, share: walkShare, log, version };
  for (const table of ['system', 'interfaces', 'names', 'databases', 'vlanPorts', 'ports', 'arp'] as const) {
    const walk = snmpWalk(switchTables[table], group.community, port);
    const { answered, why } = await walkThrough(walk, address, door);
    if (!answered && table === 'system')
      throw new Refused(
        `${address} does not answer SNMP v2c on UDP port ${walk.scanner.port}. Check the community, and that the switch admits this machine.`,
      );
    tables[table] = walk.rows;
    if (why !== null) cuts.push({ table, why });
    if (why === 'silent') break;
  }
  return { address, reading: linesOfSwitch(tables, address, at), cuts };
}

/** Walks a table to its end, or until nothing answers any more. Each has a door of its own: a sender's share is per door. */
async function walkThrough(
  walk: Walk,
  address: Address,
  door: NetworkOptions,
): Promise<{ readonly answered: boolean; readonly why: Cut['why'] | null }> {
  const network = await openNetwork(door);
  try {
    const channel = await network.channel(walk.scanner, () => undefined);
    let answered = false;
    while (walk.over() === null) {
      if ((await channel.query(address, AbortSignal.timeout(10_000))) !== 'answered')
        // If answers were dropped unread, the switch was not silent.
        return { answered, why: network.counters.droppedAsFlood > 0 ? 'too-large' : 'silent' };
      answered = true;
    }
    return { answered, why: whyCut(walk.over()) };
  } finally {
    await network.close();
  }
}

function whyCut(over: WalkEnd | null): Cut['why'] | null {
  if (over === 'full') return 'too-large';
  return over === 'end' ? null : over;
}
