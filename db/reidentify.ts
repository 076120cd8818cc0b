import type { Device } from '../src/model/device.ts';
import type { Cause } from './cause.ts';
import { type ConclusionRow, conclude, contentColumns, sameContent, toRow } from './conclusion.ts';
import { device as deviceNow } from './devices.ts';
import type { Inventory } from './inventory.ts';
import { currentObservations } from './observations.ts';
import { reconclude } from './reconclude.ts';
import type { Concluding } from './store-conclusion.ts';
import { instant } from './time.ts';
import { addVersions } from './version-store.ts';

/** A device that reads differently with today's fingerprints and policies. */
export interface ReidentifyChange {
  readonly before: Device;
  readonly after: Device;
  readonly cause: Cause;
}

/** What `reidentify` did. */
export interface ReidentifyReport {
  readonly devices: number;
  readonly changes: readonly ReidentifyChange[];
}

/**
 * Reads the stored observations of every device again and judges it anew; `concluding` brings the functions, their
 * versions and the time. One transaction for each device that reads differently; where nothing does, nothing is written.
 */
export function reidentify(inventory: Inventory, concluding: Concluding): ReidentifyReport {
  const ids = inventory.all<{ id: number }>('SELECT id FROM device ORDER BY id');
  const dated = { ...concluding, at: instant(concluding.at) };
  const changes = ids.flatMap(({ id }) => {
    if (readsTheSame(inventory, id, dated)) return [];
    const change = inventory.write(() => reread(inventory, id, dated));
    return change === null ? [] : [change];
  });
  return { devices: ids.length, changes };
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
  return before === null || after === null || cause === null ? null : { before, after, cause };
}
