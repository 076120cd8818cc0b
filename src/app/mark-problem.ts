import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { utcDay } from '../../db/values/time.ts';
import { isInCalendar } from '../model/moment.ts';

/** Longest exception accepted, in years; anything later is assumed to be a typo. */
const longestException = 10;

/** Statements with which a removal can be planned. */
export const plannable: readonly (string | undefined)[] = ['confirmed', 'accepted', 'removal-planned'];

const needsReason: readonly (string | undefined)[] = ['accepted', 'false-positive'];

/** A field of a mark that a rule is about; `state` also where a mark is empty. */
export type MarkField = 'state' | 'until' | 'plannedFor' | 'because' | 'replacedBy';

type Broken = (mark: Mark) => string | null;

/** What makes a mark whole: each rule, the field that it is about, and the sentence for a mark that breaks it, or null. */
const rules = {
  nothing: [
    'state',
    (mark) => (Object.values(mark).every((value) => value === undefined) ? 'Say what to record.' : null),
  ],
  'plan-misplaced': [
    'plannedFor',
    ({ state, plannedFor }) =>
      plannedFor !== undefined && !plannable.includes(state)
        ? 'A removal can be planned for a device that is confirmed or accepted.'
        : null,
  ],
  'until-misplaced': [
    'until',
    ({ state, until }) =>
      until !== undefined && state !== 'accepted'
        ? 'A last day is that of an exception: it goes with “accepted”.'
        : null,
  ],
  'because-misplaced': [
    'because',
    ({ state, because }) =>
      because !== undefined && state === undefined
        ? 'A reason says why a decision holds: it goes with one.'
        : null,
  ],
  'until-missing': [
    'until',
    ({ state, until }) =>
      state === 'accepted' && until === undefined ? 'An exception has a last day: name it.' : null,
  ],
  'because-missing': [
    'because',
    ({ state, because }) =>
      needsReason.includes(state) && !because ? `“${state}” needs a reason: say why.` : null,
  ],
  'plan-missing': [
    'plannedFor',
    ({ state, plannedFor }) =>
      state === 'removal-planned' && plannedFor === undefined
        ? 'Name the day by which the device is to be removed.'
        : null,
  ],
  'replacement-misplaced': [
    'replacedBy',
    ({ state, replacedBy }) =>
      replacedBy !== undefined && state !== 'replaced'
        ? 'Another device stands in place of one that is replaced.'
        : null,
  ],
  'no-last-day': ['until', ({ until }) => dayProblem(until)],
  'no-planned-day': ['plannedFor', ({ plannedFor }) => dayProblem(plannedFor)],
  'until-out-of-range': [
    'until',
    ({ until }) => (until === undefined || dayProblem(until) !== null ? null : lastDayProblem(until)),
  ],
  'replacement-missing': [
    'replacedBy',
    ({ state, replacedBy }) =>
      state === 'replaced' && replacedBy === undefined ? 'Name the device that stands in its place.' : null,
  ],
} as const satisfies Readonly<Record<string, readonly [field: MarkField, broken: Broken]>>;

/** A rule that a mark breaks, the field that it is about, and a sentence for people. */
export interface MarkProblem {
  readonly rule: keyof typeof rules;
  readonly field: MarkField;
  readonly sentence: string;
}

/** Everything that keeps a mark from being recorded; empty if it is whole. */
export function markProblems(mark: Mark): readonly MarkProblem[] {
  return (Object.keys(rules) as (keyof typeof rules)[]).flatMap((rule) => {
    const [field, broken] = rules[rule];
    const sentence = broken(mark);
    return sentence === null ? [] : [{ rule, field, sentence }];
  });
}

function dayProblem(day: string | undefined): string | null {
  return day === undefined || isInCalendar(day)
    ? null
    : `There is no day ${day}. Write one such as 2027-03-31.`;
}

/** Why a day (`2027-03-31`) cannot be the last one of an exception, as a sentence; null if it can. */
export function lastDayProblem(until: string): string | null {
  const today = utcDay();
  if (until < today)
    return `${until} is past (today is ${today}, UTC). Name the last day on which it is to hold.`;
  if (Number(until.slice(0, 4)) > Number(today.slice(0, 4)) + longestException)
    return `${until} is more than ${longestException} years away. Name a nearer day; an exception can be renewed.`;
  return null;
}
