import type { Maker } from '../model/fingerprint.ts';
import { type Candidate, type Identification, surveillanceTypes } from '../model/identification.ts';
import {
  type Judgement,
  type Policy,
  type PolicyVerdict,
  severityOrder,
  type VerdictKind,
} from '../model/policy.ts';
import { counts, isMeant, meantText } from './criterion.ts';
import { madeText, percent } from './wording.ts';

/** Confidence below which a maker is named but not established: nobody is cleared on less. */
export const establishedFrom = 0.5;

/**
 * Judges a device by every active policy; the gravest verdict is the overall one, `clear` where there is no policy.
 * Pure. `makers` are those of the fingerprints (for headquarters, groups and brands). `clear` is never given to a
 * surveillance device whose maker is not established.
 */
export function assess(
  identification: Identification,
  policies: readonly Policy[],
  makers: readonly Maker[],
): Judgement {
  const known = byId(makers);
  const verdicts = policies.map((policy) => judge(identification, policy, known));
  const [gravest = 'clear'] = verdicts
    .map(({ verdict }) => verdict)
    .sort((a, b) => severityOrder[a] - severityOrder[b]);
  return { verdict: gravest, policies: verdicts };
}

/** A network's devices are judged one by one, by the same makers. */
const indexed = new WeakMap<readonly Maker[], ReadonlyMap<string, Maker>>();

function byId(makers: readonly Maker[]): ReadonlyMap<string, Maker> {
  const known = indexed.get(makers);
  if (known !== undefined) return known;
  const made = new Map(makers.map((maker) => [maker.id, maker]));
  indexed.set(makers, made);
  return made;
}

function judge(
  identification: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
): PolicyVerdict {
  const { verdict, because } = conclusion(identification, policy, makers);
  const reason = [madeText(identification, makers), because, meantText(policy, makers)].join(' ');
  return { id: policy.id, verdict, reason, source: policy.source };
}

interface Conclusion {
  readonly verdict: VerdictKind;
  readonly because: string;
}

function conclusion(
  identification: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
): Conclusion {
  const { contradictions, confidence } = identification;
  if (contradictions.length > 0)
    return { verdict: 'review', because: `The evidence contradicts itself: ${contradictions.join(' ')}` };
  const maker = makers.get(identification.maker ?? '');
  if (maker === undefined || confidence < establishedFrom)
    return unestablished(identification, policy, makers);
  if (isMeant(policy, maker, makers)) return meant(identification, policy, maker);
  if (maker.headquarters === null && 'headquarters' in policy.flags)
    return {
      verdict: 'review',
      because: `Where ${maker.name} has its headquarters is not established, so the policy's criterion cannot be applied.`,
    };
  // A maker that stands beside the first without a contradiction is related to it: one makes for the other, and which of
  // the two made this unit is not for the stronger figure alone to say.
  const beside = pointed(identification, policy, makers, establishedFrom).filter(
    ({ maker: id }) => id !== maker.id,
  );
  if (beside.length > 0)
    return {
      verdict: 'review',
      because: `${maker.name} is not meant by the policy, but the evidence also speaks for ${inWords(beside)}, whom it means: a person must look.`,
    };
  return { verdict: 'clear', because: `${maker.name} is not meant by the policy.` };
}

function meant(identification: Identification, policy: Policy, maker: Maker): Conclusion {
  const { confidence, brand } = identification;
  const exempt = counts(policy, maker, brand);
  if (exempt !== null) return { verdict: 'clear', because: exempt };
  if (confidence >= policy.flagFrom)
    return { verdict: 'flagged', because: `${maker.name} is meant by the policy.` };
  if (confidence >= policy.reviewFrom)
    return {
      verdict: 'review',
      because: `${maker.name} is meant by the policy, which flags from a confidence of ${percent(policy.flagFrom)}: a person must look.`,
    };
  return {
    verdict: 'clear',
    because: `${maker.name} is meant by the policy, which asks for a look only from a confidence of ${percent(policy.reviewFrom)}.`,
  };
}

/** Candidates whom the policy means, from a confidence. */
function pointed(
  { candidates }: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
  from: number,
): readonly Candidate[] {
  return candidates.filter(({ maker: id, confidence }) => {
    const maker = makers.get(id);
    return maker !== undefined && confidence >= from && isMeant(policy, maker, makers);
  });
}

function inWords(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ name, confidence }) => (confidence > 0 ? `${name} (confidence ${percent(confidence)})` : name))
    .join(' or by ');
}

// Nobody is established: a person must look if it is surveillance, or if what little there is points to someone meant.
function unestablished(
  identification: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
): Conclusion {
  const sharesBadge = ({ confidence }: Candidate) => confidence === 0 && identification.brand !== null;
  const suspects = pointed(identification, policy, makers, 0).filter(
    (one) => sharesBadge(one) || one.confidence >= policy.reviewFrom,
  );
  if (suspects.length > 0)
    return {
      verdict: 'review',
      because: `It may have been made by ${inWords(suspects)}, whom the policy means: a person must look.`,
    };
  if (identification.video || surveillanceTypes.includes(identification.type))
    return {
      verdict: 'review',
      because: 'It behaves like video surveillance and its maker is not established: a person must look.',
    };
  return {
    verdict: 'clear',
    because: 'Nothing it showed is video surveillance or points to a maker whom the policy means.',
  };
}
