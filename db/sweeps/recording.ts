import type { RecorderChannel } from '../../src/model/channel.ts';
import type { Conclusions, Sweep } from '../../src/model/sweep.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import type { Unproven } from '../identity/unproven.ts';
import type { Inventory } from '../inventory.ts';
import type { Heard } from './heard.ts';
import type { SweepProgress } from './progress.ts';
import type { Tally } from './tally.ts';

/** What a recorder works with. */
export interface RecorderOptions {
  readonly sweepId: number;
  readonly site: string;
  /** Gives the present time, ISO 8601. */
  readonly at: () => string;
  /** Stores hosts that are not on the default list as well. */
  readonly allHosts: boolean;
  readonly conclusions: Conclusions;
  /** After how many complete sweeps in a row without an answer a device is missing; three where left out. */
  readonly missingAfter?: number;
  /** After how many of them a device is confirmed gone, once its removal was due or said; three where left out. */
  readonly goneAfter?: number;
}

/** What recording a sweep works with. */
export interface Recording {
  readonly inventory: Inventory;
  readonly options: RecorderOptions;
  readonly running: Sweep;
  readonly progress: SweepProgress;
  readonly tally: Tally;
  /** The channels that recorders told of, by the recorder's id. */
  readonly behind: Map<number, readonly RecorderChannel[]>;
  /** What each address told of itself in this sweep, as far as recognising goes. */
  readonly heard: Heard;
  /** What was said at addresses of devices by who told nothing of themselves, for as long as it is not proven whose it is. */
  readonly unproven: Unproven[];
}

/** What conclusions drawn at a time `at` (ISO 8601) of the sweep need. */
export function concluding({ options, running }: Recording, at: string): Concluding {
  return { conclusions: options.conclusions, versions: running, at };
}
