import { randomInt } from 'node:crypto';
import type { SenderShare } from '../../src/model/network.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parseWalk, type WalkedRow } from './walk-parse.ts';
import { walkRequest } from './walk-request.ts';

/** Most rows of one table that are read: twice what the largest access switch has. */
const mostRows = 20_000;

/** What a walk has to be able to read of the agent: some put a row into each datagram, and a row with a long name takes 128 bytes. */
export const walkShare: SenderShare = { datagrams: 2 * mostRows, bytes: 128 * mostRows };

/**
 * Why nothing more is asked for: the table is at its `end`; as much as is read of one was read (`full`); or a name did not
 * come after the one before it (`not-increasing`), which a manager takes for an error of the agent's (RFC 3416, 4.2.3).
 */
export type WalkEnd = 'end' | 'full' | 'not-increasing';

/** A walk through one table of one agent. */
export interface Walk {
  /** Asks for what comes next whenever its channel is asked; its parser takes what comes in. */
  readonly scanner: DatagramScanner;
  /** What was read so far; names without the table's own. */
  readonly rows: readonly WalkedRow[];
  /** Why nothing more is asked for; null until then. */
  readonly over: () => WalkEnd | null;
}

/**
 * A walk (GetBulkRequest, RFC 3416) through the table below `table`, with the operator's community, which is behind a
 * function so that no log shows it. An agent whose names do not rise is left: it would be asked for ever.
 */
export function snmpWalk(table: string, community: () => string, port = 161): Walk {
  const rows: WalkedRow[] = [];
  let [after, id] = [table, randomInt(1, 0x3fff_ffff)];
  let over: WalkEnd | null = null;
  const overAt = (name: string): WalkEnd | null => {
    // Whatever order the agent has beyond the table is none of our affair.
    if (!name.startsWith(`${table}.`)) return 'end';
    if (!comesAfter(name, after)) return 'not-increasing';
    return rows.length >= mostRows ? 'full' : null;
  };
  const take = (reply: Uint8Array) => {
    const said = parseWalk(reply);
    // A reply that comes twice, or late, is none to this question.
    if (said === null || said.id !== id) return null;
    for (const { name, value } of said.rows) {
      over = overAt(name);
      if (over !== null) break;
      rows.push({ name: name.slice(table.length + 1), value });
      after = name;
    }
    if (said.end) over ??= 'end';
    id += 1;
    return [];
  };
  const scanner: DatagramScanner = {
    kind: 'datagram',
    id: 'snmp-walk',
    sends: 'SNMP v2c GetBulkRequests with the operator’s own community.',
    neverSends: 'Never a Set.',
    cost: { connections: 0, datagrams: 3, bytes: 3 * 65_507 },
    audience: 'alive',
    port,
    group: { v4: null, v6: null },
    listenMs: 1_500,
    repeats: 3,
    gapMs: 700,
    requests: () => [walkRequest(community(), after, id)],
    parse: take,
  };
  return { scanner, rows, over: () => over };
}

/** Whether a name comes after another in the order of the tree. */
function comesAfter(name: string, other: string): boolean {
  const [one, two] = [name.split('.').map(Number), other.split('.').map(Number)];
  for (const [at, number] of one.entries()) {
    const against = two[at];
    if (against === undefined || number > against) return true;
    if (number < against) return false;
  }
  return false;
}
