import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { AddressFamily } from '../model/address.ts';
import type { LocalSegment } from '../model/network.ts';

/** The family that a segment is asked in. */
export function familyOf(segment: LocalSegment): AddressFamily {
  return isIPv6(segment.interfaceAddress) ? 6 : 4;
}

/** The interface as the multicast options want it: its address for IPv4, `::%name` (a number on Windows) for IPv6. */
export function interfaceOf(segment: LocalSegment): string {
  if (familyOf(segment) === 4) return segment.interfaceAddress;
  return `::%${process.platform === 'win32' ? (segment.scopeId ?? 0) : segment.interfaceName}`;
}

/** The interface's own address as a socket is bound to it: link-local ones with their zone. */
export function boundAddress({ interfaceAddress, interfaceName }: LocalSegment): string {
  return /^fe[89ab]/i.test(interfaceAddress) ? `${interfaceAddress}%${interfaceName}` : interfaceAddress;
}

/** Joins a group on the segment's interface. Throws where the system refuses; joined already is joined. */
export function join(socket: Socket, group: string, segment: LocalSegment): void {
  try {
    socket.addMembership(group, interfaceOf(segment));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  }
}
