import { randomInt } from 'node:crypto';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { parseWalk, type WalkedRow } from './walk-parse.ts';
import { walkRequest } from './walk-request.ts';

/** Most rows of one table that are read: twice what the largest access switch has. */
const mostRows = 20_000;

/** A walk through one table of one agent. */
export interface Walk {
  /** Asks for what comes next whenever its channel is asked; its parser takes what comes in. */
  readonly scanner: DatagramScanner;
  /** What was read so far; names without the table's own. */
  readonly rows: readonly WalkedRow[];
  /** Whether the table is at its end. */
  readonly done: () => boolean;
}

/**
 * A walk (GetBulkRequest, RFC 3416) through the table below `table`, with the operator's community, which is behind a
 * function so that no log shows it. An agent whose names do not rise is left: it would be asked for ever.
 */
export function snmpWalk(table: string, community: () => string, port = 161): Walk {
  const rows: WalkedRow[] = [];
  let [after, id, done] = [table, randomInt(1, 0x3fff_ffff), false];
  const take = (reply: Uint8Array) => {
    const said = parseWalk(reply);
    // A reply that comes twice, or late, is none to this question.
    if (said === null || said.id !== id) return null;
    for (const { name, value } of said.rows) {
      if (!name.startsWith(`${table}.`) || !comesAfter(name, after) || rows.length >= mostRows) {
        done = true;
        break;
      }
      rows.push({ name: name.slice(table.length + 1), value });
      after = name;
    }
    if (said.end) done = true;
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
  return { scanner, rows, done: () => done };
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
