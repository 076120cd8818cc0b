import { randomInt } from 'node:crypto';
import type { SenderShare } from '../../src/model/network.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { type Element, element, elements, inside, integer, integerOf, oid, oidOf, tag } from './ber.ts';
import { version2c } from './request.ts';

/** Most rows read from one table: twice what the largest access switch has. */
const mostRows = 20_000;

/** What a walk may read of the agent: some send a datagram per row, and a row with a long OID takes 128 bytes. */
export const walkShare: SenderShare = { datagrams: 2 * mostRows, bytes: 128 * mostRows };

/**
 * Why the walk is over: the table is at its `end`; the most rows were read (`full`); an OID did not come after the one
 * before it (`not-increasing`), which managers treat as an agent's error (RFC 3416, 4.2.3); or the agent reported an
 * `error` in the middle of it.
 */
export type WalkEnd = 'end' | 'full' | 'not-increasing' | 'error';

/** A walk through one table of one agent. */
export interface Walk {
  /** Requests the next rows whenever its channel is used; its parser receives the replies. */
  readonly scanner: DatagramScanner;
  /** What has been read so far; OIDs without the table's own. */
  readonly rows: readonly WalkedRow[];
  /** Why the walk is over; null while it is not. */
  readonly over: () => WalkEnd | null;
}

/**
 * A walk (GetBulkRequest, RFC 3416) through the table below `table`, with the operator's community, which is behind a
 * function so that no log shows it. An agent whose OIDs do not increase is given up: it would be queried for ever.
 */
export function snmpWalk(table: string, community: () => string, port = 161): Walk {
  const rows: WalkedRow[] = [];
  let [after, id] = [table, randomInt(1, 0x3fff_ffff)];
  let over: WalkEnd | null = null;
  const overAt = (name: string): WalkEnd | null => {
    // The agent's order beyond the table does not matter.
    if (!name.startsWith(`${table}.`)) return 'end';
    if (!comesAfter(name, after)) return 'not-increasing';
    return rows.length >= mostRows ? 'full' : null;
  };
  const take = (reply: Uint8Array) => {
    const answer = parseWalk(reply);
    // A duplicate or late reply does not belong to this request.
    if (answer === null || answer.id !== id) return null;
    for (const { name, value } of answer.rows) {
      over = overAt(name);
      if (over !== null) break;
      rows.push({ name: name.slice(table.length + 1), value });
      after = name;
    }
    // An agent that has nothing of the table may report that by an error.
    if (answer.end) over ??= answer.error && rows.length > 0 ? 'error' : 'end';
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

/** Whether an OID comes after another in the order of the tree. */
function comesAfter(name: string, other: string): boolean {
  const [one, two] = [name.split('.').map(Number), other.split('.').map(Number)];
  for (const [at, number] of one.entries()) {
    const against = two[at];
    if (against === undefined || number > against) return true;
    if (number < against) return false;
  }
  return false;
}

/** Rows requested at once: as many as fit into one packet, and fewer than are read from a sequence. */
export const rowsAtOnce = 40;

/** One GetBulkRequest of SNMP v2c (RFC 3416, 4.2.3) for the rows after an OID. */
export function walkRequest(community: string, after: string, id: number): Uint8Array {
  const binding = element(tag.sequence, oid(after), element(tag.nothing));
  return element(
    tag.sequence,
    integer(version2c),
    element(tag.octetString, Buffer.from(community, 'utf8')),
    element(tag.getBulk, integer(id), integer(0), integer(rowsAtOnce), element(tag.sequence, binding)),
  );
}

/** A value of a table: a number, or bytes; null for other types. */
export type WalkedValue = number | Uint8Array | null;

/** A row with its full OID. */
export interface WalkedRow {
  readonly name: string;
  readonly value: WalkedValue;
}

/**
 * A reply in a walk: the id of its request, and its rows; `end` if the agent gives nothing after them, `error` if that is
 * because it failed.
 */
export interface WalkReply {
  readonly id: number;
  readonly rows: readonly WalkedRow[];
  readonly end: boolean;
  readonly error: boolean;
}

/** Statuses of a reply (RFC 3416, 3). Old agents report by the second that there is nothing more. */
const [noError, noSuchName] = [0, 2];

/** Reads one Response of SNMP v2c to a GetBulkRequest. Null for anything else. Total. */
export function parseWalk(reply: Uint8Array): WalkReply | null {
  const [version, community, pdu] = inside(reply, tag.sequence) ?? [];
  if (integerOf(version) !== version2c || community?.tag !== tag.octetString) return null;
  const [request, status, , bindings] = pdu?.tag === tag.response ? (elements(pdu.content) ?? []) : [];
  const id = integerOf(request);
  if (id === null || bindings?.tag !== tag.sequence) return null;
  // An agent that does not support this request reports that in its status, and repeats the query.
  const answered = integerOf(status);
  if (answered !== noError) return { id, rows: [], end: true, error: answered !== noSuchName };
  const rows = (elements(bindings.content) ?? []).map(rowOf);
  const last = rows.indexOf(null);
  const whole = rows.slice(0, last === -1 ? rows.length : last).filter((row) => row !== null);
  return { id, rows: whole, end: whole.length < rows.length || rows.length === 0, error: false };
}

/** A row, or null if the table ends or is broken. */
function rowOf(binding: Element): WalkedRow | null {
  const [name, value] = binding.tag === tag.sequence ? (elements(binding.content) ?? []) : [];
  const named = oidOf(name);
  if (named === null || value === undefined || value.tag === tag.endOfMibView) return null;
  return { name: named, value: readable(value) };
}

function readable(value: Element): WalkedValue {
  if (value.tag === tag.octetString) return value.content;
  return integerOf(value.tag === tag.gauge ? { ...value, tag: tag.integer } : value);
}
