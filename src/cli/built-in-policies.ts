import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';
import { loadPolicy } from '../assess/load-policy.ts';
import type { Policy } from '../model/policy.ts';

/** The profiles that come with the product, by id. The build writes them out: nothing is parsed at the program's start. */
export const builtInPolicies: readonly Policy[] = readPolicyFiles().map(({ path, text }) =>
  loadPolicy(text, path),
);
