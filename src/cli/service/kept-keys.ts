import type { Config } from '../../config/config.ts';

/** Options of the command line that go before keys of the config. */
export interface OverridingOptions {
  readonly policy?: readonly string[];
  /** The address and port of a dashboard, its certificate, and the proxies that it is behind. */
  readonly listen?: string;
  readonly tlsCert?: string;
  readonly behindProxy?: true | readonly string[];
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
  options: OverridingOptions,
  { dashboard }: { readonly dashboard: boolean },
): KeptKeys {
  const [before, after] = [values(start), values(now)];
  const changed = keys.filter((key) => before[key] !== after[key]);
  const isOpen = (key: Key) => dashboard && key.startsWith('dashboard.');
  const isOverridden = (key: Key) => {
    const option = overriding[key];
    return option !== null && options[option] !== undefined;
  };
  return {
    restart: changed.filter((key) => isOpen(key) && !isOverridden(key)),
    overridden: changed.filter((key) => isOverridden(key) && (isOpen(key) || !key.startsWith('dashboard.'))),
  };
}

/** The keys that matter, and the option that goes before each. */
const overriding = {
  'dashboard.address': 'listen',
  'dashboard.port': 'listen',
  'dashboard.tlsCert': 'tlsCert',
  'dashboard.tlsKey': 'tlsCert',
  'dashboard.behindProxy': 'behindProxy',
  'dashboard.url': null,
  'dashboard.oidc': null,
  policies: 'policy',
  'log.level': 'logLevel',
} as const satisfies Readonly<Record<string, keyof OverridingOptions | null>>;

type Key = keyof typeof overriding;

const keys = Object.keys(overriding) as readonly Key[];

function values({ dashboard, policies, log }: Config): Readonly<Record<Key, unknown>> {
  const { address, port, tls, behindProxy, url, oidc } = dashboard;
  return {
    'dashboard.address': address,
    'dashboard.port': port,
    'dashboard.tlsCert': tls?.cert,
    'dashboard.tlsKey': tls?.key,
    'dashboard.behindProxy': behindProxy?.join(),
    'dashboard.url': url,
    'dashboard.oidc': JSON.stringify(oidc),
    policies: policies.join(),
    'log.level': log.level,
  };
}
