import { type Command, InvalidArgumentError, Option } from 'commander';
import { roles } from '../../model/account.ts';
import type {
  AddUserOptions,
  PasswordOptions,
  RoleOptions,
  TokenOptions,
  UserListOptions,
  UserOptions,
} from '../actions/users.ts';
import { examples } from '../options/examples.ts';
import {
  byOption,
  configOption,
  formatOption,
  inventoryOption,
  logOption,
  names,
  wideOption,
} from '../options/options.ts';

const add =
  'camcensus users add "J. Smith" --role editor --site st-marys --password-file /root/jsmith.password';
const token = 'camcensus users token monitoring --label grafana';

/** `users`: the accounts of the dashboard and its API. */
export function usersCommand(program: Command): Command {
  const command = program
    .command('users')
    .description('accounts of the dashboard and its API: add, role, list, remove, password, token')
    .addHelpText('after', examples(add, 'camcensus users list', token));
  withInventory(command.command('add'))
    .description('add an account; from the first one on, the dashboard takes a login')
    .argument('<name>', 'name to log in with, in any case')
    .addOption(roleOption())
    .addOption(siteOption('only this site; several times for several (default: all)'))
    .addOption(passwordFile().makeOptionMandatory())
    .addOption(byOption)
    .addHelpText('after', examples(add))
    .action(async (name: string, options: AddUserOptions) => {
      const { add: run } = await import('../actions/users.ts');
      await run(name, options);
    });
  withInventory(command.command('role'))
    .description('give an account another role or other sites, which ends its sessions')
    .argument('<name>', 'name of the account')
    .addOption(roleOption())
    .addOption(siteOption('only this site; several times for several (default: as before)'))
    .addOption(new Option('--all-sites', 'all sites').conflicts('site'))
    .addOption(byOption)
    .addHelpText('after', examples('camcensus users role "J. Smith" --role viewer --site hill-road'))
    .action(async (name: string, options: RoleOptions) => {
      const { role } = await import('../actions/users.ts');
      await role(name, options);
    });
  withInventory(command.command('list'))
    .description('the accounts, with their sites and tokens')
    .addOption(formatOption('json'))
    .addOption(wideOption)
    .addHelpText('after', examples('camcensus users list'))
    .action(async (options: UserListOptions) => {
      const { list } = await import('../actions/users.ts');
      await list(options);
    });
  withInventory(command.command('remove'))
    .description('remove an account, with its sessions and tokens')
    .argument('<name>', 'name of the account')
    .addOption(byOption)
    .addHelpText('after', examples('camcensus users remove "J. Smith"'))
    .action(async (name: string, options: UserOptions) => {
      const { remove } = await import('../actions/users.ts');
      await remove(name, options);
    });
  withInventory(command.command('password'))
    .description('change a password, and end the sessions of the account')
    .argument('<name>', 'name of the account')
    .addOption(passwordFile().makeOptionMandatory())
    .option('--revoke-tokens', 'end the tokens of the account, too')
    .addOption(byOption)
    .addHelpText(
      'after',
      examples('camcensus users password "J. Smith" --password-file /root/jsmith.password'),
    )
    .action(async (name: string, options: PasswordOptions) => {
      const { password } = await import('../actions/users.ts');
      await password(name, options);
    });
  addToken(command);
  return command;
}

function addToken(command: Command): void {
  withInventory(command.command('token'))
    .description('make a token for the API, and print it once; or revoke one')
    .argument('<name>', 'name of the account, whose role and sites the token has')
    .addOption(new Option('--label <text>', 'what the token is for').conflicts('revoke'))
    .addOption(new Option('--revoke <id>', 'revoke the token with this number').argParser(tokenId))
    .addOption(byOption)
    .addHelpText('after', examples(token, 'camcensus users token monitoring --revoke 3'))
    .action(async (name: string, options: TokenOptions) => {
      const { token: run } = await import('../actions/users.ts');
      await run(name, options);
    });
}

function withInventory(command: Command): Command {
  return command.addOption(inventoryOption).addOption(configOption).addOption(logOption);
}

function roleOption(): Option {
  return new Option('--role <role>', 'viewer reads, editor also decides, admin also has the accounts')
    .choices(roles)
    .makeOptionMandatory();
}

function siteOption(description: string): Option {
  return new Option('--site <name>', description).argParser(names);
}

function passwordFile(): Option {
  return new Option(
    '--password-file <file>',
    'file with the password in one line, 12 characters or more, open to its owner only',
  );
}

function tokenId(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected the number of a token (camcensus users list).');
}
