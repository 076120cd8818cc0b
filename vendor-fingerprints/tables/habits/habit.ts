import type { DeviceType } from '../../../src/model/identification.ts';
import type { Field } from '../../../src/model/observation.ts';

/** What pages of one family of firmware load, where they lead to, or how they greet. */
export interface Habit {
  readonly maker: string;
  readonly brand?: string;
  readonly field: Field | readonly Field[];
  readonly pattern: RegExp;
  readonly weight: number;
  readonly is?: readonly [type: DeviceType, weight: number];
  readonly seen: readonly [string, ...string[]];
  readonly unlike: readonly [string, ...string[]];
  readonly source: string;
}
