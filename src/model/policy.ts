/**
 * How one policy, or all of them together, judge a device. `not-covered` is no verdict: no active policy is about equipment of that
 * kind, or none of them says which makers it means.
 */
export const verdicts = ['flagged', 'review', 'clear', 'not-covered'] as const;

/** A word out of {@link verdicts}. */
export type VerdictKind = (typeof verdicts)[number];

/** The gravity of verdicts: the gravest comes first in lists, and decides. Inventories sort by the same figures. */
export const severityOrder: Readonly<Record<VerdictKind, number>> = {
  flagged: 0,
  review: 1,
  clear: 2,
  'not-covered': 3,
};

/** A verdict as people read it: `not covered`. */
export function verdictText(verdict: VerdictKind): string {
  return verdict === 'not-covered' ? 'not covered' : verdict;
}

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

/**
 * The equipment that a clause can cover. `video`: cameras, recorders and whatever else behaves like them. `telecommunications` is read as
 * every device that answers on a network, because its answers do not tell a router from another device on it.
 */
export const equipmentKinds = ['video', 'telecommunications', 'any'] as const;

/** A word out of {@link equipmentKinds}. */
export type EquipmentKind = (typeof equipmentKinds)[number];

const equipmentWords: Readonly<Record<EquipmentKind, string>> = {
  video: 'video surveillance',
  telecommunications: 'telecommunications',
  any: 'any',
};

/** `video surveillance and telecommunications equipment`. */
export function equipmentText(kinds: readonly EquipmentKind[]): string {
  return `${kinds.map((kind) => equipmentWords[kind]).join(' and ')} equipment`;
}

/** The equipment on which a policy has verdicts; null if none of its clauses judges devices. */
export function equipmentCovered({ clauses }: Pick<Policy, 'clauses'>): string | null {
  const kinds = new Set(clauses.filter(isJudging).flatMap(({ covers }) => covers));
  return kinds.size === 0 ? null : equipmentText(kinds.has('any') ? ['any'] : [...kinds]);
}

/** Whether devices are judged by a clause: not where it leaves the makers to a list that is kept elsewhere. */
export function isJudging({ flags }: PolicyClause): boolean {
  return !('elsewhere' in flags);
}

/** Whether a policy goes by a criterion and names no makers, so that which ones it covers is an interpretation. */
export function isInterpreted({
  clauses,
  interpretation,
}: Pick<Policy, 'clauses' | 'interpretation'>): boolean {
  return interpretation !== null && clauses.some(({ flags }) => 'headquarters' in flags);
}

/**
 * Which makers a clause means: makers by id, those with headquarters in a country (ISO 3166-1 alpha-2), or those of a list that is kept
 * elsewhere: a sentence says where. By such a clause no device is judged.
 */
export type PolicyCriterion =
  | { readonly makers: readonly string[] }
  | { readonly headquarters: readonly string[] }
  | { readonly elsewhere: string };

/** One clause of a policy: which equipment it covers, of which makers. */
export interface PolicyClause {
  /** As the policy calls it, `A`; null for the only clause of a policy that names none. */
  readonly id: string | null;
  readonly covers: readonly EquipmentKind[];
  readonly flags: PolicyCriterion;
  /** Whether subsidiaries of a covered maker, and units it makes for other brands, count. */
  readonly subsidiaries: boolean;
  readonly rebrands: boolean;
  /** The clause's own words on what it is for; null if it has none. */
  readonly purpose: string | null;
  /** Where the clause is published, if not where the policy is. */
  readonly source: string | null;
}

/** A policy profile as read from its YAML file. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  /** ISO date of its creation. */
  readonly date: string;
  /** ISO date from which it applies, if that is known. */
  readonly since: string | null;
  /** Policies that it replaces: their ids or titles. */
  readonly supersedes: readonly string[];
  /** Who is bound by it, in a sentence. */
  readonly binds: string;
  /** At least one. */
  readonly clauses: readonly PolicyClause[];
  /** Confidence from which it flags, and from which it asks for review; 0–1, flagFrom ≥ reviewFrom. */
  readonly flagFrom: number;
  readonly reviewFrom: number;
  readonly source: string;
  /** Stated in every export if the maker list is the project's interpretation and not the authority's. */
  readonly interpretation: string | null;
  /** Version of the file: a short hash of its content, kept with every verdict. */
  readonly version: string;
}
