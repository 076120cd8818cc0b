import type { DecisionRecord } from '../../src/model/decision.ts';
import type { DeviceReturn } from '../../src/model/device-return.ts';
import { machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';

/**
 * Every return of these devices, oldest first, whatever they were before and after: from their versions, because two states do not
 * show what happened between them. A device whose removal a person took back does not return.
 */
export function returnsOf(inventory: Inventory, devices: readonly number[]): readonly DeviceReturn[] {
  const rows = inventory.all<Omit<DeviceReturn, 'since' | 'by'> & { lastSeen: string }>(
    `SELECT * FROM (
       SELECT id AS version, device, at, sweep, status, lag(status) OVER before AS was, lag(last_seen) OVER before AS lastSeen
       FROM device_version
       WHERE device IN (SELECT value FROM json_each(?)) AND NOT (status = 'unasked' AND sweep IS NOT NULL)
       WINDOW before AS (PARTITION BY device ORDER BY id))
     WHERE status = 'present' AND sweep IS NOT NULL AND was IN ('missing', 'removed') ORDER BY version`,
    JSON.stringify(devices),
  );
  return rows.map(({ version, device, at, sweep, was, lastSeen }) => {
    const removal = was === 'removed' ? removalBefore(inventory, device, at) : null;
    const by = removal === null || removal.by === machine ? null : removal.by;
    return { device, version, at, sweep, was, since: (removal?.at ?? lastSeen).slice(0, 10), by };
  });
}

type Versions = ReadonlyMap<number, { readonly version: number }>;

/** The last return of each device that had one between its version before and after. */
export function lastReturns(
  inventory: Inventory,
  before: Versions,
  after: Versions,
): Map<number, DeviceReturn> {
  const versionOf = (versions: Versions, device: number) => versions.get(device)?.version ?? 0;
  return new Map(
    returnsOf(inventory, [...after.keys()])
      .filter(
        ({ device, version }) => version > versionOf(before, device) && version <= versionOf(after, device),
      )
      .map((one) => [one.device, one]),
  );
}

function removalBefore(inventory: Inventory, device: number, at: string): DecisionRecord | null {
  const row = inventory.get<{ record: string }>(
    `SELECT detail -> '$.finding.to' AS record FROM audit
     WHERE device = ? AND at <= ? AND detail ->> '$.finding.to.state' IN ('removed', 'replaced', 'gone')
     ORDER BY id DESC LIMIT 1`,
    device,
    at,
  );
  return row === undefined ? null : (JSON.parse(row.record) as DecisionRecord);
}
