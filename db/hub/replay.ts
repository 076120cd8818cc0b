import type { SiteMessage, WritingOptions } from '../../src/model/site-message.ts';
import type { Conclusions, Sweep } from '../../src/model/sweep.ts';
import { InventoryError } from '../errors.ts';
import type { ConclusionVersions } from '../evidence/store-conclusion.ts';
import type { Inventory } from '../inventory.ts';
import { beginSweepAgain } from '../sweeps/begin-sweep.ts';
import { abandonSweep, finishSweep } from '../sweeps/finish-sweep.ts';
import { createSweepWriter, type SweepWriter } from '../sweeps/sweep-writer.ts';
import { sweep } from '../sweeps/sweeps.ts';
import { AddressBits } from '../values/address-bits.ts';
import { type Decided, decideAtHub } from './decide.ts';

/** What the hub concludes with: its own knowledge, whatever the site's is. */
export interface HubKnowledge {
  readonly conclusions: Conclusions;
  readonly versions: ConclusionVersions;
}

/** A sweep whose start has been replayed, and its writer once there was a host. */
interface Open {
  readonly id: number;
  writer: SweepWriter | null;
}

/**
 * Writes what a site recorded into the hub's inventory, through the functions with which the site wrote it: one unit at a time, which is a sweep
 * from its start to its end with what came between, or one decision. Inside a transaction. Throws InventoryError `usage` for what cannot be
 * replayed, with a sentence for people.
 */
export function replay(
  inventory: Inventory,
  site: string,
  unit: readonly SiteMessage[],
  knowledge: HubKnowledge,
): void {
  const work = { inventory, site, knowledge };
  let open: Open | null = null;
  for (const message of unit) open = step(work, open, message);
  if (open !== null) throw broken('a sweep has no end');
}

interface Work {
  readonly inventory: Inventory;
  readonly site: string;
  readonly knowledge: HubKnowledge;
}

/** Replays one message; returns the sweep that is open after it. */
function step(work: Work, open: Open | null, message: SiteMessage): Open | null {
  const { inventory, site, knowledge } = work;
  if (isDecided(message)) {
    decideAtHub(inventory, site, message);
    return open;
  }
  if (message.kind === 'sweep-started') {
    if (open !== null) throw broken('a sweep starts within another one');
    const { policies, fingerprints } = knowledge.versions;
    // Whatever site it names: messages are of the site whose key signed them.
    const start = { ...message.start, site, policies, fingerprints };
    return { id: beginSweepAgain(inventory, start, message.continues), writer: null };
  }
  if (open === null) throw broken('hosts, or the end of a sweep, came without its start');
  if (message.kind === 'hosts') {
    open.writer ??= writerOf(work, open.id, message.options);
    writeHosts(open.writer, message);
    return open;
  }
  if (message.kind === 'sweep-ended')
    finishSweep(inventory, open.id, { ...message.end, writer: message.written ? open.writer : null });
  else abandonSweep(inventory, sweep(inventory, open.id) as Sweep);
  return null;
}

function broken(what: string): InventoryError {
  return new InventoryError('usage', `The messages of this site do not fit together: ${what}.`);
}

function writerOf(
  { inventory, site, knowledge }: Work,
  sweepId: number,
  options: WritingOptions,
): SweepWriter {
  // Times come with the hosts.
  const at = () => new Date().toISOString();
  const { conclusions } = knowledge;
  return createSweepWriter(inventory, { ...options, sweepId, site, at, conclusions });
}

function writeHosts(
  writer: SweepWriter,
  { hosts, scanned, saved }: Extract<SiteMessage, { kind: 'hosts' }>,
): void {
  for (let from = 0; from < hosts.length; ) from += writer.recordSome(hosts.slice(from));
  const bits = new AddressBits();
  for (const [block, base64] of scanned) bits.load(block, Buffer.from(base64, 'base64'));
  for (const address of bits.addresses()) writer.scanned(address);
  if (saved) writer.saveProgress();
}

function isDecided(message: SiteMessage): message is Decided {
  return ['decision', 'decision-undone', 'decision-refused'].includes(message.kind);
}
