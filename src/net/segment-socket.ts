import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { AddressFamily } from '../model/address.ts';
import type { LocalSegment } from '../model/network.ts';

/** The address family in which a segment is queried. */
export function familyOf(segment: LocalSegment): AddressFamily {
  return isIPv6(segment.interfaceAddress) ? 6 : 4;
}

/**
 * The interface in the form of the multicast options: its address for IPv4, `::%name` (a number on Windows) for IPv6.
 */
export function interfaceOf(segment: LocalSegment): string {
  if (familyOf(segment) === 4) return segment.interfaceAddress;
  return `::%${process.platform === 'win32' ? (segment.scopeId ?? 0) : segment.interfaceName}`;
}

/** The interface's own address in the form for bind: link-local ones with their zone. */
export function boundAddress({ interfaceAddress, interfaceName }: LocalSegment): string {
  return /^fe[89ab]/i.test(interfaceAddress) ? `${interfaceAddress}%${interfaceName}` : interfaceAddress;
}

/** Joins a group on the segment's interface. Throws if the system refuses; an existing membership is fine. */
export function join(socket: Socket, group: string, segment: LocalSegment): void {
  try {
    socket.addMembership(group, interfaceOf(segment));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  }
}
