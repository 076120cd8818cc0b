import type { Socket } from 'node:dgram';
import { linked } from '../abort/linked.ts';
import { pause } from '../abort/pause.ts';
import type { FactListener, LocalSegment } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import { type Admitted, limitedBroadcast } from './guard.ts';
import type { NetworkContext } from './network-context.ts';
import { receive } from './receive.ts';
import { boundAddress, familyOf, interfaceOf } from './segment-socket.ts';
import { closeSocket, openSocket, type Received, sendTo } from './udp-socket.ts';

/** Multicast stays on the segment. */
const timeToLive = 1;
/** Systems on which the source address alone decides which interface a limited broadcast leaves by. */
const bindsBroadcast: readonly string[] = ['linux', 'win32'];

type ToMany = Admitted<'group'> | Admitted<'broadcast'>;

/** A query to a segment: by which scanner, who receives the answers, and what cancels it. */
export interface SegmentQuery {
  readonly scanner: DatagramScanner;
  readonly segment: LocalSegment;
  readonly onFacts: FactListener;
  readonly signal: AbortSignal;
}

/** Such a query in progress: its socket and its destination. */
interface SegmentQueryContext extends Omit<SegmentQuery, 'onFacts'> {
  readonly socket: Socket;
  readonly destinations: readonly ToMany[];
}

/**
 * Queries one segment, by the scanner's group and by limited broadcast if the scanner uses these, and listens. An
 * ephemeral socket on the interface's own address sends and receives direct answers; if devices answer to a fixed port
 * and a group, the door's socket for that port joins, because Linux delivers no multicast to a socket bound to an
 * interface address. Ends when done, when the signal fires or when the door closes. A socket that cannot be opened, and
 * a query that cannot be sent, are logged and cost what would have been received; the returned sentence names them.
 */
export async function querySegment(context: NetworkContext, query: SegmentQuery): Promise<string | null> {
  const { scanner, segment, onFacts } = query;
  const destinations = destinationsOf(context, scanner, segment);
  if (destinations.length === 0) return queriesSegments(scanner, segment) ? unsent : null;
  const received: Received = (bytes, from) => receive(context, scanner, onFacts, bytes, from);
  const { signal, release } = linked(query.signal, context.life);
  const answers = await context.answerPorts.listen(scanner, segment, received);
  const leave = typeof answers === 'function' ? answers : null;
  const broadcasts = destinations.some(({ address }) => address === limitedBroadcast);
  const socket = await openQuerySocket(context, segment, received, broadcasts);
  try {
    const isSent =
      socket === null || (await sendRounds(context, { socket, scanner, segment, signal, destinations }));
    if (socket !== null || leave !== null) await pause(scanner.listenMs, signal);
    if (socket === null) return unopened;
    if (!isSent) return unsent;
    return typeof answers === 'string' ? answers : null;
  } finally {
    release();
    await leave?.();
    if (socket !== null) await closeSocket(socket);
  }
}

function queriesSegments({ group, broadcast }: DatagramScanner, segment: LocalSegment): boolean {
  return familyOf(segment) === 4 ? group.v4 !== null || broadcast === true : group.v6 !== null;
}

function destinationsOf(
  context: NetworkContext,
  scanner: DatagramScanner,
  segment: LocalSegment,
): readonly ToMany[] {
  const v4 = familyOf(segment) === 4;
  const group = v4 ? scanner.group.v4 : scanner.group.v6;
  const broadcast = v4 && scanner.broadcast === true && bindsBroadcast.includes(process.platform);
  return [
    group === null ? null : context.guard.admitGroup(group, scanner.port, segment),
    broadcast ? context.guard.admitBroadcast(scanner.port, segment) : null,
  ].filter((to) => to !== null);
}

/** The destinations to which something could be sent, and those to which something could not. */
type Tally = Readonly<Record<'sent' | 'failed', Set<ToMany>>>;

/** False if this machine could send nothing to one of the destinations. */
async function sendRounds(context: NetworkContext, query: SegmentQueryContext): Promise<boolean> {
  const { scanner, signal } = query;
  const tally: Tally = { sent: new Set(), failed: new Set() };
  for (let round = 0; round < scanner.repeats; round++) {
    if (round > 0 && !(await pause(scanner.gapMs, signal))) break;
    if (!(await sendOnce(context, query, tally))) break;
  }
  return [...tally.failed].every((to) => tally.sent.has(to));
}

/** One round; false if the sweep or the door ended first. */
async function sendOnce(context: NetworkContext, query: SegmentQueryContext, tally: Tally): Promise<boolean> {
  for (const to of query.destinations)
    for (const request of query.scanner.requests(null, familyOf(query.segment))) {
      const end = await send(context, query, to, request);
      if (end === 'over') return false;
      tally[end].add(to);
    }
  return true;
}

/** `over`: the sweep or the door ended first. */
async function send(
  context: NetworkContext,
  { socket, scanner, segment, signal }: SegmentQueryContext,
  to: ToMany,
  request: Uint8Array,
): Promise<'sent' | 'failed' | 'over'> {
  const destination = `${to.address}%${segment.interfaceName}`;
  const ownLimiter = context.limiterOf(scanner);
  if (ownLimiter !== null && !(await ownLimiter.datagram(destination, signal))) return 'over';
  if (!(await context.limiter.datagram(destination, signal))) return 'over';
  context.counters.datagrams += 1;
  const code = await sendTo(socket, to, request);
  if (code === null) return 'sent';
  context.log.warn({ code, scanner: scanner.id, interface: segment.interfaceName, to: to.address }, unsent);
  return 'failed';
}

const unsent = 'A query to a segment could not be sent; devices that answer only to it were not probed.';
const unopened = 'A socket for a segment could not be opened; answers that only it could receive are lost.';

async function openQuerySocket(
  context: NetworkContext,
  segment: LocalSegment,
  received: Received,
  broadcasts: boolean,
): Promise<Socket | null> {
  const fields = { interface: segment.interfaceName };
  let socket: Socket;
  try {
    const binding = { family: familyOf(segment), address: boundAddress(segment) };
    socket = await openSocket(binding, received, context.log);
  } catch (error) {
    context.log.warn({ ...fields, err: error }, unopened);
    return null;
  }
  try {
    socket.setMulticastTTL(timeToLive);
    socket.setMulticastInterface(interfaceOf(segment));
    // Only sockets that need it may broadcast: a single slip of the guard would otherwise reach every host.
    if (broadcasts) socket.setBroadcast(true);
    return socket;
  } catch (error) {
    context.log.warn({ ...fields, err: error }, unopened);
    await closeSocket(socket);
    return null;
  }
}
