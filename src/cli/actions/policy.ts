import process from 'node:process';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import {
  equipmentCovered,
  equipmentText,
  isJudging,
  type Policy,
  type PolicyClause,
  type PolicyCriterion,
} from '../../model/policy.ts';
import { wrapped } from '../../model/wrap.ts';
import { builtInPolicies } from '../built-in-policies.ts';
import type { PrintedOptions } from '../options/options.ts';
import { policyFrom, policyNamed } from '../policies.ts';
import { print, printJson, printText, width } from '../terminal.ts';

/** Lists the profiles that come with the product, with what each covers. */
export function listPolicies({ format }: PrintedOptions): Promise<void> {
  if (format === 'json') return printJson(builtInPolicies.map(policyJson));
  const column = Math.max(...builtInPolicies.map(({ id }) => id.length)) + 2;
  return print(
    builtInPolicies
      .flatMap((policy) =>
        wrapped(
          `${policy.title}, ${policy.date}; ${scopeText(policy)}`,
          width(process.stdout),
          policy.id.padEnd(column),
          ' '.repeat(column),
        ),
      )
      .join('\n'),
  );
}

function scopeText(policy: Policy): string {
  const covered = equipmentCovered(policy);
  return covered === null ? 'names no makers, judges no device' : `covers ${covered}`;
}

/** Prints one profile, by id or file. */
export async function showPolicy(id: string, { format }: PrintedOptions): Promise<void> {
  const policy = await policyNamed(id, fingerprints);
  await (format === 'json' ? printJson(policyJson(policy)) : printText(policyText(policy)));
}

/** Checks a policy file and prints how it is understood. Throws Stop with every mistake. */
export async function checkPolicy(file: string, { format }: PrintedOptions): Promise<void> {
  const policy = await policyFrom(file, fingerprints.makers);
  if (format === 'json') return printJson(policyJson(policy));
  await printText(`${file} is a policy that can be used.\n\n${policyText(policy)}`);
}

/** A policy for programs: its file, and in each clause the names of the makers that it means. */
function policyJson({ clauses, ...policy }: Policy) {
  return {
    ...policy,
    clauses: clauses.map((clause) => ({ ...clause, makers: makersMeant(clause.flags) })),
  };
}

function policyText(policy: Policy): string {
  const { clauses } = policy;
  return [
    `${policy.id}: ${policy.title}`,
    ...field('Authority', `${policy.authority}, ${policy.date}`),
    ...(policy.since === null ? [] : field('Applies', `since ${policy.since}`)),
    ...(policy.supersedes.length === 0 ? [] : field('Supersedes', policy.supersedes.join(', '))),
    ...field('Binds', policy.binds),
    ...clauses.flatMap((clause) => [
      ...(clause.id === null ? [] : ['', `Clause ${clause.id}`]),
      ...clauseLines(clause),
    ]),
    ...(clauses.length > 1 ? [''] : []),
    ...(clauses.some(isJudging)
      ? field('Flags from', `confidence ${policy.flagFrom}; review from ${policy.reviewFrom}`)
      : []),
    ...field('Source', policy.source),
    ...field('Version', policy.version),
    ...(policy.interpretation === null ? [] : field('Note', policy.interpretation)),
  ].join('\n');
}

function clauseLines(clause: PolicyClause): string[] {
  const { flags, subsidiaries, rebrands, purpose, source } = clause;
  const counted = [subsidiaries && 'subsidiaries', rebrands && 'what is made for other brands'];
  return [
    ...field('Covers', equipmentText(clause.covers)),
    ...('elsewhere' in flags
      ? field('Means', `no makers, so no device is judged by it. ${flags.elsewhere}`)
      : [
          ...field('Means', meant(flags)),
          ...field('Counts too', counted.filter(Boolean).join(', ') || 'no others'),
        ]),
    ...(purpose === null ? [] : field('Purpose', purpose)),
    ...(source === null ? [] : field('Source', source)),
  ];
}

function field(name: string, value: string): string[] {
  return wrapped(value, width(process.stdout), name.padEnd(13));
}

/** The names of the makers that a criterion means; none where it leaves them to a list kept elsewhere. */
function makersMeant(criterion: PolicyCriterion): readonly string[] {
  if ('elsewhere' in criterion) return [];
  const makers = fingerprints.makers.filter(({ id, headquarters }) =>
    'makers' in criterion
      ? criterion.makers.includes(id)
      : headquarters !== null && criterion.headquarters.includes(headquarters),
  );
  return makers.map(({ name }) => name);
}

function meant(criterion: Exclude<PolicyCriterion, { readonly elsewhere: string }>): string {
  const names = makersMeant(criterion).join(', ');
  return 'makers' in criterion
    ? names
    : `makers with headquarters in ${criterion.headquarters.join(', ')}: ${names}`;
}
