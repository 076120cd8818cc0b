import type { DecisionRecord } from '../../src/model/decision.ts';
import { machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { fromSeconds, seconds } from '../values/time.ts';

/** The parts of a decision that are decided by themselves. Notes are no part of these: one more hides none. */
export const parts = ['state', 'owner', 'location', 'assetTag'] as const;

/** A word out of {@link parts}. */
export type Part = (typeof parts)[number];

/** What the audit trail keeps of a decision beside what it changed. */
export interface DecisionOrigin {
  /** Where it stands among others on the device (ISO 8601), if that is not its time. */
  readonly order?: string;
  /** It was made at the other side: at the site of this hub, or at the hub of this site. */
  readonly elsewhere?: true;
  /** The id that the hub gave it. */
  readonly id?: string;
}

interface Row {
  readonly who: string;
  readonly order: string;
  readonly elsewhere: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

const columns = `who, coalesce(detail ->> '$.order', at) AS "order", detail ->> '$.elsewhere' AS elsewhere,
  detail -> '$.finding.from' AS before, detail -> '$.finding.to' AS after`;

/**
 * Where a decision stands that is made here now: at its time, or after all that are known of the device. So a person who changes a decision
 * changes it everywhere, whatever the clocks are.
 */
export function nextOrder(inventory: Inventory, device: number, at: string): string {
  const rows = inventory.all<Row>(
    `SELECT ${columns} FROM audit WHERE device = ? AND detail -> '$.finding' IS NOT NULL`,
    device,
  );
  const known = rows.map(({ order, elsewhere }) => seconds(order) + (elsewhere === null ? 0 : 1));
  return fromSeconds(Math.max(seconds(at), ...known));
}

/** Where the newest decision on a device stands among others. */
export function newestOrder(inventory: Inventory, device: number): string {
  return nextOrder(inventory, device, fromSeconds(0));
}

/**
 * The parts of a device's decision that were decided later than one from the other side; of two at one time, that of the hub counts as
 * later. `isFromHub`: the one from the other side was made at the hub.
 */
export function decidedLater(
  inventory: Inventory,
  device: number,
  { order, isFromHub }: { readonly order: string; readonly isFromHub: boolean },
): ReadonlySet<Part> {
  const rows = inventory.all<Row>(
    `SELECT ${columns} FROM audit WHERE device = ? AND detail -> '$.finding' IS NOT NULL
       AND coalesce(detail ->> '$.order', at) >= ?`,
    device,
    order,
  );
  const later = rows.filter(
    (row) => row.order > order || (!isFromHub && row.elsewhere === null && row.who !== machine),
  );
  return new Set(later.flatMap(changedParts));
}

function changedParts({ before, after }: Pick<Row, 'before' | 'after'>): readonly Part[] {
  const [from, to] = [before, after].map((text) => JSON.parse(text ?? 'null') as DecisionRecord | null);
  return parts.filter((part) => partOf(from ?? null, part) !== partOf(to ?? null, part));
}

/** A part as a text that differs where it differs. */
export function partOf(record: DecisionRecord | null, part: Part): string {
  if (part !== 'state') return record?.[part] ?? '';
  const { state, by, at, because, until, plannedFor, replacedBy } = record ?? {};
  return JSON.stringify([
    state ?? 'open',
    by ?? null,
    at ?? null,
    because ?? null,
    until ?? null,
    plannedFor ?? null,
    replacedBy ?? null,
  ]);
}
