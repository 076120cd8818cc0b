import { type Element, elements, inside, integerOf, oidOf, tag } from './ber.ts';
import { version2c } from './request.ts';

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

/** Statuses of a reply (RFC 3416, 3). Old agents say by the second that there is nothing more. */
const [noError, noSuchName] = [0, 2];

/** Reads one Response of SNMP v2c to a GetBulkRequest. Null for anything else. Total. */
export function parseWalk(reply: Uint8Array): WalkReply | null {
  const [version, community, pdu] = inside(reply, tag.sequence) ?? [];
  if (integerOf(version) !== version2c || community?.tag !== tag.octetString) return null;
  const [request, status, , bindings] = pdu?.tag === tag.response ? (elements(pdu.content) ?? []) : [];
  const id = integerOf(request);
  if (id === null || bindings?.tag !== tag.sequence) return null;
  // An agent that does not know this request says so in its status, and repeats the query.
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
