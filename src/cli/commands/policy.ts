import type { Command } from 'commander';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import type { Policy, PolicyCriterion } from '../../model/policy.ts';
import { examples } from '../examples.ts';
import { Stop } from '../exit.ts';
import { builtInPolicies, policyFrom, policyNamed } from '../policies.ts';
import { print } from '../terminal.ts';

/** `policy`: the profiles that judge devices. */
export function policyCommand(program: Command): Command {
  const command = program
    .command('policy')
    .description('the policy profiles: list, show ID, check FILE')
    .addHelpText(
      'after',
      examples(
        'camcensus policy list',
        'camcensus policy show uk-2022',
        'camcensus policy check our-council.yaml',
      ),
    );
  command
    .command('list')
    .description('the profiles that come with camcensus')
    .action(() =>
      print(
        builtInPolicies()
          .map((policy) => `${policy.id}\t${policy.title} (${policy.date})`)
          .join('\n'),
      ),
    );
  command
    .command('show')
    .description('one profile: whom it names, whom it binds, where it is written')
    .argument('<id>', 'id of a profile, or a YAML file')
    .action((id: string) => print(policyText(policyNamed(id))));
  command
    .command('check')
    .description('whether a YAML file is a policy that can be used')
    .argument('<file>', 'YAML file (docs/policy.md)')
    .action(async (file: string) => {
      const policy = policyFrom(file);
      const strangers = unknownMakers(policy.flags);
      if (strangers.length > 0) {
        const known = fingerprints.makers.map(({ id }) => id).join(', ');
        throw new Stop(
          `${file} names makers that camcensus does not know: ${strangers.join(', ')}. Known: ${known}.`,
        );
      }
      await print(`${file} is a policy that can be used.\n\n${policyText(policy)}`);
    });
  return command;
}

function unknownMakers(criterion: PolicyCriterion): string[] {
  if (!('makers' in criterion)) return [];
  return criterion.makers.filter((id) => !fingerprints.makers.some((maker) => maker.id === id));
}

function policyText(policy: Policy): string {
  const lines = [
    `${policy.id}: ${policy.title}`,
    `Authority    ${policy.authority}, ${policy.date}`,
    `Binds        ${policy.binds}`,
    `Means        ${meant(policy.flags)}`,
    `Counts too   ${[policy.subsidiaries && 'subsidiaries', policy.rebrands && 'rebrands'].filter(Boolean).join(', ') || 'nobody else'}`,
    `Flags from   confidence ${policy.flagFrom}; asks for a look from ${policy.reviewFrom}`,
    `Source       ${policy.source}`,
    `Version      ${policy.version}`,
  ];
  if (policy.interpretation !== null) lines.push(`Note         ${policy.interpretation}`);
  return lines.join('\n');
}

function meant(criterion: PolicyCriterion): string {
  const makers =
    'makers' in criterion
      ? fingerprints.makers.filter(({ id }) => criterion.makers.includes(id))
      : fingerprints.makers.filter(
          ({ headquarters }) => headquarters !== null && criterion.headquarters.includes(headquarters),
        );
  const names = makers.map(({ name }) => name).join(', ');
  return 'makers' in criterion
    ? names
    : `makers with headquarters in ${criterion.headquarters.join(', ')}: ${names}`;
}
