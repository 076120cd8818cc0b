import { brotliCompressSync, constants } from 'node:zlib';
import {
  frameBytes,
  messageVersion,
  type SiteFrame,
  type SiteMessage,
} from '../../src/model/site-message.ts';
import type { Inventory } from '../inventory.ts';
import { instant, utcNow } from '../values/time.ts';
import { enrolment } from './enrolment.ts';
import { frameHash } from './frame-hash.ts';

/** Puts a message at the end of the queue; inside the transaction that records its content. */
export type Queue = (message: SiteMessage) => void;

/** How long a message is kept once it is in the hub's inventory, in days: so old may be the backup from which a hub is restored. */
export const keptDays = 30;

/** The queue for what is recorded of a site; null if the inventory is not that site's. */
export function queueOf(inventory: Inventory, site: string): Queue | null {
  if (enrolment(inventory)?.site !== site) return null;
  return (message) => append(inventory, message);
}

/** The queue for a sweep; null also for one that began before the inventory was enrolled. */
export function queueOfSweep(
  inventory: Inventory,
  { id, site }: { readonly id: number; readonly site: string },
): Queue | null {
  return id > (enrolment(inventory)?.afterSweep ?? id) ? queueOf(inventory, site) : null;
}

interface End {
  readonly stream: string;
  readonly sequence: number;
  readonly hash: Uint8Array;
}

function append(inventory: Inventory, message: SiteMessage): void {
  const json = Buffer.from(JSON.stringify({ v: messageVersion, ...message }));
  const whole = brotliCompressSync(json, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: json.length },
  });
  const end = inventory.get<End>(
    'SELECT stream, last_sequence AS sequence, last_hash AS hash FROM enrolment',
  );
  if (end === undefined) throw new Error('the inventory is not enrolled');
  let { sequence, hash } = end;
  for (let from = 0; from < whole.length; from += frameBytes) {
    const body = whole.subarray(from, from + frameBytes);
    const more = from + frameBytes < whole.length;
    const before = hash;
    sequence += 1;
    hash = frameHash({ stream: end.stream, sequence, before, more, body });
    inventory.run(
      'INSERT INTO site_message (sequence, before, hash, more, body, queued_at) VALUES (?, ?, ?, ?, ?, ?)',
      sequence,
      before,
      hash,
      more ? 1 : 0,
      body,
      utcNow(),
    );
  }
  inventory.run('UPDATE enrolment SET last_sequence = ?, last_hash = ?', sequence, hash);
}

/** The next frames after a sequence number, at most `limit`. */
export function framesAfter(inventory: Inventory, sequence: number, limit: number): readonly SiteFrame[] {
  const end = enrolment(inventory);
  if (end === null) return [];
  return inventory
    .all<Omit<SiteFrame, 'stream' | 'more'> & { readonly more: number }>(
      'SELECT sequence, before, hash, more, body FROM site_message WHERE sequence > ? ORDER BY sequence LIMIT ?',
      sequence,
      limit,
    )
    .map((row) => ({ ...row, stream: end.stream, more: row.more === 1 }));
}

/** Where the queue stands. */
export interface QueueState {
  /** Messages that the broker has not stored. */
  readonly pending: number;
  /** Messages that are not yet in the hub's inventory. */
  readonly unconfirmed: number;
  readonly lastAcknowledged: number | null;
  readonly lastConfirmed: number | null;
  /** Bytes of all messages kept, and of those that are not yet in the hub's inventory. */
  readonly bytes: number;
  readonly unconfirmedBytes: number;
  /** When the oldest message was queued that the broker has not stored (ISO 8601); null if none waits. */
  readonly pendingSince: string | null;
}

/** Counts the queue. */
export function queueState(inventory: Inventory): QueueState {
  return inventory.get<QueueState>(
    `SELECT (SELECT count(*) FROM site_message WHERE acknowledged_at IS NULL) AS pending,
       (SELECT count(*) FROM site_message WHERE confirmed_at IS NULL) AS unconfirmed,
       (SELECT max(sequence) FROM site_message WHERE acknowledged_at IS NOT NULL) AS lastAcknowledged,
       (SELECT max(sequence) FROM site_message WHERE confirmed_at IS NOT NULL) AS lastConfirmed,
       (SELECT coalesce(sum(length(body)), 0) FROM site_message) AS bytes,
       (SELECT coalesce(sum(length(body)), 0) FROM site_message WHERE confirmed_at IS NULL) AS unconfirmedBytes,
       (SELECT queued_at FROM site_message WHERE acknowledged_at IS NULL ORDER BY sequence LIMIT 1) AS pendingSince`,
  ) as QueueState;
}

/** The number after which frames are yet to be sent. */
export function acknowledgedThrough(inventory: Inventory): number {
  const first = inventory.get<{ sequence: number | null }>(
    'SELECT min(sequence) AS sequence FROM site_message WHERE acknowledged_at IS NULL',
  )?.sequence;
  return first == null ? (enrolment(inventory)?.lastSequence ?? 0) : first - 1;
}

/**
 * Waits until everything up to a sequence number is on the disk. A host is written without waiting for that: a number must not be sent
 * that a power cut could take back.
 */
export function makeDurable(inventory: Inventory, sequence: number): void {
  inventory.write(() =>
    inventory.run('UPDATE enrolment SET sent_sequence = max(sent_sequence, ?)', sequence),
  );
}

/** Records that the broker has stored these. */
export function acknowledge(inventory: Inventory, sequences: readonly number[], at: string): void {
  inventory.write(() =>
    inventory.run(
      `UPDATE site_message SET acknowledged_at = ? WHERE acknowledged_at IS NULL
         AND sequence IN (SELECT value FROM json_each(?))`,
      instant(at),
      JSON.stringify(sequences),
    ),
  );
}

/** The hash of a message that is kept; null if it is not. */
export function hashOf(inventory: Inventory, sequence: number): Uint8Array | null {
  return (
    inventory.get<{ hash: Uint8Array }>('SELECT hash FROM site_message WHERE sequence = ?', sequence)?.hash ??
    null
  );
}

/** Records that everything up to a number is in the hub's inventory, and deletes what has been for {@link keptDays}. Returns how many. */
export function confirm(inventory: Inventory, through: number, at: string): number {
  return inventory.write(() => {
    inventory.run(
      `UPDATE site_message SET confirmed_at = ?, acknowledged_at = coalesce(acknowledged_at, ?)
       WHERE confirmed_at IS NULL AND sequence <= ?`,
      instant(at),
      instant(at),
      through,
    );
    return inventory.run(
      `DELETE FROM site_message WHERE confirmed_at < ?`,
      instant(new Date(Date.parse(at) - keptDays * 86_400_000).toISOString()),
    ).changes;
  });
}

/** Sends everything after a number once more: the hub, or the broker, has lost it. Returns how many messages. */
export function sendAgain(inventory: Inventory, after: number): number {
  return inventory.write(
    () =>
      inventory.run(
        `UPDATE site_message SET acknowledged_at = NULL, confirmed_at = NULL
         WHERE sequence > ? AND acknowledged_at IS NOT NULL`,
        after,
      ).changes,
  );
}
