import type { Logger } from 'pino';
import { machine } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { clockLeap } from '../../db/removal/clock-leap.ts';
import { prunable, prune } from '../../db/removal/prune.ts';
import type { Config } from '../config/config.ts';
import { dayMs, moment } from '../model/moment.ts';

/** What the config says about pruning. */
export interface PruneConfig {
  readonly nightly: Pick<Config['nightly'], 'prune'>;
  readonly retention: Config['retention'];
}

/** What pruning needs. */
export interface PruneContext {
  readonly inventory: Inventory;
  readonly config: PruneConfig;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  now(): Date;
}

/**
 * Deletes what has not been current for longer than `retention`, if `nightly.prune` is set and the clock did not leap
 * ahead. An error costs a line in the log; the night itself is done.
 */
export async function pruneAfterNight(
  site: string,
  { inventory, config, log, now }: PruneContext,
): Promise<void> {
  if (!config.nightly.prune) return;
  const at = now();
  const before = daysBefore(at, config.retention);
  try {
    const leapt = leapText(inventory, { before, now: at });
    if (leapt !== null) return log.warn({ site, before }, `Old history is not pruned. ${leapt}`);
    const pruned = await prune(inventory, before, { who: machine, at: at.toISOString() });
    if (Object.values(pruned).some((count) => count > 0))
      log.info({ site, before, ...pruned }, 'old history was pruned');
  } catch (error) {
    log.error({ site, err: error }, 'old history could not be pruned');
  }
}

/** Why old history is not pruned after a night although there is some; null if nothing holds it up. */
export function pruneHeldUp(inventory: Inventory, config: PruneConfig, now: Date): string | null {
  if (!config.nightly.prune) return null;
  const leapt = leapText(inventory, { before: daysBefore(now, config.retention), now });
  return leapt === null ? null : `Old history is not pruned after a night. ${leapt}`;
}

/** That the clock leapt ahead, so that what would be pruned may be recent, in words; null if it did not, or there is nothing to prune. */
export function leapText(
  inventory: Inventory,
  { before, now }: { readonly before: string; readonly now: Date },
): string | null {
  const leap = clockLeap(inventory, { before, now: now.toISOString() });
  if (leap === null || Object.values(prunable(inventory, before)).every((count) => count === 0)) return null;
  return `Between ${moment(leap.from)} and ${moment(leap.to)} no sweep began for ${leap.days} days: either nothing was swept, or the clock leapt ahead and recent history would be deleted. If the clock is right, run camcensus db prune --trust-clock once.`;
}

/** The time that was a number of days earlier, ISO 8601. */
export function daysBefore(at: Date, days: number): string {
  return new Date(at.getTime() - days * dayMs).toISOString();
}
