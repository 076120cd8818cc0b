import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

import { element, elements, inside, integer, integerOf, oid, oidOf, tag } from '../../scanners/snmp/ber.ts';

/** A value that the fake agent has: a number, a text, or bytes. */
export type RowValue = number | string | Uint8Array;

/** What the agent does that no good one does. */
export interface Manners {
  readonly community?: string;
  /** Answers nothing any more after so many requests. */
  readonly diesAfter?: number;
  /** The status of its answers (RFC 3416, 3), with which it gives no rows; 0 by default. */
  readonly status?: number;
  /** Gives the first row after every row. */
  readonly circles?: boolean;
  /** Most rows that it puts into one datagram, however many are requested. */
  readonly atOnce?: number;
}

/** A response to the requests that an agent with these rows gets, in the order of its tree; null where it is silent. */
export function respond(
  request: Uint8Array,
  rows: readonly (readonly [string, RowValue])[],
  { community = 'lab-survey-7', circles = false, atOnce = 40, status = 0 }: Manners = {},
): Uint8Array | null {
  const [, given, pdu] = inside(request, tag.sequence) ?? [];
  if (Buffer.from(given?.content ?? []).toString() !== community || pdu?.tag !== tag.getBulk) return null;
  const [id, , most, bindings] = elements(pdu.content) ?? [];
  const [binding] = elements(bindings?.content ?? Buffer.of()) ?? [];
  const after = oidOf(elements(binding?.content ?? Buffer.of())?.[0]) ?? '';
  const from = circles ? 0 : firstAfter(rows, after);
  const shown = rows
    .slice(from, from + Math.min(integerOf(most) ?? 0, atOnce))
    .map(([name, value]) => element(tag.sequence, oid(name), written(value)));
  const end = element(tag.sequence, oid(after), Buffer.of(tag.endOfMibView, 0));
  const list = shown.length > 0 && status === 0 ? shown : [end];
  return element(
    tag.sequence,
    integer(1),
    element(tag.octetString, Buffer.from(community)),
    element(
      tag.response,
      integer(integerOf(id) ?? 0),
      integer(status),
      integer(0),
      element(tag.sequence, ...list),
    ),
  );
}

/** An agent on a loopback address that goes when the test has ended. Gives its port, and how often each request was put. */
export async function agent(
  address: string,
  rows: readonly (readonly [string, RowValue])[],
  manners: Manners = {},
): Promise<{ readonly port: number; readonly received: readonly Uint8Array[] }> {
  const received: Uint8Array[] = [];
  const sorted = [...rows].sort(([a], [b]) => (inOrder(a, b) ? -1 : 1));
  const socket = createSocket('udp4');
  socket.on('message', (request, from) => {
    received.push(request);
    if (received.length > (manners.diesAfter ?? Number.POSITIVE_INFINITY)) return;
    const reply = respond(request, sorted, manners);
    if (reply !== null) socket.send(reply, from.port, from.address);
  });
  socket.bind(0, address);
  await once(socket, 'listening');

  onTestFinished(() => void socket.close());
  return { port: socket.address().port, received };
}

/** Where the first row comes that stands behind a name: tables are long, so it is halved and not walked. */
function firstAfter(rows: readonly (readonly [string, RowValue])[], name: string): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(name, rows[middle]?.[0] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

function inOrder(name: string, other: string): boolean {
  const key = (text: string) =>
    text
      .split('.')
      .map((number) => number.padStart(10, '0'))
      .join('.');
  return key(name) < key(other);
}

function written(value: RowValue): Uint8Array {
  if (typeof value === 'number') return integer(value);
  return element(tag.octetString, Buffer.from(value));
}
