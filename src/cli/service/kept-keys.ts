import type { Config } from '../../config/config.ts';

/** Options of the command line that go before keys of the config. */
export interface OverridingOptions {
  readonly policy?: readonly string[];
  /** The address and port of a dashboard. */
  readonly listen?: string;
  readonly logLevel?: Config['log']['level'];
}

/** Keys of a new config that a running service does not follow. */
export interface KeptKeys {
  /** Take effect at the next start. */
  readonly restart: readonly string[];
  /** Have no effect: an option of the command line goes before them. */
  readonly overridden: readonly string[];
}

/** Returns the keys that `now` has otherwise than the config of the start, and that are not followed. `dashboard`: one is open. */
export function keptKeys(
  [start, now]: readonly [Config, Config],
  { policy, listen, logLevel }: OverridingOptions,
  { dashboard }: { readonly dashboard: boolean },
): KeptKeys {
  const values = ({ dashboard: place, policies, log }: Config) => ({
    'dashboard.address': place.address,
    'dashboard.port': place.port,
    policies: policies.join(),
    'log.level': log.level,
  });
  const [before, after] = [values(start), values(now)];
  const changed = (keys: readonly (keyof typeof before)[], matters: boolean) =>
    matters ? keys.filter((key) => before[key] !== after[key]) : [];
  const place = ['dashboard.address', 'dashboard.port'] as const;
  return {
    restart: changed(place, dashboard && listen === undefined),
    overridden: [
      ...changed(place, dashboard && listen !== undefined),
      ...changed(['policies'], policy !== undefined),
      ...changed(['log.level'], logLevel !== undefined),
    ],
  };
}
