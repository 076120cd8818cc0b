import { existsSync } from 'node:fs';
import { closest } from 'fastest-levenshtein';
import { fileLimits, readNamedText } from '../config/named-file.ts';
import type { Maker } from '../model/fingerprint.ts';
import type { Policy } from '../model/policy.ts';
import { whyUnreadable } from '../model/unreadable.ts';
import { builtInPolicies } from './built-in-policies.ts';
import { Stop } from './exit.ts';

/** Used where neither option nor config names a policy. */
const defaultPolicy = 'uk-2022';

/**
 * The active policies: the option's, else the config's, else uk-2022. Each is an id of a built-in profile or the path of a
 * YAML file. Throws Stop with the nearest name, or with what is wrong in the file.
 */
export async function activePolicies(
  option: readonly string[] | undefined,
  config: readonly string[],
  makers: readonly Pick<Maker, 'id'>[],
): Promise<readonly Policy[]> {
  const names = option ?? (config.length > 0 ? config : [defaultPolicy]);
  const policies = await Promise.all(names.map((name) => policyNamed(name, makers)));
  const twice = policies.find(({ id }, index) => policies.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new Stop(`The policy ${twice.id} is named twice.`);
  return policies;
}

/** Whether it is the id of a profile that comes with the program. */
export function isBuiltIn(name: string): boolean {
  return builtInPolicies.some(({ id }) => id === name);
}

/** One policy by id or file. */
export async function policyNamed(name: string, makers: readonly Pick<Maker, 'id'>[]): Promise<Policy> {
  const builtIn = builtInPolicies.find(({ id }) => id === name);
  if (builtIn !== undefined) return builtIn;
  if (existsSync(name)) return policyFrom(name, makers);
  const ids = builtInPolicies.map(({ id }) => id);
  const hint = /[./\\]/.test(name) ? 'There is no such file.' : `Did you mean ${closest(name, ids)}?`;
  throw new Stop(
    `There is no policy "${name}". ${hint} Known: ${ids.join(', ')}, or the path of a YAML file.`,
  );
}

/** Reads a council's own policy file. Throws PolicyError with every mistake in it, unknown makers included: they would flag nothing. */
export async function policyFrom(path: string, makers: readonly Pick<Maker, 'id'>[]): Promise<Policy> {
  let text: string;
  try {
    text = await readNamedText(path, { maxBytes: fileLimits.policy });
  } catch (error) {
    throw new Stop(`Cannot read the policy file ${path}: ${whyUnreadable(error)}.`);
  }
  const { loadPolicy } = await import('../assess/load-policy.ts');
  return loadPolicy(
    text,
    path,
    makers.map(({ id }) => id),
  );
}

/** Every policy whose thresholds are known today: the built-in ones, and the files that the config names. Throws Stop. */
export async function knownPolicies(
  config: readonly string[],
  makers: readonly Pick<Maker, 'id'>[],
): Promise<readonly Policy[]> {
  const files = config.filter((name) => existsSync(name)).map((path) => policyFrom(path, makers));
  return [...builtInPolicies, ...(await Promise.all(files))];
}
