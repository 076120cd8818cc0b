import type { Context, Hono } from 'hono';
import { accountOf, type StoredAccount } from '../../../db/accounts/accounts.ts';
import { addToken, revokeSessions, revokeToken } from '../../app/credentials.ts';
import { checkAdmin } from '../../app/known-account.ts';
import {
  addUser,
  changeOwnPassword,
  changePassword,
  changeRole,
  checkPassword,
  removeUser,
} from '../../app/users.ts';
import { type Role, roles } from '../../model/account.ts';
import { Refused } from '../../model/refused.ts';
import { pageFor, problem } from '../dashboard/answer.tsx';
import { formOf } from '../dashboard/changing/form-post.ts';
import { AccountPage } from '../dashboard/pages/account.tsx';
import { AccountsPage } from '../dashboard/pages/accounts.tsx';
import { accountShown, accountsShown, type Happened, shownName } from './account-views.ts';
import { enter, from, isFormOfSession, longFormLimit } from './forms.ts';
import type { Door } from './gate.ts';
import { TooManyLogins } from './password-queue.ts';
import type { Note } from './routes.tsx';
import type { Env, Visitor } from './visitor.ts';

/** A form about accounts, from one who may send it. */
interface Sent {
  readonly context: Context<Env>;
  readonly door: Door;
  readonly form: URLSearchParams;
  readonly by: Visitor['account'];
}

/** What a form did: where to look next, or a token to show once. */
type Outcome = { readonly to: string } | { readonly token: string; readonly id: number };

/** The pages of accounts: one's own, and all of them for administrators. */
export function addAccounts(app: Hono<Env>, door: Door, note: Note): void {
  app.get('/account', (context) => {
    const own = ownAccount(context, door);
    return own === null ? noAccounts(context) : accountPage(context, door, own, {});
  });
  app.post('/account', longFormLimit, (context) => {
    const own = ownAccount(context, door);
    return own === null ? noAccounts(context) : answered(context, door, note, own);
  });
  app.get('/accounts', (context) => (isAdmin(context) ? accountsPage(context, door, {}) : notFor(context)));
  app.post('/accounts', longFormLimit, (context) =>
    isAdmin(context) ? answered(context, door, note, null) : notFor(context),
  );
  app.get('/accounts/:account{[1-9]\\d{0,14}}', (context) => {
    const found = isAdmin(context) ? accountIn(context, door) : undefined;
    if (found === undefined) return notFor(context);
    return found === null ? noSuch(context) : accountPage(context, door, found, {});
  });
  app.post('/accounts/:account{[1-9]\\d{0,14}}', longFormLimit, (context) => {
    const found = isAdmin(context) ? accountIn(context, door) : undefined;
    if (found === undefined) return notFor(context);
    return found === null ? noSuch(context) : answered(context, door, note, found);
  });
}

/** Carries a form out; `about`: the account that it is about, null for a new one. */
async function answered(
  context: Context<Env>,
  door: Door,
  note: Note,
  about: StoredAccount | null,
): Promise<Response> {
  const form = await formOf(context);
  const again = (happened: Happened) =>
    about === null ? accountsPage(context, door, happened) : accountPage(context, door, about, happened);
  if (!isFormOfSession(context, form, door))
    return again({
      problem: 'This form was not made here, or too long ago. Nothing was changed.',
      status: 403,
    });
  const sent = { context, door, form, by: context.var.visitor.account };
  try {
    const outcome = about === null ? await added(sent) : await done(sent, about);
    const what = form.get('do') ?? 'add';
    note('an account was changed', { account: sent.by.name, what, ...from(context) });
    return 'to' in outcome ? context.redirect(outcome.to, 303) : again({ token: outcome });
  } catch (error) {
    if (!(error instanceof Refused || error instanceof TooManyLogins)) throw error;
    return again({ problem: error.message, status: 400 });
  }
}

async function added({ door, form, by }: Sent): Promise<Outcome> {
  const granted = { ...grantedIn(form), declared: door.declared() };
  const password = newPasswordIn(form);
  const name = form.get('name') ?? '';
  const { id } = await door.signIn.accounts.change((inventory, at) =>
    addUser(inventory, by, { name, password, at, ...granted }),
  );
  return { to: `/accounts/${id}?done=add` };
}

async function done(sent: Sent, about: StoredAccount): Promise<Outcome> {
  const { context, door, form, by } = sent;
  const { accounts } = door.signIn;
  const what = form.get('do');
  const { name } = about;
  const to = { to: `${context.req.path}?done=${what}` };
  switch (what) {
    case 'role': {
      const granted = { ...grantedIn(form), declared: door.declared() };
      const isNew = accounts.change((inventory, at) => changeRole(inventory, by, { name, at, ...granted }));
      return isNew ? to : { to: `${context.req.path}?done=nothing` };
    }
    case 'password':
      if (context.req.path === '/account') await ownPassword(sent);
      else {
        const changed = { name, password: newPasswordIn(form), endTokens: endsTokens(form) };
        await accounts.change((inventory, at) => changePassword(inventory, by, { ...changed, at }));
      }
      return to;
    case 'token':
      // A token outlives the session, so that a session alone makes none.
      await accounts.change((inventory) =>
        checkPassword(inventory, by, { typed: formerIn(form), verify: verifier(sent) }),
      );
      return accounts.change((inventory, at) =>
        addToken(inventory, by, { name, label: form.get('label') ?? '', at }),
      );
    case 'revoke': {
      const token = Number(form.get('token'));
      accounts.change((inventory, at) => revokeToken(inventory, by, { name, token, at }));
      return to;
    }
    case 'sessions': {
      const session = form.get('session') || null;
      accounts.change((inventory, at) => revokeSessions(inventory, by, { name, session, at }));
      return to;
    }
    case 'remove':
      if (context.req.path === '/account') break;
      accounts.change((inventory, at) => {
        if (about.name === by.name)
          throw new Refused(
            'This is your own account. Another administrator can remove it, or camcensus users remove.',
          );
        removeUser(inventory, by, { name, at });
      });
      return { to: '/accounts?done=remove' };
  }
  throw new Refused('This form asks for nothing that can be done here.');
}

/** Changes the password of the one who is logged in, and lets its browser stay. */
async function ownPassword(sent: Sent): Promise<void> {
  const { context, door, form, by } = sent;
  const { signIn } = door;
  const { client } = context.var;
  const password = newPasswordIn(form);
  const changed = { former: formerIn(form), password, endTokens: endsTokens(form), verify: verifier(sent) };
  await signIn.accounts.change((inventory, at) => changeOwnPassword(inventory, by, { ...changed, at }));
  const known = signIn.accounts.named(by.name);
  const secret = known && signIn.accounts.start(known, client);
  if (secret !== null) enter(context, door, secret);
}

/** Checks the password of the one who is logged in. */
function verifier({ door, by }: Sent) {
  return (typed: string, stored: string) => door.signIn.verifyOwn(by.name, typed, stored);
}

function formerIn(form: URLSearchParams): string {
  return form.get('former') ?? '';
}

function endsTokens(form: URLSearchParams): boolean {
  return form.get('tokens') === '1';
}

function newPasswordIn(form: URLSearchParams): string {
  const password = form.get('password') ?? '';
  if (password !== form.get('again')) throw new Refused('The two passwords differ.');
  return password;
}

function grantedIn(form: URLSearchParams): { readonly role: Role; readonly sites: readonly string[] | null } {
  const role = roles.find((one) => one === form.get('role'));
  if (role === undefined) throw new Refused(`A role is one of ${roles.join(', ')}.`);
  return { role, sites: form.get('all') === '1' ? null : form.getAll('site') };
}

function isAdmin({ var: { visitor } }: Context<Env>): boolean {
  try {
    checkAdmin(visitor.account);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function ownAccount({ var: { visitor } }: Context<Env>, { signIn }: Door): StoredAccount | null {
  return visitor.csrf === null ? null : (signIn.accounts.named(visitor.account.name)?.account ?? null);
}

function accountIn(context: Context<Env>, { signIn }: Door): StoredAccount | null {
  return signIn.accounts.read((inventory) => accountOf(inventory, Number(context.req.param('account'))));
}

function notFor(context: Context<Env>) {
  if (context.var.visitor.csrf === null) return noAccounts(context);
  return problem(context, 403, 'Accounts are for administrators of all sites.');
}

function noAccounts(context: Context<Env>) {
  return problem(
    context,
    404,
    'There is no account yet: everyone on this machine reads. `camcensus users add` makes the first one.',
  );
}

function noSuch(context: Context<Env>) {
  return problem(context, 404, 'There is no such account.');
}

function accountPage(context: Context<Env>, door: Door, account: StoredAccount, happened: Happened) {
  const { visitor } = context.var;
  const shown = accountShown(door, account, {
    secret: door.cookies.read(context, 'session'),
    isOwn: context.req.path === '/account',
    done: context.req.query('done'),
  });
  const children = <AccountPage {...shown} {...happened} csrf={visitor.csrf ?? ''} />;
  const at = shown.isOwn ? '/account' : '/accounts';
  const title = shown.isOwn ? 'Your account' : shownName(account);
  return pageFor(context, { title, at, children }, happened.status ?? 200);
}

function accountsPage(context: Context<Env>, door: Door, happened: Happened) {
  const shown = accountsShown(door, context.req.query('done'));
  const children = <AccountsPage {...shown} {...happened} csrf={context.var.visitor.csrf ?? ''} />;
  return pageFor(context, { title: 'Accounts', at: '/accounts', children }, happened.status ?? 200);
}
