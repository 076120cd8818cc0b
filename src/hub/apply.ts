import { brotliDecompressSync } from 'node:zlib';
import { InventoryError } from '../../db/errors.ts';
import { type HubKnowledge, replay } from '../../db/hub/replay.ts';
import { hold, hubSite } from '../../db/hub/sites.ts';
import { noteApplied, type WaitingMessage, waitingMessages } from '../../db/hub/take-in.ts';
import type { Inventory } from '../../db/inventory.ts';
import { eraseTraces } from '../../db/removal/forget.ts';
import type { SiteMessage } from '../model/site-message.ts';
import { readMessage, UnreadableMessage } from './message-schema.ts';

/** Most bytes that a message may have when it is unpacked: a hundred hosts take a few at most. */
const mostBytes = 64 * 1024 * 1024;

/** A message that was read, with the number of its last part. */
interface ReadMessage {
  readonly through: number;
  readonly message: SiteMessage;
}

/** One unit to be applied in one transaction, or what is wrong with the next one. */
type Unit =
  | { readonly through: number; readonly messages: readonly SiteMessage[] }
  | { readonly through: number; readonly problem: string };

/**
 * Writes what a site's messages record into the inventory, in their order, one transaction for each sweep and each decision. A sweep waits
 * until its end is here. What cannot be applied holds back what comes after it, because order matters; the site's `held` has the reason. Returns
 * how many units were applied.
 */
export function applySite(inventory: Inventory, site: string, knowledge: HubKnowledge, at: string): number {
  if (hubSite(inventory, site).held !== null) return 0;
  let applied = 0;
  for (const unit of unitsOf(waitingMessages(inventory, site))) {
    const problem = 'problem' in unit ? unit.problem : applyUnit(inventory, site, { ...unit, knowledge, at });
    if (problem !== null) {
      inventory.write(() => hold(inventory, site, `Message ${unit.through} cannot be applied. ${problem}`));
      return applied;
    }
    applied += 1;
  }
  return applied;
}

/** Applies one unit; returns why it cannot be, or null. */
function applyUnit(
  inventory: Inventory,
  site: string,
  unit: Extract<Unit, { messages: unknown }> & { readonly knowledge: HubKnowledge; readonly at: string },
): string | null {
  try {
    const { forgotten } = inventory.write(() => {
      noteApplied(inventory, site, unit.through, unit.at);
      return replay(inventory, site, unit.messages, unit.knowledge);
    });
    for (const sought of forgotten) eraseTraces(inventory, sought, { keepCopies: false });
    return null;
  } catch (error) {
    // A full disk is no fault of this site; anything else must not keep the others waiting.
    if (error instanceof InventoryError && error.kind !== 'usage') throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** Cuts messages into units; the last ones wait if their sweep has no end yet, or their content goes on. */
function* unitsOf(waiting: readonly WaitingMessage[]): Generator<Unit> {
  let unit: SiteMessage[] = [];
  let [open, records] = [false, false];
  for (const read of contentsOf(waiting)) {
    if ('problem' in read) {
      yield read;
      return;
    }
    const { message, through } = read;
    unit.push(message);
    if (message.kind === 'records-started') records = true;
    if (message.kind === 'records-ended') records = false;
    if (message.kind === 'sweep-started') open = true;
    if (message.kind === 'sweep-ended' || message.kind === 'sweep-abandoned') open = false;
    if (open || records) continue;
    yield { through, messages: unit };
    unit = [];
  }
}

function* contentsOf(
  waiting: readonly WaitingMessage[],
): Generator<ReadMessage | { readonly through: number; readonly problem: string }> {
  let parts: Uint8Array[] = [];
  for (const { sequence, more, body } of waiting) {
    parts.push(body);
    if (more) continue;
    const whole = Buffer.concat(parts);
    parts = [];
    try {
      yield { through: sequence, message: readMessage(unpacked(whole)) };
    } catch (error) {
      if (!(error instanceof UnreadableMessage)) throw error;
      yield { through: sequence, problem: error.message };
      return;
    }
  }
}

function unpacked(whole: Uint8Array): string {
  try {
    return brotliDecompressSync(whole, { maxOutputLength: mostBytes }).toString();
  } catch {
    throw new UnreadableMessage('It cannot be unpacked.');
  }
}
