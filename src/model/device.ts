import type { Address } from './address.ts';
import type { Decision } from './decision.ts';
import type { ChannelCount, DeviceType, Evidence } from './identification.ts';
import type { DeviceImport } from './imported.ts';
import type { Observation } from './observation.ts';
import type { PolicyVerdict, VerdictKind } from './policy.ts';
import type { Suspect } from './suspects.ts';

/**
 * `present`: answered when last asked. `missing`: asked in complete sweeps and silent. `unasked`: its address was not covered.
 * `removed`: a person reported it, or sweeps have confirmed it after a planned removal.
 */
export const deviceStatuses = ['present', 'missing', 'unasked', 'removed'] as const;

/** A word out of {@link deviceStatuses}. */
export type DeviceStatus = (typeof deviceStatuses)[number];

/** A status as people read it: `not scanned`. */
export function statusWord(status: string): string {
  return status === 'unasked' ? 'not scanned' : status;
}

/**
 * When a device's conclusion was drawn, and with which versions of the fingerprints and of each policy. It does not change as long as
 * newer ones give the same conclusion.
 */
export interface ConcludedWith {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly fingerprints: string;
  readonly policies: readonly { readonly id: string; readonly version: string }[];
}

/** A device as in every JSON output. The shape is a contract: add fields, never change one. */
export interface Device {
  readonly id: number;
  readonly site: string;
  readonly ip: Address;
  /** Where it answered in the last sweep that saw it. */
  readonly addresses: readonly Address[];
  readonly mac: string | null;
  readonly type: DeviceType;
  readonly brand: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly serial: string | null;
  readonly name: string | null;
  readonly confidence: number;
  /** Where no maker is named (`manufacturer` is null, `confidence` 0): the makers that the evidence allows, strongest first. Else empty. */
  readonly suspects: readonly Suspect[];
  readonly verdict: VerdictKind;
  readonly policies: readonly PolicyVerdict[];
  readonly status: DeviceStatus;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly evidence: readonly Evidence[];
  /** Sentences for people: signals that contradict each other. */
  readonly contradictions: readonly string[];
  /** It behaves like video surveillance, whatever type was concluded. */
  readonly video: boolean;
  /**
   * The id of the recorder if it is seen only through that, else null. `ip` is then the recorder's, `addresses` is empty, and everything
   * known about it is the recorder's word.
   */
  readonly through: number | null;
  /** The recorder's channel it is on, and the address that the recorder has for it there; null unless `through` is set. */
  readonly channel: number | null;
  readonly channelAddress: string | null;
  /** How many channels a recorder or encoder has, and how many cameras on them it reported; null if it does not count any. */
  readonly channelCount: ChannelCount | null;
  readonly concluded: ConcludedWith;
  /**
   * Whether it answered in the newest complete sweep that asked it: false for one that is still `present` but was silent there, and for
   * any that is not present. Null in a list of a past from which no sightings are kept.
   */
  readonly confirmed: boolean | null;
  /**
   * Whether the last host scan at each of its addresses was finished: false where the time or the requests for one host were used up, or
   * the sweep ended. Then nothing follows from what it did not report. Null where that is not known: in a list of the past, for a device
   * seen only through a recorder, and until the first sweep after an update.
   */
  readonly fullyScanned: boolean | null;
  /**
   * It uses a certificate or key whose private half ships in public firmware: anyone with that firmware can read and imitate what it sends
   * encrypted. A fact about security, and no verdict.
   */
  readonly publishedKey: boolean;
  /** What people said about it, as of today (in a list of the past: as of then); null if nothing was said. It never changes the verdict. */
  readonly decision: Decision | null;
  /** What imported files say about it (`camcensus import`), in a list of the past at that time; null if none does. */
  readonly imported: DeviceImport | null;
}

/**
 * A device as tables and comparisons read it: without what it was concluded from, and without what imports say. For thousands of
 * devices that is most of the data.
 */
export type DeviceSummary = Omit<
  Device,
  'policies' | 'evidence' | 'contradictions' | 'concluded' | 'imported'
>;

/** How strongly an identifier shows the same unit. */
export type IdentifierKind = 'serial' | 'endpoint' | 'key' | 'mac' | 'uid' | 'certificate' | 'address';

/** Something that distinguishes one unit from another. Compared within a site only. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** Canonical: lower case; a serial carries its maker (`hikvision:ds-2cd…`); an address carries model and realm. */
  readonly value: string;
}

/** An identifier as one text, as `show` prints it; equal for equal identifiers. Inventories store some. */
export function identifierText({ kind, value }: Identifier): string {
  return `${kind} ${value}`;
}

/** What one address reported about itself in one sweep, as far as recognition goes. */
export interface AddressIdentity {
  readonly address: Address;
  readonly identifiers: readonly Identifier[];
  /** What else it reported, and is known to be ambiguous. */
  readonly ambiguous: readonly Identifier[];
  /** The MAC address in the neighbour table, which is not a mere claim. Null if it is not on a segment of this machine. */
  readonly neighbourMac: string | null;
  /** Whether the host reports that MAC address as its own, so that no router or bridge answers for it. */
  readonly reportsMac: boolean;
  readonly type: DeviceType;
  /** False where its host scan was not finished: then nothing follows from what it did not report. */
  readonly fullyScanned?: boolean;
}

/** What one address reported, with its observations while it did not identify itself: they may be another unit's. */
export interface ObservedAddress extends AddressIdentity {
  readonly observations: readonly Observation[];
}

/** A device in the inventory, as far as recognising it is concerned. */
export interface KnownDevice {
  readonly id: number;
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly Address[];
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Whether it answered, at these addresses, in the sweep that is running. */
  readonly thisSweep: boolean;
  /** Where it answered in the last sweep that saw it before the running one. */
  readonly home: readonly Address[];
  /** What other addresses taken for it in the running sweep reported there. */
  readonly otherAddresses: readonly AddressIdentity[];
  /** If there are other addresses: what holds for them, from other nights, too. */
  readonly stored?: readonly AddressIdentity[];
  /** If there are other addresses: what the device reported at the host's address when it was last seen there. */
  readonly before: AddressIdentity | null;
  /** When it last answered at the host's address (ISO 8601); null if it never did. */
  readonly lastHere?: string | null;
  /** Whether the last host that answered at its address, in an earlier sweep, did not identify itself. */
  readonly unidentified?: boolean;
}

/** An address that was taken for a device's but is another unit's: it becomes a device of its own. */
export interface Separation {
  readonly device: number;
  readonly address: Address;
  /** A sentence for people. */
  readonly reason: string;
  /** Only what was reported there in the running sweep is the other unit's, because the device itself had the address before. */
  readonly tonight?: boolean;
}

/** Which known device a host is, and by which identifier; `id` is null for a new one. */
export interface Recognition {
  readonly id: number | null;
  /** A sentence for people. */
  readonly reason: string;
  /** It may equally be another unit: what it says must not be stored as the device's. */
  readonly unidentified?: boolean;
  /** What has to be separated first. If that names the host's own address, the host is the resulting device. */
  readonly separations: readonly Separation[];
  /** Devices that were this unit on a night on which it did not identify itself: they are merged into it. */
  readonly duplicates: readonly number[];
  /** Identifiers that this host and another unit reported in one sweep: from now on they join no devices. */
  readonly repeated: readonly Repeated[];
}

/** An identifier that two units reported in one sweep. */
export interface Repeated extends Identifier {
  /** A sentence for people: where, and why they are two. */
  readonly reason: string;
}

/** An identifier that does not distinguish units, since when that is known, and why. */
export interface AmbiguousIdentifier extends Identifier {
  readonly since: string;
  readonly reason: string;
}
