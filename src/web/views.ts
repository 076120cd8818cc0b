import { limitSites } from '../../db/file/limit-sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import type { Account } from '../model/account.ts';
import { type Resource, resourcesOf } from './api/resources.ts';
import { censusOf } from './dashboard/answers/census-of.ts';
import type { InForce } from './dashboard/answers/in-force.ts';
import type { Census } from './dashboard/census.ts';

/** What an account sees, as pages and as resources of the API. */
export interface View {
  readonly census: Census;
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
  readonly #inForce: () => InForce;
  readonly #whole: View;
  readonly #limited = new Map<string, View>();
  #connection: { readonly inventory: Inventory; readonly to: ReturnType<typeof limitSites> } | null = null;

  constructor(inventory: Inventory, inForce: () => InForce) {
    this.#inventory = inventory;
    this.#inForce = inForce;
    this.#whole = this.#make(inventory, inForce);
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
    return this.#make(this.#connection.to(sites), limitConfig(this.#inForce, sites));
  }

  #make(inventory: Inventory, inForce: () => InForce): View {
    const census = censusOf(inventory, inForce);
    return { census, resources: resourcesOf(inventory, inForce, census) };
  }
}

/** The config in force, with these sites only; the same object as long as it is in force. */
function limitConfig(inForce: () => InForce, sites: readonly string[]): () => InForce {
  let last: { readonly from: InForce; readonly limited: InForce } | null = null;
  return () => {
    const from = inForce();
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
