import type { Inventory } from '../../../db/inventory.ts';
import type { Policy } from '../../model/policy.ts';
import type { Logged } from '../command-log.ts';
import type { ActiveFingerprints } from '../fingerprints.ts';

/** The inputs of a nightly run: the config in force, and what it names. */
export interface NightParts {
  readonly inventory: Inventory;
  readonly policies: readonly Policy[];
  readonly fingerprints: ActiveFingerprints;
  readonly settings: Logged;
  /** The clock of the record; the machine's where it is left out. */
  now?(): Date;
  /** Called once the sweep has its number. */
  onStarted?(sweep: number): void;
}
