import type { Inventory, SqlValue } from '../inventory.ts';

type Values = Readonly<Record<string, SqlValue>>;

interface Rows {
  readonly device: readonly Values[];
  readonly owned: Readonly<Record<string, readonly Values[]>>;
}

/** What an older camcensus compared of the rows of two devices: their tables in its order, under the names before migration 0025. */
const formerTables: readonly (readonly [table: string, name: string])[] = [
  ['device_address', 'device_address'],
  ['identifier', 'identifier'],
  ['device_probe', 'device_asked'],
  ['observation', 'observation'],
  ['pin', 'pin'],
  ['decision', 'finding'],
];
const formerColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  device: { unidentified_since: 'mute_since' },
  decision: { decided_at: 'said_at', decided_by: 'said_by', reason: 'because' },
  device_probe: { probes: 'questions' },
  pin: { audit_id: 'act' },
};

/** The rows of two devices as an older camcensus compared them: a digest that it kept is still compared. */
export function formerRows(inventory: Inventory, rows: Rows, devices: readonly [number, number]): object {
  const owned = formerTables.map(([table, name]) => [
    name,
    (rows.owned[table] ?? [])
      .filter(({ device }) => devices.some((id) => id === device))
      .map((row) => former(table, row)),
  ]);
  const versions = inventory.all<Values>(
    `SELECT device, max(id) AS id FROM device_version WHERE device IN (SELECT value FROM json_each(?))
     GROUP BY device ORDER BY device`,
    JSON.stringify(devices),
  );
  return {
    device: rows.device.map(({ read_with: _, ...row }) => former('device', row)),
    owned: Object.fromEntries(owned),
    versions,
  };
}

function former(table: string, { fully_scanned: _, ...row }: Values): Values {
  const names = formerColumns[table] ?? {};
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      names[name] ?? name,
      name === 'probes' && typeof value === 'string' ? value.replaceAll('"outcome":', '"end":') : value,
    ]),
  );
}
