import { machine } from '../../../db/findings/audit.ts';
import { prune } from '../../../db/removal/prune.ts';
import type { NightContext } from './night-context.ts';

const dayMs = 86_400_000;

/**
 * Takes away what has been over for longer than `retention` says, where `nightly.prune` asks for it. What goes wrong costs a line
 * in the log; the night itself is done.
 */
export async function pruneAfterNight(site: string, context: NightContext): Promise<void> {
  const { inventory, set, now = () => new Date() } = context;
  const { nightly, retention } = set.config;
  if (!nightly.prune) return;
  const at = now();
  const before = new Date(at.getTime() - retention * dayMs).toISOString();
  try {
    const pruned = await prune(inventory, before, { who: machine, at: at.toISOString() });
    if (Object.values(pruned).some((count) => count > 0))
      set.log.info({ site, before, ...pruned }, 'what was over long ago was taken away');
  } catch (error) {
    set.log.error({ site, err: error }, 'what was over long ago could not be taken away');
  }
}
