import type {
  DecisionContent,
  DecisionMessage,
  DeviceKey,
  RestoredDecision,
  SiteMessage,
} from '../../src/model/site-message.ts';
import { undoDecision } from '../corrections/undo-decision.ts';
import { type DecidedElsewhere, decideElsewhere, type Restored } from '../decisions/elsewhere.ts';
import type { Mark } from '../decisions/mark-sentence.ts';
import { newestChange } from '../decisions/newest-change.ts';
import { InventoryError } from '../errors.ts';
import { addAuditEntry, machine } from '../file/audit.ts';
import { deviceByKey } from '../identity/device-key.ts';
import type { Inventory } from '../inventory.ts';
import { confirmDecision, type HubDecision, takeDecision } from '../queue/hub-decisions.ts';
import { queueOf } from '../queue/queue.ts';

/** Messages about decisions in the queue of a site. */
export type Decided = Extract<SiteMessage, { kind: 'decision' | 'decision-undone' | 'decision-refused' }>;

/**
 * Records at the hub what a site decided, or that it took a decision of the hub, or did not. Inside a transaction. Throws InventoryError
 * `usage` for what cannot be.
 */
export function decideAtHub(inventory: Inventory, site: string, message: Decided): void {
  if (message.kind === 'decision-refused') {
    if (!confirmDecision(inventory, message.hub)) return;
    const { at, because } = message;
    const text = `A decision that was made here could not be applied at site ${site}. ${because}`;
    addAuditEntry(inventory, {
      ...{ at, who: machine, action: 'refused at site', message: text },
      ...{ device: deviceByKey(inventory, site, message.device), detail: { id: message.hub } },
    });
    return;
  }
  if (message.hub === undefined) apply(inventory, site, message, { isFromHub: false });
  else if (confirmDecision(inventory, message.hub)) noteRemoval(inventory, site, message);
  else if (!isRecorded(inventory, message.hub))
    // This hub made it, and was set back to an older state since.
    apply(inventory, site, message, { isFromHub: true, isOwn: true, id: message.hub });
}

/** At this place in its queue the site learned that a device is removed: only a later reply shows that it is back. */
function noteRemoval(inventory: Inventory, site: string, message: DecisionMessage): void {
  const { state } = message.kind === 'decision' ? message.mark : (message.restores ?? {});
  if (state === undefined) return;
  inventory.run(
    `UPDATE device SET status = 'removed', missed = 0
     WHERE id = ? AND EXISTS (SELECT 1 FROM decision WHERE device = id AND state IN ('removed', 'replaced', 'gone'))`,
    deviceByKey(inventory, site, message.device),
  );
}

/**
 * Takes decisions of the hub at a site, each once, and answers each in the queue, in the transaction that records it. What cannot be applied is
 * answered with the reason. Returns the reasons.
 */
export function takeHubDecisions(
  inventory: Inventory,
  site: string,
  decisions: readonly HubDecision[],
): readonly string[] {
  return decisions.flatMap(({ id, message }) =>
    inventory.write(() => {
      if (!takeDecision(inventory, id)) return [];
      const queue = queueOf(inventory, site);
      try {
        apply(inventory, site, message, { isFromHub: true, id });
        queue?.({ ...message, hub: id });
        return [];
      } catch (error) {
        if (!(error instanceof InventoryError) || error.kind !== 'usage') throw error;
        const { device, at } = message;
        queue?.({ kind: 'decision-refused', device, hub: id, at, because: error.message });
        return [error.message];
      }
    }),
  );
}

function isRecorded(inventory: Inventory, id: string): boolean {
  return (
    inventory.get("SELECT 1 FROM audit WHERE device IS NOT NULL AND detail ->> '$.id' = ?", id) !== undefined
  );
}

type Origin = Pick<DecidedElsewhere, 'isFromHub' | 'isOwn' | 'id'>;

function apply(inventory: Inventory, site: string, message: DecisionMessage, origin: Origin): void {
  const { device, who, at } = message;
  const id = deviceByKey(inventory, site, device);
  if (id === null)
    throw new InventoryError(
      'usage',
      `A decision of ${who} is about the device at ${device.ip}, and which device that is here is not clear.`,
    );
  if (message.kind === 'decision-undone' && message.restores === undefined) {
    const change = newestChange(inventory, id);
    const undone = { who, at, because: message.because, elsewhere: true } as const;
    if (change !== null) undoDecision(inventory, { change, ...undone });
    return;
  }
  const of = { who, at, order: message.order ?? at, ...origin };
  if (message.kind === 'decision') {
    const { action, source, cleared = [] } = message;
    const mark = markHere(inventory, site, message.mark);
    decideElsewhere(inventory, id, { ...of, action, source, change: { mark, cleared } });
  } else {
    const restored = restoredHere(inventory, site, message.restores as RestoredDecision);
    const change = { restored, because: message.because };
    decideElsewhere(inventory, id, { ...of, action: 'undo', source: null, change });
  }
}

function markHere(inventory: Inventory, site: string, { replacedBy, ...mark }: DecisionContent): Mark {
  return replacedBy === undefined ? mark : { ...mark, replacedBy: inPlace(inventory, site, replacedBy) };
}

function restoredHere(inventory: Inventory, site: string, { state, ...rest }: RestoredDecision): Restored {
  if (state === undefined) return rest;
  const { replacedBy } = state;
  return { ...rest, ...state, replacedBy: replacedBy === null ? null : inPlace(inventory, site, replacedBy) };
}

function inPlace(inventory: Inventory, site: string, key: DeviceKey): number {
  const other = deviceByKey(inventory, site, key);
  if (other !== null) return other;
  throw new InventoryError(
    'usage',
    `A decision names the device at ${key.ip} as the one in its place, and which device that is here is not clear.`,
  );
}
