import type { Concluding } from '../../db/evidence/store-conclusion.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { conclusionsWith } from './conclusions.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { activePolicies } from './policies.ts';
import type { Settings } from './settings.ts';

/** What a conclusion is made with; its time is added when it is made. */
export type Undated = Omit<Concluding, 'at'>;

/** How to conclude with these policies and fingerprints. */
export function concludingWith(policies: readonly Policy[], fingerprints: Fingerprints): Undated {
  return {
    conclusions: conclusionsWith(policies, fingerprints),
    versions: {
      fingerprints: fingerprints.version,
      policies: policies.map(({ id, version }) => ({ id, version })),
    },
  };
}

/** How to conclude with the fingerprints and policies that the options name, else with those of the config. */
export async function concludingBy(
  options: { readonly fingerprints?: string; readonly policy?: readonly string[] },
  { config }: Pick<Settings, 'config'>,
): Promise<Undated> {
  const fingerprints = await fingerprintsOf(options, config);
  const policies = await activePolicies(options.policy, config.policies, fingerprints.makers);
  return concludingWith(policies, fingerprints);
}

/** How to conclude at this moment by the config. */
export async function concludingNow(set: Pick<Settings, 'config'>): Promise<Concluding> {
  return { ...(await concludingBy({}, set)), at: new Date().toISOString() };
}
