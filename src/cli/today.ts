import type { Concluding } from '../../db/evidence/store-conclusion.ts';
import { conclusionsWith } from './conclusions.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { activePolicies } from './policies.ts';
import type { Settings } from './settings.ts';

/** How to conclude at this moment, with the fingerprints and policies of the config. */
export function concludingToday({ config }: Pick<Settings, 'config'>): Concluding {
  const fingerprints = fingerprintsOf({}, config);
  const policies = activePolicies(undefined, config.policies, fingerprints.makers);
  return {
    conclusions: conclusionsWith(policies, fingerprints),
    versions: {
      fingerprints: fingerprints.version,
      policies: policies.map(({ id, version }) => ({ id, version })),
    },
    at: new Date().toISOString(),
  };
}
