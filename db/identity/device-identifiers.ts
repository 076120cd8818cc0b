import { type AmbiguousIdentifier, type Identifier, identifierText } from '../../src/model/device.ts';
import type { Inventory } from '../inventory.ts';
import { ambiguityOf } from './ambiguous-identifiers.ts';
import { identifiersOf } from './identifiers.ts';

/** An identifier of a device, whether or not it is usable for recognising it. */
export interface DeviceIdentifier extends Identifier {
  /** Since when and why it is known to be on several units, so that it joins no devices; null if it is not. */
  readonly ambiguous: Pick<AmbiguousIdentifier, 'since' | 'reason'> | null;
  /** The change by which a person assigned it to this device; null if there is none. */
  readonly pinnedBy: number | null;
}

const order = ['serial', 'endpoint', 'key', 'mac', 'uid', 'certificate', 'address'];

/** What a device is recognised by, strongest first. */
export function deviceIdentifiers(inventory: Inventory, device: number): readonly DeviceIdentifier[] {
  const site = inventory.get<{ site: string }>('SELECT site FROM device WHERE id = ?', device)?.site ?? '';
  const pinned = inventory.all<Identifier & { change: number }>(
    'SELECT kind, value, audit_id AS change FROM pin WHERE device = ?',
    device,
  );
  const changes = new Map(pinned.map((one) => [identifierText(one), one.change]));
  const all = [...identifiersOf(inventory, device), ...pinned];
  const unique = new Map(all.map(({ kind, value }) => [identifierText({ kind, value }), { kind, value }]));
  return [...unique]
    .map(([key, identifier]) => {
      const found = ambiguityOf(inventory, site, identifier);
      return {
        ...identifier,
        ambiguous: found === null ? null : { since: found.since, reason: found.reason },
        pinnedBy: changes.get(key) ?? null,
      };
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.value < b.value ? -1 : 1));
}
