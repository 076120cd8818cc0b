import { summariesOf } from '../../db/devices/devices.ts';
import type { AuditEntry } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { DeviceSummary } from '../model/device.ts';
import { moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';
import { madeText } from './device.ts';

/**
 * The audit trail for people, with what is known now of the devices:
 * `2026-11-24 09:30 UTC  change 7, mark, device 12 (site north, 10.0.0.5, Hikvision C500), by J. Smith: Confirmed.`
 */
export function trailLines(
  found: readonly AuditEntry[],
  devices: ReadonlyMap<number, DeviceSummary>,
  columns: number,
): string[] {
  return found.flatMap(({ id, at, who, action, device, message }) => {
    const known = device === null ? undefined : devices.get(device);
    const what = known === undefined ? '' : ` (site ${known.site}, ${known.ip}, ${madeText(known)})`;
    const about = device === null ? '' : `, device ${device}${what}`;
    return wrapped(
      clean(`change ${id}, ${action}${about}, by ${who}: ${message}`),
      columns,
      `${moment(at)}  `,
    );
  });
}

/** The entries for programs, each with what is known now of its device. */
export function withDevices(inventory: Inventory, entries: readonly AuditEntry[]) {
  const devices = summariesOf(
    inventory,
    entries.flatMap(({ device }) => device ?? []),
  );
  return entries.map((one) => {
    const { site = null, ip = null, model = null } = devices.get(one.device ?? 0) ?? {};
    return { ...one, site, ip, model };
  });
}
