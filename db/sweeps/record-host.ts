import type { Address } from '../../src/model/address.ts';
import { channelsIn } from '../../src/model/channel.ts';
import type { Device, Identifier } from '../../src/model/device.ts';
import type { Identification } from '../../src/model/identification.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import { mergeDuplicate } from '../corrections/merge.ts';
import { storeAsked } from '../evidence/asked.ts';
import { isListed, isOnDefaultList } from '../evidence/default-list.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { insertDevice, markScanned, markSeen } from '../identity/mark-seen.ts';
import { type Known, matchDevice } from '../identity/match-device.ts';
import { reconclude } from '../identity/reconclude.ts';
import { isForgotten } from '../identity/tombstone.ts';
import type { Inventory } from '../inventory.ts';
import { noteReporting } from './progress.ts';
import { leaveRecorder } from './recorder-channels.ts';
import { concluding, type Recording } from './recording.ts';
import { recordUnchanged } from './unchanged.ts';
import { holdBack, identifiesItself, judgeable, markIdentified } from './unidentified.ts';

/**
 * Stores one host that was visited at `at`, as the device that it is, or only counts it if no list shows it (null). Inside a
 * transaction of the running sweep only.
 */
export function recordHost(work: Recording, host: SweptHost, at: string): number | null {
  const unchanged = recordUnchanged(work, host, at);
  if (unchanged !== null) return unchanged;
  const { inventory, options, tally } = work;
  const { sweepId, site, conclusions } = options;
  const seen = conclusions.identify(host.observations);
  const told = conclusions.identifiers(seen, host.observations);
  const known = matchDevice(
    inventory,
    { host, type: seen.type, told, sweepId, site, reported: work.reported },
    concluding(work, at),
  );
  const { id } = known;
  if (id === null) {
    if (isUnlisted(work, { seen, told, address: host.address }, at)) {
      if (!options.allHosts) work.reported.drop(host.address);
      tally.countOther(seen.manufacturer, told);
      return null;
    }
  } else {
    // Refused connections show that there is a host, but not that it is the unit that used to answer there.
    markCut(inventory, id, host);
    // What was asked at its address was asked of it, as far as anything shows.
    storeAsked(inventory, id, host);
    if (host.observations.length === 0 && currentObservations(inventory, id).length > 0) return null;
    if (known.unidentified) {
      holdBack(work, id, host);
      return id;
    }
  }
  const device = id ?? insertDevice(inventory, { site, address: host.address, at, sweepId });
  if (identifiesItself(told)) markIdentified(inventory, device);
  keep(work, device, { host, known, at });
  return device;
}

/** Marks the device at whose address a host scan was not finished, even if nothing shows yet that the host is that device. */
function markCut(inventory: Inventory, device: number, host: SweptHost): void {
  if (host.fullyScanned === false) markScanned(inventory, device, host);
}

interface Stranger {
  readonly seen: Identification;
  readonly told: readonly Identifier[];
  readonly address: Address;
}

/** Whether an unknown host is counted and not stored: it is not video surveillance, and either not all hosts are wanted or it was forgotten. */
function isUnlisted(
  { inventory, options }: Recording,
  { seen, told, address }: Stranger,
  at: string,
): boolean {
  // A camera is found again, whatever was forgotten.
  if (isOnDefaultList(seen)) return false;
  if (!options.allHosts) return true;
  return isForgotten(inventory, { site: options.site, identifiers: told, addresses: [address] }, at);
}

interface Recognised {
  readonly host: SweptHost;
  readonly known: Known;
  readonly at: string;
}

/** Stores what a device said, and what was held back in this sweep until it was known which device had said it. */
function keep(work: Recording, device: number, { host, known, at }: Recognised): void {
  const { inventory, options, behind } = work;
  const { address } = host;
  markSeen(inventory, device, { address, reason: known.reason, at, sweepId: options.sweepId });
  markScanned(inventory, device, host);
  leaveRecorder(inventory, device, at);
  for (const duplicate of known.duplicates)
    mergeDuplicate(inventory, duplicate, device, concluding(work, at));
  const held = judgeable(work, device, address);
  // What was said at this address earlier in this sweep was said by the same unit.
  const earlier = held.filter((other) => other.address === address);
  for (const said of [...earlier, host]) {
    const listed = store(inventory, device, said, concluding(work, at));
    const channels = channelsIn(said.observations);
    if (channels.length > 0) {
      behind.set(device, channels);
      noteReporting(inventory, options.sweepId, device);
    }
    count(work, device, listed);
  }
  for (const other of known.parted) count(work, other, isListed(inventory, other));
  for (const other of held) if (!earlier.includes(other)) recordHost(work, other, at);
}

function count({ inventory, tally }: Recording, id: number, listed: boolean): void {
  const row = inventory.get<Pick<Device, 'id' | 'verdict' | 'manufacturer'>>(
    'SELECT d.id, d.verdict, c.manufacturer FROM device d JOIN conclusion c ON c.id = d.conclusion WHERE d.id = ?',
    id,
  );
  if (row !== undefined) tally.countDevice(row, { listed });
}

function store(inventory: Inventory, device: number, host: SweptHost, concluding: Concluding): boolean {
  storeAsked(inventory, device, host);
  const before = currentObservations(inventory, device);
  const changed = storeObservations(inventory, device, { host, current: before, at: concluding.at });
  // Without a change, the device's conclusion already rests on what holds now.
  const known = changed ? undefined : concludedWith(inventory, device, concluding.conclusions.digest);
  if (known !== undefined) return known.listed === 1;
  const after = changed ? currentObservations(inventory, device) : before;
  return reconclude(inventory, device, { before, after }, concluding).listed;
}

function concludedWith(
  inventory: Inventory,
  device: number,
  digest: string | undefined,
): { readonly listed: number } | undefined {
  if (digest === undefined) return undefined;
  return inventory.get<{ listed: number }>(
    'SELECT listed FROM device WHERE id = ? AND read_with = ?',
    device,
    digest,
  );
}
