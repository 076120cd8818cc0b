import {
  type DecisionNote,
  type DecisionRecord,
  noDecision,
  type Statement,
} from '../../src/model/decision.ts';
import type { Device } from '../../src/model/device.ts';
import { decisionRecord, storeDecision } from '../devices/decisions.ts';
import { device as deviceNow } from '../devices/devices.ts';
import { InventoryError } from '../errors.ts';
import { addVersions } from '../evidence/version-store.ts';
import { deviceKey } from '../identity/device-key.ts';
import type { Inventory } from '../inventory.ts';
import { sendDecision } from '../queue/hub-decisions.ts';
import { instant } from '../values/time.ts';
import { type Mark, markSentence } from './mark-sentence.ts';
import { nextOrder } from './order.ts';

/** Who decides, and when (ISO 8601). */
export interface Deciding {
  readonly who: string;
  readonly at: string;
  /** For the audit trail; `mark` if left out. */
  readonly action?: string;
  /** For the audit trail: where it was decided, if not in a command (`cameras.xlsx, line 14`). */
  readonly source?: string;
  /** The other side does the same by itself, and need not hear of it. */
  readonly again?: true;
}

/**
 * Stores a person's decision on a device, with an entry in the audit trail; one transaction. `removed` and `replaced` set the
 * device's status to `removed`; any other statement about a removed one makes it `unasked` until the next sweep. Returns the
 * device as it is now, or null if it changes nothing. Throws InventoryError `usage`.
 */
export function markDevice(inventory: Inventory, id: number, mark: Mark, deciding: Deciding): Device | null {
  return inventory.write(() => {
    const device = known(inventory, id);
    if (mark.replacedBy !== undefined) checkReplacement(inventory, id, mark.replacedBy);
    const at = instant(deciding.at);
    const from = decisionRecord(inventory, id) ?? noDecision;
    const to = decided(from, mark, { who: deciding.who, at, verdict: device.verdict });
    if (sameButTime(from, to)) return null;
    const order = nextOrder(inventory, id, at);
    const ordered = order === at ? {} : { order };
    const sent =
      deciding.again === true
        ? null
        : queueDecision(inventory, device, mark, { ...deciding, ...ordered, at });
    const source = deciding.source === undefined ? '' : ` From ${deciding.source}.`;
    const message = `${markSentence(mark)}${source}`.trim();
    storeDecision(
      inventory,
      id,
      to,
      { at, who: deciding.who, action: deciding.action ?? 'mark', message },
      {
        ...ordered,
        ...(sent !== null && { id: sent }),
      },
    );
    if (mark.state !== undefined) giveStatus(inventory, device, mark.state, at);
    return known(inventory, id);
  });
}

/** For the hub, or for the site. Before the decision is stored: a device is named as it is until then. */
function queueDecision(
  inventory: Inventory,
  { id, site }: Device,
  { replacedBy, ...mark }: Mark,
  {
    who,
    at,
    action = 'mark',
    source = null,
    order,
  }: Omit<Deciding, 'source'> & { readonly source?: string | null; readonly order?: string },
): string | null {
  return sendDecision(inventory, { site }, () => ({
    kind: 'decision',
    device: deviceKey(inventory, id),
    mark: { ...mark, ...(replacedBy !== undefined && { replacedBy: deviceKey(inventory, replacedBy) }) },
    ...{ who, at, action, source },
    ...(order !== undefined && { order }),
    ...(mark.note === null && { cleared: decisionRecord(inventory, id)?.notes ?? [] }),
  }));
}

/** The device as it is now. Throws InventoryError `usage` if there is none. */
export function known(inventory: Inventory, id: number): Device {
  const device = deviceNow(inventory, id);
  if (device === null) throw new InventoryError('usage', `There is no device ${id} in ${inventory.path}.`);
  return device;
}

/** Throws InventoryError `usage` where a device would be replaced by itself, directly or not. */
export function checkReplacement(inventory: Inventory, id: number, by: number): void {
  let next: number | null = by;
  // Merges can make a ring of replacements.
  const met = new Set<number>();
  while (next !== null && !met.has(next)) {
    met.add(next);
    if (next === id)
      throw new InventoryError(
        'usage',
        by === id
          ? `Device ${id} cannot be replaced by itself. Name the device that stands in its place.`
          : `Device ${by} was itself replaced by device ${id}. Reopen one of them first (camcensus mark ${by} --reopen).`,
      );
    known(inventory, next);
    next = decisionRecord(inventory, next)?.replacedBy ?? null;
  }
}

/** The decision after the mark. */
export function decided(
  from: DecisionRecord,
  mark: Mark,
  { who, at, verdict }: { readonly who: string; readonly at: string; readonly verdict: Device['verdict'] },
): DecisionRecord {
  const { state, note } = mark;
  const about =
    state === undefined
      ? from
      : {
          ...from,
          state,
          by: who,
          at,
          verdict,
          because: mark.because ?? null,
          until: state === 'accepted' ? (mark.until ?? null) : null,
          plannedFor: mark.plannedFor ?? (endsPlan.includes(state) ? null : from.plannedFor),
          replacedBy: mark.replacedBy ?? null,
        };
  const notes =
    note === undefined
      ? from.notes
      : note === null
        ? []
        : withNotes(from.notes, [{ at, by: who, text: note }]);
  return {
    ...about,
    owner: mark.owner === undefined ? from.owner : mark.owner,
    location: mark.location === undefined ? from.location : mark.location,
    assetTag: mark.assetTag === undefined ? from.assetTag : mark.assetTag,
    notes,
  };
}

/** Notes with further ones in their place, oldest first, each once. */
export function withNotes(
  notes: readonly DecisionNote[],
  added: readonly DecisionNote[],
): readonly DecisionNote[] {
  const known = new Set(notes.map((one) => JSON.stringify(one)));
  const key = ({ at, by }: DecisionNote) => `${at} ${by}`;
  return [...notes, ...added.filter((one) => !known.has(JSON.stringify(one)))].sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  );
}

/** Statements that cancel a planned removal. */
const endsPlan: readonly Statement[] = ['open', 'false-positive'];

function sameButTime(from: DecisionRecord, to: DecisionRecord): boolean {
  return JSON.stringify({ ...from, at: null }) === JSON.stringify({ ...to, at: null });
}

/**
 * Gives a device the status that a statement about it implies: `removed`, or `unasked` where it was reported gone and no longer is, because
 * nothing is known of it until it is scanned. Inside the transaction of the statement.
 */
export function giveStatus(
  inventory: Inventory,
  { id, status }: Pick<Device, 'id' | 'status'>,
  state: Statement,
  at: string,
): void {
  const isGone = ['removed', 'replaced', 'gone'].includes(state);
  const next = isGone ? 'removed' : status === 'removed' ? 'unasked' : status;
  if (next === status) return;
  inventory.run('UPDATE device SET status = ?, missed = 0 WHERE id = ?', next, id);
  addVersions(inventory, { device: id }, { at, sweep: null, person: true });
}
