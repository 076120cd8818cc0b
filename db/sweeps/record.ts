import { channelsIn } from '../../src/model/channel.ts';
import type {
  DoneBefore,
  Recorder,
  Sweep,
  SweepCounts,
  SweepOutcome,
  SweepWarning,
} from '../../src/model/sweep.ts';
import { listDevices } from '../devices/devices.ts';
import { InventoryError } from '../errors.ts';
import { isListed } from '../evidence/default-list.ts';
import { currentObservations } from '../evidence/observations.ts';
import { ReportedIdentities } from '../identity/reported-identities.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { openProgress, reportingRecorders } from './progress.ts';
import { recordHost } from './record-host.ts';
import type { RecorderOptions, Recording } from './recording.ts';
import { devicesSeenIn } from './seen.ts';
import { settleSweep } from './settle-sweep.ts';
import { sweep } from './sweeps.ts';
import { takenOver } from './taken-over.ts';
import { createTally, type FoundBefore } from './tally.ts';

/** A recorder that can also settle its sweep, for `finishSweep`. */
export interface SweepRecorder extends Recorder {
  /** What is already done if the sweep continues another; otherwise nothing. */
  readonly before: DoneBefore;
  /** The counts that the sweep began with: those of the sweeps that it continues, or none. */
  readonly begunWith: SweepCounts;
  /** Addresses asked and hosts that showed life so far, including those of the continued sweeps. */
  covered(): Pick<SweepCounts, 'scanned' | 'alive' | 'unfinished'>;
  /** Decides about silent devices and abandoned addresses; returns what limits that. Inside finishSweep's transaction only. */
  settle(outcome: SweepOutcome, at: string, unheard: readonly string[]): readonly SweepWarning[];
}

/**
 * Makes the recorder of a running sweep. `record` is one synchronous transaction: once it has returned, the host
 * survives the end of the process, and about a second later also a power cut. Throws InventoryError `usage` if the sweep is not
 * running or belongs to another site; `record` throws `lost` if another process has taken the inventory over.
 */
export function createRecorder(inventory: Inventory, options: RecorderOptions): SweepRecorder {
  const { sweepId, site } = options;
  const running = sweep(inventory, sweepId);
  if (running === null || running.outcome !== 'running' || running.site !== site)
    throw new InventoryError('usage', `Sweep ${sweepId} of site ${site} is not running.`);
  const progress = openProgress(inventory, sweepId);
  const tally = createTally(foundBefore(inventory, running));
  const told = reportingRecorders(inventory, sweepId);
  const behind = new Map(told.map((id) => [id, channelsIn(currentObservations(inventory, id))]));
  const work: Recording = {
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
    begunWith: running.counts,
    covered,
    record: (host) => {
      // Waiting for the disk once a second is enough: for each of thousands of hosts it would take minutes.
      const due = progress.due();
      const write = due ? inventory.write : inventory.writeSoon;
      return write(() => {
        checkRunning(inventory, sweepId);
        progress.noteAlive(host.address);
        const stored = recordHost(work, host, instant(options.at()));
        if (due) save();
        return stored;
      });
    },
    asked: (address) => {
      progress.noteAsked(address);
      if (progress.due())
        inventory.write(() => {
          checkRunning(inventory, sweepId);
          save();
        });
    },
    tally: () => tally.counts(),
    settle: (outcome, time, unheard) => {
      save();
      const warnings = settleSweep(work, outcome, instant(time), unheard);
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
