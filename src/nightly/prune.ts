import type { Logger } from 'pino';
import { machine } from '../../db/findings/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { prune } from '../../db/removal/prune.ts';
import type { Config } from '../config/config.ts';

const dayMs = 86_400_000;

/** What pruning needs. */
export interface PruneContext {
  readonly inventory: Inventory;
  readonly config: {
    readonly nightly: Pick<Config['nightly'], 'prune'>;
    readonly retention: Config['retention'];
  };
  readonly log: Pick<Logger, 'info' | 'error'>;
  now(): Date;
}

/**
 * Deletes what has not been current for longer than `retention`, if `nightly.prune` is set. An error costs a line in
 * the log; the night itself is done.
 */
export async function pruneAfterNight(
  site: string,
  { inventory, config, log, now }: PruneContext,
): Promise<void> {
  if (!config.nightly.prune) return;
  const at = now();
  const before = new Date(at.getTime() - config.retention * dayMs).toISOString();
  try {
    const pruned = await prune(inventory, before, { who: machine, at: at.toISOString() });
    if (Object.values(pruned).some((count) => count > 0))
      log.info({ site, before, ...pruned }, 'old history was pruned');
  } catch (error) {
    log.error({ site, err: error }, 'old history could not be pruned');
  }
}
