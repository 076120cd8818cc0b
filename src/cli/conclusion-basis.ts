import { isReadByOwnFingerprints, lastJudgedBy } from '../../db/evidence/judged-by.ts';
import type { Concluding } from '../../db/evidence/store-conclusion.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { conclusionFunctions } from './conclusion-functions.ts';
import { Stop } from './exit.ts';
import { type ActiveFingerprints, fingerprintsOf } from './fingerprints.ts';
import { packIn } from './knowledge/in-force.ts';
import { activePolicies, suppliedPolicies } from './policies.ts';
import type { Settings } from './settings.ts';
import { versionsOf } from './writer/basis.ts';

/** What a conclusion is made with; its time is added when it is made. */
export type Undated = Omit<Concluding, 'at'>;

/** How to conclude with these policies and fingerprints. */
function concludingWith(policies: readonly Policy[], fingerprints: Fingerprints): Undated {
  return {
    conclusions: conclusionFunctions(policies, fingerprints),
    versions: versionsOf(policies, fingerprints),
  };
}

/** Options that select fingerprints and policies. */
export interface ConcludingOptions {
  readonly fingerprints?: string;
  readonly policy?: readonly string[];
}

/** How to conclude with the fingerprints and policies that the options name, else with those of the config. */
export async function concludingFromOptions(
  options: ConcludingOptions,
  settings: Settings,
): Promise<Undated> {
  return concludingBy(options, settings, await fingerprintsOf(options, settings));
}

/** The same with fingerprints that are given. */
export async function concludingBy(
  { policy }: ConcludingOptions,
  { config }: Pick<Settings, 'config'>,
  fingerprints: ActiveFingerprints,
): Promise<Undated> {
  return concludingWith(await activePolicies(policy, config.policies, fingerprints), fingerprints);
}

/**
 * How a correcting command concludes now. If neither option nor config names policies, the last ones apply: a correction must not
 * remove a verdict. Throws Stop if these, or the operator's own fingerprints, are files that are not named.
 */
export async function concludingAsBefore(
  inventory: Inventory,
  options: ConcludingOptions,
  settings: Settings,
): Promise<Concluding> {
  const { policies, fingerprints } = settings.config;
  const last = options.policy === undefined && policies.length === 0 ? lastJudgedBy(inventory) : [];
  const pack = await packIn(settings.inventory);
  const supplied = suppliedPolicies(pack === null ? {} : { pack });
  const strange = last.find((id) => !supplied.some((policy) => policy.id === id));
  if (strange !== undefined)
    throw new Stop(
      `The devices here were judged by the policy ${strange}, which does not come with camcensus. Name its file again, with --policy or in the config (policies:).`,
    );
  if (
    pack === null &&
    options.fingerprints === undefined &&
    fingerprints === null &&
    isReadByOwnFingerprints(inventory)
  )
    throw new Stop(
      'Devices here were identified by fingerprints of your own. Name their folder again, with --fingerprints or in the config (fingerprints:), or do without them from now on: camcensus reidentify.',
    );
  const as = last.length === 0 ? options : { ...options, policy: last };
  return { ...(await concludingFromOptions(as, settings)), at: new Date().toISOString() };
}
