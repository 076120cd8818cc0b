import type { Address } from './address.ts';
import type { Finding } from './finding.ts';
import type { DeviceType, Evidence } from './identification.ts';
import type { PolicyVerdict, VerdictKind } from './policy.ts';

/**
 * `present`: answered when last asked. `missing`: asked in complete sweeps and silent. `unasked`: its address was not
 * covered. `removed`: a person said so, or sweeps have proven it after a planned removal.
 */
export type DeviceStatus = 'present' | 'missing' | 'unasked' | 'removed';

/**
 * With what a device was concluded about: when, and the versions of the fingerprints and of each policy. It stays as it is
 * for as long as newer ones say the same.
 */
export interface ConcludedWith {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly fingerprints: string;
  readonly policies: readonly { readonly id: string; readonly version: string }[];
}

/** A device as every JSON output gives it. The shape is a contract: add fields, never bend one. */
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
  readonly verdict: VerdictKind;
  readonly policies: readonly PolicyVerdict[];
  readonly status: DeviceStatus;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly evidence: readonly Evidence[];
  /** Sentences for people: signals that speak against each other. */
  readonly contradictions: readonly string[];
  /** It behaves like video surveillance, whatever its type could be worked out to be. */
  readonly video: boolean;
  /**
   * The id of the recorder through which alone it is seen, else null. `ip` is then the recorder's, `addresses` is empty,
   * and everything known of it is the recorder's word.
   */
  readonly through: number | null;
  /** The recorder's channel it is on, and the address that the recorder has for it there; null unless `through` is set. */
  readonly channel: number | null;
  readonly channelAddress: string | null;
  readonly concluded: ConcludedWith;
  /**
   * Whether it answered in the newest complete sweep that asked it: false for one that is `present` still but was silent
   * there, and for whoever is not present. Null in a list of the past, where it is not kept.
   */
  readonly confirmed: boolean | null;
  /** What people said of it, as that stands today (in a list of the past: then); null where nobody has said anything. It never changes the verdict. */
  readonly finding: Finding | null;
}

/** How strongly an identifier says "the same unit". */
export type IdentifierKind = 'serial' | 'endpoint' | 'mac' | 'certificate' | 'address';

/** Something that tells one unit from another. Compared within a site only. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** Canonical: lower case; a serial carries its maker (`hikvision:ds-2cd…`); an address carries model and realm. */
  readonly value: string;
}

/** A device that the inventory knows, as far as recognising it again goes. */
export interface KnownDevice {
  readonly id: number;
  readonly identifiers: readonly Identifier[];
  readonly addresses: readonly Address[];
  readonly lastSeen: string;
  /** Whether it answered, at these addresses, in the sweep that is running. */
  readonly thisSweep: boolean;
}

/** Which known device a host is, and by what; `id` null for a new one. */
export interface Recognition {
  readonly id: number | null;
  /** A sentence for people. */
  readonly reason: string;
}
