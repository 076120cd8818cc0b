import type { Device } from '../../src/model/device.ts';
import { InventoryError } from '../errors.ts';
import type { Cause } from '../evidence/cause.ts';
import { type ConclusionRow, conclude, contentColumns, sameContent, toRow } from '../evidence/conclusion.ts';
import { currentObservations } from '../evidence/observations.ts';
import type { Concluding, ConclusionVersions } from '../evidence/store-conclusion.ts';
import { addVersions } from '../evidence/version-store.ts';
import { acquireLease, releaseLease, thisMoment } from '../file/lease.ts';
import { isSweep, reidentifyHolder, workText } from '../file/lease-work.ts';
import { reconclude } from '../identity/reconclude.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { device as deviceNow } from './devices.ts';
import { type ChangedField, changesBetween } from './history.ts';

/** One field that reads differently. */
export interface FieldReading {
  readonly field: ChangedField;
  readonly from: Device[ChangedField];
  readonly to: Device[ChangedField];
}

/** A device that reads differently with today's fingerprints and policies, how, and why. */
export interface ReidentifyChange {
  readonly before: Device;
  readonly after: Device;
  /** What changed the verdict; if the verdict is the same, what changed the identification. */
  readonly cause: Cause;
  /** Every field that differs; empty if only reasons or weights do. */
  readonly fields: readonly FieldReading[];
  /** Ids of fingerprints that match now and did not before, and the reverse. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What `reidentify` did, and with which versions; `before` and `after` of a change have those of each conclusion. */
export interface ReidentifyReport {
  readonly versions: ConclusionVersions;
  readonly devices: number;
  readonly changes: readonly ReidentifyChange[];
}

/** The longest that a sweep has to wait if the process dies while it reads. */
const ttlMs = 600_000;

/**
 * Reads the stored observations of every device again and judges it anew; `concluding` supplies the functions, their versions
 * and the time. One transaction per device that reads differently; if none does, no device is written. A sweep judges by the
 * versions it began with, so the two never run at the same time. Throws InventoryError `locked` while a sweep runs.
 */
export function reidentify(inventory: Inventory, concluding: Concluding): ReidentifyReport {
  const { lease, heldBy } = acquireLease(inventory, { holder: reidentifyHolder, ttlMs, ...thisMoment() });
  if (lease === null)
    throw new InventoryError(
      'locked',
      `The devices in ${inventory.path} are not read again while ${heldBy.holder} (process ${heldBy.pid}) ${workText(heldBy)}${isSweep(heldBy) ? ' and judges by the policies that it began with. Wait for it (camcensus sweeps), and try again.' : '. Wait for it, and try again.'}`,
    );
  try {
    return rereadAll(inventory, concluding);
  } finally {
    releaseLease(inventory, lease);
  }
}

function rereadAll(inventory: Inventory, concluding: Concluding): ReidentifyReport {
  const ids = inventory.all<{ id: number }>('SELECT id FROM device WHERE merged_into IS NULL ORDER BY id');
  const dated = { ...concluding, at: instant(concluding.at) };
  const changes = ids.flatMap(({ id }) => {
    if (readsTheSame(inventory, id, dated)) return [];
    const change = inventory.write(() => reread(inventory, id, dated));
    return change === null ? [] : [change];
  });
  return { versions: concluding.versions, devices: ids.length, changes };
}

function readsTheSame(inventory: Inventory, id: number, { conclusions }: Concluding): boolean {
  const row = inventory.get<ConclusionRow>(
    `SELECT ${contentColumns.join(', ')} FROM conclusion WHERE id = (SELECT conclusion FROM device WHERE id = ?)`,
    id,
  );
  const now = toRow(conclude(conclusions, currentObservations(inventory, id)));
  return row !== undefined && sameContent(row, now);
}

function reread(inventory: Inventory, id: number, concluding: Concluding): ReidentifyChange | null {
  const before = deviceNow(inventory, id);
  const observations = currentObservations(inventory, id);
  const { cause } = reconclude(inventory, id, { before: observations, after: observations }, concluding);
  addVersions(inventory, { device: id }, { at: concluding.at, sweep: null });
  const after = deviceNow(inventory, id);
  if (before === null || after === null || cause === null) return null;
  const fields = changesBetween(before, after).map(
    ({ what, before: from, after: to }): FieldReading => ({ field: what, from, to }),
  );
  return { before, after, cause, fields, gained: beyond(after, before), lost: beyond(before, after) };
}

/** The fingerprints in the evidence of one and not of the other, each once, sorted. */
function beyond(one: Device, other: Device): readonly string[] {
  const there = new Set(other.evidence.map(({ fingerprint }) => fingerprint));
  const here = one.evidence.map(({ fingerprint }) => fingerprint).filter((id) => !there.has(id));
  return [...new Set(here)].sort();
}
