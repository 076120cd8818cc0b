import { canonicalMac } from '../../src/model/address.ts';
import type { Identifier } from '../../src/model/device.ts';
import { bareSerial } from '../../src/model/serial.ts';
import { ambiguityOf } from '../identity/ambiguous-identifiers.ts';
import type { Traces } from '../identity/tombstone.ts';
import type { Inventory } from '../inventory.ts';
import { withoutAddresses } from './redact.ts';

/** The ambiguous identifiers of a site that some devices report, or ever reported. */
export function ambiguousOf(
  inventory: Inventory,
  site: string,
  devices: readonly number[],
): readonly Identifier[] {
  const ambiguous = inventory.all<Identifier>(
    'SELECT kind, value FROM ambiguous_identifier WHERE site = ?',
    site,
  );
  if (ambiguous.length === 0) return [];
  const ids = JSON.stringify(devices);
  const identifiers = inventory.all<{ value: string }>(
    'SELECT DISTINCT value FROM identifier WHERE device IN (SELECT value FROM json_each(?))',
    ids,
  );
  const seen = inventory.all<{ value: string }>(
    `SELECT DISTINCT f.value FROM observation o JOIN fact f ON f.id = o.fact
     WHERE o.device IN (SELECT value FROM json_each(?))`,
    ids,
  );
  const reported = new Set([
    ...identifiers.map(({ value }) => value),
    ...seen.flatMap(({ value }) => [value.trim().toLowerCase(), canonicalMac(value) ?? '']),
  ]);
  return ambiguous.filter(
    ({ kind, value }) => reported.has(value) || (kind === 'serial' && reported.has(bareSerial(value))),
  );
}

/**
 * Deletes those of the ambiguous identifiers of forgotten devices that no remaining device of the site reports; of the others the proof
 * no longer names the addresses. Once the devices are deleted, and inside the transaction that forgets them.
 */
export function forgetAmbiguous(inventory: Inventory, { site, identifiers, addresses }: Traces): void {
  for (const { kind, value } of identifiers) {
    const still = inventory.get(
      `SELECT 1 FROM identifier i JOIN device d ON d.id = i.device
       WHERE d.site = @site AND i.kind = @kind AND i.value = @value LIMIT 1`,
      { site, kind, value },
    );
    const found = ambiguityOf(inventory, site, { kind, value });
    if (found === null) continue;
    const row = { site, kind, value };
    if (still === undefined)
      inventory.run(
        'DELETE FROM ambiguous_identifier WHERE site = @site AND kind = @kind AND value = @value',
        row,
      );
    else
      inventory.run(
        'UPDATE ambiguous_identifier SET reason = @reason WHERE site = @site AND kind = @kind AND value = @value',
        { ...row, reason: withoutAddresses(found.reason, addresses) },
      );
  }
}
