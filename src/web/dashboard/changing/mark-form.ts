import type { Mark } from '../../../../db/decisions/mark-sentence.ts';
import { type MarkProblem, markProblems } from '../../../app/mark-problem.ts';
import type { Decision } from '../../../model/decision.ts';
import { given } from '../../../model/given.ts';
import { clean, maxValueLength } from '../../../model/text.ts';

/** The statements that a form offers, each with its label and what it means. */
export const offered = [
  ['confirmed', 'Confirmed', 'the verdict is right'],
  ['false-positive', 'False positive', 'the verdict is wrong, for a reason'],
  ['accepted', 'Accepted until', 'an exception with a last day, for a reason'],
  ['removal-planned', 'Removal planned for', 'it is to be gone by that day'],
  ['removed', 'Removed', 'it was taken away'],
  ['replaced', 'Replaced by device', 'another one stands in its place'],
  ['open', 'Undecided again', 'withdraws the decision'],
] as const satisfies readonly (readonly [NonNullable<Mark['state']>, string, string])[];

const fields = [
  'state',
  'until',
  'plannedFor',
  'because',
  'replacedBy',
  'owner',
  'location',
  'assetTag',
  'note',
] as const;
const ticks = ['clearOwner', 'clearLocation', 'clearAssetTag', 'clearNotes'] as const;

/** A field of the form. */
export type Typed = (typeof fields)[number];
/** A box of the form that deletes what is recorded. */
export type Cleared = (typeof ticks)[number];

/** A form as it was filled in. */
export interface MarkTyped {
  readonly values: Readonly<Record<Typed, string>>;
  readonly cleared: ReadonlySet<Cleared>;
}

/** Why fields of a form were not taken, in sentences. */
export type FieldProblems = Readonly<Partial<Record<Typed, string>>>;

/** The form before it is filled in; with owner, place and tag as they are recorded of a device. */
export function untouched(decision: Decision | null): MarkTyped {
  const { owner, location, assetTag } = decision ?? {};
  const recorded: Partial<Record<Typed, string | null | undefined>> = { owner, location, assetTag };
  const values = Object.fromEntries(fields.map((name) => [name, clean(recorded[name] ?? '')]));
  return { values: values as MarkTyped['values'], cleared: new Set() };
}

/** What was typed, of a form that was sent. */
export function typedIn(form: URLSearchParams): MarkTyped {
  const values = Object.fromEntries(fields.map((name) => [name, form.get(name) ?? '']));
  return {
    values: values as MarkTyped['values'],
    cleared: new Set(ticks.filter((name) => form.get(name) === '1')),
  };
}

type About = Pick<Decision, 'owner' | 'location' | 'assetTag'> | null;

/** What was typed into the form of a device, with what is recorded `now` in fields that were left as they were filled in from what `was`. */
export function kept(
  typed: MarkTyped,
  { was, now }: { readonly was: About; readonly now: About },
): MarkTyped {
  const fresh = (['owner', 'location', 'assetTag'] as const).flatMap((name) =>
    clean(typed.values[name]) === clean(was?.[name] ?? '') ? [[name, clean(now?.[name] ?? '')]] : [],
  );
  return { ...typed, values: { ...typed.values, ...Object.fromEntries(fresh) } };
}

/** The same as fields of another form. */
export function hiddenOf({
  values,
  cleared,
}: MarkTyped): readonly (readonly [name: string, value: string])[] {
  const filled = fields.flatMap((name) => (values[name] === '' ? [] : [[name, values[name]] as const]));
  return [...filled, ...[...cleared].map((name) => [name, '1'] as const)];
}

/** What a form holds, and what keeps it from being recorded. */
export interface MarkRead {
  readonly mark: Mark;
  readonly problems: FieldProblems;
}

type Found = Partial<Record<Typed, string>>;

/**
 * The mark that a form means. With `recorded`, the form was filled with what is recorded of one device: what was left as it was changes
 * nothing, and what was emptied is deleted. Without, it is about several, and an empty field changes nothing.
 */
export function markIn(typed: MarkTyped, recorded?: Decision | null): MarkRead {
  const problems: Found = {};
  const text = (name: Typed) => textOf(typed, name, problems);
  const about = (name: 'owner' | 'location' | 'assetTag', box: Cleared): string | null | undefined => {
    const written = text(name);
    if (recorded === undefined) return written ?? (typed.cleared.has(box) ? null : undefined);
    if ((written ?? '') === clean(recorded?.[name] ?? '')) return undefined;
    return written ?? null;
  };
  const mark: Mark = given({
    state: stateOf(typed, problems),
    until: text('until'),
    plannedFor: text('plannedFor'),
    because: text('because'),
    replacedBy: replacementOf(typed, problems),
    owner: about('owner', 'clearOwner'),
    location: about('location', 'clearLocation'),
    assetTag: about('assetTag', 'clearAssetTag'),
    note: noteOf(typed, problems),
  });
  for (const { rule, field, sentence } of markProblems(mark)) {
    // A field that could not be read is filled in all the same.
    if (rule !== 'nothing' || Object.keys(problems).length === 0) problems[field] ??= words[rule] ?? sentence;
  }
  return { mark, problems };
}

/** What to do about a mark that is not whole, in the words of a form. */
const words: Readonly<Partial<Record<MarkProblem['rule'], string>>> = {
  nothing: 'Nothing was filled in. Choose a decision, or change one of the fields below.',
  'because-misplaced': 'A reason says why a decision holds: choose the decision, too.',
  'until-misplaced': 'A last day is that of an exception: choose “Accepted until”, or empty this field.',
  'plan-misplaced':
    'A day of removal goes with “Removal planned for”, “Confirmed” or “Accepted until”: choose one of them, or empty this field.',
  'replacement-misplaced': 'It goes with “Replaced by device”: choose that, or empty this field.',
};

function textOf({ values }: MarkTyped, name: Typed, problems: Found): string | undefined {
  const raw = values[name];
  const cleaned = clean(raw);
  const { length } = Array.from(raw);
  if (length > maxValueLength)
    problems[name] = `It has ${length} characters, and at most ${maxValueLength} are kept.`;
  else if (cleaned === '' && raw.trim() !== '') problems[name] = 'It has no letter that can be kept.';
  return cleaned === '' ? undefined : cleaned;
}

function noteOf(typed: MarkTyped, problems: Found): string | null | undefined {
  const note = textOf(typed, 'note', problems);
  if (!typed.cleared.has('clearNotes')) return note;
  if (note !== undefined) problems.note = 'Notes are deleted or added. Delete them first, then add this one.';
  return null;
}

function stateOf({ values }: MarkTyped, problems: Found): Mark['state'] {
  const found = offered.find(([state]) => state === values.state)?.[0];
  if (found === undefined && values.state !== '')
    problems.state = `There is no decision “${clean(values.state).slice(0, 60)}”.`;
  return found;
}

function replacementOf({ values: { replacedBy } }: MarkTyped, problems: Found): number | undefined {
  const written = clean(replacedBy);
  if (written === '') return undefined;
  if (/^[1-9]\d{0,14}$/.test(written)) return Number(written);
  problems.replacedBy = `“${written.slice(0, 60)}” is not the number of a device, such as 87.`;
  return undefined;
}
