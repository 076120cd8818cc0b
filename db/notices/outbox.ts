import { randomUUID } from 'node:crypto';
import { clockAheadMs } from '../../src/model/night.ts';
import type { Message, NoticeChannel, NoticeEvent } from '../../src/model/notice.ts';
import { isCertainlyDead, type ProcessId, thisProcess } from '../file/process-id.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds } from '../values/time.ts';

/** The state of a message: see the migration that created the table. */
export type OutboxState = 'waiting' | 'claimed' | 'handed' | 'delivered' | 'uncertain';

/** A message that only this process may send, until the claim expires. */
export interface Claim extends Message {
  readonly id: number;
  readonly token: string;
  readonly attempts: number;
}

/** A message as lists show it. */
export interface OutboxEntry {
  readonly id: number;
  readonly notice: number;
  readonly channel: NoticeChannel;
  readonly mark: string;
  readonly state: OutboxState;
  readonly attempts: number;
  /** When it is tried next, ISO 8601; null if it is not. */
  readonly dueAt: string | null;
  /** When it was delivered, or when it became uncertain. */
  readonly endedAt: string | null;
  /** What the other side replied, or what went wrong last. */
  readonly message: string | null;
  /** When the digest was created, and how many events it has. */
  readonly madeAt: string;
  readonly events: number;
}

/** Longer than any delivery attempt takes. */
const claimMs = 10 * 60_000;

/**
 * Cleans up after dead processes: a message that was only claimed waits again, one that had been handed over becomes uncertain.
 * Returns how many became uncertain.
 */
export function releaseAbandoned(inventory: Inventory, now: number): number {
  if (inventory.get("SELECT 1 FROM outbox WHERE state IN ('claimed', 'handed')") === undefined) return 0;
  return inventory.write(() => {
    const held = inventory.all<ProcessId & { id: number; state: OutboxState; expires: number }>(
      "SELECT id, state, host, pid, process_started AS processStarted, expires_at AS expires FROM outbox WHERE state IN ('claimed', 'handed')",
    );
    const left = held.filter(({ expires, ...mark }) => expires <= now || isCertainlyDead(mark));
    for (const one of left) abandon(inventory, one, now);
    return left.filter(({ state }) => state === 'handed').length;
  });
}

const uncertainText =
  'It had been handed over whole when camcensus was ended, and what the other side answered is not known. It is not sent again by itself.';

// No attempt is put off for that long: a clock that was ahead has set its time.
const isDue = "o.state = 'waiting' AND o.channel = @channel AND (o.due_at <= @now OR o.due_at > @ahead)";

/** Claims the oldest message due on this channel; null if there is none. */
export function claimNext(inventory: Inventory, channel: NoticeChannel, now: number): Claim | null {
  const which = { channel, now, ahead: now + clockAheadMs };
  // Checked first, so that a service that polls every few seconds does not write each time.
  const due = inventory.get(`SELECT 1 FROM outbox o WHERE ${isDue}`, which);
  if (due === undefined) return null;
  return inventory.write(() => {
    const row = inventory.get<{
      id: number;
      mark: string;
      attempts: number;
      notice: number;
      at: string;
      events: string;
    }>(
      `SELECT o.id, o.mark, o.attempts, n.id AS notice, n.at, n.events FROM outbox o JOIN notice n ON n.id = o.notice
       WHERE ${isDue} ORDER BY o.id LIMIT 1`,
      which,
    );
    if (row === undefined) return null;
    const token = randomUUID();
    const { host, pid, processStarted } = thisProcess();
    inventory.run(
      `UPDATE outbox SET state = 'claimed', token = ?, host = ?, pid = ?, process_started = ?, expires_at = ?, attempts = attempts + 1
       WHERE id = ?`,
      token,
      host,
      pid,
      processStarted,
      now + claimMs,
      row.id,
    );
    const events: readonly NoticeEvent[] = JSON.parse(row.events);
    const notice = { id: row.notice, at: row.at, events };
    return { id: row.id, token, attempts: row.attempts + 1, mark: row.mark, notice };
  });
}

/**
 * Records that the last byte is about to be sent. False if the claim is no longer this process's: then it must not be sent.
 * The record survives the end of this process from now on. It is not flushed to disk: the longer that took, the more often a kill
 * would fall between record and byte. After a power cut it may be missing, and the message is sent once more.
 */
export function handOver(inventory: Inventory, { id, token }: Claim, now: number): boolean {
  const { changes } = inventory.writeSoon(() =>
    inventory.run(
      "UPDATE outbox SET state = 'handed' WHERE id = ? AND token = ? AND state = 'claimed' AND expires_at > ?",
      id,
      token,
      now,
    ),
  );
  return changes === 1;
}

/** Records that a message was accepted. False if another process has claimed it by now. */
export function noteDelivered(inventory: Inventory, claim: Claim, now: number, message: string): boolean {
  return inventory.write(() => {
    if (!holds(inventory, claim)) return false;
    release(inventory, claim.id, { state: 'delivered', ended: now, message });
    return true;
  });
}

/** Records that an attempt failed and when the next is due; with `whole`, no message of the channel is tried before then. */
export function noteFailed(
  inventory: Inventory,
  claim: Claim,
  failure: { readonly message: string; readonly dueAt: number; readonly whole: boolean },
): void {
  inventory.write(() => {
    if (!holds(inventory, claim)) return;
    release(inventory, claim.id, { state: 'waiting', ended: null, message: failure.message });
    inventory.run('UPDATE outbox SET due_at = ? WHERE id = ?', failure.dueAt, claim.id);
    if (failure.whole)
      inventory.run(
        `UPDATE outbox SET due_at = max(due_at, ?) WHERE state = 'waiting'
           AND channel = (SELECT channel FROM outbox WHERE id = ?)`,
        failure.dueAt,
        claim.id,
      );
  });
}

/** Records that this process stops: what it had claimed waits again, what it had handed over is uncertain. */
export function releaseClaim(inventory: Inventory, claim: Claim, now: number): void {
  inventory.write(() => {
    const row = inventory.get<{ state: OutboxState }>(
      'SELECT state FROM outbox WHERE id = ? AND token = ?',
      claim.id,
      claim.token,
    );
    if (row !== undefined) abandon(inventory, { id: claim.id, state: row.state }, now);
  });
}

function abandon(
  inventory: Inventory,
  { id, state }: { readonly id: number; readonly state: OutboxState },
  now: number,
): void {
  if (state === 'handed') release(inventory, id, { state: 'uncertain', ended: now, message: uncertainText });
  else release(inventory, id, { state: 'waiting', ended: null, message: null });
}

/** Makes an uncertain or waiting message due now, and returns its state before; null if there is none with that number. */
export function sendAgain(inventory: Inventory, id: number, now: number): OutboxState | null {
  return inventory.write(() => {
    const row = inventory.get<{ state: OutboxState }>('SELECT state FROM outbox WHERE id = ?', id);
    if (row?.state === 'uncertain' || row?.state === 'waiting')
      inventory.run("UPDATE outbox SET state = 'waiting', ended_at = NULL, due_at = ? WHERE id = ?", now, id);
    return row?.state ?? null;
  });
}

/** Everything not delivered, oldest first, and each channel's newest delivered message. */
export function outbox(inventory: Inventory): readonly OutboxEntry[] {
  return inventory
    .all<Omit<OutboxEntry, 'dueAt'> & { due: number }>(
      `SELECT o.id, o.notice, o.channel, o.mark, o.state, o.attempts, o.due_at AS due, o.ended_at AS endedAt, o.message,
         n.at AS madeAt, json_array_length(n.events) AS events
       FROM outbox o JOIN notice n ON n.id = o.notice
       WHERE o.state <> 'delivered'
         OR o.id IN (SELECT max(id) FROM outbox WHERE state = 'delivered' GROUP BY channel)
       ORDER BY o.id`,
    )
    .map(({ due, ...row }) => ({ ...row, dueAt: row.state === 'waiting' ? atMs(due) : null }));
}

/** For each uncertain message, an event saying that it may not have arrived. */
export function uncertainEvents(inventory: Inventory): readonly NoticeEvent[] {
  return inventory
    .all<{ id: number; channel: NoticeChannel; mark: string; endedAt: string; madeAt: string }>(
      `SELECT o.id, o.channel, o.mark, o.ended_at AS endedAt, n.at AS madeAt
       FROM outbox o JOIN notice n ON n.id = o.notice WHERE o.state = 'uncertain' ORDER BY o.id`,
    )
    .map(({ id, channel, mark, endedAt, madeAt }) => ({
      kind: 'delivery-uncertain',
      key: `delivery-uncertain:${id}:${endedAt}`,
      site: null,
      device: null,
      sweep: null,
      at: endedAt,
      note: `Message ${id} of ${madeAt} by ${channel} (${mark}). If it did not arrive: camcensus notify resend ${id}`,
    }));
}

function holds(inventory: Inventory, { id, token }: Claim): boolean {
  return inventory.get('SELECT 1 FROM outbox WHERE id = ? AND token = ?', id, token) !== undefined;
}

function release(
  inventory: Inventory,
  id: number,
  to: { readonly state: OutboxState; readonly ended: number | null; readonly message: string | null },
): void {
  inventory.run(
    `UPDATE outbox SET state = ?, token = NULL, host = NULL, pid = NULL, process_started = NULL, expires_at = NULL,
       ended_at = ?, message = coalesce(?, message) WHERE id = ?`,
    to.state,
    to.ended === null ? null : atMs(to.ended),
    to.message,
    id,
  );
}

function atMs(milliseconds: number): string {
  return fromSeconds(Math.floor(milliseconds / 1000));
}
