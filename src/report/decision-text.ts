import type { Decision, DecisionState } from '../model/decision.ts';
import { clean } from '../model/text.ts';

const words: Readonly<Record<DecisionState, string>> = {
  open: 'open',
  confirmed: 'confirmed',
  'false-positive': 'false positive',
  accepted: 'accepted until',
  'removal-planned': 'removal planned for',
  removed: 'removed',
  replaced: 'replaced by device',
  gone: 'confirmed gone',
  'came-back': 'came back',
  expired: 'exception expired after',
  overdue: 'removal overdue since',
  outdated: 'open again: the verdict became graver',
};

/** What a decision comes to, in words: `accepted until 2027-03-31`. */
export function decisionText(
  decision: Pick<Decision, 'state' | 'until' | 'plannedFor' | 'replacedBy'> &
    Partial<Pick<Decision, 'cameBackOn'>>,
): string {
  const { state, until, plannedFor, replacedBy, cameBackOn = null } = decision;
  const about: Partial<Record<DecisionState, string | number | null>> = {
    accepted: until,
    expired: until,
    'removal-planned': plannedFor,
    overdue: plannedFor,
    replaced: replacedBy,
    'came-back': cameBackOn,
  };
  const more = about[state] ?? null;
  return more === null ? words[state] : `${words[state]} ${clean(String(more))}`;
}
