import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import type { DeviceStatus } from '../../../model/device.ts';
import type { RemovalCounts, RemovalLine, RemovalPoint } from '../../../model/remaining.ts';
import type { ClassSum } from '../../../text/class-sums.ts';
import type { SiteRemoval } from '../../../text/remaining.ts';

/** The removal of one maker's devices, at all sites. */
export interface MakerRemoval extends RemovalCounts {
  readonly manufacturer: string | null;
}

/** What will be left once the removals that are planned by a day are done. */
export interface PlannedPoint {
  readonly day: string;
  /** How many are planned by that day, and not by an earlier one. */
  readonly planned: number;
  readonly left: number;
}

/** How far the removal of flagged devices has come: the figures of `camcensus remaining`. */
export interface Removal {
  readonly lines: readonly RemovalLine[];
  readonly sum: RemovalCounts;
  /** How much is done, in whole percent; null if all are false positives. */
  readonly percent: number | null;
  /** At the end of past days, oldest first; the last is today. */
  readonly series: readonly RemovalPoint[];
  /** By the days for which removals are planned, the next first. */
  readonly plan: readonly PlannedPoint[];
  /** The day by which all are to be removed, by the config; null if none is set. */
  readonly removeBy: string | null;
  /** Where most is left first. */
  readonly makers: readonly MakerRemoval[];
  readonly sites: readonly SiteRemoval[];
}

/** Addresses in the newest sweeps: hosts that showed life, silent ones, and what was not scanned. */
export interface ScannedSum {
  readonly answered: number;
  readonly silent: number;
  readonly never: number;
}

/** A status that a device came into, and when (ISO 8601). */
export interface StatusSpan {
  readonly from: string;
  readonly status: DeviceStatus;
}

/** Something that happened to a device. */
export interface DeviceEvent {
  readonly at: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the page of a device shows besides its facts. */
export interface DeviceStory {
  /** URLs of web pages of its own. */
  readonly pages: readonly string[];
  /** Devices of the same maker and model, this one among them; null if there is no other. */
  readonly sameModel: { readonly count: number; readonly filter: DeviceQuery } | null;
  /** Ids of the devices before and after it in the list of its site; null at the ends, and where that is long. */
  readonly previous: number | null;
  readonly next: number | null;
  /** The strongest first. */
  readonly classes: readonly ClassSum[];
  /** Oldest first. */
  readonly spans: readonly StatusSpan[];
  /** Newest first. */
  readonly events: readonly DeviceEvent[];
}

/** How far a network was scanned; `answered` and `silent` were to the end. */
export type NetworkState = 'answered' | 'partly' | 'silent' | 'never' | 'excluded';

/** A network of a map. */
export interface NetworkCell {
  readonly network: string;
  /** What distinguishes it from the others of its group. */
  readonly label: string;
  readonly state: NetworkState;
  /** Its figures, in words. */
  readonly text: string;
  /** How many hosts showed life. */
  readonly answered: number;
}

/** The networks of a site, by the beginning of their addresses. */
export interface SiteNetworks {
  readonly site: string;
  /** Why nothing is known of the site, in two words; null if it was swept. */
  readonly unswept: string | null;
  readonly groups: readonly { readonly name: string; readonly cells: readonly NetworkCell[] }[];
}
