import type { Address } from '../../src/model/address.ts';
import type { Identifier } from '../../src/model/device.ts';
import type { SweepWarning, SweptHost } from '../../src/model/sweep.ts';
import { device as deviceNow } from '../devices/devices.ts';
import { isListed } from '../evidence/default-list.ts';
import type { Inventory } from '../inventory.ts';
import type { SweepState } from './sweep-state.ts';

/** Most addresses listed in a warning. */
const named = 5;

/** Whether these identifiers can distinguish the host from the device that had the address before. */
export function identifiesItself(identifiers: readonly Identifier[]): boolean {
  return identifiers.some(({ kind }) => kind === 'serial' || kind === 'endpoint' || kind === 'mac');
}

/** Keeps a host's report apart from the device that has its address, until it is proven which device it is. Inside a transaction. */
export function postpone(
  { inventory, options, unidentified }: SweepState,
  device: number,
  host: SweptHost,
): void {
  const row = inventory.get<{ since: number | null }>(
    'SELECT unidentified_since AS since FROM device WHERE id = ?',
    device,
  );
  unidentified.push({ device, host, unidentifiedBefore: row?.since ?? null });
  inventory.run('UPDATE device SET unidentified_since = ? WHERE id = ?', options.sweepId, device);
}

/** Notes that a device identified itself. Inside a transaction. */
export function markIdentified(inventory: Inventory, device: number): void {
  inventory.run(
    'UPDATE device SET unidentified_since = NULL WHERE id = ? AND unidentified_since IS NOT NULL',
    device,
  );
}

/**
 * Reports that waited and can be judged now: a device was recognised at its address, or its device at another one. Inside a
 * transaction.
 */
export function judgeable(
  { inventory, options, unidentified }: SweepState,
  device: number,
  address: Address,
): readonly SweptHost[] {
  const ready = unidentified.filter((one) => one.device === device || one.host.address === address);
  for (const one of ready) {
    unidentified.splice(unidentified.indexOf(one), 1);
    inventory.run(
      'UPDATE device SET unidentified_since = NULL WHERE id = ? AND unidentified_since = ?',
      one.device,
      options.sweepId,
    );
  }
  return ready.map(({ host }) => host);
}

/**
 * Forgets, at the very end of a sweep, that a host did not identify itself if its scan did not finish: the next sweep must not
 * conclude anything from that. Inside a transaction.
 */
export function forgetUnfinished({ inventory, unidentified }: SweepState): void {
  for (const { device, host, unidentifiedBefore } of unidentified)
    if (host.fullyScanned === false)
      inventory.run('UPDATE device SET unidentified_since = ? WHERE id = ?', unidentifiedBefore, device);
}

/**
 * Counts, at the end of a sweep, the devices for which it stayed unidentified whether the host at their address is them: something
 * answers there, so they are not unasked. Returns the warnings about it.
 */
export function countUnidentified({ inventory, options, tally }: SweepState): readonly SweepWarning[] {
  const rows = inventory.all<{ id: number; ip: Address }>(
    'SELECT id, ip FROM device WHERE unidentified_since = ? ORDER BY ip_key',
    options.sweepId,
  );
  for (const { id } of rows) {
    inventory.run("UPDATE device SET status = 'present' WHERE id = ? AND status = 'unasked'", id);
    const stored = deviceNow(inventory, id);
    if (stored !== null) tally.countDevice(stored, { listed: isListed(inventory, id) });
  }
  if (rows.length === 0) return [];
  const [first, ...more] = rows.map(({ ip }) => ip);
  const addresses = [first, ...more.slice(0, named - 1)].join(', ');
  const others = rows.length > named ? ` and ${rows.length - named} more` : '';
  const message =
    rows.length === 1
      ? `The host at ${addresses} did not identify itself; the device known there counts as neither seen nor silent.`
      : `The hosts at ${rows.length} addresses of known devices did not identify themselves (${addresses}${others}); these devices count as neither seen nor silent.`;
  return [{ kind: 'unidentified', network: null, addresses: rows.length, message }];
}
