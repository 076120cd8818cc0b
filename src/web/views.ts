import { limitSites } from '../../db/file/limit-sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import type { Account } from '../model/account.ts';
import { type Resource, resourcesOf } from './api/resources.ts';
import type { DashboardQueries } from './dashboard/dashboard-queries.ts';
import type { ActiveConfig } from './dashboard/queries/active-config.ts';
import { queriesOf } from './dashboard/queries/queries-of.ts';

/** What an account sees, as pages and as resources of the API. */
export interface View {
  readonly queries: DashboardQueries;
  readonly resources: readonly Resource[];
}

/** So many selections of sites are remembered, each with its overview; all sites are always. */
const mostLimited = 8;

/**
 * The inventory and the config as each account sees them. Where an account sees some sites only, this is the one place that limits it: a
 * connection on which no query has rows of other sites, and a config without them. Pages and resources filter nothing themselves.
 */
export class Views {
  readonly #inventory: Inventory;
  readonly #activeConfig: () => ActiveConfig;
  readonly #whole: View;
  readonly #limited = new Map<string, View>();
  #connection: { readonly inventory: Inventory; readonly to: ReturnType<typeof limitSites> } | null = null;

  constructor(inventory: Inventory, activeConfig: () => ActiveConfig) {
    this.#inventory = inventory;
    this.#activeConfig = activeConfig;
    this.#whole = this.#make(inventory, activeConfig);
  }

  /** What an account sees. */
  of({ sites }: Pick<Account, 'sites'>): View {
    if (sites === null) return this.#whole;
    const key = JSON.stringify([...sites].sort());
    const view = this.#limited.get(key) ?? this.#limit(sites);
    // The one used last is the last to go.
    this.#limited.delete(key);
    this.#limited.set(key, view);
    for (const oldest of this.#limited.keys()) {
      if (this.#limited.size <= mostLimited) break;
      this.#limited.delete(oldest);
    }
    return view;
  }

  /** Closes the connection of its own, if there is one. */
  close(): void {
    this.#connection?.inventory.close();
    this.#connection = null;
  }

  #limit(sites: readonly string[]): View {
    if (this.#connection === null) {
      const inventory = openInventory(this.#inventory.path, {
        create: false,
        readonly: true,
        following: true,
      });
      this.#connection = { inventory, to: limitSites(inventory) };
    }
    return this.#make(this.#connection.to(sites), limitConfig(this.#activeConfig, sites));
  }

  #make(inventory: Inventory, activeConfig: () => ActiveConfig): View {
    const queries = queriesOf(inventory, activeConfig);
    return { queries, resources: resourcesOf(inventory, activeConfig, queries) };
  }
}

/** The config in force, with these sites only; the same object as long as it is in force. */
function limitConfig(activeConfig: () => ActiveConfig, sites: readonly string[]): () => ActiveConfig {
  let last: { readonly from: ActiveConfig; readonly limited: ActiveConfig } | null = null;
  return () => {
    const from = activeConfig();
    if (last?.from !== from) {
      const { config } = from;
      const limited = {
        ...config,
        sites: config.sites.filter(({ name }) => sites.includes(name)),
        // What keeps old history from being deleted concerns all sites: an account of some cannot see it, nor mend it.
        nightly: { ...config.nightly, prune: false },
      };
      last = { from, limited: { ...from, config: limited } };
    }
    return last.limited;
  };
}
