import type { Address } from '../src/model/address.ts';
import type { Device, DeviceStatus } from '../src/model/device.ts';
import { type ConclusionRow, contentColumns, toIdentification, toJudgement } from './conclusion.ts';

/** A device, or one of its versions, joined with its conclusion. */
export interface DeviceRow extends ConclusionRow {
  readonly id: number;
  readonly site: string;
  readonly ip: Address;
  readonly addresses: string;
  readonly status: DeviceStatus;
  readonly first_seen: string;
  readonly last_seen: string;
}

/** The conclusion's columns, of the table that the query calls `c`. */
export const conclusionList = contentColumns.map((column) => `c.${column}`).join(', ');

/** Everything of a device as it is now; tables `d` and `c`. */
export const selectDevice = `SELECT d.id, d.site, d.ip, d.addresses, d.status, d.first_seen, d.last_seen, ${conclusionList}
  FROM device d JOIN conclusion c ON c.id = d.conclusion`;

/** The shape in which every part of the product knows a device. */
export function toDevice(row: DeviceRow): Device {
  const found = toIdentification(row);
  const addresses: readonly Address[] = JSON.parse(row.addresses);
  return {
    id: row.id,
    site: row.site,
    ip: row.ip,
    addresses,
    mac: found.mac,
    type: found.type,
    brand: found.brand,
    manufacturer: found.manufacturer,
    model: found.model,
    firmware: found.firmware,
    serial: found.serial,
    name: found.name,
    confidence: found.confidence,
    ...toJudgement(row),
    status: row.status,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    evidence: found.evidence,
    contradictions: found.contradictions,
    video: found.video,
  };
}
