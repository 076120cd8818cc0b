import type { DeviceImport } from '../../src/model/imported.ts';
import type { Inventory } from '../inventory.ts';

/** Stores what imports state about a device from a moment on, if that changed; null if they no longer state anything. */
export function keepDeviceImport(
  inventory: Inventory,
  device: number,
  stated: DeviceImport | null,
  at: string,
): void {
  const now = stated === null ? null : JSON.stringify(stated);
  const row = inventory.get<{ said: string }>('SELECT said FROM device_import WHERE device = ?', device);
  if ((row?.said ?? null) === now) return;
  if (now === null) inventory.run('DELETE FROM device_import WHERE device = ?', device);
  else inventory.run('INSERT OR REPLACE INTO device_import (device, said) VALUES (?, ?)', device, now);
  inventory.run(
    'INSERT OR REPLACE INTO device_import_past (device, at, said) VALUES (?, ?, ?)',
    device,
    at,
    now,
  );
}

/**
 * What imports state about each device, or about `only` these, at a moment (ISO 8601, UTC); without devices about which they stated
 * nothing.
 */
export function deviceImportsAt(
  inventory: Inventory,
  at: string,
  only?: readonly number[],
): ReadonlyMap<number, DeviceImport> {
  const these = only === undefined ? '' : 'AND device IN (SELECT value FROM json_each(@only))';
  const rows = inventory.all<{ device: number; said: string | null }>(
    `SELECT device, said, max(at) FROM device_import_past WHERE at <= @at ${these} GROUP BY device`,
    { at, only: JSON.stringify(only ?? []) },
  );
  return new Map(
    rows.flatMap(({ device, said }) => (said === null ? [] : [[device, JSON.parse(said) as DeviceImport]])),
  );
}
