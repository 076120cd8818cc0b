import type { Inventory } from '../inventory.ts';
import { fromSeconds, instant, seconds } from '../values/time.ts';

/** Two moments that followed each other in the inventory, much further apart than nights are. */
export interface ClockLeap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** A service that was off for one school term is accepted; a clock that is further ahead than this is not. */
const farDays = 100;
const daySeconds = 86_400;

/**
 * Where the clock leapt so far ahead that ages cannot be measured by it: a clock that is wrong, or a service that was off for
 * long, which no program can distinguish. Sweeps are compared in the order in which they started, and then with `now`. Null if there
 * is no such leap after `before`, if the clock was set back since, or if a person confirmed it.
 */
export function clockLeap(
  inventory: Inventory,
  { before, now }: { readonly before: string; readonly now: string },
): ClockLeap | null {
  const starts = inventory.all<{ at: string }>(
    'SELECT coalesce(first_started_at, started_at) AS at FROM sweep ORDER BY id',
  );
  const earliest = Math.max(seconds(before), trustedAt(inventory, now));
  const latest = seconds(now);
  let newest: ClockLeap | null = null;
  // Compared with the latest time so far: a clock that was behind for a night did not leap when it was put right.
  let from: number | null = null;
  for (const to of [...starts.map(({ at }) => seconds(at)), latest]) {
    if (from !== null && to - from > farDays * daySeconds && to > earliest && to <= latest)
      newest = { from: fromSeconds(from), to: fromSeconds(to), days: Math.floor((to - from) / daySeconds) };
    from = Math.max(from ?? to, to);
  }
  return newest;
}

/** When a person last confirmed the clock, in seconds; 0 if never. */
function trustedAt(inventory: Inventory, now: string): number {
  const row = inventory.get<{ at: string | null }>(
    "SELECT max(at) AS at FROM audit WHERE action = 'prune' AND detail ->> '$.clockTrusted' AND at <= ?",
    instant(now),
  );
  return row?.at ? seconds(row.at) : 0;
}
