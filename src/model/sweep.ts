import type { Address } from './address.ts';
import type { AddressIdentity, Identifier, KnownDevice, Recognition } from './device.ts';
import type { Identification } from './identification.ts';
import type { Observation } from './observation.ts';
import type { Judgement } from './policy.ts';
import type { ProbeOutcome, SentProbe } from './scanner.ts';

/**
 * How a sweep ended. `complete`: every address was scanned. `partial`: time, budget or an interface ran out. `interrupted`: a person
 * or the system stopped it. `failed`: an error did. `running`: it has not ended (or the machine died during it).
 */
export type SweepOutcome = 'running' | 'complete' | 'partial' | 'interrupted' | 'failed';

/** What is known about a sweep when it starts. */
export interface SweepStart {
  readonly site: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly targets: readonly string[];
  readonly exclusions: readonly string[];
  /** Addresses in scope; a string of digits, because an IPv6 scope may exceed what a number can hold. */
  readonly addresses: string;
  readonly ports: readonly number[];
  readonly scanners: readonly string[];
  readonly policies: readonly { readonly id: string; readonly version: string }[];
  readonly fingerprints: string;
  readonly allHosts: boolean;
  /** Version of camcensus. */
  readonly version: string;
  /**
   * A digest of the other settings that decide what is asked (listening, credentials): only a sweep with the same digest continues one
   * that was cut short. Left out: it is never continued.
   */
  readonly settingsDigest?: string;
}

/**
 * Something that a sweep noticed and that limits what it can say. `industrial`: controllers, whose network gets discovery
 * datagrams only. `tarpit`: addresses that accept every connection. `middlebox`: addresses that all say the same.
 * `refusing`: addresses that all refuse. `path`: the path drops or fakes connections. `fell-silent`: hosts that
 * stopped answering while they were scanned. `silent-network`: a network of known devices in which none replies.
 * `receive-failed`: replies that this machine could not receive. `unfinished`: hosts whose time or budget of requests was over
 * before they
 * had been scanned completely. `unidentified`: hosts at addresses of known devices that did not say which
 * unit they are.
 */
export interface SweepWarning {
  readonly kind:
    | 'industrial'
    | 'tarpit'
    | 'middlebox'
    | 'refusing'
    | 'path'
    | 'fell-silent'
    | 'silent-network'
    | 'receive-failed'
    | 'unfinished'
    | 'unidentified';
  /** `10.1.2.0/24`; null if it is not about a single network. */
  readonly network: string | null;
  /** How many addresses it is about. */
  readonly addresses: number;
  /** For `industrial`: the controllers. For `unfinished`: the hosts, the first thousand. */
  readonly shownBy?: readonly Address[];
  /** A sentence or two for people. */
  readonly message: string;
}

/** A sweep's counters, during it and at its end. */
export interface SweepCounts {
  /** Addresses that were scanned completely. */
  readonly scanned: number;
  /** Hosts that showed life. */
  readonly alive: number;
  /** Those of them that were not scanned to the end: their time or budget was over, the sweep was stopped, they could not be reached any more, or they are spared. */
  readonly unfinished: number;
  /** Devices on the default list, and those flagged and to be reviewed among them. */
  readonly devices: number;
  readonly flagged: number;
  readonly review: number;
  /** Other equipment by maker's name: counted, not listed (access terminals, switches of a known maker). */
  readonly otherEquipment: Readonly<Record<string, number>>;
  /** New conversations (TCP connects and datagrams) sent. */
  readonly flows: number;
  /** Replies from addresses outside the scope: dropped unread. */
  readonly dropped: number;
  /** Replies by datagram that were dropped because too many were waiting to be read. */
  readonly droppedReplies: number;
  /** Addresses asked by discovery datagrams only, because industrial controllers are near. */
  readonly skipped: number;
  /** Addresses whose answers are not believed. Neither these nor the spared ones count as scanned. */
  readonly rejected: number;
  /** Hosts that stopped answering while they were being scanned, and were left alone. */
  readonly fellSilent: number;
  /** What limits the sweep's conclusions; the first hundred warnings. */
  readonly warnings: readonly SweepWarning[];
  /** How questions ended, by scanner. */
  readonly outcomes: Readonly<Record<string, Readonly<Partial<Record<ProbeOutcome, number>>>>>;
}

/** A past sweep as `sweeps` shows it. */
export interface Sweep extends SweepStart {
  readonly id: number;
  /** The sweep that was cut off and that this one continues: its counts and coverage are of both. Else null. */
  readonly continues: number | null;
  /** When the first of the sweeps that this one continues started; its own start if it continues none. */
  readonly firstStartedAt: string;
  readonly endedAt: string | null;
  readonly outcome: SweepOutcome;
  /** Why it is not complete; null when it is. */
  readonly reason: string | null;
  readonly counts: SweepCounts;
}

/** What the sweeps that this one continues had done; the first of them may be hours ago. */
export interface DoneBefore {
  /** Whether the address was scanned completely. */
  has(address: Address): boolean;
  /** How many addresses were scanned completely, and how many hosts showed life. */
  readonly scanned: number;
  readonly alive: number;
}

/**
 * A scanner and port that answered: older observations from them that were not seen again have ended. `partly` if not every
 * request got its reply: then only observations whose field was reported again have ended, because silence ends nothing.
 */
export interface Answered {
  readonly scanner: string;
  readonly port: number | null;
  readonly partly?: true;
}

/** Everything one host said in this sweep, ready to be recorded in one transaction. */
export interface SweptHost {
  readonly address: Address;
  readonly observations: readonly Observation[];
  readonly answered: readonly Answered[];
  /** What it was scanned in this sweep, in order. Left out or empty if this only adds to its scan. */
  readonly asked?: readonly SentProbe[];
  /**
   * Whether it was scanned completely that fits it: false if its time or its budget of requests was over, or the sweep ended, or less is
   * asked there. Nothing follows from what such a host did not say. Left out if this only adds to its scan.
   */
  readonly fullyScanned?: boolean;
}

/** The pure functions a recorder needs while it holds its transaction open. */
export interface Conclusions {
  identify(observations: readonly Observation[]): Identification;
  judge(identification: Identification): Judgement;
  identifiers(identification: Named, observations: readonly Observation[]): readonly Identifier[];
  recognise(host: AddressIdentity, candidates: readonly KnownDevice[]): Recognition;
  /**
   * Changes whenever these functions could give a different result for the same observations. Left out: unknown, and everything is
   * concluded again.
   */
  readonly digest?: string;
}

/** The parts of an identification that distinguish one unit from another. */
export type Named = Pick<Identification, 'maker' | 'model' | 'serial' | 'mac'>;

/** Writes what a sweep finds, while the sweep goes on. */
export interface HostWriter {
  /**
   * Hands one host over. Resolves when there is room for the next, which may be before it is written; rejects with the error that
   * ended the writing.
   */
  record(host: SweptHost): Promise<void>;
  /** Hands over that an address has been scanned, whether or not it answered. Throws the error that ended the writing. */
  scanned(address: Address): void;
  /** What has been written in this sweep so far: devices on the default list, and other equipment by maker's name. */
  tally(): Pick<SweepCounts, 'devices' | 'flagged' | 'review' | 'otherEquipment'>;
  /** Resolves when every host handed over so far is written and survives the end of the process; rejects as `record` does. */
  written(): Promise<void>;
}

/** The figures that `scan` shows on a terminal while it runs. */
export interface Progress {
  readonly addresses: bigint;
  readonly scanned: number;
  readonly alive: number;
  readonly cameras: number;
  readonly flagged: number;
  /** Seconds left at the present rate; null while unknown. */
  readonly secondsLeft: number | null;
}
