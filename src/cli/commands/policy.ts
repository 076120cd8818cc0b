import type { Command } from 'commander';
import { examples } from '../options/examples.ts';

const list = ['camcensus policy list'];
const show = ['camcensus policy show uk-2022', 'camcensus policy show our-council.yaml'];
const check = ['camcensus policy check our-council.yaml'];

/** `policy`: the profiles that judge devices. */
export function policyCommand(program: Command): Command {
  const command = program
    .command('policy')
    .description('the policy profiles: list, show ID, check FILE')
    .addHelpText('after', examples(...list, ...show.slice(0, 1), ...check));
  command
    .command('list')
    .description('the profiles that come with camcensus')
    .addHelpText('after', examples(...list))
    .action(async () => {
      const { listPolicies } = await import('../actions/policy.ts');
      await listPolicies();
    });
  command
    .command('show')
    .description('one profile: makers covered, who is bound by it, and its source')
    .argument('<id>', 'id of a profile, or a YAML file')
    .addHelpText('after', examples(...show))
    .action(async (id: string) => {
      const { showPolicy } = await import('../actions/policy.ts');
      await showPolicy(id);
    });
  command
    .command('check')
    .description('check that a YAML file is a usable policy')
    .argument('<file>', 'YAML file (docs/policy.md)')
    .addHelpText('after', examples(...check))
    .action(async (file: string) => {
      const { checkPolicy } = await import('../actions/policy.ts');
      await checkPolicy(file);
    });
  return command;
}
