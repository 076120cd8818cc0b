import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { pause } from '../../abort/pause.ts';
import type { Address, AddressFamily } from '../../model/address.ts';
import type { NetworkLog } from '../log.ts';
import type { Neighbour } from './entry.ts';
import { linuxTable, type ReadTable } from './read.ts';

/**
 * What the kernel found out about an address of a local segment. `there`: something answers for it. `late`: something answered only
 * after the connect had been given up. `absent`: nothing answered any of its requests. `no-room`: its table had no room, and it dropped
 * the packet, or an entry that had failed before it was read again. `unknown`: its table does not show that.
 */
export type Resolved = 'there' | 'late' | 'absent' | 'no-room' | 'unknown';

/** Whether the kernel made an entry for a packet; `no-room` and `unknown` as in {@link Resolved}. */
export type Entered = 'entered' | 'no-room' | 'unknown';

/** How the kernel resolves an address: requests until it gives up, and the milliseconds between two of them. */
export interface Solicitation {
  readonly requests: number;
  readonly everyMs: number;
}

/** Linux's default, and the most that is waited for: each absent address takes that long. */
const usual: Solicitation = { requests: 3, everyMs: 1_000 };
/** Milliseconds that a reply to the last request may take: a camera on Wi-Fi that saves power may sleep 300 ms. */
const replyMs = 400;
/** How often the table is read at most, in milliseconds: that of IPv4 is a file, that of IPv6 costs a process. */
const readEveryMs: Readonly<Record<AddressFamily, number>> = { 4: 100, 6: 400 };

/** How late the kernel's timers of three requests are together, in milliseconds. */
const kernelLateMs = 60;

/** A table with fewer entries is not full: an address that is not in it has a route of its own, or an interface without ARP. */
const leastSize = 200;

/** For so long, in milliseconds, a table that was full counts as full: its entries without a reply are gone by then. */
const fullForMs = 5_000;

/** Whether each address in the table has a link-layer address. */
type States = ReadonlyMap<Address, boolean>;

/**
 * Follows how the kernel resolves addresses of the local segments (ARP, NDP), in its own table: nothing is sent for that. A packet to an
 * address that nothing answers for never leaves the machine.
 */
export class Resolution {
  readonly #read: ReadTable;
  readonly #log: NetworkLog;
  readonly #solicitation: Solicitation;
  readonly #next = new Map<AddressFamily, Promise<States | null>>();
  readonly #resolved = new Map<AddressFamily, number>();
  readonly #unreadable = new Set<AddressFamily>();
  #room = Number.POSITIVE_INFINITY;
  #fullAt = Number.NEGATIVE_INFINITY;

  constructor(log: NetworkLog, read: ReadTable = linuxTable, solicitation: Solicitation = solicitationOf()) {
    this.#log = log;
    this.#read = read;
    this.#solicitation = solicitation;
  }

  /** Milliseconds for which an absent address stays in the table after {@link afterSilence} has reported it. */
  get remainderMs(): number {
    return Math.max(0, this.#solicitation.everyMs - replyMs + kernelLateMs);
  }

  /** Entries with a link-layer address in the fuller of both tables, when they were last read. */
  get entries(): number {
    return Math.max(0, ...this.#resolved.values());
  }

  /** How many entries fit, as far as is known: the table was full with so many lately (other namespaces share it). */
  get room(): number {
    return performance.now() - this.#fullAt < fullForMs ? this.#room : Number.POSITIVE_INFINITY;
  }

  /**
   * Whether the kernel made an entry for an address to which a packet is being sent, at `sentAt` (`performance.now`). Reads the table at
   * once: an entry that failed makes room for others. If this process comes late for that, it counts as entered.
   */
  async entered(address: Address, sentAt: number): Promise<Entered> {
    const table = await this.#look(address);
    if (table === null) return 'unknown';
    const { requests, everyMs } = this.#solicitation;
    if (table.has(address) || performance.now() - sentAt >= requests * everyMs) return 'entered';
    return table.size >= leastSize ? this.#full(table.size) : 'unknown';
  }

  /**
   * What became of an address that was entered for a packet sent at `sentAt` (`performance.now`), and has not replied. Waits for the
   * kernel's last request while the address is not resolved. `unknown` if the signal fires.
   */
  async afterSilence(address: Address, sentAt: number, signal: AbortSignal): Promise<Resolved> {
    if ((await this.#look(address))?.get(address) === true) return 'there';
    const { requests, everyMs } = this.#solicitation;
    const lastLookAt = sentAt + (requests - 1) * everyMs + replyMs;
    if (!(await pause(Math.max(0, lastLookAt - performance.now()), signal))) return 'unknown';
    const table = await this.#look(address);
    const last = table?.get(address);
    if (last === undefined) return table === null ? 'unknown' : 'no-room';
    return last ? 'late' : 'absent';
  }

  #full(entries: number): 'no-room' {
    this.#room = Math.min(this.room, entries);
    this.#fullAt = performance.now();
    this.#log.warn(
      { entries },
      'The neighbour table of this machine is full: fewer addresses of its segments are scanned at once. Raise gc_thresh3 (arp(7)).',
    );
    return 'no-room';
  }

  /** The next reading of the table, shared by all callers until it begins; null if it cannot be read. */
  #look(address: Address): Promise<States | null> {
    const family = isIPv6(address) ? 6 : 4;
    if (this.#unreadable.has(family)) return Promise.resolve(null);
    const next = this.#next.get(family) ?? this.#readSoon(family);
    this.#next.set(family, next);
    return next;
  }

  async #readSoon(family: AddressFamily): Promise<States | null> {
    await pause(readEveryMs[family]);
    this.#next.delete(family);
    try {
      const states = statesOf(await this.#read(family));
      this.#resolved.set(family, [...states.values()].filter(Boolean).length);
      return states;
    } catch (error) {
      this.#unreadable.add(family);
      this.#log.warn(
        { err: error, family },
        'The neighbour table cannot be read: silent addresses of local segments take longer.',
      );
      return null;
    }
  }
}

function statesOf(entries: readonly Neighbour[]): States {
  const states = new Map<Address, boolean>();
  for (const { address, mac } of entries) states.set(address, mac !== null || states.get(address) === true);
  return states;
}

/** What this machine's kernel does, of both families the slower; its default where that cannot be read. */
export function solicitationOf(read = (path: string) => readFileSync(path, 'utf8')): Solicitation {
  const setting = (family: string, name: string) => {
    try {
      return Number.parseInt(read(`/proc/sys/net/${family}/neigh/default/${name}`), 10);
    } catch {
      // Not Linux, or a container without it.
      return Number.NaN;
    }
  };
  const slower = (name: string, most: number) => {
    const most46 = Math.max(...['ipv4', 'ipv6'].map((family) => setting(family, name) || most));
    return Math.min(most, Math.max(1, most46));
  };
  return {
    requests: slower('mcast_solicit', usual.requests),
    everyMs: slower('retrans_time_ms', usual.everyMs),
  };
}

/** Milliseconds for which an address without a host takes an entry of the kernel's table, until another may follow it. */
export function entryMs({ requests, everyMs }: Solicitation = solicitationOf()): number {
  return requests * everyMs + kernelLateMs + readEveryMs[4] / 2;
}
