import { listImports } from '../../../../db/imports/imports.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { given } from '../../../model/given.ts';
import type { ImportsView } from '../changing/views.ts';
import type { ActiveConfig } from './active-config.ts';
import { checkKnownSite, knownSites } from './known-sites.ts';

/** The newest imports, of a site or all. Throws Refused for an unknown site. */
export function importsOf(
  inventory: Inventory,
  { site, most }: { readonly site: string | undefined; readonly most: number },
  { config }: Pick<ActiveConfig, 'config'>,
): ImportsView {
  if (site !== undefined) checkKnownSite(inventory, site, config);
  const imports = listImports(inventory, given({ site, limit: most }));
  return { imports, sites: knownSites(inventory, config) };
}
