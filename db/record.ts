import type { Address } from '../src/model/address.ts';
import type { Channel } from '../src/model/channel.ts';
import type { Device } from '../src/model/device.ts';
import type { Conclusions, Recorder, SweepOutcome, SweptHost } from '../src/model/sweep.ts';
import { addressKey, inAddressOrder } from './address-order.ts';
import { storeAsked } from './asked.ts';
import { channelsIn, leaveRecorder, settleBehind } from './behind.ts';
import { isListed, isOnDefaultList } from './default-list.ts';
import { device as deviceNow } from './devices.ts';
import { InventoryError } from './errors.ts';
import { candidates } from './identifiers.ts';
import type { Inventory } from './inventory.ts';
import { currentObservations, storeObservations } from './observations.ts';
import { reconclude } from './reconclude.ts';
import { settleLeftAddresses, settleUnseen } from './settle.ts';
import type { Concluding } from './store-conclusion.ts';
import { sweep } from './sweeps.ts';
import { createTally } from './tally.ts';
import { instant } from './time.ts';

/** What a recorder works with. */
export interface RecorderOptions {
  readonly sweepId: number;
  readonly site: string;
  /** Gives the present time, ISO 8601. */
  readonly at: () => string;
  /** Stores hosts that are not on the default list as well. */
  readonly allHosts: boolean;
  readonly conclusions: Conclusions;
}

/** A recorder that can also be asked to settle its sweep; `finishSweep` does. */
export interface SweepRecorder extends Recorder {
  /** Decides about silent devices and left addresses. Inside finishSweep's transaction only. */
  settle(outcome: SweepOutcome, at: string): void;
}

/**
 * Makes the recorder of a running sweep. `record` is one synchronous transaction: when it has returned, the host
 * survives a power cut. Throws InventoryError `usage` where the sweep is not running or is of another site.
 */
export function createRecorder(inventory: Inventory, options: RecorderOptions): SweepRecorder {
  const { sweepId, site, conclusions } = options;
  const running = sweep(inventory, sweepId);
  if (running === null || running.outcome !== 'running' || running.site !== site)
    throw new InventoryError('usage', `Sweep ${sweepId} of site ${site} is not running.`);
  const interesting = knownAddresses(inventory, site);
  const asked = new Set<Address>();
  const tally = createTally();
  const behind = new Map<number, readonly Channel[]>();
  const concluding = (at: string): Concluding => ({ conclusions, versions: running, at });

  const record = (host: SweptHost, at: string): Device | null => {
    const seen = conclusions.identify(host.observations);
    const identifiers = conclusions.identifiers(seen, host.observations);
    const known = candidates(inventory, site, identifiers, host.address, sweepId);
    const { id, reason } = conclusions.recognise(identifiers, host.address, known);
    if (id === null && !options.allHosts && !isOnDefaultList(seen)) {
      tally.countOther(seen.manufacturer, identifiers);
      return null;
    }
    // Refused ports are a sign of somebody, and no sign of the unit that used to answer there.
    if (id !== null && host.observations.length === 0 && currentObservations(inventory, id).length > 0)
      return null;
    const device = id ?? insertDevice(inventory, { site, address: host.address, at, sweepId });
    markSeen(inventory, device, { address: host.address, reason, at, sweepId });
    leaveRecorder(inventory, device, at);
    const listed = store(inventory, device, host, concluding(at));
    const channels = channelsIn(host.observations);
    if (channels.length > 0) behind.set(device, channels);
    const stored = deviceNow(inventory, device);
    if (stored !== null) tally.countDevice(stored, listed);
    return stored;
  };

  return {
    record: (host) => inventory.write(() => record(host, instant(options.at()))),
    asked: (address) => {
      if (interesting.has(address)) asked.add(address);
    },
    tally: () => tally.counts(),
    settle: (outcome, time) => {
      const at = instant(time);
      const told = new Set(behind.keys());
      const settling = { sweep: running, outcome, at, asked, told };
      const { allHosts } = options;
      for (const [recorder, channels] of behind)
        for (const id of settleBehind(inventory, recorder, channels, {
          ...concluding(at),
          sweep: running,
          allHosts,
        })) {
          const stored = deviceNow(inventory, id);
          if (stored !== null) tally.countDevice(stored, isListed(inventory, id));
        }
      for (const { device, before } of settleLeftAddresses(inventory, settling))
        reconclude(
          inventory,
          device,
          { before, after: currentObservations(inventory, device) },
          concluding(at),
        );
      settleUnseen(inventory, settling);
    },
  };
}

function knownAddresses(inventory: Inventory, site: string): ReadonlySet<Address> {
  const rows = inventory.all<{ address: Address }>(
    `SELECT DISTINCT a.address FROM device d JOIN device_address a ON a.device = d.id
     WHERE d.site = ? AND (a.active = 1 OR a.last_sweep = d.last_sweep)`,
    site,
  );
  return new Set(rows.map(({ address }) => address));
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
       reason = iif(active, reason, excluded.reason)`,
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
    "UPDATE device SET ip = ?, ip_key = ?, addresses = ?, status = 'present', missed = 0, last_seen = ?, last_sweep = ? WHERE id = ?",
    ip,
    addressKey(ip),
    JSON.stringify(addresses),
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
