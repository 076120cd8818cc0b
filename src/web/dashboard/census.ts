import type { Report } from '../../export/index.ts';
import type { Device, DeviceSummary } from '../../model/device.ts';
import type { DeviceFilter } from './filter.ts';

/** A name and what is said of it. */
export type NamedText = readonly [name: string, text: string];

/** How it stands with a site that is swept by plan. */
export interface SiteState {
  readonly site: string;
  /** Sentences; none where all is well. */
  readonly problems: readonly string[];
  readonly fields: readonly NamedText[];
}

/** A table that is made elsewhere: its titles, and lines of as many cells. */
export interface Grid {
  readonly titles: readonly string[];
  readonly lines: readonly (readonly (string | number)[])[];
}

/** What the first page tells. */
export interface Overview {
  readonly report: Report<DeviceSummary>;
  /** Of the sites that the config plans. */
  readonly sites: readonly SiteState[];
  readonly service: readonly NamedText[];
  /** How far the removal of flagged devices has come; null where none is in the inventory. */
  readonly removal: Grid | null;
}

/** A page of a list of devices. */
export interface DeviceList {
  readonly report: Report<Device>;
  /** How many there are on all pages together. */
  readonly total: number;
  /** What can be chosen from. */
  readonly sites: readonly string[];
  readonly makers: readonly string[];
}

/** What a page is to hold of a list: so many after the first `offset`. */
export interface Stretch {
  readonly limit: number;
  readonly offset: number;
}

/**
 * What the pages are made of. Each answer is of one state of the inventory, read when it is asked for; nothing is ever
 * written or sent. Throws Refused where a question cannot be answered.
 */
export interface Census {
  overview(): Overview;
  devices(filter: DeviceFilter, stretch: Stretch): DeviceList;
  /** The list as a file with this ending, as `camcensus export` writes it. */
  file(ending: string, filter: DeviceFilter): Promise<string | Uint8Array>;
}
