import { existsSync } from 'node:fs';
import { closest } from 'fastest-levenshtein';
import { fileLimits, readNamedText } from '../config/named-file.ts';
import type { Maker } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { builtInPolicies } from './built-in-policies.ts';
import { Stop } from './exit.ts';
import type { KnowledgePack } from './knowledge/in-force.ts';

/** What policies are looked up in, and checked against: the makers that are known, and what a knowledge pack brought. */
export interface PolicyBasis {
  readonly makers: readonly Pick<Maker, 'id'>[];
  readonly pack?: Pick<KnowledgePack, 'policies' | 'active'>;
}

/** Used where neither option nor config nor knowledge pack names a policy. */
const defaultPolicy = 'uk-2022';

/** The profiles that come with the program, or in newer form with the knowledge pack. */
export function suppliedPolicies({ pack }: Pick<PolicyBasis, 'pack'>): readonly Policy[] {
  const brought = pack?.policies ?? [];
  return [...builtInPolicies.filter(({ id }) => !brought.some((one) => one.id === id)), ...brought];
}

/**
 * The active policies: the option's, else the config's, else the knowledge pack's, else uk-2022. Each is an id of a supplied profile or the path of a
 * YAML file. Throws Stop with the nearest name, or with what is wrong in the file.
 */
export async function activePolicies(
  option: readonly string[] | undefined,
  config: readonly string[],
  basis: PolicyBasis,
): Promise<readonly Policy[]> {
  const names = option ?? (config.length > 0 ? config : (basis.pack?.active ?? [defaultPolicy]));
  const policies = await Promise.all(names.map((name) => policyNamed(name, basis)));
  const twice = policies.find(({ id }, index) => policies.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new Stop(`The policy ${twice.id} is named twice.`);
  return policies;
}

/** Whether it is the id of a profile that comes with the program. */
export function isBuiltIn(name: string): boolean {
  return builtInPolicies.some(({ id }) => id === name);
}

/** One policy by id or file. */
export async function policyNamed(name: string, basis: PolicyBasis): Promise<Policy> {
  const supplied = suppliedPolicies(basis);
  const known = supplied.find(({ id }) => id === name);
  if (known !== undefined) return known;
  if (existsSync(name)) return policyFrom(name, basis.makers);
  const ids = supplied.map(({ id }) => id);
  const hint = /[./\\]/.test(name) ? 'There is no such file.' : `Did you mean ${closest(name, ids)}?`;
  throw new Stop(
    `There is no policy "${name}". ${hint} Known: ${ids.join(', ')}, or the path of a YAML file.`,
  );
}

/** Reads a council's own policy file. Throws PolicyError with every mistake in it, unknown makers included: they would flag nothing. */
export async function policyFrom(path: string, makers: readonly Pick<Maker, 'id'>[]): Promise<Policy> {
  const text = await readNamedText(path, { what: 'policy file', maxBytes: fileLimits.policy });
  const { loadPolicy } = await import('../assess/load-policy.ts');
  return loadPolicy(
    text,
    path,
    makers.map(({ id }) => id),
  );
}

/** Every policy whose thresholds are known today: those supplied, and the files that the config names. Throws Stop. */
export async function knownPolicies(
  config: readonly string[],
  basis: PolicyBasis,
): Promise<readonly Policy[]> {
  const files = config.filter((name) => existsSync(name)).map((path) => policyFrom(path, basis.makers));
  return [...suppliedPolicies(basis), ...(await Promise.all(files))];
}
