import { lingerMs } from '../../src/net/hang-up.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import type { Packet } from './capture.ts';

/**
 * The first packet of each flow started by `address`: TCP connects without the kernel's retransmissions, every datagram, every
 * echo request.
 */
export function newFlows(packets: readonly Packet[], address: string): readonly Packet[] {
  const known = new Set<string>();
  return packets.filter((packet) => {
    if (!packet.from.startsWith(`${address}.`) && packet.from !== address) return false;
    if (packet.protocol !== 'tcp') return packet.protocol !== 'other';
    const key = `${packet.from} ${packet.to}`;
    if (packet.flags !== 'S' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The most packets in any window of that many seconds. */
export function busiest(packets: readonly Packet[], seconds: number): number {
  let most = 0;
  let first = 0;
  for (const [last, packet] of packets.entries()) {
    while (packet.at - (packets[first]?.at ?? packet.at) >= seconds) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** The most TCP connects and connections that were in progress at once. */
export interface AtOnce {
  /**
   * Established: from the client's first packet after the host has accepted, until a reset or until both sides have sent FIN. The program
   * waits for the host's only for a while: a host that is slow to send it has to bear the next.
   */
  readonly established: number;
  /** The same and connects that are not answered, each until the client may have given it up. */
  readonly started: number;
  /**
   * How often a host accepted a connection while the client had sent something on another, or ended it: the program knew of that one, and
   * did not withdraw this one. Others come before it has read any: the kernel accepts by itself.
   */
  readonly beside: number;
}

/** The most TCP connections that `address` had at once with each host, by host. */
export function connectionsAtOnce(packets: readonly Packet[], address: string): ReadonlyMap<string, AtOnce> {
  const hosts = new Map<string, Connections>();
  for (const packet of packets.filter(({ protocol }) => protocol === 'tcp')) {
    const far = packet.from.startsWith(`${address}.`) ? packet.to : packet.from;
    const host = far.slice(0, far.lastIndexOf('.'));
    const connections = hosts.get(host) ?? new Connections();
    hosts.set(host, connections);
    connections.follow(packet, { sent: far === packet.to });
  }
  return new Map([...hosts].map(([host, { most }]) => [host, most]));
}

/** The most connections established at once with each host, by host. */
export function establishedAtOnce(
  packets: readonly Packet[],
  address: string,
): Readonly<Record<string, number>> {
  const all = [...connectionsAtOnce(packets, address)];
  return Object.fromEntries(all.map(([host, { established }]) => [host, established]));
}

/** Seconds after which an unanswered connect may have been given up: the program waits longer than this. */
const givenUpAfter = 0.35;
/** Seconds for which the host's FIN is waited for after the client's: nearly all that the program waits, as its timers are rounded. */
const lingers = (lingerMs / 1_000) * 0.9;

/** One connection: when it began and the client sent its FIN, how far it has come, and which sides have ended it. */
interface Connection {
  readonly at: number;
  hungUpAt: number;
  stage: 'started' | 'accepted' | 'established';
  /** Whether the client has sent more on it than the kernel does by itself. */
  isUsed: boolean;
  readonly ended: Set<string>;
}

/** The connections between two hosts, packet by packet. */
class Connections {
  readonly #open = new Map<string, Connection>();
  readonly #known = new Set<string>();
  most: AtOnce = { established: 0, started: 0, beside: 0 };

  follow({ at, from, to, flags }: Packet, { sent }: { readonly sent: boolean }): void {
    const key = [from, to].sort().join(' ');
    // The kernel retransmits an unanswered connect, maybe just before it is given up.
    if (flags === 'S' && !this.#known.has(key))
      this.#open.set(key, {
        at,
        hungUpAt: Number.POSITIVE_INFINITY,
        stage: 'started',
        isUsed: false,
        ended: new Set(),
      });
    this.#known.add(key);
    const connection = this.#open.get(key);
    if (connection?.stage === 'started' && flags === 'S.') connection.stage = 'accepted';
    else if (connection?.stage === 'accepted' && sent) this.#establish(connection, flags);
    if (connection !== undefined && sent && /[PF]/.test(flags)) connection.isUsed = true;
    if (flags.includes('F')) connection?.ended.add(from);
    if (flags.includes('F') && sent && connection !== undefined)
      connection.hungUpAt = Math.min(connection.hungUpAt, at);
    if (flags.includes('R') || connection?.ended.size === 2) this.#open.delete(key);
    this.#forget(at);
    this.#count();
  }

  #establish(connection: Connection, flags: string): void {
    connection.stage = 'established';
    const isBeside = !flags.includes('R') && [...this.#open.values()].some(({ isUsed }) => isUsed);
    if (isBeside) this.most = { ...this.most, beside: this.most.beside + 1 };
  }

  /** What the client does not wait for any more. */
  #forget(now: number): void {
    for (const [key, { at, hungUpAt, stage }] of this.#open)
      if ((stage === 'started' && now - at > givenUpAfter) || now - hungUpAt > lingers)
        this.#open.delete(key);
  }

  #count(): void {
    const established = [...this.#open.values()].filter(({ stage }) => stage === 'established').length;
    this.most = {
      ...this.most,
      established: Math.max(this.most.established, established),
      started: Math.max(this.most.started, this.#open.size),
    };
  }
}

/**
 * How many SYNs were repeated although the scan had the processor all the time between giving up and the repetition: it scanned others in
 * every hundredth of a second of it. Other repetitions are the system's: the scan could not give up in time.
 */
export function repeatedOnTime(syns: readonly Packet[], sent: readonly Packet[]): number {
  const slice = 0.01;
  const slices = Math.floor((1_000 - defaultLimits.connectMs) / 1_000 / slice);
  const busy = new Set(sent.map(({ at }) => Math.floor(at / slice)));
  const known = new Set<string>();
  return syns.filter(({ from, to, at }) => {
    if (known.size < known.add(`${from} ${to}`).size) return false;
    const last = Math.floor(at / slice);
    return Array.from({ length: slices }, (_, before) => last - before).every((one) => busy.has(one));
  }).length;
}
