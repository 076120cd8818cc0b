import type { Maker } from '../model/fingerprint.ts';
import type { Policy, PolicyClause } from '../model/policy.ts';

type Makers = ReadonlyMap<string, Maker>;

/** True if one of the policy's clauses covers the maker: by name, by its group, or by the country of its headquarters. */
export function isCovered(policy: Policy, maker: Maker, makers: Makers): boolean {
  return clausesOn(policy, maker, makers).length > 0;
}

/** The clauses that cover the maker. */
export function clausesOn(policy: Policy, maker: Maker, makers: Makers): readonly PolicyClause[] {
  return policy.clauses.filter((clause) => means(clause, maker, makers));
}

/** Whether a clause goes by the country of the maker's headquarters. */
export function asksForCountry(policy: Policy): boolean {
  return policy.clauses.some(({ flags }) => 'headquarters' in flags);
}

/**
 * Why this policy exempts a unit of a covered maker, in a sentence; null if one of its clauses does not. A clause may exempt
 * subsidiaries, or units sold under other brands.
 */
export function whyExempt(policy: Policy, maker: Maker, brand: string | null, makers: Makers): string | null {
  const reasons = clausesOn(policy, maker, makers).map((clause) => whyClauseExempts(clause, maker, brand));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function whyClauseExempts(clause: PolicyClause, maker: Maker, brand: string | null): string | null {
  const known = maker.brands?.find(({ name }) => name === brand);
  const ownName = brand === null || brand === maker.name || known?.relation === 'sub-brand';
  if (ownName) return null;
  if (known?.relation === 'subsidiary')
    return clause.subsidiaries
      ? null
      : `${brand} is a subsidiary of ${maker.name}, and the policy leaves subsidiaries out.`;
  return clause.rebrands
    ? null
    : `It is sold as ${brand}, and the policy leaves out what ${maker.name} makes for other brands.`;
}

function means({ flags, subsidiaries }: PolicyClause, maker: Maker, makers: Makers): boolean {
  if ('elsewhere' in flags) return false;
  if ('headquarters' in flags)
    return maker.headquarters !== null && flags.headquarters.includes(maker.headquarters);
  if (flags.makers.includes(maker.id)) return true;
  return subsidiaries && groupsOf(maker, makers).some((id) => flags.makers.includes(id));
}

// The chain of groups above a maker; it ends if the data is circular.
function groupsOf(maker: Maker, makers: Makers): readonly string[] {
  const chain: string[] = [];
  for (let id = maker.group; id !== undefined && !chain.includes(id); id = makers.get(id)?.group)
    chain.push(id);
  return chain;
}
