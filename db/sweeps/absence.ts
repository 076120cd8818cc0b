import type { Address } from '../../src/model/address.ts';
import type { DeviceStatus } from '../../src/model/device.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Sweep, SweepOutcome } from '../../src/model/sweep.ts';
import { currentObservations, endObservationsAt } from '../evidence/observations.ts';
import type { Inventory } from '../inventory.ts';

/** After how many complete sweeps in a row that scanned a device without a reply it counts as missing, by default. */
export const usualMissingAfter = 3;

/** What a sweep knows when it ends. */
export interface ClosingSweep {
  readonly sweep: Pick<Sweep, 'id' | 'site' | 'scanners' | 'ports'>;
  readonly outcome: SweepOutcome;
  readonly at: string;
  /** After how many complete sweeps in a row without an answer a device counts as missing. */
  readonly missingAfter: number;
  /** Addresses that were scanned, and whose silence counts. */
  readonly scanned: Pick<ReadonlySet<Address>, 'has'>;
  /** Recorders that described the cameras on their channels. */
  readonly reporters: ReadonlySet<number>;
}

interface Unseen {
  readonly id: number;
  readonly status: DeviceStatus;
  readonly missed: number;
  readonly addresses: string;
  readonly through: number | null;
}

/**
 * Decides about every device of the site that did not answer. If a complete sweep scanned it by a method that it is known to
 * answer, it was silent once more, and `missingAfter` times make it missing; if it was not scanned, it is unasked. A camera
 * behind a recorder counts as scanned if the recorder described its channels. Only a complete sweep counts against a device,
 * and a device at whose address a host answered without identifying itself does not count as silent. Missing and removed
 * devices stay so until they answer.
 */
export function markAbsent(inventory: Inventory, closing: ClosingSweep): void {
  const { sweep } = closing;
  const unseen = inventory.all<Unseen>(
    `SELECT id, status, missed, addresses, through FROM device WHERE site = ? AND last_sweep <> ? AND status <> 'removed'
       AND unidentified_since IS NOT ?`,
    sweep.site,
    sweep.id,
    sweep.id,
  );
  for (const device of unseen) {
    const next = nextStatus(device, wasScanned(inventory, device, closing), closing);
    if (next.status !== device.status || next.missed !== device.missed)
      inventory.run(
        'UPDATE device SET status = ?, missed = ? WHERE id = ?',
        next.status,
        next.missed,
        device.id,
      );
  }
}

/**
 * Whether a sweep scanned a device: at all of its addresses, by a method that it is known to answer; or through the recorder that it
 * is behind.
 */
export function wasScanned(
  inventory: Inventory,
  device: Pick<Unseen, 'id' | 'addresses' | 'through'>,
  { sweep, scanned, reporters }: Pick<ClosingSweep, 'sweep' | 'scanned' | 'reporters'>,
): boolean {
  if (device.through !== null) return reporters.has(device.through);
  const addresses: readonly Address[] = JSON.parse(device.addresses);
  return addresses.every((address) => scanned.has(address)) && methodRan(inventory, device.id, sweep);
}

function nextStatus(
  { status, missed }: Unseen,
  covered: boolean,
  { outcome, missingAfter }: ClosingSweep,
): Pick<Unseen, 'status' | 'missed'> {
  if (!covered) return { status: status === 'missing' ? 'missing' : 'unasked', missed };
  if (outcome !== 'complete') return { status, missed };
  // Counting on would write a row every night.
  const count = Math.min(missed + 1, missingAfter);
  return { status: count >= missingAfter ? 'missing' : status, missed: count };
}

/** Whether the sweep used at least one method that the device is known to answer. */
function methodRan(
  inventory: Inventory,
  device: number,
  { scanners, ports }: ClosingSweep['sweep'],
): boolean {
  const methods = inventory.all<{ scanner: string; port: number | null; tcp: number }>(
    `SELECT DISTINCT o.scanner, o.port, EXISTS (SELECT 1 FROM observation p JOIN fact f ON f.id = p.fact
         WHERE p.device = o.device AND p.seen_to IS NULL AND p.port = o.port AND f.field = 'port.open') AS tcp
     FROM observation o WHERE o.device = ? AND o.seen_to IS NULL`,
    device,
  );
  return methods.some(
    ({ scanner, port, tcp }) =>
      scanners.includes(scanner) && (tcp === 0 || port === null || ports.includes(port)),
  );
}

/**
 * Finds the addresses that seen devices have left, ends what held there, and returns the devices concerned with what held
 * before. An address has been left if it was scanned and silent, if another device answers there now, or if the device answered
 * at none of its former addresses, that is, has moved. Otherwise it may be the second address of a device, which was not scanned.
 */
export function endLeftAddresses(
  inventory: Inventory,
  { sweep, at, scanned }: ClosingSweep,
): readonly { readonly device: number; readonly before: readonly Observation[] }[] {
  const stale = inventory.all<Stale>(
    `SELECT a.device, a.address, d.addresses, v.addresses AS former,
       EXISTS (SELECT 1 FROM device_address b WHERE b.address = a.address AND b.last_sweep = @sweep) AS taken
     FROM device d JOIN device_address a ON a.device = d.id LEFT JOIN device_version v ON v.id = d.version
     WHERE d.site = @site AND d.last_sweep = @sweep AND a.active = 1 AND a.last_sweep < @sweep`,
    { sweep: sweep.id, site: sweep.site },
  );
  const left = stale.filter((row) => row.taken === 1 || scanned.has(row.address) || hasMoved(row));
  const before = new Map(left.map(({ device }) => [device, currentObservations(inventory, device)]));
  for (const { device, address } of left) {
    endObservationsAt(inventory, device, address, at);
    inventory.run('UPDATE device_address SET active = 0 WHERE device = ? AND address = ?', device, address);
  }
  return [...before].map(([device, observations]) => ({ device, before: observations }));
}

interface Stale {
  readonly device: number;
  readonly address: Address;
  readonly addresses: string;
  readonly former: string | null;
  readonly taken: number;
}

function hasMoved({ addresses, former }: Stale): boolean {
  const now: readonly Address[] = JSON.parse(addresses);
  const then: readonly Address[] = JSON.parse(former ?? '[]');
  return !then.some((address) => now.includes(address));
}
