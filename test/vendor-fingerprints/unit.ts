import { assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';

const matcher = compileFingerprints(fingerprints);
const policies = readPolicyFiles().map(({ path, text }) => loadPolicy(text, path));

/** A scanner, the port it probed, and what it saw there. */
export type Seen = readonly [
  scanner: string,
  port: number | null,
  ...facts: readonly (readonly [Field, string])[],
];

/** What the product makes of a unit that shows all this: who and what it is, and the gravest verdict. */
export function unit(...seen: readonly Seen[]) {
  const observations: Observation[] = seen.flatMap(([scanner, port, ...facts]) =>
    facts.map(([field, value]) => ({
      field,
      value,
      scanner,
      port,
      address: '10.1.2.3',
      at: '2026-11-24T02:00:00Z',
    })),
  );
  const identification = identify(observations, matcher);
  return { ...identification, ...assess(identification, policies, fingerprints.makers) };
}
