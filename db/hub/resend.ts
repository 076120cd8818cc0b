import type { DecisionContent, DecisionMessage } from '../../src/model/site-message.ts';
import { newestOrder } from '../decisions/order.ts';
import { decisionRecord } from '../devices/decisions.ts';
import { deviceKey } from '../identity/device-key.ts';
import type { Inventory } from '../inventory.ts';
import { queueForSite } from '../queue/hub-decisions.ts';

/**
 * Notes that an inventory which takes the place of a site's has none of what was decided about its devices. Each decision is sent once a
 * sweep has shown that the device is there: before, the site could not know which is meant. Inside a transaction.
 */
export function resendDecisions(inventory: Inventory, site: string): void {
  inventory.run('DELETE FROM hub_decision WHERE site = ?', site);
  inventory.run(
    `INSERT INTO hub_resend (device) SELECT f.device FROM decision f JOIN device d ON d.id = f.device
     WHERE d.site = ? AND d.merged_into IS NULL ON CONFLICT DO NOTHING`,
    site,
  );
}

/** Sends the decisions on devices that a sweep has seen and that are to be sent again. Inside a transaction. */
export function resendSeen(inventory: Inventory, site: string, sweep: number): void {
  const devices = inventory.lists<[number]>(
    'SELECT r.device FROM hub_resend r JOIN device d ON d.id = r.device WHERE d.last_sweep = ? ORDER BY r.device',
    sweep,
  );
  for (const [device] of devices) {
    for (const message of messagesOf(inventory, device)) queueForSite(inventory, site, message);
    inventory.run('DELETE FROM hub_resend WHERE device = ?', device);
  }
}

function messagesOf(inventory: Inventory, id: number): readonly DecisionMessage[] {
  const record = decisionRecord(inventory, id);
  if (record === null) return [];
  const { state, by, at, because, until, plannedFor, replacedBy, owner, location, assetTag, notes } = record;
  const device = deviceKey(inventory, id);
  const order = newestOrder(inventory, id);
  const whole = { kind: 'decision', device, order, action: 'mark', source: null } as const;
  // What sweeps found of a removal, the site's own find again.
  const stated = state === 'gone' ? 'removed' : state === 'came-back' ? 'open' : state;
  const mark: DecisionContent = {
    ...(by !== null && {
      state: stated,
      ...(because !== null && { because }),
      ...(until !== null && { until }),
      ...(plannedFor !== null && { plannedFor }),
      ...(replacedBy !== null && { replacedBy: deviceKey(inventory, replacedBy) }),
    }),
    ...{ owner, location, assetTag },
  };
  return [
    { ...whole, mark, who: by ?? 'hub', at: at ?? order },
    ...notes.map((one) => ({ ...whole, mark: { note: one.text }, who: one.by, at: one.at })),
  ];
}
