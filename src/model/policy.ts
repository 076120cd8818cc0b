/** How one policy, or all of them together, judge a device. */
export type VerdictKind = 'flagged' | 'review' | 'clear';

/** The gravity of verdicts: the gravest comes first in lists, and decides. Inventories sort by the same figures. */
export const severityOrder: Readonly<Record<VerdictKind, number>> = { flagged: 0, review: 1, clear: 2 };

/** What one policy says about one device, with why and where that is written. */
export interface PolicyVerdict {
  /** The policy's id, `uk-2022`. */
  readonly id: string;
  readonly verdict: VerdictKind;
  /** A sentence for people. */
  readonly reason: string;
  /** Where the policy's rule is published (URL or document name). */
  readonly source: string;
  /** In exports and of a single device: what in the policy is an interpretation and not the authority's own word. */
  readonly interpretation?: string | null;
}

/** All verdicts on one device: the gravest decides. */
export interface Judgement {
  readonly verdict: VerdictKind;
  readonly policies: readonly PolicyVerdict[];
}

/** Which makers a policy covers: makers by id, or those with headquarters in a country (ISO 3166-1 alpha-2). */
export type PolicyCriterion =
  | { readonly makers: readonly string[] }
  | { readonly headquarters: readonly string[] };

/** A policy profile as read from its YAML file. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  /** ISO date of its creation. */
  readonly date: string;
  /** Whom it binds, in a sentence. */
  readonly binds: string;
  readonly flags: PolicyCriterion;
  /** Whether subsidiaries of a covered maker, and units it makes for other brands, count. */
  readonly subsidiaries: boolean;
  readonly rebrands: boolean;
  /** Confidence from which it flags, and from which it asks for review; 0–1, flagFrom ≥ reviewFrom. */
  readonly flagFrom: number;
  readonly reviewFrom: number;
  readonly source: string;
  /** Stated in every export if the maker list is the project's interpretation and not the authority's. */
  readonly interpretation: string | null;
  /** Version of the file: a short hash of its content, kept with every verdict. */
  readonly version: string;
}
