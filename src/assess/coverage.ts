import type { Maker } from '../model/fingerprint.ts';
import { type Identification, isTypeUnsettled, surveillanceTypes } from '../model/identification.ts';
import {
  equipmentCovered,
  equipmentText,
  isInterpreted,
  isJudging,
  type Policy,
  type PolicyClause,
} from '../model/policy.ts';
import { clausesOn } from './criterion.ts';
import { country, listed, unreadText } from './wording.ts';

/** Whether a clause covers a device; `perhaps` where it is not established what kind of equipment the device is. */
type Covering = 'yes' | 'perhaps' | 'no';

/** The part of a policy by which a device is judged. */
export interface ApplicablePart {
  /** The policy without the clauses that do not apply. */
  readonly policy: Policy;
  /** False if it is not established that any of its clauses covers equipment of that kind. */
  readonly certain: boolean;
}

/** True for video surveillance: by its type, or because it behaves like it. */
export function isVideo({ video, type }: Pick<Identification, 'video' | 'type'>): boolean {
  return video || surveillanceTypes.includes(type);
}

/** The clauses by which this device is judged; null if the policy has no verdict on it. */
export function applicablePart(identification: Identification, policy: Policy): ApplicablePart | null {
  const clauses = policy.clauses.filter(
    (clause) => isJudging(clause) && covering(clause, identification) !== 'no',
  );
  if (clauses.length === 0) return null;
  const certain = clauses.some((clause) => covering(clause, identification) === 'yes');
  return { policy: { ...policy, clauses }, certain };
}

/** Why a policy has no verdict on a device, in a sentence. */
export function notCoveredText(policy: Policy, { unreadPorts = [] }: Identification): string {
  const covered = equipmentCovered(policy);
  if (covered === null) {
    const where = policy.clauses.flatMap(({ flags }) => ('elsewhere' in flags ? [flags.elsewhere] : []));
    return `No verdict: the policy names no makers of equipment. ${where.join(' ')}`;
  }
  return unreadPorts.length === 0
    ? `No verdict: the policy covers ${covered}, and nothing that this device showed is that.`
    : `No verdict: the policy covers ${covered}. What this device answered is not that, but ${unreadText(unreadPorts)}.`;
}

/**
 * Sentences that state what a policy covers: by its clauses on this maker, with the purpose of each, or, if there are none or the maker is
 * null, by all of its clauses.
 */
export function coverageText(
  policy: Policy,
  maker: Maker | null,
  makers: ReadonlyMap<string, Maker>,
): string {
  const on = maker === null ? [] : clausesOn(policy, maker, makers);
  const sentences =
    on.length > 0
      ? on.flatMap((clause) => [clauseText(clause, makers), ...purposeText(clause)])
      : policy.clauses.map((clause) => clauseText(clause, makers));
  const doubt = isInterpreted(policy)
    ? ['That the policy means these makers is an interpretation; it does not name them.']
    : [];
  return [...sentences, ...doubt].join(' ');
}

function clauseText(clause: PolicyClause, makers: ReadonlyMap<string, Maker>): string {
  const { id, covers, flags } = clause;
  const subject = id === null ? 'The policy' : `Clause ${id}`;
  const everything = covers.includes('any');
  if ('elsewhere' in flags) return `${subject} names no makers. ${flags.elsewhere}`;
  if ('makers' in flags && everything)
    return `${subject} names ${makerNames(flags.makers, makers)}${extentText(clause)}.`;
  const of =
    'makers' in flags
      ? makerNames(flags.makers, makers)
      : `makers with headquarters in ${listed(flags.headquarters.map(country))}`;
  return `${subject} covers ${everything ? '' : `${equipmentText(covers)} of `}${of}${extentText(clause)}.`;
}

function makerNames(ids: readonly string[], makers: ReadonlyMap<string, Maker>): string {
  return listed(ids.map((id) => makers.get(id)?.name ?? id));
}

function extentText({ subsidiaries, rebrands }: PolicyClause): string {
  const also = [
    ...(subsidiaries ? ['subsidiaries'] : []),
    ...(rebrands ? ['units made for other brands'] : []),
  ];
  return also.length === 0 ? '' : `; ${listed(also)} are included`;
}

function purposeText({ purpose }: PolicyClause): readonly string[] {
  if (purpose === null) return [];
  const text = /[.!?]$/.test(purpose) ? purpose : `${purpose}.`;
  return [`Its purpose: ${text} Whether this unit serves that, a person must judge.`];
}

function covering({ covers }: PolicyClause, identification: Identification): Covering {
  if (covers.some((kind) => kind !== 'video')) return 'yes';
  const isUnsettled = isTypeUnsettled(identification);
  if (isVideo(identification)) return isUnsettled ? 'perhaps' : 'yes';
  // What contradicts itself may be something else than it seems: a camera's software under a television's title.
  const { type, contradictions } = identification;
  return type === 'unknown' || isUnsettled || contradictions.length > 0 ? 'perhaps' : 'no';
}
