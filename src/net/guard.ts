import { isIP, isIPv6 } from 'node:net';
import type { Address } from '../model/address.ts';
import type { LocalSegment } from '../model/network.ts';
import { isPrinterPort } from '../model/printer-ports.ts';
import type { Scope } from '../model/target.ts';
import type { Counters } from './counters.ts';

declare const admitted: unique symbol;

/**
 * A destination that the guard has admitted. Only this file makes one, and every sender takes nothing else, so code
 * that bypasses the guard does not compile.
 */
export interface Admitted<How extends 'tcp' | 'udp' | 'icmp' | 'group' | 'broadcast'> {
  readonly address: Address;
  /** 0 for ICMP, which has no ports. */
  readonly port: number;
  readonly [admitted]: How;
}

// Unspecified, "this network", multicast, reserved and broadcast, and IPv4-mapped IPv6: never the address of a single
// host, whatever the scope includes.
const notOneHost = /^(0\.|22[4-9]\.|2[34]\d\.|25[0-5]\.|::$|::ffff:|ff)/i;
/** Limited broadcast (RFC 919): every host on one link, none behind a router. */
export const limitedBroadcast = '255.255.255.255';
/** All hosts of one link (RFC 4291, 2.7.1). */
const allNodes = 'ff02::1';
/** A longer prefix has no broadcast address and does not show who shares the link. */
const longestBroadcastPrefix = 30;
const groups = /^(22[4-9]|23\d)\.|^ff0[1-5]:/i;
// Its UPnP description crashes recorders of one large maker (protocols, section 12).
const crashingFile = /upnp_eth\d*\.xml/i;

/** True for ports that print what they receive (raw printing, LPD, IPP) and for invalid port numbers. */
export function isDeniedPort(port: number): boolean {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return true;
  return isPrinterPort(port);
}

/** True if the network is nothing but the address itself (/32, /128): it does not show who shares the link. */
export function isSingleAddress(address: Address, prefixLength: number): boolean {
  return prefixLength === (isIPv6(address) ? 128 : 32);
}

/** True if a request, in whatever protocol and encoding, names the file that crashes recorders. */
export function isCrashingRequest(request: string): boolean {
  return crashingFile.test(percentDecoded(request));
}

/** Called before every packet: is this destination in the scope, and is its port one that may be probed? */
export class Guard {
  readonly #scope: Scope;
  readonly #counters: Counters;

  constructor(scope: Scope, counters: Counters) {
    this.#scope = scope;
    this.#counters = counters;
  }

  /** A destination for a TCP connect, or null (and counted) if it must not be probed. */
  admitTcp(address: Address, port: number): Admitted<'tcp'> | null {
    if (isDeniedPort(port) || !this.#isHost(address)) return this.refuse();
    return { address, port } as Admitted<'tcp'>;
  }

  /** A destination for a datagram, or null (and counted) if it must not be probed. */
  admitUdp(address: Address, port: number): Admitted<'udp'> | null {
    if (isDeniedPort(port) || !this.#isHost(address)) return this.refuse();
    return { address, port } as Admitted<'udp'>;
  }

  /** A destination for an ICMP echo, or null (and counted). */
  admitEcho(address: Address): Admitted<'icmp'> | null {
    if (!this.#isHost(address)) return this.refuse();
    return { address, port: 0 } as Admitted<'icmp'>;
  }

  /** A multicast group on a segment, or null (and counted): only if the segment's whole network is in the scope. */
  admitGroup(group: Address, port: number, segment: LocalSegment): Admitted<'group'> | null {
    const sameFamily = isIP(group) !== 0 && isIPv6(group) === isIPv6(segment.interfaceAddress);
    if (!this.#isWhole(segment) || !sameFamily || !groups.test(group) || isDeniedPort(port))
      return this.refuse();
    return { address: group, port } as Admitted<'group'>;
  }

  /** All hosts of an IPv6 segment, for an ICMP echo, or null (and counted): only if the segment's whole network is in the scope. */
  admitAllNodes(segment: LocalSegment): Admitted<'group'> | null {
    if (!isIPv6(segment.interfaceAddress) || !this.#isWhole(segment)) return this.refuse();
    return { address: allNodes, port: 0 } as Admitted<'group'>;
  }

  /** Whether the segment's whole network is in the scope. */
  #isWhole({ interfaceAddress, prefixLength }: LocalSegment): boolean {
    return (
      !isSingleAddress(interfaceAddress, prefixLength) &&
      this.#scope.containsNetwork(interfaceAddress, prefixLength)
    );
  }

  /**
   * The limited broadcast on a segment, or null (and counted): only IPv4, and only if the segment's whole network is in
   * the scope. The socket must be bound to the interface's own address, which keeps it on that segment.
   */
  admitBroadcast(port: number, segment: LocalSegment): Admitted<'broadcast'> | null {
    const { interfaceAddress, prefixLength } = segment;
    const isNetwork = isIP(interfaceAddress) === 4 && prefixLength <= longestBroadcastPrefix;
    if (!isNetwork || !this.#scope.containsNetwork(interfaceAddress, prefixLength)) return this.refuse();
    if (isDeniedPort(port)) return this.refuse();
    return { address: limitedBroadcast, port } as Admitted<'broadcast'>;
  }

  /** Whether data from this sender may be read; a sender outside the scope is counted and dropped. */
  mayReceive(from: Address): boolean {
    if (this.#scope.contains(from)) return true;
    this.#counters.droppedOutOfScope += 1;
    return false;
  }

  /** Counts a refusal. */
  refuse(): null {
    this.#counters.refusedByGuard += 1;
    return null;
  }

  #isHost(address: Address): boolean {
    // The socket would look up anything but a literal address in DNS.
    return isIP(address) !== 0 && !notOneHost.test(address) && this.#scope.contains(address);
  }
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
