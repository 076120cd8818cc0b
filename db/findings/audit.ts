import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** In whose name the machine itself is put down. */
export const machine = 'camcensus';

/** Something that was done to the inventory, before it is kept. */
export interface Act {
  /** ISO 8601. */
  readonly at: string;
  /** Who did it: a person's name as they gave it, or their account. */
  readonly who: string;
  /** One word or two, the same for all of a kind: `mark`, `merge`, `import`. */
  readonly action: string;
  /** The device it was done to; null where it was to none or to many. */
  readonly device: number | null;
  /** A sentence for people. */
  readonly says: string;
  /** What a program needs of it; anything that JSON holds. */
  readonly detail: unknown;
}

/** An act as it is kept: nobody changes or deletes one. */
export interface KeptAct extends Act {
  readonly id: number;
}

/** Keeps what was done; inside the transaction that does it, so that there is never one without the other. Gives its number. */
export function keepAct(inventory: Inventory, { at, who, action, device, says, detail }: Act): number {
  return inventory.run(
    'INSERT INTO audit (at, who, action, device, says, detail) VALUES (?, ?, ?, ?, ?, ?)',
    instant(at),
    who,
    action,
    device,
    says,
    JSON.stringify(detail),
  ).id;
}

/** What was done, oldest first: all of it, or what was done to one device, or since a moment. */
export function auditEntries(
  inventory: Inventory,
  query: { readonly device?: number; readonly since?: string } = {},
): readonly KeptAct[] {
  return inventory
    .all<Omit<KeptAct, 'detail'> & { readonly detail: string }>(
      `SELECT id, at, who, action, device, says, detail FROM audit
       WHERE (@device IS NULL OR device = @device) AND (@since IS NULL OR at >= @since) ORDER BY id`,
      { device: query.device ?? null, since: query.since === undefined ? null : instant(query.since) },
    )
    .map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }));
}
