import type { Address } from '../src/model/address.ts';
import type { Channel } from '../src/model/channel.ts';
import type { Device, Leg } from '../src/model/device.ts';
import { networkOf } from '../src/model/network-of.ts';
import type {
  Conclusions,
  Finding,
  Recorder,
  Sweep,
  SweepCounts,
  SweepOutcome,
  SweptHost,
} from '../src/model/sweep.ts';
import { addressKey, inAddressOrder } from './address-order.ts';
import { storeAsked } from './asked.ts';
import { channelsIn, leaveRecorder, settleBehind } from './behind.ts';
import { isListed, isOnDefaultList } from './default-list.ts';
import { device as deviceNow, listDevices } from './devices.ts';
import { InventoryError } from './errors.ts';
import type { Inventory } from './inventory.ts';
import { linkImported } from './link-imported.ts';
import { mergeStray } from './merge.ts';
import { currentObservations, storeObservations } from './observations.ts';
import { noteTold, openProgress, type SweepProgress, toldIn } from './progress.ts';
import { reconclude } from './reconclude.ts';
import { devicesSeenIn } from './seen.ts';
import { settleLeftAddresses, settleUnseen, usualMissingAfter } from './settle.ts';
import { settleRemovals } from './settle-removals.ts';
import { silenceFindings, silentNetworks } from './silent-networks.ts';
import type { Concluding } from './store-conclusion.ts';
import { sweep } from './sweeps.ts';
import { createTally, type FoundBefore, type Tally } from './tally.ts';
import { instant } from './time.ts';
import { isForgotten } from './tombstone.ts';
import { whoIs } from './who-is.ts';

/** What a recorder works with. */
export interface RecorderOptions {
  readonly sweepId: number;
  readonly site: string;
  /** Gives the present time, ISO 8601. */
  readonly at: () => string;
  /** Stores hosts that are not on the default list as well. */
  readonly allHosts: boolean;
  readonly conclusions: Conclusions;
  /** After how many complete sweeps in a row without an answer a device is missing; three where left out. */
  readonly missingAfter?: number;
  /** After how many of them a device is confirmed gone, once its removal was due or said; three where left out. */
  readonly goneAfter?: number;
}

/** What the sweeps that one continues had done; the first of them may be hours ago. */
export interface DoneBefore {
  /** Whether the address was asked to the end. */
  has(address: Address): boolean;
  /** How many addresses were asked to the end, and how many hosts showed life. */
  readonly asked: number;
  readonly alive: number;
}

/** A recorder that can also be asked to settle its sweep; `finishSweep` does. */
export interface SweepRecorder extends Recorder {
  /** What is done already where the sweep continues another; nothing else. */
  readonly before: DoneBefore;
  /** The counts that the sweep began with: those of the sweeps that it continues, or none. */
  readonly begunWith: SweepCounts;
  /** Addresses asked to the end and hosts that showed life so far, of the continued sweeps too. */
  covered(): Pick<SweepCounts, 'asked' | 'alive'>;
  /** Decides about silent devices and left addresses; gives what limits that. Inside finishSweep's transaction only. */
  settle(outcome: SweepOutcome, at: string): readonly Finding[];
}

/**
 * Makes the recorder of a running sweep. `record` is one synchronous transaction: when it has returned, the host
 * survives the end of the process, and about a second later a power cut. Throws InventoryError `usage` where the sweep is not running or is of another site, `record`
 * `lost` where another process has taken the inventory over meanwhile.
 */
export function createRecorder(inventory: Inventory, options: RecorderOptions): SweepRecorder {
  const { sweepId, site } = options;
  const running = sweep(inventory, sweepId);
  if (running === null || running.outcome !== 'running' || running.site !== site)
    throw new InventoryError('usage', `Sweep ${sweepId} of site ${site} is not running.`);
  const progress = openProgress(inventory, sweepId);
  const tally = createTally(foundBefore(inventory, running));
  const told = toldIn(inventory, sweepId);
  const behind = new Map(told.map((id) => [id, channelsIn(currentObservations(inventory, id))]));
  const work: Work = { inventory, options, running, progress, tally, behind, heard: new Map() };
  const covered = () => ({ asked: progress.asked.size, alive: progress.alive.size });
  const save = () => progress.save({ ...running.counts, ...covered(), ...tally.counts() });
  const { before } = progress;
  return {
    before: { has: (address) => before.has(address), asked: before.size, alive: progress.alive.size },
    begunWith: running.counts,
    covered,
    record: (host) => {
      // Once a second is often enough to wait for the disk: thousands of hosts would wait for minutes.
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
    settle: (outcome, time) => {
      save();
      const findings = settleSweep(work, outcome, instant(time));
      save();
      return findings;
    },
  };
}

/** What recording a sweep works with. */
interface Work {
  readonly inventory: Inventory;
  readonly options: RecorderOptions;
  readonly running: Sweep;
  readonly progress: SweepProgress;
  readonly tally: Tally;
  /** The channels that recorders told of, by the recorder's id. */
  readonly behind: Map<number, readonly Channel[]>;
  /** What each address told of itself in this sweep, as far as recognising goes. */
  readonly heard: Map<Address, Leg>;
}

function concluding({ options, running }: Work, at: string): Concluding {
  return { conclusions: options.conclusions, versions: running, at };
}

function recordHost(work: Work, host: SweptHost, at: string): Device | null {
  const { inventory, options, tally, behind } = work;
  const { sweepId, site, conclusions } = options;
  const seen = conclusions.identify(host.observations);
  const told = conclusions.identifiers(seen, host.observations);
  const { id, reason, parted, strays } = whoIs(
    inventory,
    { host, type: seen.type, told, sweepId, site, heard: work.heard },
    concluding(work, at),
  );
  if (id === null && !options.allHosts && !isOnDefaultList(seen)) {
    work.heard.delete(host.address);
    tally.countOther(seen.manufacturer, told);
    return null;
  }
  // A camera is found anew, whatever was forgotten.
  if (
    id === null &&
    !isOnDefaultList(seen) &&
    isForgotten(inventory, { site, identifiers: told, addresses: [host.address] }, at)
  ) {
    tally.countOther(seen.manufacturer, told);
    return null;
  }
  // Refused ports are a sign of somebody, and no sign of the unit that used to answer there.
  if (id !== null && host.observations.length === 0 && currentObservations(inventory, id).length > 0)
    return null;
  const device = id ?? insertDevice(inventory, { site, address: host.address, at, sweepId });
  markSeen(inventory, device, { address: host.address, reason, at, sweepId });
  leaveRecorder(inventory, device, at);
  for (const stray of strays) mergeStray(inventory, stray, device, concluding(work, at));
  const listed = store(inventory, device, host, concluding(work, at));
  const channels = channelsIn(host.observations);
  if (channels.length > 0) {
    behind.set(device, channels);
    noteTold(inventory, sweepId, device);
  }
  const stored = deviceNow(inventory, device);
  if (stored !== null) tally.countDevice(stored, listed);
  for (const other of parted) {
    const apart = deviceNow(inventory, other);
    if (apart !== null) tally.countDevice(apart, isListed(inventory, other));
  }
  return stored;
}

function settleSweep(work: Work, outcome: SweepOutcome, at: string): readonly Finding[] {
  const { inventory, options, running, progress, tally, behind } = work;
  const silent = silentNetworks(inventory, running);
  const asked = {
    has: (address: Address) => progress.asked.has(address) && !silent.has(networkOf(address)),
  };
  const { missingAfter = usualMissingAfter } = options;
  const told = new Set(behind.keys());
  const settling = { sweep: running, outcome, at, asked, told, missingAfter };
  const settlingBehind = { ...concluding(work, at), sweep: running, allHosts: options.allHosts };
  for (const [recorder, channels] of behind)
    for (const id of settleBehind(inventory, recorder, channels, settlingBehind)) {
      const stored = deviceNow(inventory, id);
      if (stored !== null) tally.countDevice(stored, isListed(inventory, id));
    }
  for (const { device, before } of settleLeftAddresses(inventory, settling)) {
    const after = currentObservations(inventory, device);
    reconclude(inventory, device, { before, after }, concluding(work, at));
  }
  // Devices that are new or have moved: other imported lines are about them now.
  linkImported(inventory, options.site, concluding(work, at));
  settleUnseen(inventory, settling);
  settleRemovals(inventory, settling, options.goneAfter);
  return silenceFindings(silent);
}

/** Another process that took the lease has closed the sweep: from then on it is not ours to write. */
function checkRunning(inventory: Inventory, id: number): void {
  const row = inventory.get<{ outcome: SweepOutcome }>('SELECT outcome FROM sweep WHERE id = ?', id);
  if (row?.outcome !== 'running')
    throw new InventoryError(
      'lost',
      `Another sweep took over the inventory ${inventory.path}: this one stood still for longer than its hold lasts. What it had recorded is kept.`,
    );
}

/** What the sweeps that one continues have found, for its tally. */
function foundBefore(inventory: Inventory, { id, site, continues, counts }: Sweep): FoundBefore {
  if (continues === null) return { devices: [], otherEquipment: {} };
  const seen = new Set(devicesSeenIn(inventory, id));
  const devices = listDevices(inventory, { site, allHosts: true }).filter((one) => seen.has(one.id));
  return {
    devices: devices.map((one) => ({ device: one, listed: isListed(inventory, one.id) })),
    otherEquipment: counts.otherEquipment,
  };
}

interface Sighting {
  readonly address: Address;
  readonly reason: string;
  readonly at: string;
  readonly sweepId: number;
}

function insertDevice(
  inventory: Inventory,
  { site, address, at, sweepId }: Omit<Sighting, 'reason'> & { readonly site: string },
): number {
  // Conclusion 0 does not exist; the real one is set before the transaction ends, or it does not end well.
  return inventory.run(
    `INSERT INTO device (site, ip, ip_key, addresses, status, listed, verdict, first_seen, last_seen, last_sweep, conclusion)
     VALUES (?, ?, ?, ?, 'present', 0, 'clear', ?, ?, ?, 0)`,
    site,
    address,
    addressKey(address),
    JSON.stringify([address]),
    at,
    at,
    sweepId,
  ).id;
}

function markSeen(inventory: Inventory, device: number, { address, reason, at, sweepId }: Sighting): void {
  inventory.run(
    `INSERT INTO device_address (device, address, first_seen, last_seen, last_sweep, active, reason)
     VALUES (?, ?, ?, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET last_seen = excluded.last_seen, last_sweep = excluded.last_sweep, active = 1,
       first_seen = min(first_seen, excluded.first_seen), reason = iif(active, reason, excluded.reason)`,
    device,
    address,
    at,
    at,
    sweepId,
    reason,
  );
  const rows = inventory.all<{ address: Address }>(
    'SELECT address FROM device_address WHERE device = ? AND last_sweep = ?',
    device,
    sweepId,
  );
  const addresses = inAddressOrder(rows.map((row) => row.address));
  const former = inventory.get<{ ip: Address }>(
    'SELECT v.ip FROM device d JOIN device_version v ON v.id = d.version WHERE d.id = ?',
    device,
  );
  // The main address stays what it was as long as the device answers there.
  const ip = former !== undefined && addresses.includes(former.ip) ? former.ip : (addresses[0] ?? address);
  inventory.run(
    // A clock that was ahead is set right: nobody was first seen after being last seen.
    `UPDATE device SET ip = ?, ip_key = ?, addresses = ?, status = 'present', missed = 0,
       first_seen = min(first_seen, ?), last_seen = ?, last_sweep = ? WHERE id = ?`,
    ip,
    addressKey(ip),
    JSON.stringify(addresses),
    at,
    at,
    sweepId,
    device,
  );
}

function store(inventory: Inventory, device: number, host: SweptHost, concluding: Concluding): boolean {
  storeAsked(inventory, device, host);
  const before = currentObservations(inventory, device);
  const changed = storeObservations(inventory, device, { host, current: before, at: concluding.at });
  const after = changed ? currentObservations(inventory, device) : before;
  return reconclude(inventory, device, { before, after }, concluding).listed;
}
