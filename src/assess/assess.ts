import { hasUnknownMakers, makersNamed, makesFor } from '../model/brand.ts';
import { confidenceText, establishedFrom } from '../model/confidence.ts';
import type { Maker } from '../model/fingerprint.ts';
import type { Candidate, Identification } from '../model/identification.ts';
import {
  type Judgement,
  type Policy,
  type PolicyVerdict,
  severityOrder,
  type VerdictKind,
} from '../model/policy.ts';
import { type ApplicablePart, applicablePart, coverageText, isVideo, notCoveredText } from './coverage.ts';
import { asksForCountry, isCovered, whyExempt } from './criterion.ts';
import { madeText, nothingShownText } from './wording.ts';

/**
 * Judges a device by every active policy; the overall verdict is the gravest one, or `not-covered` if no policy covers equipment of that
 * kind. Pure. `makers` are those of the fingerprints (for headquarters, groups and brands). `clear` is never given to a surveillance
 * device whose maker is not established.
 */
export function assess(
  identification: Identification,
  policies: readonly Policy[],
  makers: readonly Maker[],
): Judgement {
  const known = byId(makers);
  const verdicts = policies.map((policy) => judge(identification, policy, known));
  const [gravest = 'not-covered'] = verdicts
    .map(({ verdict }) => verdict)
    .sort((a, b) => severityOrder[a] - severityOrder[b]);
  return { verdict: gravest, policies: verdicts };
}

// All devices of a network are judged against the same makers.
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
  const { id, source } = policy;
  // Whether the policy is about such equipment at all comes first: nothing that it does not cover gets a verdict from it.
  const part = applicablePart(identification, policy);
  const judged = part === null ? null : conclusionBy(part, identification, makers);
  if (part === null || judged === null)
    return { id, verdict: 'not-covered', reason: notCoveredText(policy, identification), source };
  const reason = [
    madeText(identification, policy.flagFrom, makers),
    judged.because,
    coverageText(part.policy, makers.get(identification.maker ?? '') ?? null, makers),
  ].join(' ');
  return { id, verdict: judged.verdict, reason, source };
}

/** The conclusion by the clauses that apply; null if nothing shows that the device is equipment that they cover. */
function conclusionBy(
  { policy, certain }: ApplicablePart,
  identification: Identification,
  makers: ReadonlyMap<string, Maker>,
): Conclusion | null {
  const found = conclusion(identification, policy, makers);
  if (certain) return found;
  // It shows video, and only what has no source speaks against that.
  if (isVideo(identification) && found.verdict !== 'flagged') return found;
  if (found.verdict === 'clear' || !mayBeCovered(identification, policy, makers)) return null;
  if (found.verdict === 'review') return found;
  const because = `${found.because} What kind of equipment it is, is not established: a person must look.`;
  return { verdict: 'review', because };
}

/** Whether anything points to a maker that the policy covers or to a brand whose makers are not on record. */
function mayBeCovered(
  identification: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
): boolean {
  const { brand } = identification;
  const shared = brand !== null && hasUnknownMakers(brand, makers);
  return shared || pointed(identification, policy, makers, 0).length > 0;
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
  if (isCovered(policy, maker, makers)) return covered(identification, policy, { maker, makers });
  if (maker.headquarters === null && asksForCountry(policy))
    return {
      verdict: 'review',
      because: `The country of ${maker.name}'s headquarters is not established, so the policy's criterion cannot be applied.`,
    };
  // A second maker without a contradiction is related to the first: one manufactures for the other, and the higher confidence alone
  // cannot show which of the two made this unit. A known supplier needs less: a MAC address of its is enough. So does a maker whose
  // evidence no user set.
  const beside = pointed(identification, policy, makers, policy.reviewFrom).filter(
    ({ maker: id, confidence: theirs, apart = 0 }) =>
      theirs >= establishedFrom || apart >= policy.reviewFrom || isSupplier(makers.get(id), maker),
  );
  if (beside.length > 0)
    return {
      verdict: 'review',
      because: `${maker.name} is not covered by the policy, but the evidence also points to ${inWords(beside)}, which it covers: a person must look.`,
    };
  const { brand } = identification;
  if (brand !== null && mayBeAnyones(brand, maker, makers))
    return {
      verdict: 'review',
      because: `${maker.name} is not covered by the policy, but ${anyones(brand)}, and no document says that ${maker.name} is one of them: a person must look.`,
    };
  if (provenOf(identification) < policy.flagFrom)
    return { verdict: 'review', because: notCleared(maker, identification, policy) };
  return { verdict: 'clear', because: `${maker.name} is not covered by the policy.` };
}

/** The part of the confidence in the maker that a verdict may rest on. */
function provenOf({ maker, candidates }: Identification): number {
  return candidates.find((one) => one.maker === maker)?.proven ?? 0;
}

function notCleared({ name }: Maker, identification: Identification, policy: Policy): string {
  const from = confidenceText(policy.flagFrom);
  return `${name} is not covered by the policy, which clears from a confidence of ${from}${tooLittle(identification, policy)}: a person must look.`;
}

/** What is added where the confidence is high enough, and too little of it rests on what decides. */
function tooLittle(identification: Identification, policy: Policy): string {
  if (identification.confidence < policy.flagFrom) return '';
  const proven = confidenceText(provenOf(identification));
  return `; without names that a user can type, and without what no source shows, it is ${proven}`;
}

function isSupplier(one: Maker | undefined, maker: Maker): boolean {
  return one !== undefined && makesFor(one, maker);
}

/** True for a brand other than the maker's own, if its makers are not on record and the maker is not known to supply it. */
function mayBeAnyones(brand: string, maker: Maker, makers: ReadonlyMap<string, Maker>): boolean {
  if (brand.toLowerCase() === maker.name.toLowerCase()) return false;
  const made = maker.brands?.some(({ name }) => name.toLowerCase() === brand.toLowerCase()) ?? false;
  return !made && hasUnknownMakers(brand, makers);
}

function anyones(brand: string): string {
  return `${brand} is taken for a name under which units of several makers are sold`;
}

function covered(
  identification: Identification,
  policy: Policy,
  { maker, makers }: { readonly maker: Maker; readonly makers: ReadonlyMap<string, Maker> },
): Conclusion {
  const { confidence, brand } = identification;
  const isProven = provenOf(identification) >= policy.flagFrom;
  const exempt = whyExempt(policy, maker, brand, makers);
  if (exempt !== null && isProven) return { verdict: 'clear', because: exempt };
  if (exempt !== null) return { verdict: 'review', because: notCleared(maker, identification, policy) };
  if (isProven) return { verdict: 'flagged', because: `${maker.name} is covered by the policy.` };
  if (confidence >= policy.reviewFrom)
    return {
      verdict: 'review',
      because: `${maker.name} is covered by the policy, which flags from a confidence of ${confidenceText(policy.flagFrom)}${tooLittle(identification, policy)}: a person must look.`,
    };
  return {
    verdict: 'clear',
    because: `${maker.name} is covered by the policy, which asks for review only from a confidence of ${confidenceText(policy.reviewFrom)}.`,
  };
}

/** Candidates that the policy covers, with at least this confidence. */
function pointed(
  { candidates }: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
  from: number,
): readonly Candidate[] {
  return candidates.filter(({ maker: id, confidence }) => {
    const maker = makers.get(id);
    return maker !== undefined && confidence >= from && isCovered(policy, maker, makers);
  });
}

function inWords(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ name, confidence }) =>
      confidence > 0 ? `${name} (confidence ${confidenceText(confidence)})` : name,
    )
    .join(' or by ');
}

// No maker is established: a person must look if it is surveillance, or if what evidence there is points to a covered maker.
function unestablished(
  identification: Identification,
  policy: Policy,
  makers: ReadonlyMap<string, Maker>,
): Conclusion {
  const films = isVideo(identification);
  // What shows no picture may be anything that the maker of that name makes: a dishwasher, a projector.
  const { brand } = identification;
  const mayBeItsOwn = !films && brand !== null && makersNamed(brand, makers).length > 0;
  const sharesBrand = ({ confidence }: Candidate) => confidence === 0 && brand !== null && !mayBeItsOwn;
  const suspects = pointed(identification, policy, makers, 0).filter(
    (one) => sharesBrand(one) || one.confidence >= policy.reviewFrom,
  );
  if (suspects.length > 0)
    return {
      verdict: 'review',
      because: `It may have been made by ${inWords(suspects)}, which the policy covers: a person must look.`,
    };
  if (identification.brand !== null && hasUnknownMakers(identification.brand, makers))
    return {
      verdict: 'review',
      because: `${anyones(identification.brand)}, and nothing that the device showed says which of them made it: a person must look.`,
    };
  if (films)
    return {
      verdict: 'review',
      because: `${servesLiveVideo(identification) ? 'It serves live video, or a page that shows it,' : 'It behaves like video surveillance'} and its maker is not established: a person must look.`,
    };
  return {
    verdict: 'clear',
    because: nothingShownText(identification.unreadPorts ?? []),
  };
}

/** By fingerprints of streams and of programs that serve them (`vendor-fingerprints/device-types/live-video.ts`). */
function servesLiveVideo({ evidence }: Identification): boolean {
  return evidence.some(({ fingerprint }) => fingerprint.startsWith('behaviour/live-'));
}
