import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Heard, LocalSegment } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import { pause } from './deadline.ts';
import type { Door } from './door.ts';
import type { Admitted } from './guard.ts';
import { receive } from './receive.ts';
import { type Binding, closeSocket, openSocket, type Received, sendTo } from './udp-socket.ts';
import { either } from './watch.ts';

/** Multicast stays on the segment. */
const timeToLive = 1;

/**
 * Asks the scanner's group on one segment and listens. An ephemeral socket on the interface's own address sends and
 * hears direct answers; where devices answer to the group and the fixed port, a second one on all addresses joins it,
 * because Linux gives no multicast to a socket that is bound to an interface address. Resolves when done, when the
 * signal fires or when the door closes. A socket that cannot be had is logged and costs what it would have heard.
 */
export async function hear(
  door: Door,
  scanner: DatagramScanner,
  segment: LocalSegment,
  heard: Heard,
  asked: AbortSignal,
): Promise<void> {
  const group = isIPv6(segment.interfaceAddress) ? scanner.group.v6 : scanner.group.v4;
  if (group === null) return;
  const to = door.guard.admitGroup(group, scanner.port, segment);
  if (to === null) return;
  const received: Received = (bytes, from) => receive(door, scanner, heard, bytes, from);
  const asking = await openAsking(door, segment, received);
  const joined = scanner.answersTo !== undefined ? await openJoined(door, to, segment, received) : null;
  const { signal, release } = either(asked, door.life);
  try {
    if (asking !== null) await ask(door, asking, scanner, to, segment, signal);
    if (asking !== null || joined !== null) await pause(scanner.listenMs, signal);
  } finally {
    release();
    for (const socket of [asking, joined]) if (socket !== null) await closeSocket(socket);
  }
}

async function ask(
  door: Door,
  socket: Socket,
  scanner: DatagramScanner,
  to: Admitted<'group'>,
  segment: LocalSegment,
  signal: AbortSignal,
): Promise<void> {
  const lane = `${to.address}%${segment.interfaceName}`;
  for (let round = 0; round < scanner.repeats; round++) {
    if (round > 0 && !(await pause(scanner.gapMs, signal))) return;
    for (const request of scanner.requests(null)) {
      if (!(await door.gate.datagram(lane, signal))) return;
      door.counters.datagrams += 1;
      const code = await sendTo(socket, to, request);
      if (code !== null)
        door.log.warn(
          { code, scanner: scanner.id, interface: segment.interfaceName },
          'A multicast question could not be sent.',
        );
    }
  }
}

function openAsking(door: Door, segment: LocalSegment, received: Received): Promise<Socket | null> {
  const address = zoned(segment.interfaceAddress, segment);
  return open(door, segment, { family: familyOf(segment), address }, received, (socket) => {
    socket.setMulticastTTL(timeToLive);
    socket.setMulticastInterface(interfaceOf(segment));
  });
}

function openJoined(
  door: Door,
  to: Admitted<'group'>,
  segment: LocalSegment,
  received: Received,
): Promise<Socket | null> {
  return open(door, segment, { family: familyOf(segment), port: to.port }, received, (socket) =>
    socket.addMembership(to.address, interfaceOf(segment)),
  );
}

async function open(
  door: Door,
  segment: LocalSegment,
  binding: Binding,
  received: Received,
  prepare: (socket: Socket) => void,
): Promise<Socket | null> {
  const fields = { interface: segment.interfaceName, port: binding.port ?? null };
  const sentence = 'A multicast socket could not be opened; answers that only it could hear are lost.';
  let socket: Socket;
  try {
    socket = await openSocket(binding, received, door.log);
  } catch (error) {
    door.log.warn({ ...fields, err: error }, sentence);
    return null;
  }
  try {
    prepare(socket);
    return socket;
  } catch (error) {
    door.log.warn({ ...fields, err: error }, sentence);
    await closeSocket(socket);
    return null;
  }
}

function familyOf(segment: LocalSegment): 4 | 6 {
  return isIPv6(segment.interfaceAddress) ? 6 : 4;
}

/** The interface as the multicast options want it: its address for IPv4, `::%name` (a number on Windows) for IPv6. */
function interfaceOf(segment: LocalSegment): string {
  if (familyOf(segment) === 4) return segment.interfaceAddress;
  return `::%${process.platform === 'win32' ? (segment.scopeId ?? 0) : segment.interfaceName}`;
}

function zoned(address: string, segment: LocalSegment): string {
  return /^fe[89ab]/i.test(address) ? `${address}%${segment.interfaceName}` : address;
}
