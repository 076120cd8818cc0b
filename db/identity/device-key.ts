import { type Identifier, identifierText } from '../../src/model/device.ts';
import type { DeviceKey } from '../../src/model/site-message.ts';
import type { Inventory } from '../inventory.ts';
import { identifiersOf } from './identifiers.ts';

interface Row {
  readonly id: number;
  readonly ip: string;
  readonly firstSeen: string;
}

const columns = 'id, ip, first_seen AS firstSeen';

/** What names a device in another inventory of the same site. Throws for an unknown id. */
export function deviceKey(inventory: Inventory, id: number): DeviceKey {
  const row = inventory.get<Row>(`SELECT ${columns} FROM device WHERE id = ?`, id);
  if (row === undefined) throw new Error(`there is no device ${id}`);
  return { ip: row.ip, firstSeen: row.firstSeen, identifiers: identifiersOf(inventory, id) };
}

/**
 * The device of a site that a key names: the only one that agrees in most of it. Null if none does, or several do equally. The other
 * inventory may identify with newer fingerprints, so that not everything need agree.
 */
export function deviceByKey(inventory: Inventory, site: string, key: DeviceKey): number | null {
  const wanted = new Set(key.identifiers.map(identifierText));
  const rows = inventory.all<Row>(
    `SELECT ${columns} FROM device WHERE site = @site AND merged_into IS NULL AND (ip = @ip OR id IN (
       SELECT i.device FROM json_each(@identifiers) w JOIN identifier i
         ON i.kind = w.value ->> '$.kind' AND i.value = w.value ->> '$.value'))`,
    { site, ip: key.ip, identifiers: JSON.stringify(key.identifiers) },
  );
  const scored = rows
    .map((row) => ({ row, identifiers: identifiersOf(inventory, row.id) }))
    .filter(({ identifiers }) => !isOther(key.identifiers, identifiers))
    .map(({ row, identifiers }) => {
      const own = identifiers.map(identifierText);
      const shared = own.filter((one) => wanted.has(one)).length;
      const same = shared === wanted.size && shared === own.length;
      // Identifiers prove more than the address, which proves more than the time.
      const score =
        (same ? 8 : 0) +
        (shared > 0 ? 4 : 0) +
        (row.ip === key.ip ? 2 : 0) +
        (row.firstSeen === key.firstSeen ? 1 : 0);
      return { id: row.id, score };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best === undefined || best.score === next?.score ? null : best.id;
}

/** Whether two that each report what is of one unit only, such as a serial number, have nothing of that in common. */
function isOther(one: readonly Identifier[], other: readonly Identifier[]): boolean {
  const strong = (all: readonly Identifier[]) => all.filter(({ kind }) => kind !== 'address');
  const [ours, theirs] = [strong(one), strong(other)];
  const names = new Set(ours.map(identifierText));
  return ours.length > 0 && theirs.length > 0 && !theirs.some((each) => names.has(identifierText(each)));
}
