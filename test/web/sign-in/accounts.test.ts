import type { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { accountNamed, listAccounts } from '../../../db/accounts/accounts.ts';
import { listTokens } from '../../../db/accounts/tokens.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { operator } from '../../../src/app/account.ts';
import { enterFromProvider } from '../../../src/app/provider-account.ts';
import { addUser } from '../../../src/app/users.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { type Answer, ask } from '../dashboard/council.ts';
import {
  cookiesOf,
  hiddenIn,
  logIn,
  password,
  post,
  quickHash,
  siteName,
  twoSitesForAll,
} from './two-sites.ts';

const twoSites = twoSitesForAll();
const at = '2026-03-03T09:00:00Z';

/** A user who is logged in: gets pages, and sends forms with the token of its pages. */
async function user(name: string, app: Hono<Env> = twoSites().app) {
  const entered = await logIn(app, name);
  let headers = { cookie: cookiesOf(entered) };
  const get = (path: string) => ask(app, path, { headers });
  const csrf = hiddenIn(await get('/account'), 'csrf');
  const send = async (path: string, values: Readonly<Record<string, string>>): Promise<Answer> => {
    const answer = await post(app, path, { csrf, ...values }, headers);
    const next = cookiesOf(answer);
    if (next !== '') headers = { cookie: next };
    return answer;
  };
  return { get, send, cookie: () => headers.cookie };
}

const idOf = (name: string) => accountNamed(twoSites().inventory, name)?.id ?? 0;
const last = () => auditEntries(twoSites().inventory).at(-1);

beforeEach(() => {
  const { inventory } = twoSites();
  inventory.run("DELETE FROM account WHERE name NOT IN ('boss', 'nora', 'sue')");
  inventory.run('UPDATE account SET password = ?', quickHash(password));
});

/** Adds an account that logs in quickly. */
async function add(
  name: string,
  role: 'viewer' | 'editor' | 'admin' = 'viewer',
  sites: readonly string[] | null = null,
) {
  const { inventory } = twoSites();
  await addUser(inventory, operator('root'), { name, role, sites, declared: [], password, at });
  inventory.run('UPDATE account SET password = ?', quickHash(password));
}

describe('accounts, for an administrator', () => {
  test('an account is added, listed with role, sites and session, and can log in', async () => {
    const boss = await user('boss');
    const added = await boss.send('/accounts', {
      name: 'Jane <b>',
      role: 'editor',
      site: siteName('north'),
      password: 'another long one',
      again: 'another long one',
    });
    const id = idOf('jane <b>');
    expect([added.status, added.headers.get('location')]).toEqual([303, `/accounts/${id}?done=add`]);
    expect(last()).toMatchObject({ who: 'boss', action: 'add account' });
    const list = (await boss.get('/accounts')).text;
    expect(list).toContain(
      `<a href="/accounts/${id}">Jane &lt;b&gt;</a></th><td>editor</td><td>${siteName('north')}`,
    );
    expect((await boss.get(`/accounts/${id}?done=add`)).text).toContain('The account was added.');
    expect((await boss.get(`/accounts/${id}?done=constructor`)).text).not.toContain('role="status"');
    const entered = await logIn(twoSites().app, 'Jane <b>', { typed: 'another long one' });
    expect(entered.status).toBe(303);
  });

  test('a change of role, of the password, and a removal end the sessions of that account', async () => {
    await add('eve');
    const boss = await user('boss');
    const path = `/accounts/${idOf('eve')}`;
    for (const [values, done] of [
      [{ do: 'role', role: 'editor', all: '1' }, `${path}?done=role`],
      [{ do: 'password', password: 'another long one', again: 'another long one' }, `${path}?done=password`],
      [{ do: 'sessions' }, `${path}?done=sessions`],
      [{ do: 'remove' }, '/accounts?done=remove'],
    ] as const) {
      twoSites().inventory.run('UPDATE account SET password = ?', quickHash(password));
      const eve = await user('eve');
      expect((await eve.get('/devices')).status).toBe(200);
      const answer = await boss.send(path, values);
      expect([answer.status, answer.headers.get('location')], values.do).toEqual([303, done]);
      expect((await eve.get('/devices')).status, values.do).toBe(303);
      expect((await boss.get('/devices')).status).toBe(200);
    }
    expect(accountNamed(twoSites().inventory, 'eve')).toBeNull();
  });

  test('the last administrator is neither removed nor demoted, no account removes itself', async () => {
    const boss = await user('boss');
    const path = `/accounts/${idOf('boss')}`;
    for (const [values, sentence] of [
      [{ do: 'role', role: 'viewer', all: '1' }, 'boss is the only admin'],
      [{ do: 'role', role: 'admin', site: siteName('north') }, 'boss is the only admin'],
      [{ do: 'remove' }, 'This is your own account'],
    ] as const) {
      const answer = await boss.send(path, values);
      expect([answer.status, answer.text.includes(sentence)], sentence).toEqual([400, true]);
    }
    expect(accountNamed(twoSites().inventory, 'boss')).toMatchObject({ role: 'admin', sites: null });
    expect((await boss.get('/accounts')).status).toBe(200);
  });

  test('a token is shown once, works until it is revoked, and is not in the log', async () => {
    const { app, inventory, notes } = twoSites();
    const boss = await user('boss');
    const path = `/accounts/${idOf('nora')}`;
    for (const former of ['', 'another long one']) {
      const refused = await boss.send(path, { do: 'token', label: 'wall', former });
      expect([refused.status, refused.text.includes('The present password is wrong.')]).toEqual([400, true]);
    }
    const made = await boss.send(path, { do: 'token', label: 'wall', former: password });
    const token = /<code>(camcensus_[\w-]{43})<\/code>/.exec(made.text)?.[1] ?? '';
    expect([made.status, token.length]).toEqual([200, 53]);
    const id = listTokens(inventory).at(-1)?.id;
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask(app, '/api/v1/devices', { headers })).status).toBe(200);
    expect((await boss.get(path)).text).not.toContain(token);
    expect(JSON.stringify(notes)).not.toContain(token);
    expect((await boss.send(path, { do: 'revoke', token: `${id}` })).status).toBe(303);
    expect((await ask(app, '/api/v1/devices', { headers })).status).toBe(401);
    const other = await boss.send(path, { do: 'revoke', token: '1e3' });
    expect([other.status, other.text.includes('has no token')]).toEqual([400, true]);
  });

  test.each([
    [{ name: 'BOSS', role: 'viewer', all: '1' }, 'There is an account BOSS already'],
    [{ name: 'eve', role: 'root', all: '1' }, 'A role is one of viewer, editor, admin.'],
    [{ name: 'eve', role: 'viewer' }, 'Name the sites that the account sees'],
    [{ name: 'eve', role: 'viewer', site: 'nowhere' }, 'There is no site &quot;nowhere&quot;'],
    [{ name: '', role: 'viewer', all: '1' }, 'has 1 to 64 characters'],
    [{ name: 'eve', role: 'viewer', all: '1', again: 'other' }, 'The two passwords differ.'],
    [{ name: 'eve', role: 'viewer', all: '1', csrf: 'AAAA' }, 'This form was not made here'],
  ])('the form for an account refuses %j, and shows why', async (typed, sentence) => {
    const before = listAccounts(twoSites().inventory).length;
    const boss = await user('boss');
    const answer = await boss.send('/accounts', { password, again: password, ...typed } as Record<
      string,
      string
    >);
    expect([answer.status >= 400, answer.text.includes(sentence)], answer.text).toEqual([true, true]);
    expect(answer.text).not.toContain(password);
    expect(listAccounts(twoSites().inventory)).toHaveLength(before);
  });

  test('an account of an identity provider has no form for role, password or tokens', async () => {
    const login = { issuer: 'https://login.example/t', subject: 'AAA', shown: 'j@c.example', at } as const;
    const { id } = enterFromProvider(twoSites().inventory, { ...login, role: 'editor', sites: null });
    const boss = await user('boss');
    const page = (await boss.get(`/accounts/${id}`)).text;
    expect(page).toContain('https://login.example/t, which has its role and password, as AAA');
    for (const what of ['role', 'password', 'token']) expect(page).not.toContain(`value="${what}"`);
    const forms: readonly Readonly<Record<string, string>>[] = [
      { do: 'role', role: 'admin', all: '1' },
      { do: 'password', password: 'another long one', again: 'another long one' },
      { do: 'token', label: '', former: password },
    ];
    for (const values of forms) {
      const answer = await boss.send(`/accounts/${id}`, values);
      expect(
        [answer.status, answer.text.includes('logs in with https://login.example/t')],
        values.do,
      ).toEqual([400, true]);
    }
  });
});

test.each(['nora', 'sue', 'lead'])(
  '%s, who is no administrator of all sites, gets no accounts',
  async (name) => {
    if (name === 'lead') await add('lead', 'admin', [siteName('north')]);
    const { app, inventory } = twoSites();
    const before = JSON.stringify(inventory.all('SELECT * FROM audit'));
    const own = await user(name);
    const id = idOf('boss');
    for (const path of ['/accounts', `/accounts/${id}`, '/accounts/999']) {
      const { status, text } = await own.get(path);
      expect([status, text.includes('boss')], path).toEqual([403, false]);
    }
    for (const [path, values] of [
      ['/accounts', { name: 'eve', role: 'viewer', all: '1', password, again: password }],
      ...['role', 'password', 'token', 'revoke', 'sessions', 'remove'].map(
        (what) =>
          [
            `/accounts/${id}`,
            { do: what, role: 'viewer', all: '1', token: '1', password, again: password },
          ] as const,
      ),
      ['/account', { do: 'role', role: 'admin', all: '1' }],
      ['/account', { do: 'remove' }],
    ] as const)
      expect((await own.send(path, values)).status, `${path} ${JSON.stringify(values)}`).toBeOneOf([
        400, 403,
      ]);
    expect(JSON.stringify(inventory.all('SELECT * FROM audit'))).toBe(before);
    expect((await own.get('/devices')).text).not.toContain('href="/accounts"');
    expect((await ask(app, '/accounts', { method: 'POST' })).status).toBe(403);
  },
);

describe('your account', () => {
  test('a viewer changes its password, stays logged in here and is logged out elsewhere', async () => {
    const [here, there] = [await user('nora'), await user('nora')];
    const change = (former: string) =>
      here.send('/account', {
        do: 'password',
        former,
        password: 'another long one',
        again: 'another long one',
      });
    const wrong = await change('not the password');
    expect([wrong.status, wrong.text.includes('The present password is wrong.')]).toEqual([400, true]);
    expect((await there.get('/devices')).status).toBe(200);
    const changed = await change(password);
    expect([changed.status, changed.headers.get('location')]).toEqual([303, '/account?done=password']);
    expect([(await here.get('/devices')).status, (await there.get('/devices')).status]).toEqual([200, 303]);
    expect(last()).toMatchObject({ who: 'nora', action: 'change password' });
  });

  test('wrong present passwords are slowed down like those of a login', async () => {
    const app = twoSites().again({ ticks: () => 0 });
    const sue = await user('sue', app);
    const values = { do: 'password', former: 'no', password: 'another long one', again: 'another long one' };
    for (let time = 0; time < 5; time += 1) await sue.send('/account', values);
    const slowed = await sue.send('/account', { ...values, former: password });
    expect([slowed.status, slowed.text.includes('There were too many wrong passwords')]).toEqual([400, true]);
    // A token is made as slowly; one who is not logged in is not slowed down by that.
    expect((await sue.send('/account', { do: 'token', former: password })).status).toBe(400);
    expect((await logIn(app, 'sue')).status).toBe(303);
  });

  test('each account ends one of its sessions, or all of them', async () => {
    twoSites().inventory.run('DELETE FROM session');
    const [here, there] = [await user('nora'), await user('nora')];
    const page = (await here.get('/account')).text;
    expect(page.match(/\(this one\)/g)).toHaveLength(1);
    const marks = [...page.matchAll(/name="session" value="([0-9A-F]{16})"/g)].map(([, mark]) => mark ?? '');
    expect(marks).toHaveLength(2);
    const boss = await user('boss');
    const foreign =
      /name="session" value="([0-9A-F]{16})"/.exec((await boss.get('/account')).text)?.[1] ?? '';
    expect((await here.send('/account', { do: 'sessions', session: foreign })).status).toBe(400);
    expect((await boss.get('/devices')).status).toBe(200);
    const own = page.indexOf('(this one)');
    const other =
      page.indexOf(`value="${marks[0]}"`) > own &&
      page.lastIndexOf('<tr>', page.indexOf(`value="${marks[0]}"`)) < own
        ? marks[1]
        : marks[0];
    expect((await here.send('/account', { do: 'sessions', session: other ?? '' })).status).toBe(303);
    expect([(await here.get('/devices')).status, (await there.get('/devices')).status]).toEqual([200, 303]);
    expect((await here.send('/account', { do: 'sessions' })).status).toBe(303);
    expect([(await here.get('/devices')).status, (await boss.get('/devices')).status]).toEqual([303, 200]);
  });

  test('each account makes a token for itself', async () => {
    const sue = await user('sue');
    const made = await sue.send('/account', { do: 'token', label: 'own', former: password });
    const token = /camcensus_[\w-]{43}/.exec(made.text)?.[0];
    const headers = { authorization: `Bearer ${token}` };
    const { text } = await ask(twoSites().app, '/api/v1/devices', { headers });
    expect([text.includes(siteName('south')), text.includes(siteName('north'))]).toEqual([true, false]);
    expect(last()).toMatchObject({ who: 'sue', action: 'add token' });
  });
});
