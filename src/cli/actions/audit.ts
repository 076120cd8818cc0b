import process from 'node:process';
import { summariesOf } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { trailLines, withDevices } from '../../text/trail.ts';
import { oneDevice } from '../options/one-device.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, width } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `audit`. */
export interface AuditOptions extends CommonOptions {
  readonly since?: string;
  readonly site?: string;
  readonly format?: 'table' | 'json';
}

/** Prints the audit trail, oldest first: all of it, or that of one device. */
export function audit(text: string | undefined, options: AuditOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const device = text === undefined ? null : oneDevice(inventory, text, options.site);
    const found = auditEntries(inventory, {
      ...(device === null ? {} : { device: device.id }),
      ...(options.since === undefined ? {} : { since: `${options.since}T00:00:00Z` }),
    });
    if (options.format === 'json') return printJson(withDevices(inventory, found));
    if (found.length === 0) return print('Nothing is in the audit trail.');
    const devices = summariesOf(
      inventory,
      found.flatMap(({ device: id }) => id ?? []),
    );
    await print(trailLines(found, devices, width(process.stdout)).join('\n'));
  });
}
