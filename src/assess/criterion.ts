import type { Maker } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { country, listed } from './wording.ts';

/** True if the policy covers the maker: by name, by its group, or by the country of its headquarters. */
export function isCovered(policy: Policy, maker: Maker, makers: ReadonlyMap<string, Maker>): boolean {
  if ('headquarters' in policy.flags)
    return maker.headquarters !== null && policy.flags.headquarters.includes(maker.headquarters);
  if (policy.flags.makers.includes(maker.id)) return true;
  return policy.subsidiaries && groupsOf(maker, makers).some((id) => isNamed(policy, id));
}

/**
 * Why this policy exempts a unit of a covered maker, in a sentence; null if it does not. A policy may exempt subsidiaries, or
 * units sold under other brands.
 */
export function whyExempt(policy: Policy, maker: Maker, brand: string | null): string | null {
  const known = maker.brands?.find(({ name }) => name === brand);
  const ownName = brand === null || brand === maker.name || known?.relation === 'sub-brand';
  if (ownName) return null;
  if (known?.relation === 'subsidiary')
    return policy.subsidiaries
      ? null
      : `${brand} is a subsidiary of ${maker.name}, and the policy leaves subsidiaries out.`;
  return policy.rebrands
    ? null
    : `It is sold as ${brand}, and the policy leaves out what ${maker.name} makes for other brands.`;
}

/** A sentence that says which makers the policy covers. */
export function coverageText(policy: Policy, makers: ReadonlyMap<string, Maker>): string {
  const also = [
    ...(policy.subsidiaries ? ['subsidiaries'] : []),
    ...(policy.rebrands ? ['units made for other brands'] : []),
  ];
  const extent = also.length === 0 ? '' : `; ${listed(also)} are included`;
  if ('headquarters' in policy.flags)
    return `The policy covers makers with headquarters in ${listed(policy.flags.headquarters.map(country))}${extent}.`;
  const names = policy.flags.makers.map((id) => makers.get(id)?.name ?? id);
  return `The policy names ${listed(names)}${extent}.`;
}

function isNamed(policy: Policy, id: string): boolean {
  return 'makers' in policy.flags && policy.flags.makers.includes(id);
}

// The chain of groups above a maker; it ends if the data is circular.
function groupsOf(maker: Maker, makers: ReadonlyMap<string, Maker>): readonly string[] {
  const chain: string[] = [];
  for (let id = maker.group; id !== undefined && !chain.includes(id); id = makers.get(id)?.group)
    chain.push(id);
  return chain;
}
