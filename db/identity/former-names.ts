import type { SqlValue } from '../inventory.ts';

type Values = Readonly<Record<string, SqlValue>>;

/** What migration 0025 renamed of the rows that a merge or split touches: tables, columns, and a key in the probes' JSON. */
const formerTables: Readonly<Record<string, string>> = { decision: 'finding', device_probe: 'device_asked' };
const formerColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  device: { unidentified_since: 'mute_since' },
  decision: { decided_at: 'said_at', decided_by: 'said_by', reason: 'because' },
  device_probe: { probes: 'questions' },
  pin: { audit_id: 'act' },
};

/** The rows under the names that they had before migration 0025: digests from then are still compared. */
export function withFormerNames<
  T extends {
    readonly device: readonly Values[];
    readonly owned: Readonly<Record<string, readonly Values[]>>;
  },
>(rows: T): T {
  const owned = Object.entries(rows.owned).map(([table, list]) => [
    formerTables[table] ?? table,
    list.map((row) => former(table, row)),
  ]);
  return {
    ...rows,
    device: rows.device.map((row) => former('device', row)),
    owned: Object.fromEntries(owned),
  };
}

function former(table: string, row: Values): Values {
  const names = formerColumns[table] ?? {};
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      names[name] ?? name,
      name === 'probes' && typeof value === 'string' ? value.replaceAll('"outcome":', '"end":') : value,
    ]),
  );
}
