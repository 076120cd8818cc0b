import type { Inventory } from '../../db/inventory.ts';
import { instant } from '../../db/values/time.ts';
import type { Config } from '../config/config.ts';
import type { NoticeEvent } from '../model/notice.ts';
import { overdueText, sitesHealth } from './site-health.ts';

/**
 * Sites that should have been swept by now and were not: this follows from the schedule, which the inventory does not
 * know. One event for each planned time, with the same key at every check.
 */
export function overdueEvents(inventory: Inventory, config: Config, now: Date): readonly NoticeEvent[] {
  return sitesHealth(inventory, config, now).flatMap((health) => {
    const { site, overdue } = health;
    if (overdue === null) return [];
    const at = instant(overdue.toISOString());
    return [
      {
        kind: 'site-not-swept',
        key: `site-not-swept:${site}:${at}`,
        site,
        device: null,
        sweep: null,
        at,
        note: overdueText(health, overdue),
      },
    ];
  });
}
