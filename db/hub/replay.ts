import type { Correction, SiteMessage, WritingOptions } from '../../src/model/site-message.ts';
import type { Conclusions, Sweep } from '../../src/model/sweep.ts';
import { InventoryError } from '../errors.ts';
import type { ConclusionVersions } from '../evidence/store-conclusion.ts';
import type { Sought } from '../file/copies.ts';
import type { Inventory } from '../inventory.ts';
import { beginSweepAgain } from '../sweeps/begin-sweep.ts';
import { abandonSweep, finishSweep } from '../sweeps/finish-sweep.ts';
import { createSweepWriter, type SweepWriter } from '../sweeps/sweep-writer.ts';
import { sweep } from '../sweeps/sweeps.ts';
import { AddressBits } from '../values/address-bits.ts';
import { correctAtHub } from './correct.ts';
import { type Decided, decideAtHub } from './decide.ts';
import { KnownRecords } from './known-records.ts';
import { resendSeen } from './resend.ts';

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

/** What {@link replay} leaves to be done after its transaction: to delete forgotten devices from copies of the file. */
export interface Replayed {
  readonly forgotten: readonly Sought[];
}

/**
 * Writes what a site recorded into the hub's inventory, through the functions with which the site wrote it: one unit at a time, which is a sweep
 * from its start to its end with what came between, what was recorded before the site had a hub, or one decision or correction. Inside a
 * transaction. Throws InventoryError `usage` for what cannot be replayed, with a sentence for people.
 */
export function replay(
  inventory: Inventory,
  site: string,
  unit: readonly SiteMessage[],
  knowledge: HubKnowledge,
): Replayed {
  const work: Work = { inventory, site, knowledge, forgotten: [], records: null };
  let open: Open | null = null;
  for (const message of unit) open = step(work, open, message);
  if (open !== null || work.records !== null) throw broken('a sweep has no end');
  return work;
}

interface Work {
  readonly inventory: Inventory;
  readonly site: string;
  readonly knowledge: HubKnowledge;
  readonly forgotten: Sought[];
  /** While what was recorded before is replayed. */
  records: KnownRecords | null;
}

/** Replays one message; returns the sweep that is open after it. */
function step(work: Work, open: Open | null, message: SiteMessage): Open | null {
  const { inventory, site } = work;
  if (isDecided(message)) {
    decideAtHub(inventory, site, message);
    return open;
  }
  if (isCorrection(message)) {
    const sought = correctAtHub(inventory, site, message, { ...work.knowledge, at: message.at });
    if (sought !== null) work.forgotten.push(sought);
    return open;
  }
  if (stepOfRecords(work, message)) return open;
  return stepOfSweep(work, open, message);
}

/** Whether a message begins, is or ends what was recorded before the site had a hub; its sweeps are replayed as any other. */
function stepOfRecords(work: Work, message: SiteMessage): boolean {
  const { inventory, site, knowledge } = work;
  if (message.kind === 'records-started')
    work.records = new KnownRecords(inventory, site, { ...knowledge, at: message.at });
  else if (message.kind === 'known-devices') recordsOf(work).addDevices(message.devices);
  else if (message.kind === 'known-import') recordsOf(work).addImport(message.import);
  else if (message.kind === 'records-ended') {
    recordsOf(work).end(message);
    work.records = null;
  } else return false;
  return true;
}

function recordsOf({ records }: Work): KnownRecords {
  if (records === null) throw broken('devices came without the start of the records');
  return records;
}

function stepOfSweep(work: Work, open: Open | null, message: SiteMessage): Open | null {
  const { inventory, site, knowledge, records } = work;
  if (message.kind === 'sweep-started') {
    if (open !== null) throw broken('a sweep starts within another one');
    const { policies, fingerprints } = knowledge.versions;
    // Whatever site it names: messages are of the site whose key signed them.
    const start = { ...message.start, site, policies, fingerprints };
    const id = beginSweepAgain(inventory, start, message.continues);
    records?.addSweep(id);
    return { id, writer: null };
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
  resendSeen(inventory, site, open.id);
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

function isCorrection(message: SiteMessage): message is Correction {
  return ['merged', 'split', 'correction-undone', 'forgotten', 'imported'].includes(message.kind);
}

function isDecided(message: SiteMessage): message is Decided {
  return ['decision', 'decision-undone', 'decision-refused'].includes(message.kind);
}
