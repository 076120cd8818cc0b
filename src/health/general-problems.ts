import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { type PruneConfig, pruneHeldUp } from '../nightly/prune.ts';
import { hubProblems } from './hub-health.ts';
import { queueHealth } from './queue-health.ts';

/** What is wrong with the service as a whole and not with one site, each in sentences; none if all is well. */
export function generalProblems(
  inventory: Inventory,
  config: PruneConfig & Pick<Config, 'hub'>,
  now: Date,
): readonly string[] {
  const heldUp = pruneHeldUp(inventory, config, now);
  return [
    ...(heldUp === null ? [] : [heldUp]),
    ...(queueHealth(inventory, now)?.problems ?? []),
    ...hubProblems(inventory, config, now),
  ];
}
