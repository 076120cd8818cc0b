import type { Inventory, SqlValue } from '../inventory.ts';

/** Which devices to check for changes. */
export type VersionScope = { readonly site: string } | { readonly device: number };

/** The time of the change, the sweep that made it (null for none), and who made it if it was a person. */
export interface VersionStamp {
  readonly at: string;
  readonly sweep: number | null;
  readonly person?: boolean;
  /** Whether another count of sweeps in which the device was silent is a difference. */
  readonly missed?: boolean;
}

/**
 * Writes a version for each device that differs from its newest one, and none for the others. Drops conclusions that were drawn
 * and replaced within the same sweep, and so are in no version. Must run inside a transaction.
 */
export function addVersions(inventory: Inventory, scope: VersionScope, stamp: VersionStamp): void {
  const before = newestVersion(inventory);
  const [where, value]: [string, SqlValue] =
    'site' in scope ? ['d.site = ?', scope.site] : ['d.id = ?', scope.device];
  const { changes } = inventory.run(
    `INSERT INTO device_version (device, at, sweep, cause, ip, addresses, status, listed, last_seen, conclusion,
       through, channel, channel_address, merged_into, missed)
     SELECT d.id, ?, ?, CASE WHEN ? THEN 'person' WHEN v.conclusion IS d.conclusion THEN 'device' ELSE c.cause END,
       d.ip, d.addresses, d.status, d.listed, d.last_seen, d.conclusion, d.through, d.channel, d.channel_address,
       d.merged_into, d.missed
     FROM device d JOIN conclusion c ON c.id = d.conclusion LEFT JOIN device_version v ON v.id = d.version
     WHERE ${where} AND (v.id IS NULL OR v.ip <> d.ip OR v.addresses <> d.addresses OR v.status <> d.status
       OR v.listed <> d.listed OR v.conclusion <> d.conclusion OR v.through IS NOT d.through
       OR v.channel IS NOT d.channel OR v.channel_address IS NOT d.channel_address
       OR v.merged_into IS NOT d.merged_into OR (? AND v.missed IS NOT d.missed))
     ORDER BY d.id`,
    stamp.at,
    stamp.sweep,
    stamp.person === true ? 1 : 0,
    value,
    stamp.missed === true ? 1 : 0,
  );
  if (changes === 0) return;
  inventory.run(
    `UPDATE device SET version = v.id FROM device_version v WHERE v.id > ? AND v.device = device.id`,
    before,
  );
  inventory.run(
    `DELETE FROM conclusion WHERE device IN (SELECT device FROM device_version WHERE id > ?)
       AND NOT EXISTS (SELECT 1 FROM device_version v WHERE v.conclusion = conclusion.id)
       AND NOT EXISTS (SELECT 1 FROM device d WHERE d.conclusion = conclusion.id)`,
    before,
  );
}

/** The number of the version that was written last; 0 before the first. Never goes back, also where its device is forgotten. */
export function newestVersion(inventory: Inventory): number {
  const row = inventory.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'device_version'");
  return row?.seq ?? 0;
}
