import { newestChange } from '../../../../db/decisions/newest-change.ts';
import { summariesOf } from '../../../../db/devices/devices.ts';
import {
  type AuditEntry,
  type AuditFilter,
  auditBefore,
  auditEntry,
  auditNames,
} from '../../../../db/file/audit.ts';
import { reversibleAmong } from '../../../../db/identity/reversible.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { knownSites } from '../../../health/known-sites.ts';
import { given } from '../../../model/given.ts';
import type { AuditLine, AuditPart, AuditView } from '../changing/views.ts';
import type { ActiveConfig } from './active-config.ts';
import { resolveSites } from './resolve-list-filter.ts';

/** A page of the audit trail, newest first, and older than a change. Throws Refused for an unknown site. */
export function trailOf(
  inventory: Inventory,
  filter: AuditFilter,
  { config, limit, before }: AuditPart & Pick<ActiveConfig, 'config'>,
): AuditView {
  const site = resolveSites(inventory, filter.site, { config });
  // One more than requested: whether older ones follow.
  const found = auditBefore(
    inventory,
    { ...filter, ...given({ site }) },
    { limit: limit + 1, change: before },
  );
  return {
    lines: linesOf(inventory, found.slice(0, limit)),
    more: found.length > limit,
    sites: knownSites(inventory, config),
    ...auditNames(inventory),
  };
}

/** One entry of it; null if there is none. */
export function entryOf(inventory: Inventory, id: number): AuditLine | null {
  const entry = auditEntry(inventory, id);
  return entry === null ? null : (linesOf(inventory, [entry])[0] ?? null);
}

function linesOf(inventory: Inventory, entries: readonly AuditEntry[]): readonly AuditLine[] {
  const devices = summariesOf(
    inventory,
    entries.flatMap(({ device }) => device ?? []),
  );
  const reversible = new Set(
    reversibleAmong(
      inventory,
      entries.map(({ id }) => id),
    ),
  );
  return entries.map((entry) => ({
    ...entry,
    about: devices.get(entry.device ?? 0) ?? null,
    undoable: reversible.has(entry.id) || isNewestDecision(inventory, entry),
  }));
}

function isNewestDecision(inventory: Inventory, { id, device, action }: AuditEntry): boolean {
  return (
    device !== null && ['mark', 'import decisions'].includes(action) && newestChange(inventory, device) === id
  );
}
