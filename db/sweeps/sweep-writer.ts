import type { Address } from '../../src/model/address.ts';
import { channelsIn } from '../../src/model/channel.ts';
import type { Sweep, SweepCounts, SweepOutcome, SweepWarning, SweptHost } from '../../src/model/sweep.ts';
import { listDevices } from '../devices/devices.ts';
import { InventoryError } from '../errors.ts';
import { isListed } from '../evidence/default-list.ts';
import { currentObservations } from '../evidence/observations.ts';
import { takenOver } from '../file/with-lease.ts';
import { ReportedIdentities } from '../identity/reported-identities.ts';
import type { Inventory } from '../inventory.ts';
import { queueOfSweep } from '../queue/queue.ts';
import { instant } from '../values/time.ts';
import { closeSweep } from './close-sweep.ts';
import { devicesSeenIn } from './known-addresses.ts';
import { openProgress, reportingRecorders } from './progress.ts';
import { queuedHosts } from './queued-hosts.ts';
import { SeenMarks } from './seen-marks.ts';
import type { SweepState, SweepWriterOptions } from './sweep-state.ts';
import { sweep } from './sweeps.ts';
import { createTally, type FoundBefore } from './tally.ts';
import { writeHost } from './write-host.ts';

/** How long one transaction may write hosts, in milliseconds: meanwhile others who write into the inventory wait. */
const transactionMs = 250;

/** Writes what a running sweep finds. */
export interface SweepWriter {
  /** Writes one host; returns the device's id, or null if the host is not stored (not a camera; only counted). */
  record(host: SweptHost): number | null;
  /**
   * Writes the first of these hosts in one transaction: all, or as many as it takes {@link transactionMs}. Returns how many. `at` is when
   * each was scanned, ISO 8601.
   */
  recordSome(hosts: readonly { readonly host: SweptHost; readonly at: string }[]): number;
  /** Marks an address as scanned, even if silent. */
  scanned(address: Address): void;
  /** Writes how far the sweep has come where that is due; true if some of it is still to be written. */
  saveDue(): boolean;
  /** Marks every device that was seen so far as seen in this sweep, which is otherwise done at its end for those that did not change. */
  markSeen(): void;
  /** Writes how far the sweep has come, which is otherwise done about once a second. Inside a transaction. */
  saveProgress(): void;
  /** What has been recorded in this sweep so far: devices on the default list, and other equipment by maker's name. */
  tally(): Pick<SweepCounts, 'devices' | 'flagged' | 'review' | 'otherEquipment'>;
  /** Addresses scanned and hosts that showed life so far, including those of the continued sweeps. */
  covered(): Pick<SweepCounts, 'scanned' | 'alive' | 'unfinished'>;
  /** Decides about silent devices and abandoned addresses; returns what limits that. Inside finishSweep's transaction only. */
  close(outcome: SweepOutcome, at: string, receiveFailed: readonly string[]): readonly SweepWarning[];
}

/**
 * Makes the writer of a running sweep. `record` and `recordSome` are one synchronous transaction: once they have returned, the hosts
 * survive the end of the process, and about a second later also a power cut. Throws InventoryError `usage` if the sweep is not
 * running or belongs to another site; both throw `lost` if another process has taken the inventory over.
 */
export function createSweepWriter(inventory: Inventory, options: SweepWriterOptions): SweepWriter {
  const work = stateOf(inventory, options);
  const { running, progress, tally, forgotten } = work;
  const queue = queueOfSweep(inventory, running);
  const queued = queue === null ? null : queuedHosts(queue, options);
  const covered = () => ({
    scanned: progress.asked.size,
    alive: progress.alive.size,
    unfinished: progress.unfinished,
  });
  const save = () => progress.save({ ...running.counts, ...covered(), ...tally.counts() });
  const one = (host: SweptHost, at: string) => {
    progress.noteAlive(host.address);
    const device = writeHost(work, host, instant(at));
    // What a person had forgotten goes to no hub: a hub does not know it again by the hash that is kept here.
    if (forgotten?.delete(host) !== true) queued?.add(host, at);
    return device;
  };
  const transaction = transactionsOf(work, queued, save);
  const saveDue = () => {
    if (progress.isUnsaved && progress.due()) transaction(() => {});
    return progress.isUnsaved;
  };
  return {
    covered,
    record: (host) => {
      let device: number | null = null;
      transaction(() => {
        device = one(host, options.at());
      });
      return device;
    },
    recordSome: (hosts) =>
      transaction(() => {
        const until = performance.now() + transactionMs;
        let written = 0;
        for (const { host, at } of hosts) {
          if (written > 0 && performance.now() > until) break;
          one(host, at);
          written += 1;
        }
        return written;
      }),
    scanned: (address) => {
      progress.noteScanned(address);
      queued?.scanned(address);
      saveDue();
    },
    saveDue,
    saveProgress: save,
    tally: () => tally.counts(),
    markSeen: () => transaction(() => work.marks.applyAll()),
    close: (outcome, time, receiveFailed) => {
      work.marks.applyAll();
      queued?.send('end');
      save();
      const warnings = closeSweep(work, outcome, instant(time), receiveFailed);
      save();
      return warnings;
    },
  };
}

/** What carries out a write of a sweep in a transaction, and writes with it what is due. */
function transactionsOf(
  { inventory, options, progress }: SweepState,
  queued: ReturnType<typeof queuedHosts> | null,
  save: () => void,
) {
  return <Result>(write: () => Result): Result => {
    // Waiting for the disk once a second is enough: for each of thousands of hosts it would take minutes.
    const due = progress.due();
    let done = false;
    try {
      const result = (due ? inventory.write : inventory.writeSoon)(() => {
        checkRunning(inventory, options.sweepId);
        const written = write();
        const isSaved = due || progress.owesMarks;
        queued?.send(isSaved ? 'saved' : 'unsaved');
        if (isSaved) save();
        return written;
      });
      done = true;
      return result;
    } finally {
      queued?.sent(done);
    }
  };
}

function stateOf(inventory: Inventory, options: SweepWriterOptions): SweepState {
  const { sweepId, site } = options;
  const running = sweep(inventory, sweepId);
  if (running === null || running.outcome !== 'running' || running.site !== site)
    throw new InventoryError('usage', `Sweep ${sweepId} of site ${site} is not running.`);
  const progress = openProgress(inventory, sweepId);
  const tally = createTally(foundBefore(inventory, running));
  const reporters = reportingRecorders(inventory, sweepId);
  const behind = new Map(reporters.map((id) => [id, channelsIn(currentObservations(inventory, id))]));
  return {
    inventory,
    options,
    running,
    progress,
    tally,
    marks: new SeenMarks(inventory, sweepId, progress),
    behind,
    reported: new ReportedIdentities(),
    unidentified: [],
    forgotten: queueOfSweep(inventory, running) === null ? null : new Set(),
  };
}

function checkRunning(inventory: Inventory, id: number): void {
  const row = inventory.get<{ outcome: SweepOutcome }>('SELECT outcome FROM sweep WHERE id = ?', id);
  if (row?.outcome !== 'running') throw takenOver(inventory);
}

/** What the continued sweeps have found, for the tally of this one. */
function foundBefore(inventory: Inventory, { id, site, continues, counts }: Sweep): FoundBefore {
  if (continues === null) return { devices: [], otherEquipment: {} };
  const seen = new Set(devicesSeenIn(inventory, id));
  const devices = listDevices(inventory, { site, allHosts: true }).filter((one) => seen.has(one.id));
  return {
    devices: devices.map((one) => ({ device: one, listed: isListed(inventory, one.id) })),
    otherEquipment: counts.otherEquipment,
  };
}
