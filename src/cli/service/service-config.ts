import { resolve } from 'node:path';
import type { Inventory } from '../../../db/inventory.ts';
import { productsWithKey } from '../../../vendor-fingerprints/known-keys.ts';
import type { Config } from '../../config/config.ts';
import { given } from '../../model/given.ts';
import type { ScheduledSite } from '../../nightly/due.ts';
import { checkCredentials } from '../../scan/credentials.ts';
import type { ActiveConfig } from '../../web/dashboard/queries/active-config.ts';
import { type Logged, logged } from '../command-log.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { activePolicies, knownPolicies, suppliedPolicies } from '../policies.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { type EnrolledSite, withinEnrolment } from './enrolled-site.ts';
import { keptKeys, type OverridingOptions } from './kept-keys.ts';
import { scheduledSites } from './night-sites.ts';

/** What the command line says about the nightly service and the dashboard. */
export interface ServiceConfigOptions extends CommonOptions, OverridingOptions {
  /** A collector's: of the config, only this site counts, and of its scope only its networks. */
  readonly only?: EnrolledSite;
}

/** All that the nightly service reads at its start, and again on a reload. */
export interface ServiceConfig extends ActiveConfig {
  readonly settings: Logged;
  readonly sites: readonly ScheduledSite[];
  /** The config as it was written, without what a hub sets. */
  readonly written: Config;
  /** What the hub wants of a collector and is not done, and why: sentences. */
  readonly refused: readonly string[];
}

/** Reads config, policies, fingerprints and credentials; throws a sentence for people where one of them cannot be used. */
export async function readServiceConfig(
  options: ServiceConfigOptions,
  { anySchedule = false }: { readonly anySchedule?: boolean } = {},
): Promise<ServiceConfig> {
  const read = await readSettings(options);
  const fingerprints = await fingerprintsOf({}, read);
  const { config, refused } =
    options.only === undefined
      ? { config: read.config, refused: [] }
      : await withinEnrolment(read.config, options.only, suppliedPolicies(fingerprints));
  const settings = logged({ ...read, config }, options, null);
  const sites = scheduledSites(settings, { mayBeNone: anySchedule });
  const policies = await activePolicies(options.policy, settings.config.policies, fingerprints);
  await checkCredentials(settings.config);
  return {
    settings,
    config: settings.config,
    sites,
    policies,
    knownPolicies: await knownPolicies(settings.config.policies, fingerprints),
    fingerprints,
    productsWithKey,
    written: read.config,
    refused,
  };
}

/** The config in force. A new one takes the place of the old one whole, or not at all. */
export class LiveConfig {
  readonly #options: ServiceConfigOptions;
  readonly #inventory: Pick<Inventory, 'path'>;
  readonly #anySchedule: boolean;
  readonly #silent: boolean;
  readonly #dashboard: boolean;
  readonly #start: Config;
  #current: ServiceConfig;
  #changed = new AbortController();

  /**
   * A service that only shows may do so without a schedule. `silent`: another part of the process says that a new config is in
   * force. `dashboard`: one is open, and keeps its address.
   */
  constructor(
    options: ServiceConfigOptions,
    inventory: Pick<Inventory, 'path'>,
    first: ServiceConfig,
    {
      anySchedule = false,
      silent = false,
      dashboard = false,
    }: { readonly anySchedule?: boolean; readonly silent?: boolean; readonly dashboard?: boolean } = {},
  ) {
    this.#dashboard = dashboard;
    this.#start = first.config;
    this.#anySchedule = anySchedule;
    this.#silent = silent;
    this.#options = options;
    this.#inventory = inventory;
    this.#current = first;
  }

  get current(): ServiceConfig {
    return this.#current;
  }

  /** What the command line says about policies, which goes before the config. */
  get chosen(): Pick<ServiceConfigOptions, 'policy'> {
    return given({ policy: this.#options.policy });
  }

  /** Fires at the next change. */
  get changed(): AbortSignal {
    return this.#changed.signal;
  }

  /** Reads the config again and applies it to what starts from now on; an unusable one is logged and left. */
  async reload(): Promise<boolean> {
    const { log } = this.#current.settings;
    try {
      const next = await readServiceConfig(this.#options, { anySchedule: this.#anySchedule });
      if (resolve(next.settings.inventory) !== this.#inventory.path)
        throw new Error(
          `it names another inventory (${next.settings.inventory}), and a running service keeps its own (${this.#inventory.path}); restart the service for that`,
        );
      this.#current = next;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error({ why }, 'the new config was refused; the old one stays in force');
      return false;
    }
    if (!this.#silent) this.#announce(this.#current);
    const before = this.#changed;
    this.#changed = new AbortController();
    before.abort();
    return true;
  }

  #announce({ settings: { log }, config, sites: planned }: ServiceConfig): void {
    const sites = planned.map(({ name }) => name);
    log.info({ sites }, 'a new config is in force, for sweeps that begin from now on');
    const { restart, overridden } = keptKeys([this.#start, config], this.#options, {
      dashboard: this.#dashboard,
    });
    if (restart.length > 0)
      log.warn({ keys: restart }, 'keys of the new config that take effect at the next start only');
    if (overridden.length > 0)
      log.warn(
        { keys: overridden },
        'keys of the new config without effect: the command line goes before them',
      );
  }
}
