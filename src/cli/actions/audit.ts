import process from 'node:process';
import { summariesOf } from '../../../db/devices/devices.ts';
import { auditAfter } from '../../../db/file/audit.ts';
import { knownSites } from '../../health/known-sites.ts';
import { given } from '../../model/given.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { trailLines, withDevices } from '../../text/trail.ts';
import { oneDevice } from '../options/one-device.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, width } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `audit`. */
export interface AuditOptions extends CommonOptions {
  readonly since?: string;
  readonly site?: readonly string[];
  readonly format?: 'table' | 'json';
}

/** Prints the audit trail, oldest first: all of it, or that of one device. */
export function audit(text: string | undefined, options: AuditOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const site = options.site && sitesMeant(options.site, knownSites(inventory, config));
    const device = text === undefined ? undefined : oneDevice(inventory, text, site).id;
    const from = options.since === undefined ? undefined : `${options.since}T00:00:00Z`;
    const found = auditAfter(inventory, given({ site, device, from }), { after: 0, limit: -1 });
    if (options.format === 'json') return printJson(withDevices(inventory, found));
    if (found.length === 0) return print('Nothing is in the audit trail.');
    const devices = summariesOf(
      inventory,
      found.flatMap(({ device: id }) => id ?? []),
    );
    await print(trailLines(found, devices, width(process.stdout)).join('\n'));
  });
}
