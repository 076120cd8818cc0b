import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { given } from '../../model/given.ts';
import { clean, maxValueLength } from '../../model/text.ts';
import { Stop } from '../exit.ts';
import type { CommonOptions } from '../settings.ts';
import type { FilterOptions } from './list-options.ts';

/** Options of `mark`; those that choose devices are the filters of `list`, and `ownedBy` is there `owner`. */
export interface MarkOptions extends CommonOptions, Omit<FilterOptions, 'owner'> {
  readonly ownedBy?: string;
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
  if (Object.keys(mark).length > 0) return mark;
  throw new Stop('Say what to record, for example --confirmed or --owner Estates (camcensus mark --help).');
}

const states = [
  ['confirmed', '--confirmed', 'confirmed'],
  ['falsePositive', '--false-positive', 'false-positive'],
  ['accept', '--accept', 'accepted'],
  ['removed', '--removed', 'removed'],
  ['replacedBy', '--replaced-by', 'replaced'],
  ['reopen', '--reopen', 'open'],
] as const;

/** With these a removal can be planned in the same breath. */
const goesWithPlan: readonly string[] = ['--confirmed', '--accept'];

function stateOf(options: MarkOptions): Mark {
  const { until, removalPlanned } = options;
  const [chosen, second] = states.filter(([key]) => options[key] !== undefined);
  if (chosen !== undefined && second !== undefined)
    throw new Stop(`${chosen[1]} and ${second[1]} cannot be combined. Use one of them.`);
  if (chosen !== undefined && removalPlanned !== undefined && !goesWithPlan.includes(chosen[1]))
    throw new Stop(`${chosen[1]} and --removal-planned cannot be combined. Use one of them.`);
  if (until !== undefined && chosen?.[2] !== 'accepted')
    throw new Stop('--until is the last day of an exception: it goes with --accept.');
  const state = chosen?.[2] ?? (removalPlanned === undefined ? undefined : 'removal-planned');
  const because = text('--because', options.because);
  if (state === undefined) {
    if (because === undefined) return {};
    throw new Stop(
      '--because says why something holds: it goes with --accept, --false-positive or the like.',
    );
  }
  checkReason(state, because, until);
  return {
    state,
    ...(because ? { because } : {}),
    ...given({ until, plannedFor: removalPlanned }),
  };
}

function checkReason(state: string, because: string | null | undefined, until: string | undefined): void {
  if (state === 'accepted' && until === undefined)
    throw new Stop(
      '--accept needs --until DATE and --because TEXT: an exception has a last day, and a reason.',
    );
  if ((state === 'accepted' || state === 'false-positive') && !because)
    throw new Stop(`--${state === 'accepted' ? 'accept' : state} needs --because TEXT: say why.`);
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
