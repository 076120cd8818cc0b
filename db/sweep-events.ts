import type { NoticeEvent } from '../src/model/notice.ts';
import type { Inventory } from './inventory.ts';
import { lastRun } from './runs.ts';

interface EndedSweep {
  readonly id: number;
  readonly outcome: string;
  readonly endedAt: string;
  readonly reason: string | null;
  readonly scheduled: number;
}

/**
 * The site's newest sweep after the one numbered `after`, where it did not ask everybody. One that a later sweep made good is
 * nothing to tell, and neither is a scan that somebody stopped with their own hands.
 */
export function sweepEvents(inventory: Inventory, site: string, after: number): readonly NoticeEvent[] {
  const newest = inventory.get<EndedSweep>(
    `SELECT s.id, s.outcome, s.ended_at AS endedAt, s.reason,
       EXISTS (SELECT 1 FROM nightly_run n WHERE n.sweep = s.id) AS scheduled
     FROM sweep s WHERE s.site = ? AND s.id > ? AND s.outcome <> 'running' ORDER BY s.id DESC LIMIT 1`,
    site,
    after,
  );
  if (newest === undefined || newest.outcome === 'complete') return [];
  if (newest.outcome === 'interrupted' && newest.scheduled === 0) return [];
  return [
    {
      kind: 'sweep-incomplete',
      key: `sweep-incomplete:${newest.id}`,
      site,
      device: null,
      sweep: newest.id,
      at: newest.endedAt,
      note: `It ended ${newest.outcome}. ${newest.reason ?? ''}`.trim(),
    },
  ];
}

/** The site's last planned run, where no sweep came of it. */
export function runEvents(inventory: Inventory, site: string): readonly NoticeEvent[] {
  const last = lastRun(inventory, site);
  if (last === null || last.sweepId !== null) return [];
  if (last.outcome !== 'failed' && last.outcome !== 'skipped') return [];
  return [
    {
      kind: 'site-not-swept',
      key: `site-not-swept:${site}:${last.scheduledFor}`,
      site,
      device: null,
      sweep: null,
      at: last.scheduledFor,
      note: last.reason,
    },
  ];
}
