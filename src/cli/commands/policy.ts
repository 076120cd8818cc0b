import type { Command } from 'commander';
import { examples } from '../options/examples.ts';
import { formatOption, type PrintedOptions } from '../options/options.ts';

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
    .addOption(formatOption('json'))
    .addHelpText('after', examples(...list))
    .action(async (options: PrintedOptions) => {
      const { listPolicies } = await import('../actions/policy.ts');
      await listPolicies(options);
    });
  command
    .command('show')
    .description('one profile: makers covered, who is bound by it, and its source')
    .argument('<id>', 'id of a profile, or a YAML file')
    .addOption(formatOption('json'))
    .addHelpText('after', examples(...show))
    .action(async (id: string, options: PrintedOptions) => {
      const { showPolicy } = await import('../actions/policy.ts');
      await showPolicy(id, options);
    });
  command
    .command('check')
    .description('check that a YAML file is a usable policy')
    .argument('<file>', 'YAML file (docs/policy.md)')
    .addOption(formatOption('json'))
    .addHelpText('after', examples(...check))
    .action(async (file: string, options: PrintedOptions) => {
      const { checkPolicy } = await import('../actions/policy.ts');
      await checkPolicy(file, options);
    });
  return command;
}
