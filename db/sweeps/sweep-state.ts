import type { RecorderChannel } from '../../src/model/channel.ts';
import type { Conclusions, Sweep, SweptHost } from '../../src/model/sweep.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import type { ReportedIdentities } from '../identity/reported-identities.ts';
import type { Inventory } from '../inventory.ts';
import type { SweepProgress } from './progress.ts';
import type { SeenMarks } from './seen-marks.ts';
import type { Tally } from './tally.ts';

/** The options of a sweep's writer. */
export interface SweepWriterOptions {
  readonly sweepId: number;
  readonly site: string;
  /** Returns the present time, ISO 8601. */
  readonly at: () => string;
  /** Also stores hosts that are not on the default list. */
  readonly allHosts: boolean;
  readonly conclusions: Conclusions;
  /** After how many complete sweeps in a row without an answer a device is missing; three if left out. */
  readonly missingAfter?: number;
  /** After how many of them a device is confirmed gone, once its removal was due or reported; three if left out. */
  readonly goneAfter?: number;
}

/** A host that did not identify itself, and the device that has its address: whether they are the same is not yet known. */
export interface UnidentifiedHost {
  readonly device: number;
  readonly host: SweptHost;
  /** What the device's `unidentified_since` was before. */
  readonly unidentifiedBefore: number | null;
}

/** The state of a sweep that is being written. */
export interface SweepState {
  readonly inventory: Inventory;
  readonly options: SweepWriterOptions;
  readonly running: Sweep;
  readonly progress: SweepProgress;
  readonly tally: Tally;
  /** Devices that are yet to be marked as seen. */
  readonly marks: SeenMarks;
  /** The channels that recorders reported, by the recorder's id. */
  readonly behind: Map<number, readonly RecorderChannel[]>;
  /** What each address reported about itself in this sweep, as far as recognition goes. */
  readonly reported: ReportedIdentities;
  /** Reports of hosts that did not identify themselves at devices' addresses, until their device is proven. */
  readonly unidentified: UnidentifiedHost[];
  /** Hosts that a person had forgotten, until they are left out of what a hub gets; null: none gets anything. */
  readonly forgotten: Set<SweptHost> | null;
}

/** What is needed to draw conclusions at a time `at` (ISO 8601) of the sweep. */
export function concluding({ options, running }: SweepState, at: string): Concluding {
  return { conclusions: options.conclusions, versions: running, at };
}
