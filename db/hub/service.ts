import { InventoryError } from '../errors.ts';
import { isCertainlyDead, type ProcessId, thisProcess } from '../file/process-id.ts';
import type { Inventory } from '../inventory.ts';
import { utcNow } from '../values/time.ts';

/** Makes this process the one that takes sites in. Throws InventoryError `locked` while another one does. */
export function claimHub(inventory: Inventory): void {
  inventory.write(() => {
    const known = inventory.get<ProcessId>(
      'SELECT host, pid, process_started AS processStarted FROM hub_service WHERE id = 1',
    );
    const own = thisProcess();
    const isOwn = known?.pid === own.pid && known.processStarted === own.processStarted;
    if (known !== undefined && !isOwn && !isCertainlyDead(known))
      throw new InventoryError(
        'locked',
        `Process ${known.pid} on ${known.host} already takes in what sites send to ${inventory.path}. One does it at a time. If that process is gone: camcensus hub run --take-over.`,
      );
    takeHub(inventory);
  });
}

/** The same without looking who did it before. */
export function takeHub(inventory: Inventory): void {
  const { host, pid, processStarted } = thisProcess();
  inventory.run(
    `INSERT INTO hub_service (id, host, pid, process_started, started_at) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET host = excluded.host, pid = excluded.pid, process_started = excluded.process_started,
       started_at = excluded.started_at`,
    host,
    pid,
    processStarted,
    utcNow(),
  );
}

/** Gives that up. */
export function releaseHub(inventory: Inventory): void {
  const { pid, processStarted } = thisProcess();
  inventory.run('DELETE FROM hub_service WHERE pid = ? AND process_started IS ?', pid, processStarted);
}
