import { type DecisionNote, type DecisionRecord, noDecision } from '../../src/model/decision.ts';
import { decisionRecord, storeDecision } from '../devices/decisions.ts';
import { addAuditEntry } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { checkReplacement, decided, giveStatus, known, withNotes } from './mark.ts';
import { type Mark, markSentence } from './mark-sentence.ts';
import { type DecisionOrigin, decidedLater, type Part, parts } from './order.ts';

/** What holds again, with the device in its place by its number here. */
export type Restored = Partial<Omit<DecisionRecord, 'notes'>> & {
  readonly addedNotes: readonly DecisionNote[];
  readonly removedNotes: readonly DecisionNote[];
};

/** A decision that was made at the other side. */
export interface DecidedElsewhere {
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly order: string;
  readonly action: string;
  readonly isFromHub: boolean;
  /** Of one that a hub made: its id. `isOwn`: this is that hub, which had lost it. */
  readonly id?: string;
  readonly isOwn?: boolean;
  /** For people. */
  readonly source: string | null;
  readonly change:
    | { readonly mark: Mark; readonly cleared: readonly DecisionNote[] }
    | { readonly restored: Restored; readonly because: string };
}

/**
 * Records a decision that was made at the other side: of each part of it the one that was decided later holds, there as here; both are in the
 * audit trail. Inside a transaction. Throws InventoryError `usage`.
 */
export function decideElsewhere(inventory: Inventory, id: number, given: DecidedElsewhere): void {
  const device = known(inventory, id);
  const { who, isFromHub, action, change } = given;
  const [at, order] = [instant(given.at), instant(given.order)];
  const later = decidedLater(inventory, id, { order, isFromHub });
  const from = decisionRecord(inventory, id) ?? noDecision;
  const mark = 'mark' in change ? change.mark : null;
  if (mark?.replacedBy !== undefined && !later.has('state')) checkReplacement(inventory, id, mark.replacedBy);
  const to =
    'mark' in change
      ? marked(from, change.mark, { who, at, later, cleared: change.cleared, verdict: device.verdict })
      : restoredRecord(from, change.restored, later);
  const touched = parts.filter((part) => touches(change, part));
  const origin: DecisionOrigin = {
    ...(order !== at && { order }),
    ...(given.isOwn !== true && { elsewhere: true }),
    ...(given.id !== undefined && { id: given.id }),
  };
  const message = sentence(
    given,
    touched.filter((part) => later.has(part)),
  );
  const entry = { at, who, action, message };
  const isLost =
    touched.every((part) => later.has(part)) && JSON.stringify(from.notes) === JSON.stringify(to.notes);
  if (isLost) addAuditEntry(inventory, { ...entry, device: id, detail: { superseded: change, ...origin } });
  else storeDecision(inventory, id, to, entry, origin);
  if (to.state !== from.state) giveStatus(inventory, device, to.state, at);
}

function touches(change: DecidedElsewhere['change'], part: Part): boolean {
  return ('mark' in change ? change.mark[part] : change.restored[part]) !== undefined;
}

interface Marking {
  readonly who: string;
  readonly at: string;
  readonly later: ReadonlySet<Part>;
  readonly cleared: readonly DecisionNote[];
  readonly verdict: Parameters<typeof decided>[2]['verdict'];
}

function marked(
  from: DecisionRecord,
  mark: Mark,
  { who, at, later, cleared, verdict }: Marking,
): DecisionRecord {
  const { note, ...kept } = withoutLater(mark, later);
  const to = decided(from, kept, { who, at, verdict });
  if (note === undefined) return to;
  const notes =
    note === null ? without(from.notes, cleared) : withNotes(from.notes, [{ at, by: who, text: note }]);
  return { ...to, notes };
}

function without(notes: readonly DecisionNote[], gone: readonly DecisionNote[]): readonly DecisionNote[] {
  const named = new Set(gone.map((one) => JSON.stringify(one)));
  return notes.filter((one) => !named.has(JSON.stringify(one)));
}

/** The parts of a mark that nothing later stands against. */
function withoutLater(mark: Mark, later: ReadonlySet<string>): Mark {
  const withState = ['state', 'because', 'until', 'plannedFor', 'replacedBy'];
  const kept = Object.entries(mark).filter(([key]) => !later.has(withState.includes(key) ? 'state' : key));
  return Object.fromEntries(kept) as Mark;
}

function restoredRecord(from: DecisionRecord, restored: Restored, later: ReadonlySet<Part>): DecisionRecord {
  const { addedNotes, removedNotes, owner, location, assetTag, ...state } = restored;
  const words = Object.entries({ owner, location, assetTag }).filter(
    ([key, value]) => value !== undefined && !later.has(key as Part),
  );
  const notes = withNotes(without(from.notes, removedNotes), addedNotes);
  return {
    ...from,
    ...(state.state !== undefined && !later.has('state') && state),
    ...Object.fromEntries(words),
    notes,
  };
}

const partNames: Readonly<Record<Part, string>> = {
  state: 'the decision',
  owner: 'the owner',
  location: 'the location',
  assetTag: 'the asset tag',
};

function sentence(
  { change, isFromHub, isOwn, source }: DecidedElsewhere,
  superseded: readonly Part[],
): string {
  const what = 'mark' in change ? markSentence(change.mark) : `A decision was taken back. ${change.because}`;
  const where = isOwn === true ? '' : ` Decided at the ${isFromHub ? 'hub' : 'site'}.`;
  const lost =
    superseded.length === 0
      ? ''
      : ` A later decision stands for ${superseded.map((part) => partNames[part]).join(', ')}.`;
  return `${what}${source === null ? '' : ` From ${source}.`}${where}${lost}`.trim();
}
