import type { AmbiguousIdentifier, Identifier, Repeated } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';
import { unpin } from './pins.ts';

/** A host's identifiers, separated into those that distinguish it and those known to be ambiguous. */
export interface Parted {
  readonly identifiers: readonly Identifier[];
  readonly ambiguous: readonly Identifier[];
}

/** Separates identifiers by what is known about them at a site. */
export function withoutAmbiguous(
  inventory: Inventory,
  site: string,
  identifiers: readonly Identifier[],
): Parted {
  const ambiguous = identifiers.filter((identifier) => ambiguityOf(inventory, site, identifier) !== null);
  if (ambiguous.length === 0) return { identifiers, ambiguous };
  return { identifiers: identifiers.filter((identifier) => !ambiguous.includes(identifier)), ambiguous };
}

/** Since when and why an identifier is known to be on several units of a site; null if it is not. */
export function ambiguityOf(
  inventory: Inventory,
  site: string,
  { kind, value }: Identifier,
): AmbiguousIdentifier | null {
  if (kind === 'address') return null;
  const row = inventory.get<Pick<AmbiguousIdentifier, 'since' | 'reason'>>(
    'SELECT since, reason FROM ambiguous_identifier WHERE site = ? AND kind = ? AND value = ?',
    site,
    kind,
    value,
  );
  return row === undefined ? null : { kind, value, ...row };
}

/** Records that an identifier is on several units; the first proof is kept, and a person's assignment ends. Inside a transaction. */
export function storeAmbiguous(
  inventory: Inventory,
  site: string,
  { kind, value, reason }: Repeated,
  since: string,
): void {
  inventory.run(
    'INSERT INTO ambiguous_identifier (site, kind, value, since, reason) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    site,
    kind,
    value,
    since,
    reason,
  );
  unpin(inventory, site, { kind, value });
}
