import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { utcDay } from '../../db/values/time.ts';
import type { DecisionLine } from '../import/decisions.ts';
import { type DecisionRecord, type DecisionState, noDecision, stateOn } from '../model/decision.ts';
import { given } from '../model/given.ts';
import { dayMs, moment } from '../model/moment.ts';
import type { VerdictKind } from '../model/policy.ts';
import { Refused } from '../model/refused.ts';
import { clean, maxValueLength } from '../model/text.ts';
import { withoutInert } from '../report/cell.ts';
import { decisionText } from '../report/decision-text.ts';
import { type MarkField, markProblems, plannable } from './mark-problem.ts';

/** What is known of a line's device: what the file knew, what holds now, and the device itself. */
export interface LineContext {
  /** What was decided when the file was written; null if nothing was, or the file does not have it. */
  readonly base: DecisionRecord | null;
  readonly now: DecisionRecord | null;
  readonly verdict: VerdictKind;
}

type SayableState = NonNullable<Mark['state']>;

/**
 * What a line of a filled-in list adds to what is recorded; an empty mark if nothing. A cell that is empty, or as it was
 * exported, adds nothing. Throws Refused where a cell contradicts another, or a decision newer than the file.
 */
export function markOfLine(line: DecisionLine, context: LineContext): Mark {
  const [base, now] = [context.base ?? noDecision, context.now ?? noDecision];
  return {
    ...decisionOf(line, base, now, context.verdict),
    ...fieldsOf(line, base, now),
    ...noteOf(line, base, now),
  };
}

const sayable: readonly string[] = [
  'open',
  'confirmed',
  'false-positive',
  'accepted',
  'removal-planned',
  'removed',
  'replaced',
];

type Changed = Readonly<Record<'state' | 'until' | 'plannedFor' | 'because' | 'replacedBy', boolean>>;

function decisionOf(
  line: DecisionLine,
  base: DecisionRecord,
  now: DecisionRecord,
  verdict: VerdictKind,
): Pick<Mark, 'state' | 'until' | 'plannedFor' | 'because' | 'replacedBy'> {
  const changed = changedIn(line, base, verdict);
  if (!Object.values(changed).includes(true)) return {};
  const state = stateMeant(line, base, changed, verdict);
  // A cell that was filled in is part of it even where it does not go with the state, which is refused.
  const until = state === 'accepted' ? (line.acceptedUntil ?? base.until) : null;
  const plannedFor = plannable.includes(state) ? (line.plannedRemoval ?? base.plannedFor) : null;
  const replacedBy = state === 'replaced' || changed.replacedBy ? line.replacedBy : null;
  const mark = {
    state,
    ...reasonOf(line, base, changed),
    ...given({
      until: until ?? (changed.until ? line.acceptedUntil : null) ?? undefined,
      plannedFor: plannedFor ?? (changed.plannedFor ? line.plannedRemoval : null) ?? undefined,
      replacedBy: replacedBy ?? undefined,
    }),
  };
  checkWhole(mark, changed);
  if (isRecorded(mark, now)) return {};
  if (!isSameDecision(base, now)) throw new Refused(newerDecision(now));
  return mark;
}

function changedIn(line: DecisionLine, base: DecisionRecord, verdict: VerdictKind): Changed {
  return {
    state: line.decision !== null && !shownStates(base, verdict).has(line.decision),
    until: line.acceptedUntil !== null && line.acceptedUntil !== base.until,
    plannedFor: line.plannedRemoval !== null && line.plannedRemoval !== base.plannedFor,
    because: line.because !== null && !isSame(line.because, base.because),
    replacedBy: line.replacedBy !== null && line.replacedBy !== base.replacedBy,
  };
}

function reasonOf(line: DecisionLine, base: DecisionRecord, changed: Changed): Pick<Mark, 'because'> {
  const kept = changed.state ? null : base.because;
  const because = line.because === null ? kept : withoutInert(line.because);
  return because === null ? {} : { because };
}

/** Every state that an export may have shown for what was recorded, from the day of the decision until today. */
function shownStates(record: DecisionRecord, verdict: VerdictKind): ReadonlySet<DecisionState> {
  const today = utcDay();
  const turns = [record.until, record.plannedFor].flatMap((day) => (day === null ? [] : [dayAfter(day)]));
  const days = [record.at?.slice(0, 10) ?? today, ...turns, today].filter((day) => day <= today);
  const verdicts = [record.verdict ?? verdict, verdict];
  const shown = days.flatMap((day) =>
    [true, false].flatMap((removed) =>
      verdicts.map((kind) => stateOn(record, { removed, verdict: kind }, day)),
    ),
  );
  return new Set([record.state, ...shown]);
}

function dayAfter(day: string): string {
  return utcDay(new Date(Date.parse(`${day}T00:00:00Z`) + dayMs));
}

/** The state that the line's cells amount to. */
function stateMeant(
  { decision: written }: DecisionLine,
  base: DecisionRecord,
  changed: Changed,
  verdict: VerdictKind,
): SayableState {
  if (changed.state && written !== null) {
    if (isSayable(written)) return written;
    throw refused(
      'Decision',
      `“${written}” is what camcensus works out, and no decision. Write open, confirmed, false-positive, accepted, removal-planned, removed or replaced`,
    );
  }
  if (changed.plannedFor && (base.state === 'open' || base.state === 'came-back')) return 'removal-planned';
  const holds = stateOn({ ...base, plannedFor: null }, { removed: true, verdict }, utcDay());
  if ((holds === 'expired' || holds === 'outdated') && !changed.until) {
    if (changed.plannedFor) return 'removal-planned';
    throw refused('Decision', `what was decided no longer holds (${holds}). Write another day or decision`);
  }
  if (isSayable(base.state)) return base.state;
  throw refused(
    'Decision',
    `it is “${base.state}”, which camcensus worked out. Write the decision that is to hold now, for example open`,
  );
}

function isSayable(state: DecisionState): state is SayableState {
  return sayable.includes(state);
}

const titles = {
  state: 'Decision',
  until: 'Accepted until',
  plannedFor: 'Planned removal',
  because: 'Decision: why',
  replacedBy: 'Replaced by',
} as const satisfies Readonly<Record<MarkField, string>>;

/** Throws Refused if cells contradict each other, or one that the decision needs is empty. */
function checkWhole(mark: Mark, changed: Changed): void {
  // An exception that was recorded with a day that is past by now is not recorded again.
  const isNew = changed.until || changed.state;
  const broken = markProblems(mark).find(({ rule }) => rule !== 'until-out-of-range' || isNew);
  if (broken === undefined) return;
  const { field, sentence } = broken;
  throw new Refused(`column ${titles[field]}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`);
}

function isRecorded(mark: Mark, now: DecisionRecord): boolean {
  const { state, because = null, until = null, plannedFor, replacedBy = null } = mark;
  return (
    state === now.state &&
    because === now.because &&
    until === now.until &&
    (plannedFor === undefined || plannedFor === now.plannedFor) &&
    replacedBy === now.replacedBy
  );
}

function isSameDecision(base: DecisionRecord, now: DecisionRecord): boolean {
  const of = ({ state, at, by, because, until, plannedFor, replacedBy }: DecisionRecord) =>
    JSON.stringify([state, at, by, because, until, plannedFor, replacedBy]);
  return of(base) === of(now);
}

function newerDecision(now: DecisionRecord): string {
  const when = now.at === null ? '' : ` on ${moment(now.at)}`;
  const by = now.by === null ? '' : ` by ${now.by}`;
  return `it was decided${when}${by} that this device is ${decisionText(now)}, which this file does not know. Export it again.`;
}

const fields = [
  ['owner', 'Owner'],
  ['location', 'Location'],
  ['assetTag', 'Asset tag'],
] as const;

function fieldsOf(line: DecisionLine, base: DecisionRecord, now: DecisionRecord): Mark {
  const changed = fields.flatMap(([field, title]) => {
    const value = line[field];
    if (value === null || isSame(value, base[field]) || isSame(value, now[field])) return [];
    if (now[field] !== base[field])
      throw refused(
        title,
        `“${now[field] ?? 'nothing'}” was recorded since this file was written. Export it again`,
      );
    return [[field, withoutInert(value)] as const];
  });
  return Object.fromEntries(changed);
}

/** What stands in the cell of notes besides those that it was exported with, or that are recorded: notes are only added. */
function noteOf({ notes }: DecisionLine, base: DecisionRecord, now: DecisionRecord): Pick<Mark, 'note'> {
  if (notes === null) return {};
  const each = [...base.notes, ...now.notes].map(({ at, text }) => ({
    dated: `${clean(at).slice(0, 10)}: ${clean(text)}`,
    text: clean(text),
  }));
  const known = new Set(each.flatMap(({ dated, text }) => [dated, text]));
  const dated = each.map((one) => one.dated).sort((a, b) => b.length - a.length);
  // A cell of a spreadsheet ends after 32,767 characters, in the middle of a note.
  const whole = base.notes.map(({ at, text }) => `${clean(at).slice(0, 10)}: ${clean(text)}`).join(' | ');
  if (whole.startsWith(withoutInert(notes).trim())) return {};
  const parts = dated
    .reduce((text, one) => text.replace(one, () => '|'), withoutInert(notes))
    .split(/[|\n\r]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !known.has(clean(part)));
  const { length } = parts.join(' | ');
  if (length > maxValueLength)
    throw refused('Notes', `the new note has ${length} characters, and at most ${maxValueLength} are kept`);
  const note = clean(parts.join(' | '));
  return note === '' ? {} : { note };
}

/** Whether a cell holds a value as it was exported. */
function isSame(cell: string, value: string | null): boolean {
  return value !== null && (cell === clean(value) || withoutInert(cell) === withoutInert(clean(value)));
}

function refused(column: string, problem: string): Refused {
  return new Refused(`column ${column}: ${problem}.`);
}
