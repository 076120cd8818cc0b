import { readFile } from 'node:fs/promises';
import type { SnmpGroup } from '../../scanners/snmp/index.ts';
import { snmpWalk, type Walk } from '../../scanners/snmp/walk.ts';
import { linesOfSwitch, type SwitchTable, switchTables } from '../import/switch-tables.ts';
import type { Address } from '../model/address.ts';
import type { ImportReading } from '../model/imported.ts';
import type { Scope } from '../model/target.ts';
import { openNetwork } from '../net/open.ts';
import { resolveName } from '../net/resolve.ts';
import { parseTargets } from '../scope/parse-targets.ts';
import { Stop } from './exit.ts';
import { version } from './version.ts';

/** More switches than this at once are a mistake in a target. */
const mostSwitches = 256n;
/** Requests a second to one switch: its processor is small, and has other things to do. */
const switchRate = 10;

/** What a walk through a switch's tables brought. */
export interface WalkedSwitch {
  readonly address: Address;
  readonly reading: ImportReading;
  /** The table in which it stopped answering; null where it told all. */
  readonly cut: SwitchTable | null;
}

/** The switches that the operator named, less what the config excludes. Throws ScopeError. */
export function switchScope(targets: readonly string[], exclude: readonly string[]): Promise<Scope> {
  return parseTargets(targets, {
    exclude,
    allowPublic: false,
    maxAddresses: mostSwitches,
    resolve: resolveName,
    readFile: (name) => readFile(name, 'utf8'),
  });
}

/**
 * Asks a switch for its tables with the operator's community, one after another, through the one door to the network. Throws
 * Stop where it does not answer, or no community is for it.
 */
export async function walkSwitch(
  address: Address,
  {
    groups,
    at,
    port,
  }: { readonly groups: readonly SnmpGroup[]; readonly at: string; readonly port?: number },
): Promise<WalkedSwitch> {
  // Nobody else is heard while it is asked.
  const scope = await switchScope([address], []);
  const group = groups.find((one) => one.covers(address));
  if (group === undefined)
    throw new Stop(
      `No SNMP community is given for ${address}. Name one with --snmp-community, or in the credentials file (docs/credentials.md).`,
    );
  const tables: Partial<Record<SwitchTable, Walk['rows']>> = {};
  let cut: SwitchTable | null = null;
  for (const table of ['system', 'interfaces', 'names', 'databases', 'vlanPorts', 'ports', 'arp'] as const) {
    const walk = snmpWalk(switchTables[table], group.community, port);
    const heard = await walkThrough(walk, address, scope);
    if (!heard && table === 'system')
      throw new Stop(
        `${address} does not answer SNMP v2c on UDP port ${walk.scanner.port}. Check the community, and that the switch lets this machine ask.`,
      );
    tables[table] = walk.rows;
    if (walk.done()) continue;
    cut = table;
    break;
  }
  return { address, reading: linesOfSwitch(tables, address, at), cut };
}

/** Walks to the end of a table, or until nothing answers any more. Each has a door of its own: a sender's share is by door. */
async function walkThrough(walk: Walk, address: Address, scope: Scope): Promise<boolean> {
  const network = await openNetwork({ scope, limits: { hostRate: switchRate }, version });
  try {
    const channel = await network.channel(walk.scanner, () => undefined);
    let heard = false;
    while (!walk.done()) {
      if ((await channel.ask(address, AbortSignal.timeout(10_000))) !== 'answered') break;
      heard = true;
    }
    return heard;
  } finally {
    await network.close();
  }
}
