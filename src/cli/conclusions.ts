import { assess } from '../assess/index.ts';
import { compileFingerprints, identifiers, identify, recognise } from '../identify/index.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import type { Conclusions } from '../model/sweep.ts';

/** Binds fingerprints and the active policies to the pure functions a recorder needs. */
export function conclusionsWith(policies: readonly Policy[], fingerprints: Fingerprints): Conclusions {
  const matcher = compileFingerprints(fingerprints);
  return {
    identify: (observations) => identify(observations, matcher),
    judge: (identification) => assess(identification, policies, fingerprints.makers),
    identifiers,
    recognise,
  };
}
