import { createHash } from 'node:crypto';
import { assess } from '../assess/assess.ts';
import { isPublishedKey } from '../identify/evidence/published-key.ts';
import { identify } from '../identify/identify.ts';
import { compileFingerprints } from '../identify/matching/matcher.ts';
import { identifiers } from '../identify/same-device/identifier.ts';
import { recognise } from '../identify/same-device/recognise.ts';
import type { Fingerprints } from '../model/fingerprint.ts';
import type { Identification } from '../model/identification.ts';
import type { Observation } from '../model/observation.ts';
import type { Policy } from '../model/policy.ts';
import type { Conclusions } from '../model/sweep.ts';
import { version } from '../version.ts';

/** Binds fingerprints and the active policies to the pure functions a recorder needs. */
export function conclusionFunctions(policies: readonly Policy[], fingerprints: Fingerprints): Conclusions {
  const matcher = compileFingerprints(fingerprints);
  return {
    identify: rememberingTheLast((observations) => identify(observations, matcher)),
    judge: (identification) => assess(identification, policies, fingerprints.makers),
    identifiers: (identification, observations) =>
      identifiers(identification, observations, (seen) => isPublishedKey(seen, matcher)),
    recognise,
    digest: digestOf(policies, fingerprints),
  };
}

function digestOf(policies: readonly Policy[], fingerprints: Fingerprints): string {
  const of = [version, fingerprints.version, ...policies.map((policy) => [policy.id, policy.version])];
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 12);
}

/** A sweep concludes twice about most hosts: from the new observations and from all, which are mostly equal. */
function rememberingTheLast(
  conclude: (observations: readonly Observation[]) => Identification,
): (observations: readonly Observation[]) => Identification {
  let last: { readonly of: string; readonly is: Identification } | null = null;
  return (observations) => {
    const of = observations.map(essence).sort().join('\n');
    if (last?.of !== of) last = { of, is: conclude(observations) };
    return last.is;
  };
}

/** The input of identification in any order: everything but the time. Values hold no line break. */
function essence({ address, port, scanner, field, value }: Observation): string {
  return [address, port, scanner, field, value].join('\t');
}
