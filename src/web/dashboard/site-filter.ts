import { byName } from '../../model/name-order.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';
import type { SiteState } from './dashboard-queries.ts';
import { pageIn, valuesIn } from './filter.ts';

/** Which sites a page shows, and how. */
export interface SiteFilter {
  /** Part of the name, in any case. */
  readonly name?: string;
  /** Only those where something is wrong. */
  readonly wrong?: true;
  /** The worst first, if left out. */
  readonly order?: 'name';
}

/** The page of a site: names have no slash and begin with no dot. */
export function sitePath(site: string): string {
  // Half a pair of surrogates has no encoding; it becomes the replacement character.
  return `/sites/${encodeURIComponent(Buffer.from(site).toString())}`;
}

/** Parses a query string. @throws Refused */
export function siteFilterIn(query: URLSearchParams): { readonly filter: SiteFilter; readonly page: number } {
  const given = valuesIn(query, ['name', 'wrong', 'order', 'page']);
  const [name, wrong, order] = [given.get('name'), given.get('wrong'), given.get('order')];
  if (wrong !== undefined && wrong !== '1')
    throw new Refused(`wrong must be 1 or left out, not "${clean(wrong)}".`);
  if (order !== undefined && order !== 'name')
    throw new Refused(`There is no order "${clean(order)}". Known: name; the worst first if left out.`);
  const filter = {
    ...(name && { name }),
    ...(wrong && { wrong: true as const }),
    ...(order && { order: 'name' as const }),
  };
  return { filter, page: pageIn(query) };
}

/** The filter as a query string with its question mark, for a page; empty if nothing is chosen. */
export function siteQueryOf({ name, wrong, order }: SiteFilter, page: number): string {
  const values = { ...(name && { name }), ...(wrong && { wrong: '1' }), ...(order && { order }) };
  const all = page === 1 ? values : { ...values, page: String(page) };
  const text = new URLSearchParams(all as Record<string, string>).toString();
  return text === '' ? '' : `?${text}`;
}

/** The sites that a filter means; they come with the worst first. */
export function chosenSites(
  sites: readonly SiteState[],
  { name, wrong, order }: SiteFilter,
): readonly SiteState[] {
  const part = name?.toLocaleLowerCase('en');
  const found = sites.filter(
    (site) =>
      (part === undefined || site.site.toLocaleLowerCase('en').includes(part)) &&
      (wrong !== true || site.hasProblem),
  );
  return order === 'name' ? found.sort((a, b) => byName(a.site, b.site)) : found;
}
