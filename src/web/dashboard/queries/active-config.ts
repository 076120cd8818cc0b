import type { Config } from '../../../config/config.ts';
import type { Fingerprints } from '../../../model/fingerprint.ts';
import type { Policy } from '../../../model/policy.ts';
import type { ProductsWithKey } from '../../../text/published-key.ts';

/** The config in force and what it names, read by the program that runs the dashboard; a new config is a new object. */
export interface ActiveConfig {
  readonly config: Config;
  /** The active policies. */
  readonly policies: readonly Policy[];
  /** These and all others, built in or named in the config. */
  readonly knownPolicies: readonly Policy[];
  readonly fingerprints: Fingerprints;
  readonly productsWithKey: ProductsWithKey;
}
