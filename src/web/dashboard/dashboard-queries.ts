import type { DeviceQuery } from '../../../db/devices/devices.ts';
import type { Owner } from '../../../db/devices/owners.ts';
import type { ListPage } from '../../../db/devices/page-selection.ts';
import type { AuditEntry, AuditFilter } from '../../../db/file/audit.ts';
import type { HubSiteHealth } from '../../health/hub-health.ts';
import type { AnyOf } from '../../model/any-of.ts';
import type { Device, DeviceSummary } from '../../model/device.ts';
import type { DeviceType } from '../../model/identification.ts';
import type { RemovalCounts } from '../../model/remaining.ts';
import type { Sweep } from '../../model/sweep.ts';
import type { Counts, Group } from '../../report/counts.ts';
import type { Report } from '../../report/report.ts';
import type { DiffBlock, SiteChanges } from '../../text/diff.ts';
import type { AuditLine, AuditPart, AuditView, Chosen, ImportsView, Marked } from './changing/views.ts';
import type { DeviceStory, Removal, ScannedSum, SiteNetworks } from './charts/figures.ts';
import type { NotificationsView, PolicyView } from './rules-views.ts';

/** A name and the text beside it. */
export type NamedText = readonly [name: string, text: string];

/** The state of a site. */
export interface SiteState {
  readonly site: string;
  /** Whether the config has it. */
  readonly planned: boolean;
  /** What a hub knows of its collector; null if this is no hub, or not of its site. */
  readonly hub: Pick<
    HubSiteHealth,
    'state' | 'lastContact' | 'waiting' | 'version' | 'clockAheadSeconds'
  > | null;
  readonly hasProblem: boolean;
  /** Whether a sweep of it is on record: until then nothing is known of what is there. */
  readonly swept: boolean;
  /** Why nothing is known of it, in two words; null once it was swept, and if its hub gave it up. */
  readonly unswept: string | null;
  /** What is wrong, in sentences, or that nothing is. */
  readonly state: string;
  readonly fields: readonly NamedText[];
  /** Numbers of devices: in all, flagged, for review. */
  readonly devices: number;
  readonly flagged: number;
  readonly review: number;
  /** Flagged devices that still have to be dealt with, and how many of each maker. */
  readonly left: number;
  readonly leftBy: string;
  /** The counts behind that; null if none is flagged. */
  readonly removal: RemovalCounts | null;
}

/** What is counted and known of one site. */
export interface SiteView {
  readonly counts: Counts;
  readonly missing: number;
  /** Its devices by type, the most first. */
  readonly types: readonly (Counts & { readonly type: DeviceType })[];
  /** Null if no device there is flagged. */
  readonly removal: Removal | null;
  /** Of its newest sweep. */
  readonly scanned: ScannedSum;
  /** Who to ask, as people recorded it. */
  readonly owners: readonly Owner[];
  /** The newest first. */
  readonly sweeps: readonly Sweep[];
}

/** A table that is made elsewhere; each line has a cell for every column. */
export interface Grid {
  readonly columns: readonly {
    readonly title: string;
    readonly figures: boolean;
    /** Its cells are moments such as `2026-11-24 02:00`, in UTC. */
    readonly moments?: boolean;
  }[];
  readonly lines: readonly (readonly string[])[];
}

/** What the first page shows. */
export interface Overview {
  /** Without its devices, which are only counted. */
  readonly report: Report;
  readonly counts: Counts;
  readonly statuses: Readonly<Record<'missing' | 'unasked' | 'removed', number>>;
  /** Devices that answered again after they were reported or confirmed as removed. */
  readonly cameBack: number;
  /** Flagged devices with a decision against removal. */
  readonly excused: Readonly<Record<'accepted' | 'falsePositive', number>>;
  /** A sentence on recorders that report no cameras; null if there is none. */
  readonly behind: string | null;
  /** Other equipment, by maker; null if there is none. */
  readonly otherEquipment: string | null;
  /** All devices by maker, those with most flagged ones first. */
  readonly makers: readonly Group[];
  readonly scanned: ScannedSum;
  /** All sites, the worst first. */
  readonly sites: readonly SiteState[];
  /** What is wrong apart from the sites, in sentences. */
  readonly problems: readonly string[];
  readonly service: readonly NamedText[];
  /** Null if no device is flagged. */
  readonly removal: Removal | null;
}

/** A page of a list of devices. */
export interface DeviceList {
  readonly report: Report<Device>;
  /** What it was chosen by, with the names that are meant. */
  readonly filter: DeviceQuery;
  /** How many there are on all pages together. */
  readonly total: number;
  /** What can be chosen from. */
  readonly sites: readonly string[];
  readonly makers: readonly string[];
  /** The active policies. */
  readonly policies: readonly string[];
}

/** The devices that a text means: none, several, or one with everything known about it. */
export interface Found {
  readonly devices: readonly Device[];
  readonly view?: DeviceView;
}

/** Everything known about one device. The texts are lines as `explain` and `show` print them, unwrapped. */
export interface DeviceView {
  readonly title: string;
  readonly device: Device;
  readonly report: Report<Device>;
  readonly story: DeviceStory;
  readonly explained: readonly string[];
  /** Its addresses, and the cameras behind it. */
  readonly recorded: readonly string[];
  /** The audit trail of the device, oldest first, and the newest change of its decision, 0 for none. */
  readonly changes: readonly AuditEntry[];
  readonly newestChange: number;
  /** Every address that it ever had. */
  readonly addresses: readonly string[];
}

/** Past sweeps, newest first. */
export interface SweepsView {
  readonly sites: readonly string[];
  readonly sweeps: readonly Sweep[];
  /** The sites of the config: those that can be swept. */
  readonly declared: readonly string[];
}

/** One sweep, and what it changed; `difference` null if there is nothing to compare it with, or it has not ended. */
export interface SweepView {
  readonly sweep: Sweep;
  readonly difference: { readonly head: string; readonly blocks: readonly DiffBlock[] } | null;
  /** What limits it, in sentences. */
  readonly warnings: readonly string[];
  /** Until when the next sweep of the same scope continues it (ISO 8601); null if none does. */
  readonly continuable: string | null;
}

/** What was scanned, network by network. */
export interface CoverageView {
  readonly sites: readonly string[];
  readonly map: readonly SiteNetworks[];
  readonly grid: Grid;
  readonly notes: readonly string[];
}

/** Between which days, and of which site; without days, between the last two sweeps of a site. */
export interface ChangesQuery {
  readonly site?: string;
  /** The end of that day, UTC; without `to`, until now. */
  readonly from?: string;
  readonly to?: string;
}

/** What changed; `difference` null if there are not two sweeps to compare. */
export interface ChangesView {
  readonly sites: readonly string[];
  /** Null for all. */
  readonly site: string | null;
  readonly difference: {
    readonly head: string;
    /** Site by site, where several are compared. */
    readonly bySite: readonly { readonly site: string | null; readonly blocks: readonly DiffBlock[] }[];
    /** The same in numbers; of many changes at many sites only this is there. Empty between two sweeps. */
    readonly counts: readonly SiteChanges[];
  } | null;
}

/**
 * What the pages query. Each answer shows one consistent state of the inventory, read when it is requested; nothing is ever
 * written or sent. Throws Refused if a question cannot be answered.
 */
export interface DashboardQueries {
  overview(): Overview;
  devices(query: DeviceQuery, page: ListPage): DeviceList;
  /** Devices that are to be marked, those that were merged into others left out. */
  chosen(chosen: Chosen): readonly DeviceSummary[];
  /** What the changes with these numbers, the first and the last, have marked; null if nothing is seen of that. */
  marked(changes: readonly [first: number, last: number]): Marked | null;
  /** By id, IP, MAC or serial. */
  device(question: { readonly of: string }): Found;
  /** Of a site that was swept. */
  site(name: string): SiteView;
  audit(filter: AuditFilter, part: AuditPart): AuditView;
  /** The newest imports, at most so many. */
  imports(site: AnyOf | undefined, most: number): ImportsView;
  /** One entry of the audit trail; null if there is none. */
  change(id: number): AuditLine | null;
  sweeps(site: AnyOf | undefined): SweepsView;
  /** The sweep with this number; null if there is none. */
  sweep(id: number): SweepView | null;
  policies(): readonly PolicyView[];
  notifications(): NotificationsView;
  coverage(site: AnyOf | undefined): Promise<CoverageView>;
  changes(query: ChangesQuery): ChangesView;
  /**
   * The list as a file with this ending, as `camcensus export` writes it. Rejects if its client is gone
   * (`signal`).
   */
  file(signal: AbortSignal, ending: string, query: DeviceQuery): Promise<string | Uint8Array>;
}
