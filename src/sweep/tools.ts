import type { Channels, Hearing } from './hearing.ts';
import type { EndingCounts, SweepOptions } from './options.ts';
import type { Places } from './places.ts';

/** What the steps of one running sweep share. */
export interface Tools {
  readonly options: SweepOptions;
  readonly channels: Channels;
  readonly hearing: Hearing;
  /** Resolves when the local segments have been heard. */
  readonly segmentsHeard: Promise<void>;
  readonly endings: EndingCounts;
  /** Room for ICMP echoes. */
  readonly pings: Places;
}
