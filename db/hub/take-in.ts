import type { SiteFrame } from '../../src/model/site-message.ts';
import type { Inventory } from '../inventory.ts';
import { frameHash } from '../queue/frame-hash.ts';
import { instant } from '../values/time.ts';
import { hubSite, noteContact, noteProblem } from './sites.ts';

/** Most bytes and messages of one site that wait to be applied; beyond them nothing more is taken in, and the site keeps it. */
const quota = { bytes: 256 * 1024 * 1024, messages: 20_000 };
/** How long the hash of an applied message is kept, in days: longer than the site keeps it. */
const keptDays = 60;

/** What became of a frame. `gap`: those between it and the last one are missing. `full`: the site's quota is used up. */
export type TakenIn =
  | { readonly outcome: 'taken' | 'duplicate' | 'gap' | 'full' }
  /** Not taken: `reason` is a sentence for people. */
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Takes a frame of a site in, once: (site, sequence, hash). It must come next after the last one and build on it. Inside a transaction, which
 * is to be on the disk before the frame is acknowledged. `at` is when it was received (ISO 8601).
 */
export function takeIn(inventory: Inventory, site: string, frame: SiteFrame, at: string): TakenIn {
  noteContact(inventory, site, at, { newest: frame.sequence });
  const { stream, lastSequence } = hubSite(inventory, site);
  const refused = (reason: string): TakenIn => {
    noteProblem(inventory, site, reason);
    return { outcome: 'refused', reason };
  };
  if (!equal(frameHash(frame), frame.hash))
    return { outcome: 'refused', reason: `Message ${frame.sequence} is damaged: its hash does not fit it.` };
  if (stream !== null && stream !== frame.stream)
    return refused(
      'A second inventory sends with the key of this site: the collector was set up anew, or its key was copied to another machine.',
    );
  if (frame.sequence <= lastSequence) {
    const known = hashOf(inventory, site, frame.sequence);
    if (known === null || equal(known, frame.hash)) return { outcome: 'duplicate' };
    return refused(forked(frame.sequence));
  }
  if (frame.sequence > lastSequence + 1) return { outcome: 'gap' };
  if (!equal(lastHash(inventory, site), frame.before)) return refused(forked(lastSequence));
  if (isFull(inventory, site)) return { outcome: 'full' };
  inventory.run(
    'INSERT INTO hub_message (site, sequence, hash, more, body, received_at) VALUES (?, ?, ?, ?, ?, ?)',
    site,
    frame.sequence,
    frame.hash,
    frame.more ? 1 : 0,
    frame.body,
    instant(at),
  );
  inventory.run(
    'UPDATE hub_site SET stream = ?, last_sequence = ?, last_hash = ? WHERE site = ?',
    frame.stream,
    frame.sequence,
    frame.hash,
    site,
  );
  return { outcome: 'taken' };
}

function forked(sequence: number): string {
  return `Two different messages ${sequence} came with the key of this site: its collector was set back to an older state, or cloned, and both send.`;
}

/** The hash of the last message of a site that was taken in; zeros before the first. */
export function lastHash(inventory: Inventory, site: string): Uint8Array {
  const row = inventory.get<{ hash: Uint8Array | null }>(
    'SELECT last_hash AS hash FROM hub_site WHERE site = ?',
    site,
  );
  return row?.hash ?? new Uint8Array(32);
}

function hashOf(inventory: Inventory, site: string, sequence: number): Uint8Array | null {
  const sql = 'SELECT hash FROM hub_message WHERE site = ? AND sequence = ?';
  return inventory.get<{ hash: Uint8Array }>(sql, site, sequence)?.hash ?? null;
}

function isFull(inventory: Inventory, site: string): boolean {
  const { messages, bytes } = inventory.get<{ messages: number; bytes: number }>(
    `SELECT count(*) AS messages, coalesce(sum(length(body)), 0) AS bytes FROM hub_message
     WHERE site = ? AND sequence > (SELECT applied_sequence FROM hub_site WHERE site = ?)`,
    site,
    site,
  ) as { messages: number; bytes: number };
  return messages >= quota.messages || bytes >= quota.bytes;
}

/** A message of a site that was taken in and not applied. */
export interface WaitingMessage {
  readonly sequence: number;
  readonly more: boolean;
  readonly body: Uint8Array;
}

/** The messages of a site that are yet to be applied, in order. */
export function waitingMessages(inventory: Inventory, site: string): readonly WaitingMessage[] {
  return inventory
    .all<{ sequence: number; more: number; body: Uint8Array }>(
      `SELECT sequence, more, body FROM hub_message
       WHERE site = ? AND sequence > (SELECT applied_sequence FROM hub_site WHERE site = ?) ORDER BY sequence`,
      site,
      site,
    )
    .map((row) => ({ ...row, more: row.more === 1 }));
}

/** Notes that a site's messages are applied up to a number; their bodies are deleted. In the transaction that applies them. */
export function noteApplied(inventory: Inventory, site: string, through: number, at: string): void {
  inventory.run('UPDATE hub_site SET applied_sequence = ? WHERE site = ?', through, site);
  inventory.run(
    'UPDATE hub_message SET body = NULL WHERE site = ? AND sequence <= ? AND body IS NOT NULL',
    site,
    through,
  );
  inventory.run(
    'DELETE FROM hub_message WHERE site = ? AND sequence < ? AND received_at < ?',
    site,
    through,
    instant(new Date(Date.parse(at) - keptDays * 86_400_000).toISOString()),
  );
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Skips the next content of a site, which cannot be applied: up to its last part. Returns its number; null if nothing waits. Inside a transaction. */
export function skipNext(inventory: Inventory, site: string): number | null {
  const last = waitingMessages(inventory, site).find(({ more }) => !more);
  if (last === undefined) return null;
  noteApplied(inventory, site, last.sequence, new Date().toISOString());
  return last.sequence;
}
