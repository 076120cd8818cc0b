import type { Inventory } from '../../db/inventory.ts';
import { type PruneConfig, pruneHeldUp } from '../nightly/prune.ts';

/** What is wrong with the service as a whole and not with one site, each in sentences; none if all is well. */
export function generalProblems(inventory: Inventory, config: PruneConfig, now: Date): readonly string[] {
  const heldUp = pruneHeldUp(inventory, config, now);
  return heldUp === null ? [] : [heldUp];
}
