import { randomUUID } from 'node:crypto';
import type { Notice, NoticeChannel, NoticeEvent, NoticeKind } from '../../src/model/notice.ts';
import { siteNames } from '../devices/sites.ts';
import { newestVersion } from '../evidence/version-store.ts';
import type { Inventory } from '../inventory.ts';
import { lastTwo } from '../sweeps/last-two.ts';
import { fromSeconds, instant, seconds } from '../values/time.ts';
import { deviceEvents } from './device-events.ts';
import { exceptionEvents } from './exception-events.ts';
import { uncertainEvents } from './outbox.ts';
import { runEvents, sweepEvents } from './sweep-events.ts';

/** What to announce, and through which channels. */
export interface Announcing {
  /** ISO 8601. */
  readonly at: string;
  readonly kinds: readonly NoticeKind[];
  readonly channels: readonly NoticeChannel[];
  /** How many days before its end an accepted exception is announced. */
  readonly expireDays: number;
}

/** If a device's verdict keeps changing, days before it is announced again. */
const quietDays = 30;

/**
 * Finds what happened since the last time and puts one digest of it into the outbox, once for each channel; nothing is announced
 * twice. Events, marks and messages are written in one transaction. Returns the digest; null if nothing is new, or without any
 * channel.
 */
export function announce(
  inventory: Inventory,
  { at, kinds, channels, expireDays }: Announcing,
): Notice | null {
  if (channels.length === 0) return null;
  const now = instant(at);
  const looks = siteNames(inventory).map((site) => lookAt(inventory, site, now));
  const exceptions = exceptionEvents(inventory, now.slice(0, 10), expireDays);
  const chosen = [...looks.flatMap(({ events }) => events), ...exceptions].filter(({ kind }) =>
    kinds.includes(kind),
  );
  return inventory.write(() => {
    for (const { site, to, sweep } of looks)
      inventory.run(
        `INSERT INTO notice_seen (site, version, sweep) VALUES (?, ?, ?) ON CONFLICT DO UPDATE
           SET version = max(version, excluded.version), sweep = max(coalesce(sweep, 0), excluded.sweep)`,
        site,
        to,
        sweep,
      );
    return putNew(inventory, [...chosen, ...uncertainEvents(inventory)], { at: now, channels });
  });
}

/**
 * The same for events found elsewhere, without looking at history. Returns the digest of those not yet announced; null if there are
 * none.
 */
export function announceThese(
  inventory: Inventory,
  events: readonly NoticeEvent[],
  { at, kinds, channels }: Omit<Announcing, 'expireDays'>,
): Notice | null {
  const now = instant(at);
  const chosen = events.filter((event) => kinds.includes(event.kind) && isNew(inventory, event, now));
  if (channels.length === 0 || chosen.length === 0) return null;
  return inventory.write(() => putNew(inventory, chosen, { at: now, channels }));
}

function putNew(
  inventory: Inventory,
  found: readonly NoticeEvent[],
  { at, channels }: Pick<Announcing, 'at' | 'channels'>,
): Notice | null {
  const events = found.filter((event) => isNew(inventory, event, at));
  return events.length === 0 ? null : put(inventory, { at, events }, channels);
}

function put(inventory: Inventory, { at, events }: Omit<Notice, 'id'>, by: readonly NoticeChannel[]): Notice {
  const { id } = inventory.run('INSERT INTO notice (at, events) VALUES (?, ?)', at, JSON.stringify(events));
  for (const { key } of events)
    inventory.run('INSERT OR REPLACE INTO notice_sent (key, notice, at) VALUES (?, ?, ?)', key, id, at);
  for (const channel of by)
    inventory.run(
      "INSERT INTO outbox (notice, channel, mark, state, due_at) VALUES (?, ?, ?, 'waiting', ?)",
      id,
      channel,
      randomUUID(),
      Date.parse(at),
    );
  return { id, at, events };
}

interface Seen {
  readonly version: number;
  readonly sweep: number;
}

/** What happened at a site since the last look, and how far this look went. */
interface Look {
  readonly site: string;
  readonly to: number;
  readonly sweep: number | null;
  readonly events: readonly NoticeEvent[];
}

function lookAt(inventory: Inventory, site: string, now: string): Look {
  const seen =
    inventory.get<Seen>(
      'SELECT version, coalesce(sweep, 0) AS sweep FROM notice_seen WHERE site = ?',
      site,
    ) ?? beforeNewest(inventory, site);
  const to = newestVersion(inventory);
  const ended = inventory.get<{ id: number | null }>(
    "SELECT max(id) AS id FROM sweep WHERE site = ? AND outcome <> 'running'",
    site,
  );
  const events = [
    ...deviceEvents(inventory, { site, from: seen.version, to }),
    ...sweepEvents(inventory, site, seen.sweep),
    ...runEvents(inventory, site, now),
  ];
  return { site, to, sweep: ended?.id ?? null, events };
}

/** When notification begins, it covers the last sweep and not everything known before it. */
function beforeNewest(inventory: Inventory, site: string): Seen {
  const { previous } = lastTwo(inventory, site);
  return { version: previous?.version ?? 0, sweep: previous?.id ?? 0 };
}

function isNew(inventory: Inventory, { key, kind }: NoticeEvent, now: string): boolean {
  const sent = inventory.get<{ at: string }>('SELECT at FROM notice_sent WHERE key = ?', key);
  if (sent === undefined) return true;
  return kind === 'flagged-new' && sent.at < fromSeconds(seconds(now) - quietDays * 86_400);
}
