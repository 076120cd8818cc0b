import { channelsIn } from '../../src/model/channel.ts';
import type { Device, Identifier } from '../../src/model/device.ts';
import type { Identification } from '../../src/model/identification.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import { mergeDuplicate } from '../corrections/merge.ts';
import { isListed, isOnDefaultList } from '../evidence/default-list.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import { storeProbes } from '../evidence/probes.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { insertDevice, markScanned, markSeen } from '../identity/mark-seen.ts';
import { type Match, matchDevice } from '../identity/match-device.ts';
import { reconclude } from '../identity/reconclude.ts';
import { isForgotten } from '../identity/tombstone.ts';
import type { Inventory } from '../inventory.ts';
import { noteReporting } from './progress.ts';
import { leaveRecorder } from './recorder-channels.ts';
import { concluding, type SweepState } from './sweep-state.ts';
import { writeUnchanged } from './unchanged.ts';
import { identifiesItself, judgeable, markIdentified, postpone } from './unidentified.ts';

/**
 * Stores one host that was visited at `at`, as the device that it is, or only counts it if no list shows it (null). Inside a
 * transaction of the running sweep only.
 */
export function writeHost(work: SweepState, host: SweptHost, at: string): number | null {
  const unchanged = writeUnchanged(work, host, at);
  if (unchanged !== null) return unchanged;
  const { inventory, options, tally } = work;
  const { sweepId, site, conclusions } = options;
  const seen = conclusions.identify(host.observations);
  const identifiers = conclusions.identifiers(seen, host.observations);
  const known = matchDevice(
    inventory,
    {
      ...{ host, type: seen.type, identifiers, sweepId, site, reported: work.reported },
      compared: (devices) => work.marks.applyTo(devices),
    },
    concluding(work, at),
  );
  const { id } = known;
  if (id === null) {
    if (isUnlisted(work, { host, seen, identifiers }, at)) {
      if (!options.allHosts) work.reported.drop(host.address);
      tally.countOther(seen.manufacturer, identifiers);
      return null;
    }
  } else {
    // Refused connections show that there is a host, but not that it is the unit that used to answer there.
    markCut(inventory, id, host);
    // The probes of its address went to it, as far as anything shows.
    storeProbes(inventory, id, host);
    if (host.observations.length === 0 && currentObservations(inventory, id).length > 0) return null;
    if (known.unidentified) {
      postpone(work, id, host);
      return id;
    }
  }
  const device = id ?? insertDevice(inventory, { site, address: host.address, at, sweepId });
  if (identifiesItself(identifiers)) markIdentified(inventory, device);
  writeSeen(work, device, { host, known, at });
  return device;
}

/** Marks the device at whose address a host scan was not finished, even if nothing shows yet that the host is that device. */
function markCut(inventory: Inventory, device: number, host: SweptHost): void {
  if (host.fullyScanned === false) markScanned(inventory, device, host);
}

interface NewHost {
  readonly host: SweptHost;
  readonly seen: Identification;
  readonly identifiers: readonly Identifier[];
}

/** Whether an unknown host is counted and not stored: it is not video surveillance, and either not all hosts are wanted or it was forgotten. */
function isUnlisted(
  { inventory, options, forgotten }: SweepState,
  { host, seen, identifiers }: NewHost,
  at: string,
): boolean {
  // A camera is found again even if it was forgotten.
  if (isOnDefaultList(seen)) return false;
  const traces = { site: options.site, identifiers, addresses: [host.address] };
  const isGone = (options.allHosts || forgotten !== null) && isForgotten(inventory, traces, at);
  if (isGone) forgotten?.add(host);
  return isGone || !options.allHosts;
}

interface Recognised {
  readonly host: SweptHost;
  readonly known: Match;
  readonly at: string;
}

/** Stores what a device reported, and the earlier reports of this sweep that waited until their device was known. */
function writeSeen(work: SweepState, device: number, { host, known, at }: Recognised): void {
  const { inventory, options, behind } = work;
  const { address } = host;
  markSeen(inventory, device, { address, reason: known.reason, at, sweepId: options.sweepId });
  markScanned(inventory, device, host);
  leaveRecorder(inventory, device, at);
  for (const duplicate of known.duplicates)
    mergeDuplicate(inventory, duplicate, device, concluding(work, at));
  const waiting = judgeable(work, device, address);
  // Earlier reports at this address in this sweep came from the same unit.
  const earlier = waiting.filter((other) => other.address === address);
  for (const reply of [...earlier, host]) {
    const listed = store(inventory, device, reply, concluding(work, at));
    const channels = channelsIn(reply.observations);
    if (channels.length > 0) {
      behind.set(device, channels);
      noteReporting(inventory, options.sweepId, device);
    }
    count(work, device, listed);
  }
  for (const other of known.separated) count(work, other, isListed(inventory, other));
  for (const other of waiting) if (!earlier.includes(other)) writeHost(work, other, at);
}

function count({ inventory, tally }: SweepState, id: number, listed: boolean): void {
  const row = inventory.get<Pick<Device, 'id' | 'verdict' | 'manufacturer'>>(
    'SELECT d.id, d.verdict, c.manufacturer FROM device d JOIN conclusion c ON c.id = d.conclusion WHERE d.id = ?',
    id,
  );
  if (row !== undefined) tally.countDevice(row, { listed });
}

function store(inventory: Inventory, device: number, host: SweptHost, concluding: Concluding): boolean {
  storeProbes(inventory, device, host);
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
