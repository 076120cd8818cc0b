import { type Command, Option } from 'commander';
import type { SendOptions, SettingsOptions, SweepOptions } from '../actions/hub-orders.ts';
import { examples } from '../options/examples.ts';
import {
  addresses,
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  policies,
  siteName,
  whole,
} from '../options/options.ts';

const dir = '--dir /var/lib/camcensus/hub';

/** The commands of `hub` that tell sites what to do. */
export function addOrders(command: Command): void {
  inFolder(command.command('sweep'))
    .description(
      'have a site swept now, or some of its addresses; its collector refuses any outside its networks',
    )
    .argument('<site>', 'name of the site', siteName)
    .argument('[target...]', 'addresses, blocks or ranges of the site (default: all that is swept there)')
    .addOption(
      new Option('--within <hours>', 'the sweep is not started later').argParser(whole(1, 168)).default(24),
    )
    .addHelpText(
      'after',
      examples(`camcensus hub sweep st-marys ${dir}`, `camcensus hub sweep st-marys 10.20.1.0/24 ${dir}`),
    )
    .action(async (site: string, targets: readonly string[], options: SweepOptions) => {
      const { orderSweep } = await import('../actions/hub-orders.ts');
      await orderSweep(site, targets, options);
    });
  inFolder(command.command('settings'))
    .description('how sites are swept: set it, or print it with what each site answered')
    .argument('[site...]', 'names of sites')
    .option('--all', 'every site')
    .addOption(
      new Option('--targets <list>', 'what is swept, within the networks of the site').argParser(addresses),
    )
    .addOption(new Option('--exclude <list>', 'what is never touched').argParser(addresses))
    .option('--schedule <cron>', 'when it is swept, such as "0 2 * * *"')
    .option('--timezone <zone>', 'of the schedule, such as Europe/London')
    .addOption(
      new Option('--rate <n>', 'new flows a second, if the site permits as many').argParser(
        whole(1, 100_000),
      ),
    )
    .addOption(new Option('--policy <ids>', 'the policies that judge there, by id').argParser(policies))
    .option('--none', 'set nothing any more: the config of the site holds')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        `camcensus hub settings --all --schedule "0 2 * * *" ${dir}`,
        `camcensus hub settings st-marys ${dir}`,
      ),
    )
    .action(async (sites: readonly string[], options: SettingsOptions) => {
      const { settings } = await import('../actions/hub-orders.ts');
      await settings(sites, options);
    });
  inFolder(command.command('send'))
    .description('send a knowledge pack that this hub signed to sites, which use it from then on')
    .argument('<file>', 'the pack, from knowledge export --dir')
    .argument('[site...]', 'names of sites')
    .option('--all', 'every site')
    .addHelpText('after', examples(`camcensus hub send council.knowledge --all ${dir}`))
    .action(async (file: string, sites: readonly string[], options: SendOptions) => {
      const { sendPack } = await import('../actions/hub-orders.ts');
      await sendPack(file, sites, options);
    });
}

/** A command that works with the folder of a hub. */
export function inFolder(command: Command): Command {
  return command.addOption(
    new Option('--dir <folder>', 'the folder of the hub, with its keys').makeOptionMandatory(),
  );
}
