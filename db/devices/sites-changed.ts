import type { Inventory } from '../inventory.ts';
import { utcDay } from '../values/time.ts';

/** How far an inventory had come: what is written later has higher numbers. */
export interface Marks {
  readonly version: number;
  readonly audit: number;
  readonly sweep: number;
  /** How many devices there are: one that was deleted leaves nothing that an account of some sites could see. */
  readonly devices: number;
  /** Sites with a sweep that runs: their devices change before any version of them is written. */
  readonly running: readonly string[];
  /** Some decisions end with a day. */
  readonly day: string;
}

/** Where the inventory stands. */
export function marksOf(inventory: Inventory): Marks {
  const row = inventory.get<Pick<Marks, 'version' | 'audit' | 'sweep' | 'devices'>>(
    `SELECT coalesce((SELECT max(id) FROM device_version), 0) AS version, coalesce((SELECT max(id) FROM audit), 0) AS audit,
       coalesce((SELECT max(id) FROM sweep), 0) AS sweep, (SELECT count(*) FROM device) AS devices`,
  ) as Pick<Marks, 'version' | 'audit' | 'sweep' | 'devices'>;
  const running = inventory.lists<[string]>("SELECT site FROM sweep WHERE outcome = 'running'").flat();
  return { ...row, running, day: utcDay() };
}

/**
 * The sites whose lists, decisions or newest sweep may differ from what they were; null: any of them. A change of a device has a version or an
 * entry in the audit trail; an entry about no device may be about any.
 */
export function changedSince(inventory: Inventory, before: Marks, now: Marks): ReadonlySet<string> | null {
  const isSetBack = (['version', 'audit', 'sweep', 'devices'] as const).some((one) => now[one] < before[one]);
  if (isSetBack || now.day !== before.day) return null;
  const general = inventory.get('SELECT 1 FROM audit WHERE id > ? AND device IS NULL LIMIT 1', before.audit);
  if (general !== undefined) return null;
  const sites = inventory.lists<[string]>(
    `SELECT d.site FROM device_version v JOIN device d ON d.id = v.device WHERE v.id > @version
     UNION SELECT d.site FROM audit a JOIN device d ON d.id = a.device WHERE a.id > @audit
     UNION SELECT site FROM sweep WHERE id > @sweep`,
    { version: before.version, audit: before.audit, sweep: before.sweep },
  );
  return new Set([...sites.flat(), ...before.running, ...now.running]);
}
