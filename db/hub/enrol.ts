import { randomBytes } from 'node:crypto';
import { InventoryError } from '../errors.ts';
import { otherHolder, thisMoment } from '../file/lease.ts';
import { workText } from '../file/lease-work.ts';
import type { Inventory } from '../inventory.ts';
import { type Enrolment, enrolment } from '../queue/enrolment.ts';
import { queueOf } from '../queue/queue.ts';
import { closeAbandoned } from '../sweeps/finish-sweep.ts';
import { instant } from '../values/time.ts';
import { recordsOf } from './records.ts';

/**
 * Makes the inventory a site's, once: what it holds is queued for the hub, and from now on everything that it records. Throws InventoryError
 * `usage` if it is another site's, or holds devices of another one, and `locked` while a sweep runs.
 */
export function enrol(inventory: Inventory, site: string, at: string): Enrolment {
  return inventory.write(() => {
    const known = enrolment(inventory);
    if (known !== null && known.site !== site)
      throw new InventoryError(
        'usage',
        `${inventory.path} is the inventory of site ${known.site}, and not of ${site}. Give ${site} an inventory of its own.`,
      );
    if (known !== null) return known;
    refuseOthers(inventory, site);
    closeAbandoned(inventory);
    inventory.run(
      `INSERT INTO enrolment (id, site, stream, enrolled_at, after_sweep, after_audit, last_hash)
       VALUES (1, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM sweep), (SELECT coalesce(max(id), 0) FROM audit), zeroblob(32))`,
      site,
      randomBytes(16).toString('hex'),
      instant(at),
    );
    const queue = queueOf(inventory, site);
    for (const message of recordsOf(inventory, site, instant(at))) queue?.(message);
    return enrolment(inventory) as Enrolment;
  });
}

function refuseOthers(inventory: Inventory, site: string): void {
  const other = inventory.get<{ name: string }>('SELECT name FROM site WHERE name <> ? LIMIT 1', site);
  if (other !== undefined)
    throw new InventoryError(
      'usage',
      `${inventory.path} holds site ${other.name}, and a collector's inventory holds its own site alone, which is ${site}. Give it a new inventory.`,
    );
  const holder = otherHolder(inventory, thisMoment());
  if (holder !== null)
    throw new InventoryError(
      'locked',
      `${inventory.path} becomes the collector's once ${holder.holder} (process ${holder.pid}), which ${workText(holder)}, has ended.`,
    );
}
