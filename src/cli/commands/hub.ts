import { type Command, Option } from 'commander';
import type {
  AddSiteOptions,
  InitOptions,
  QuarantineOptions,
  RenewOptions,
  RunOptions,
  SitesOptions,
} from '../actions/hub.ts';
import { examples } from '../options/examples.ts';
import {
  configOption,
  fingerprintsOption,
  formatOption,
  inventoryOption,
  logFormatOption,
  logOption,
  networks,
  policyOption,
  siteName,
  siteOption,
  wideOption,
} from '../options/options.ts';
import { addOrders, inFolder } from './hub-orders.ts';

const init = 'camcensus hub init --dir /var/lib/camcensus/hub --address hub.council.example:4222';
const add =
  'camcensus hub add-site st-marys --networks 10.20.0.0/22 --dir /var/lib/camcensus/hub --to st-marys.enrolment';
const run = 'camcensus hub run --dir /var/lib/camcensus/hub --inventory /var/lib/camcensus/county.db';

/** `hub`: takes in what the collectors of many sites send. */
export function hubCommand(program: Command): Command {
  const command = program
    .command('hub')
    .description(
      'many sites: init, check, renew, add-site, remove-site, run, sites, sweep, settings, send, quarantine',
    )
    .addHelpText('after', examples(init, add, run));
  inFolder(command.command('init'))
    .description('write what nats-server needs: config, keys, certificate; start nothing')
    .addOption(new Option('--address <host:port>', 'where collectors reach the server').makeOptionMandatory())
    .option(
      '--listen <host:port>',
      'where the server listens (default: the host if this machine has it, else every address)',
    )
    .option(
      '--certificate <file>',
      'a certificate of your own authority for the host, with those in between, PEM',
    )
    .option('--key <file>', 'its key, without a passphrase; both stay where they are')
    .option('--ca <file>', 'the certificate of that authority: collectors trust it and no other')
    .addOption(
      new Option('--servers <n>', 'nats-servers of the broker: three go on when one is lost')
        .choices(['1', '3'])
        .default('1'),
    )
    .addHelpText('after', examples(init))
    .action(async (options: InitOptions) => {
      const { init: write } = await import('../actions/hub.ts');
      await write(options);
    });
  inFolder(command.command('check'))
    .description('compare the running server with what it should be, and make its streams')
    .addHelpText('after', examples('camcensus hub check --dir /var/lib/camcensus/hub'))
    .action(async (options: { readonly dir: string }) => {
      const { check } = await import('../actions/hub.ts');
      await check(options);
    });
  inFolder(command.command('renew'))
    .description('renew the certificate of the server; the sites notice nothing')
    .option('--certificate <file>', 'of your own authority, if it is elsewhere now')
    .option('--key <file>', 'its key')
    .addHelpText('after', examples('camcensus hub renew --dir /var/lib/camcensus/hub'))
    .action(async (options: RenewOptions) => {
      const { renew } = await import('../actions/hub.ts');
      await renew(options);
    });
  addSiteCommands(command);
  addRun(command);
  withInventory(inFolder(command.command('sites')))
    .description('the sites: last contact, what waits, last complete sweep, what is wrong')
    .addOption(formatOption('json'))
    .addOption(wideOption)
    .addHelpText('after', examples('camcensus hub sites --dir /var/lib/camcensus/hub --inventory county.db'))
    .action(async (options: SitesOptions) => {
      const { sites } = await import('../actions/hub.ts');
      await sites(options);
    });
  addOrders(command);
  addQuarantine(command);
  return command;
}

function addSiteCommands(command: Command): void {
  inFolder(command.command('add-site'))
    .description('add a site: write its enrolment, which holds its key, and let it connect')
    .argument('<name>', 'name of the site', siteName)
    .addOption(
      new Option('--networks <list>', 'its networks, separated by commas; nothing else is ever swept there')
        .argParser(networks)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--to <file>', 'where the enrolment goes; a new file').makeOptionMandatory())
    .option('--allow-public', 'permit networks outside private, loopback, link-local and CGNAT space')
    .option('--replace', 'give a site that exists a new key; the old one is refused from now on')
    .addHelpText('after', examples(add))
    .action(async (name: string, options: AddSiteOptions) => {
      const { add: write } = await import('../actions/hub.ts');
      await write(name, options);
    });
  inFolder(command.command('remove-site'))
    .description('refuse the key of a site from now on; what is known of it stays')
    .argument('<name>', 'name of the site', siteName)
    .addHelpText('after', examples('camcensus hub remove-site st-marys --dir /var/lib/camcensus/hub'))
    .action(async (name: string, options: { readonly dir: string }) => {
      const { remove } = await import('../actions/hub.ts');
      await remove(name, options);
    });
  withInventory(inFolder(command.command('accept')))
    .description('take the inventory that a site sends from now on in place of the one before')
    .argument('<name>', 'name of the site', siteName)
    .addHelpText(
      'after',
      examples('camcensus hub accept st-marys --dir /var/lib/camcensus/hub --inventory county.db'),
    )
    .action(async (name: string, options: SitesOptions) => {
      const { accept } = await import('../actions/hub.ts');
      await accept(name, options);
    });
}

function addRun(command: Command): void {
  withInventory(inFolder(command.command('run')))
    .description('take in what sites send, and identify and judge it (a long-running service)')
    .addOption(policyOption)
    .addOption(fingerprintsOption)
    .option('--once', 'end when nothing waits')
    .option('--take-over', 'even if another process is recorded as the one that does it')
    .addOption(logFormatOption)
    .addHelpText('after', examples(run, `${run} --once`))
    .action(async (options: RunOptions) => {
      const { run: serve } = await import('../actions/hub.ts');
      await serve(options);
    });
}

function addQuarantine(command: Command): void {
  const quarantine = command
    .command('quarantine')
    .description('what was not taken in, and what holds a site back: list, retry, drop')
    .addHelpText('after', examples('camcensus hub quarantine list --inventory county.db'));
  withInventory(quarantine.command('list'))
    .description('what was not taken in, by site, and why')
    .addOption(siteOption)
    .addOption(formatOption('json'))
    .addOption(wideOption)
    .addHelpText('after', examples('camcensus hub quarantine list --site st-marys'))
    .action(async (options: QuarantineOptions) => {
      const { quarantineList } = await import('../actions/hub-quarantine.ts');
      await quarantineList(options);
    });
  for (const [name, text] of [
    ['retry', 'try again what holds a site back, after an update; its messages are still here'],
    ['drop', 'delete what was not taken in; a message that holds its site back is skipped'],
  ] as const)
    withInventory(quarantine.command(name))
      .description(text)
      .argument('<site>', 'name of the site', siteName)
      .addHelpText('after', examples(`camcensus hub quarantine ${name} st-marys --inventory county.db`))
      .action(async (site: string, options: QuarantineOptions) => {
        const actions = await import('../actions/hub-quarantine.ts');
        await (name === 'retry' ? actions.quarantineRetry : actions.quarantineDrop)(site, options);
      });
}

function withInventory(command: Command): Command {
  return command.addOption(inventoryOption).addOption(configOption).addOption(logOption);
}
