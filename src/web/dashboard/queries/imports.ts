import { listImports } from '../../../../db/imports/imports.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { knownSites } from '../../../health/known-sites.ts';
import type { AnyOf } from '../../../model/any-of.ts';
import { given } from '../../../model/given.ts';
import type { ImportsView } from '../changing/views.ts';
import type { ActiveConfig } from './active-config.ts';
import { resolveSites } from './resolve-list-filter.ts';

/** The newest imports, of a site or all. Throws Refused for an unknown site. */
export function importsOf(
  inventory: Inventory,
  { site, most }: { readonly site: AnyOf | undefined; readonly most: number },
  active: Pick<ActiveConfig, 'config'>,
): ImportsView {
  const sites = resolveSites(inventory, site, active);
  const imports = listImports(inventory, given({ site: sites, limit: most }));
  return { imports, sites: knownSites(inventory, active.config) };
}
