import { packBody, packFile } from '../../hub/knowledge-pack.ts';
import { version } from '../../version.ts';
import type { ConcludingOptions } from '../conclusion-basis.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { activePolicies, knownPolicies } from '../policies.ts';
import type { Settings } from '../settings.ts';
import { contentsOf } from './prove.ts';

/** A pack that was made. */
export interface MadePack {
  readonly file: Uint8Array;
  /** The version of its fingerprints. */
  readonly fingerprints: string;
  /** Ids, sorted. */
  readonly policies: readonly string[];
}

/**
 * Makes a pack of what this machine identifies and judges with: its fingerprints with the operator's own, and every policy that it knows.
 * Those that option or config select become the ones that judge where nothing else is said. Throws ConfigError and Stop.
 */
export async function makePack(
  options: ConcludingOptions,
  settings: Settings,
  seed: string,
): Promise<MadePack> {
  const { config } = settings;
  const fingerprints = await fingerprintsOf(options, settings);
  const active = await activePolicies(options.policy, config.policies, fingerprints);
  const known = await knownPolicies(config.policies, fingerprints);
  const policies = [...new Map([...known, ...active].map((one) => [one.id, one])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const isChosen =
    options.policy !== undefined || config.policies.length > 0 || fingerprints.pack?.active != null;
  const ids = isChosen ? active.map(({ id }) => id) : null;
  const body = packBody(contentsOf(fingerprints, policies, ids));
  const issued = new Date().toISOString();
  const about = { issued, program: version, fingerprints: fingerprints.version };
  return {
    file: packFile(body, about, seed),
    fingerprints: fingerprints.version,
    policies: policies.map(({ id }) => id),
  };
}
