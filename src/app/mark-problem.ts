import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { utcDay } from '../../db/values/time.ts';
import { isInCalendar } from '../model/moment.ts';

/** Longest exception accepted, in years; anything later is assumed to be a typo. */
const longestException = 10;

/** Statements with which a removal can be planned. */
export const plannable: readonly (string | undefined)[] = ['confirmed', 'accepted', 'removal-planned'];

const needsReason: readonly (string | undefined)[] = ['accepted', 'false-positive'];

/** What makes a mark whole: each rule with the sentence for one that breaks it, or null. The first broken one is told. */
const rules = {
  nothing: (mark) => (Object.keys(mark).length === 0 ? 'Say what to record.' : null),
  'plan-misplaced': ({ state, plannedFor }) =>
    plannedFor !== undefined && !plannable.includes(state)
      ? 'A removal can be planned for a device that is confirmed or accepted.'
      : null,
  'until-misplaced': ({ state, until }) =>
    until !== undefined && state !== 'accepted'
      ? 'A last day is that of an exception: it goes with “accepted”.'
      : null,
  'because-misplaced': ({ state, because }) =>
    because !== undefined && state === undefined
      ? 'A reason says why a decision holds: it goes with one.'
      : null,
  'until-missing': ({ state, until }) =>
    state === 'accepted' && until === undefined ? 'An exception has a last day: name it.' : null,
  'because-missing': ({ state, because }) =>
    needsReason.includes(state) && !because ? `“${state}” needs a reason: say why.` : null,
  'plan-missing': ({ state, plannedFor }) =>
    state === 'removal-planned' && plannedFor === undefined
      ? 'Name the day by which the device is to be removed.'
      : null,
  'replacement-misplaced': ({ state, replacedBy }) =>
    replacedBy !== undefined && state !== 'replaced'
      ? 'Another device stands in place of one that is replaced.'
      : null,
  'no-day': ({ until, plannedFor }) => {
    const wrong = [until, plannedFor].find((day) => day !== undefined && !isInCalendar(day));
    return wrong === undefined ? null : `There is no day ${wrong}. Write one such as 2027-03-31.`;
  },
  'until-out-of-range': ({ until }) => (until === undefined ? null : lastDayProblem(until)),
  'replacement-missing': ({ state, replacedBy }) =>
    state === 'replaced' && replacedBy === undefined ? 'Name the device that stands in its place.' : null,
} as const satisfies Readonly<Record<string, (mark: Mark) => string | null>>;

/** A rule that a mark breaks, and a sentence for people that says so. */
export interface MarkProblem {
  readonly rule: keyof typeof rules;
  readonly sentence: string;
}

/** The first thing that keeps a mark from being recorded; null if it is whole. */
export function markProblem(mark: Mark): MarkProblem | null {
  for (const rule of Object.keys(rules) as (keyof typeof rules)[]) {
    const sentence = rules[rule](mark);
    if (sentence !== null) return { rule, sentence };
  }
  return null;
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
