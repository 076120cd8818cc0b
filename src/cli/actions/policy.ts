import process from 'node:process';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import type { Policy, PolicyCriterion } from '../../model/policy.ts';
import { wrapped } from '../../model/wrap.ts';
import { builtInPolicies } from '../built-in-policies.ts';
import { policyFrom, policyNamed } from '../policies.ts';
import { print, width } from '../terminal.ts';

/** Lists the profiles that come with the product. */
export function listPolicies(): Promise<void> {
  const column = Math.max(...builtInPolicies.map(({ id }) => id.length)) + 2;
  return print(
    builtInPolicies
      .flatMap(({ id, title, date }) =>
        wrapped(`${title}, ${date}`, width(process.stdout), id.padEnd(column), ' '.repeat(column)),
      )
      .join('\n'),
  );
}

/** Prints one profile, by id or file. */
export async function showPolicy(id: string): Promise<void> {
  await print(policyText(await policyNamed(id, fingerprints.makers)));
}

/** Checks a policy file and prints how it is understood. Throws Stop with every mistake. */
export async function checkPolicy(file: string): Promise<void> {
  const policy = await policyFrom(file, fingerprints.makers);
  await print(`${file} is a policy that can be used.\n\n${policyText(policy)}`);
}

function policyText(policy: Policy): string {
  const field = (name: string, value: string) => wrapped(value, width(process.stdout), name.padEnd(13));
  const counted = [policy.subsidiaries && 'subsidiaries', policy.rebrands && 'what is made for other brands'];
  return [
    `${policy.id}: ${policy.title}`,
    ...field('Authority', `${policy.authority}, ${policy.date}`),
    ...field('Binds', policy.binds),
    ...field('Means', meant(policy.flags)),
    ...field('Counts too', counted.filter(Boolean).join(', ') || 'no others'),
    ...field('Flags from', `confidence ${policy.flagFrom}; asks for a look from ${policy.reviewFrom}`),
    ...field('Source', policy.source),
    ...field('Version', policy.version),
    ...(policy.interpretation === null ? [] : field('Note', policy.interpretation)),
  ].join('\n');
}

function meant(criterion: PolicyCriterion): string {
  const makers = fingerprints.makers.filter(({ id, headquarters }) =>
    'makers' in criterion
      ? criterion.makers.includes(id)
      : headquarters !== null && criterion.headquarters.includes(headquarters),
  );
  const names = makers.map(({ name }) => name).join(', ');
  return 'makers' in criterion
    ? names
    : `makers with headquarters in ${criterion.headquarters.join(', ')}: ${names}`;
}
