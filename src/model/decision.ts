import { severityOrder, type VerdictKind } from './policy.ts';

/** The last statement about a device: by a person, or (`gone`, `came-back`) by camcensus, from what sweeps have shown. */
export const statements = [
  'open',
  'confirmed',
  'false-positive',
  'accepted',
  'removal-planned',
  'removed',
  'replaced',
  'gone',
  'came-back',
] as const;

/** A word out of {@link statements}. */
export type Statement = (typeof statements)[number];

/**
 * What that means on a given day. `expired`: the exception has run out. `overdue`: the day of the planned removal is past. `outdated`:
 * it was said about a verdict that has since become graver.
 */
export const decisionStates = [...statements, 'expired', 'overdue', 'outdated'] as const;

/** A word out of {@link decisionStates}. */
export type DecisionState = (typeof decisionStates)[number];

/** A note that a person made about a device. */
export interface DecisionNote {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** What people said about a device, as it stands on a given day. */
export interface Decision {
  readonly state: DecisionState;
  /** Last day of the exception, `2027-03-31`, UTC; also for one that has expired. */
  readonly until: string | null;
  /** The day by which it is to be removed. */
  readonly plannedFor: string | null;
  /** Id of the device that replaced it. */
  readonly replacedBy: number | null;
  /** The day on which it answered after it was removed, `2026-11-24`, UTC; null unless the state is `came-back`. */
  readonly cameBackOn: string | null;
  /** Who made the statement that the state follows from, when and why; null if only owner, place or notes were given. */
  readonly by: string | null;
  readonly at: string | null;
  readonly because: string | null;
  readonly owner: string | null;
  readonly location: string | null;
  readonly assetTag: string | null;
  /** Oldest first. */
  readonly notes: readonly DecisionNote[];
}

/** The stored decision; what it means on a given day, {@link stateOn} works out. */
export interface DecisionRecord extends Omit<Decision, 'state' | 'cameBackOn'> {
  readonly state: Statement;
  /** The device's verdict when the state was recorded; null if there is none. */
  readonly verdict: VerdictKind | null;
}

/** A device about which nothing has been said. */
export const noDecision: DecisionRecord = {
  state: 'open',
  until: null,
  plannedFor: null,
  replacedBy: null,
  by: null,
  at: null,
  because: null,
  verdict: null,
  owner: null,
  location: null,
  assetTag: null,
  notes: [],
};

/** The state of a decision on a day (`2026-11-24`), given the device's condition then. */
export function stateOn(
  record: Pick<DecisionRecord, 'state' | 'until' | 'plannedFor' | 'verdict'>,
  device: { readonly removed: boolean; readonly verdict: VerdictKind },
  day: string,
): DecisionState {
  const { state, until, plannedFor, verdict } = record;
  switch (state) {
    case 'removed':
    case 'replaced':
    case 'gone':
      // It has answered since, and the sweep that heard it has not ended yet.
      return device.removed ? state : 'came-back';
    case 'came-back':
      return state;
    case 'accepted':
      if (isGraver(device.verdict, verdict)) return planned(plannedFor, day) ?? 'outdated';
      if (until !== null && until < day) return planned(plannedFor, day) ?? 'expired';
      return state;
    case 'false-positive':
      return isGraver(device.verdict, verdict) ? 'outdated' : state;
    default:
      return planned(plannedFor, day) ?? state;
  }
}

function planned(plannedFor: string | null, day: string): DecisionState | null {
  if (plannedFor === null) return null;
  return plannedFor < day ? 'overdue' : 'removal-planned';
}

function isGraver(now: VerdictKind, then: VerdictKind | null): boolean {
  return then !== null && severityOrder[now] < Math.min(severityOrder[then], severityOrder.clear);
}

/** Whether a person has accepted the device or called it a false positive, so that it needs no action today. */
export function isExcused(decision: Pick<Decision, 'state'> | null): boolean {
  return decision?.state === 'accepted' || decision?.state === 'false-positive';
}
