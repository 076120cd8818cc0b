import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { type MarkProblem, markProblems, plannable } from '../../app/mark-problem.ts';
import { given } from '../../model/given.ts';
import { clean, maxValueLength } from '../../model/text.ts';
import { Stop } from '../exit.ts';
import type { CommonOptions } from '../settings.ts';
import type { FilterOptions } from './list-options.ts';

/** Options of `mark`; those that choose devices are the filters of `list`, and `ownedBy` is there `owner`. */
export interface MarkOptions extends CommonOptions, Omit<FilterOptions, 'owner'> {
  readonly ownedBy?: readonly string[];
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly confirmed?: boolean;
  readonly falsePositive?: boolean;
  readonly accept?: boolean;
  readonly until?: string;
  readonly removalPlanned?: string;
  readonly removed?: boolean;
  readonly replacedBy?: string;
  readonly reopen?: boolean;
  readonly because?: string;
  readonly owner?: string;
  readonly location?: string;
  readonly assetTag?: string;
  readonly note?: string;
  readonly by?: string;
  readonly format?: 'text' | 'json';
}

/** The mark that the options mean, all but the device that replaces. Throws Stop where they say nothing or contradict each other. */
export function markOf(options: MarkOptions): Mark {
  const mark = { ...stateOf(options), ...fieldsOf(options) };
  const [problem] = markProblems(mark);
  // That device is looked up later.
  if (problem === undefined || problem.rule === 'replacement-missing') return mark;
  throw new Stop(optionWords[problem.rule]?.(mark.state ?? '') ?? problem.sentence);
}

/** What to do about a mark that is not whole, in the words of options. */
const optionWords: Readonly<Partial<Record<MarkProblem['rule'], (state: string) => string>>> = {
  nothing: () => 'Say what to record, for example --confirmed or --owner Estates (camcensus mark --help).',
  'until-misplaced': () => '--until is the last day of an exception: it goes with --accept.',
  'because-misplaced': () =>
    '--because says why something holds: it goes with --accept, --false-positive or the like.',
  'until-missing': () =>
    '--accept needs --until DATE and --because TEXT: an exception has a last day, and a reason.',
  'because-missing': (state) => `--${state === 'accepted' ? 'accept' : state} needs --because TEXT: say why.`,
};

const states = [
  ['confirmed', '--confirmed', 'confirmed'],
  ['falsePositive', '--false-positive', 'false-positive'],
  ['accept', '--accept', 'accepted'],
  ['removed', '--removed', 'removed'],
  ['replacedBy', '--replaced-by', 'replaced'],
  ['reopen', '--reopen', 'open'],
] as const;

function stateOf(options: MarkOptions): Mark {
  const { until, removalPlanned } = options;
  const [chosen, second] = states.filter(([key]) => options[key] !== undefined);
  const state = chosen?.[2] ?? (removalPlanned === undefined ? undefined : 'removal-planned');
  const other = second?.[1] ?? (plannable.includes(state) ? undefined : '--removal-planned');
  if (chosen !== undefined && (second !== undefined || removalPlanned !== undefined) && other !== undefined)
    throw new Stop(`${chosen[1]} and ${other} cannot be combined. Use one of them.`);
  const because = text('--because', options.because) ?? undefined;
  return given({ state, because, until, plannedFor: removalPlanned });
}

function fieldsOf(options: MarkOptions): Mark {
  const given = {
    owner: text('--owner', options.owner),
    location: text('--location', options.location),
    assetTag: text('--asset-tag', options.assetTag),
    note: text('--note', options.note),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** A text as it is kept; null for an empty one, which clears. */
function text(option: string, given: string | undefined): string | null | undefined {
  if (given === undefined || given === '') return given === '' ? null : undefined;
  if (given.length > maxValueLength)
    throw new Stop(
      `${option} has ${given.length} characters; at most ${maxValueLength} are kept. Shorten it.`,
    );
  const cleaned = clean(given);
  if (cleaned === '') throw new Stop(`${option} has no letter that can be kept. An empty text clears it.`);
  return cleaned;
}
