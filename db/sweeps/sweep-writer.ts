import { channelsIn } from '../../src/model/channel.ts';
import type {
  DoneBefore,
  HostWriter,
  Sweep,
  SweepCounts,
  SweepOutcome,
  SweepWarning,
} from '../../src/model/sweep.ts';
import { listDevices } from '../devices/devices.ts';
import { InventoryError } from '../errors.ts';
import { isListed } from '../evidence/default-list.ts';
import { currentObservations } from '../evidence/observations.ts';
import { takenOver } from '../file/with-lease.ts';
import { ReportedIdentities } from '../identity/reported-identities.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { closeSweep } from './close-sweep.ts';
import { devicesSeenIn } from './known-addresses.ts';
import { openProgress, reportingRecorders } from './progress.ts';
import type { SweepState, SweepWriterOptions } from './sweep-state.ts';
import { sweep } from './sweeps.ts';
import { createTally, type FoundBefore } from './tally.ts';
import { writeHost } from './write-host.ts';

/** A writer that can also close its sweep, for `finishSweep`. */
export interface SweepWriter extends HostWriter {
  /** What is already done if the sweep continues another; otherwise nothing. */
  readonly before: DoneBefore;
  /** The counts that the sweep began with: those of the sweeps that it continues, or none. */
  readonly startCounts: SweepCounts;
  /** Addresses scanned and hosts that showed life so far, including those of the continued sweeps. */
  covered(): Pick<SweepCounts, 'scanned' | 'alive' | 'unfinished'>;
  /** Decides about silent devices and abandoned addresses; returns what limits that. Inside finishSweep's transaction only. */
  close(outcome: SweepOutcome, at: string, receiveFailed: readonly string[]): readonly SweepWarning[];
}

/**
 * Makes the writer of a running sweep. `record` is one synchronous transaction: once it has returned, the host
 * survives the end of the process, and about a second later also a power cut. Throws InventoryError `usage` if the sweep is not
 * running or belongs to another site; `record` throws `lost` if another process has taken the inventory over.
 */
export function createSweepWriter(inventory: Inventory, options: SweepWriterOptions): SweepWriter {
  const { sweepId, site } = options;
  const running = sweep(inventory, sweepId);
  if (running === null || running.outcome !== 'running' || running.site !== site)
    throw new InventoryError('usage', `Sweep ${sweepId} of site ${site} is not running.`);
  const progress = openProgress(inventory, sweepId);
  const tally = createTally(foundBefore(inventory, running));
  const reporters = reportingRecorders(inventory, sweepId);
  const behind = new Map(reporters.map((id) => [id, channelsIn(currentObservations(inventory, id))]));
  const work: SweepState = {
    inventory,
    options,
    running,
    progress,
    tally,
    behind,
    reported: new ReportedIdentities(),
    unidentified: [],
  };
  const covered = () => ({
    scanned: progress.asked.size,
    alive: progress.alive.size,
    unfinished: progress.unfinished,
  });
  const save = () => progress.save({ ...running.counts, ...covered(), ...tally.counts() });
  const { before } = progress;
  return {
    before: { has: (address) => before.has(address), asked: before.size, alive: progress.alive.size },
    startCounts: running.counts,
    covered,
    record: (host) => {
      // Waiting for the disk once a second is enough: for each of thousands of hosts it would take minutes.
      const due = progress.due();
      const write = due ? inventory.write : inventory.writeSoon;
      return write(() => {
        checkRunning(inventory, sweepId);
        progress.noteAlive(host.address);
        const stored = writeHost(work, host, instant(options.at()));
        if (due) save();
        return stored;
      });
    },
    asked: (address) => {
      progress.noteScanned(address);
      if (progress.due())
        inventory.write(() => {
          checkRunning(inventory, sweepId);
          save();
        });
    },
    tally: () => tally.counts(),
    close: (outcome, time, receiveFailed) => {
      save();
      const warnings = closeSweep(work, outcome, instant(time), receiveFailed);
      save();
      return warnings;
    },
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
