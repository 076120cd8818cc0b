import { expect, test } from 'vitest';
import {
  accountNamed,
  insertAccount,
  listAccounts,
  passwordOf,
  type StoredAccount,
} from '../../db/accounts/accounts.ts';
import { listSessions, markOf, sessionAt, startSession } from '../../db/accounts/sessions.ts';
import { listTokens } from '../../db/accounts/tokens.ts';
import { auditEntries } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { operator } from '../../src/app/account.ts';
import { addToken, revokeSessions, revokeToken } from '../../src/app/credentials.ts';
import { hashOfNone } from '../../src/app/password.ts';
import { enterFromProvider, leaveByProvider } from '../../src/app/provider-account.ts';
import {
  addFirstUser,
  changeOwnPassword,
  changePassword,
  changeRole,
  removeUser,
} from '../../src/app/users.ts';
import type { Account, Role } from '../../src/model/account.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const at = '2026-03-02T13:00:00Z';
const root = operator('root');
const all = { sites: null, declared: [] };

function add(
  inventory: Inventory,
  name: string,
  role: Role = 'viewer',
  sites: readonly string[] | null = null,
) {
  insertAccount(inventory, { name, role, sites, password: hashOfNone, at });
  return stored(inventory, name);
}

function stored(inventory: Inventory, name: string): StoredAccount {
  const found = accountNamed(inventory, name);
  if (found === null) throw new Error(`no account ${name}`);
  return found;
}

/** Starts a session and returns what it is called in forms. */
function session(inventory: Inventory, account: StoredAccount, byte: number, client: string | null = null) {
  const digest = Buffer.alloc(32, byte);
  startSession(inventory, account, { digest, at, client });
  return { digest, mark: markOf(digest) };
}

const goesOn = (inventory: Inventory, { digest }: { digest: Uint8Array }) =>
  sessionAt(inventory, digest, at) !== null;
const last = (inventory: Inventory) => auditEntries(inventory).at(-1);

test('changeRole gives role and sites, ends that account’s sessions, logs old and new', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [], site: 'north' });
  const [eve, boss] = [add(inventory, 'eve'), add(inventory, 'boss', 'admin')];
  const [hers, his] = [session(inventory, eve, 1), session(inventory, boss, 2)];
  expect(changeRole(inventory, boss, { name: 'EVE', role: 'viewer', ...all, at })).toBe(false);
  expect(goesOn(inventory, hers)).toBe(true);
  const granted = { role: 'editor', sites: ['planned', 'north'], declared: ['planned'] } as const;
  expect(changeRole(inventory, boss, { name: 'eve', ...granted, at })).toBe(true);
  expect(stored(inventory, 'eve')).toMatchObject({ role: 'editor', sites: ['north', 'planned'] });
  expect([goesOn(inventory, hers), goesOn(inventory, his)]).toEqual([false, true]);
  expect(changeRole(inventory, boss, { name: 'eve', ...granted, at })).toBe(false);
  expect(last(inventory)).toMatchObject({
    who: 'boss',
    action: 'change role',
    message: 'Account eve is now editor, planned, north; it was viewer, all sites. Its sessions ended.',
  });
  expect(() =>
    changeRole(inventory, boss, { name: 'eve', role: 'viewer', sites: ['x'], declared: [], at }),
  ).toThrow('There is no site "x"');
  expect(() =>
    changeRole(inventory, boss, { name: 'eve', role: 'viewer', sites: [], declared: [], at }),
  ).toThrow('Name the sites');
});

test('changeRole and removeUser keep the last administrator of all sites', () => {
  const inventory = freshInventory();
  const boss = add(inventory, 'boss', 'admin');
  add(inventory, 'head', 'admin', ['north']);
  for (const granted of [
    { role: 'viewer', ...all },
    { role: 'admin', sites: ['north'], declared: ['north'] },
  ] as const)
    expect(() => changeRole(inventory, boss, { name: 'boss', ...granted, at })).toThrow(
      'boss is the only admin',
    );
  expect(() => removeUser(inventory, boss, { name: 'boss', at })).toThrow('boss is the only admin');
  add(inventory, 'second', 'admin');
  expect(changeRole(inventory, boss, { name: 'boss', role: 'viewer', ...all, at })).toBe(true);
  expect(() => removeUser(inventory, root, { name: 'second', at })).toThrow('second is the only admin');
  removeUser(inventory, root, { name: 'boss', at });
  expect(listAccounts(inventory).map(({ name }) => name)).toEqual(['head', 'second']);
});

/** What only an administrator of all sites may do to another account. */
const onOthers = {
  'change a role': (inventory, by) => changeRole(inventory, by, { name: 'eve', role: 'admin', ...all, at }),
  'remove an account': (inventory, by) => removeUser(inventory, by, { name: 'eve', at }),
  'change a password': (inventory, by) =>
    changePassword(inventory, by, { name: 'eve', password: 'a long password', endTokens: false, at }),
  'make a token': (inventory, by) => addToken(inventory, by, { name: 'eve', label: '', at }),
  'revoke a token': (inventory, by) => revokeToken(inventory, by, { name: 'eve', token: 1, at }),
  'end sessions': (inventory, by) => revokeSessions(inventory, by, { name: 'eve', session: null, at }),
} satisfies Record<string, (inventory: Inventory, by: Account) => unknown>;

test.each(Object.keys(onOthers) as (keyof typeof onOthers)[])(
  'an account that is no administrator of all sites may not %s of another',
  async (name) => {
    const inventory = freshInventory();
    const eve = add(inventory, 'eve');
    const own = session(inventory, eve, 1);
    addToken(inventory, root, { name: 'eve', label: '', at });
    const before = auditEntries(inventory).length;
    for (const [role, sites] of [
      ['viewer', null],
      ['editor', null],
      ['admin', ['north']],
    ] as const) {
      const by: Account = { name: 'mallory', role, sites };
      await expect((async () => onOthers[name](inventory, by))()).rejects.toThrow(/administrator/);
    }
    expect([goesOn(inventory, own), auditEntries(inventory).length]).toEqual([true, before]);
  },
);

test('each account makes and revokes its own tokens, twenty at most', () => {
  const inventory = freshInventory();
  const eve = add(inventory, 'Eve', 'viewer', ['north']);
  for (let count = 0; count < 20; count += 1) addToken(inventory, eve, { name: 'eve', label: '', at });
  expect(() => addToken(inventory, eve, { name: 'eve', label: '', at })).toThrow('has 20 tokens');
  revokeToken(inventory, eve, { name: 'eve', token: 1, at });
  expect(last(inventory)).toMatchObject({ who: 'Eve', message: 'Token 1 of account Eve was revoked.' });
  add(inventory, 'sue');
  expect(() => revokeToken(inventory, eve, { name: 'sue', token: 2, at })).toThrow(/administrator/);
  expect(() => revokeToken(inventory, root, { name: 'sue', token: 2, at })).toThrow('has no token 2');
});

test('revokeSessions ends one session or all, of that account only', () => {
  const inventory = freshInventory();
  const [eve, sue] = [add(inventory, 'eve'), add(inventory, 'sue')];
  const [first, second] = [session(inventory, eve, 1, '10.0.0.7'), session(inventory, eve, 2)];
  const other = session(inventory, sue, 3);
  expect(listSessions(inventory, at, { account: eve.id })).toMatchObject([
    { mark: first.mark, client: '10.0.0.7', startedAt: at },
    { mark: second.mark, client: null },
  ]);
  expect(() => revokeSessions(inventory, eve, { name: 'eve', session: other.mark, at })).toThrow(
    'over already',
  );
  revokeSessions(inventory, eve, { name: 'eve', session: first.mark, at });
  expect([first, second, other].map((one) => goesOn(inventory, one))).toEqual([false, true, true]);
  revokeSessions(inventory, root, { name: 'eve', session: null, at });
  expect([second, other].map((one) => goesOn(inventory, one))).toEqual([false, true]);
  expect(last(inventory)).toMatchObject({ who: 'root', message: '1 session of account eve ended.' });
});

test('changeOwnPassword takes the present password, and ends the sessions', async () => {
  const inventory = freshInventory();
  const [eve, sue] = [add(inventory, 'eve'), add(inventory, 'sue')];
  const own = session(inventory, eve, 1);
  for (const name of ['eve', 'sue']) addToken(inventory, root, { name, label: '', at });
  const verify = async (typed: string) => typed === 'the present one';
  const change = (former: string, password = 'another long one') =>
    changeOwnPassword(inventory, eve, { former, password, endTokens: true, at, verify });
  await expect(change('a wrong one')).rejects.toThrow('The present password is wrong.');
  await expect(change('the present one', 'short')).rejects.toThrow('12 are needed');
  expect([passwordOf(inventory, eve), goesOn(inventory, own)]).toEqual([hashOfNone, true]);
  await change('the present one');
  expect([passwordOf(inventory, eve) === hashOfNone, goesOn(inventory, own)]).toEqual([false, false]);
  expect(listTokens(inventory).map(({ account }) => account)).toEqual([sue.id]);
  expect(last(inventory)).toMatchObject({
    who: 'eve',
    message: 'The password of account eve was changed, and its sessions and 1 token ended.',
  });
});

test('addFirstUser adds an administrator of all sites, once', async () => {
  const inventory = freshInventory();
  const first = { name: 'boss', password: 'a long password', at };
  await addFirstUser(inventory, first);
  expect(listAccounts(inventory)).toMatchObject([{ name: 'boss', role: 'admin', sites: null }]);
  expect(last(inventory)).toMatchObject({ who: 'set-up code', action: 'add account' });
  await expect(addFirstUser(inventory, { ...first, name: 'eve' })).rejects.toThrow(
    'There is an account by now',
  );
});

const login = {
  issuer: 'https://login.example/tenant/v2.0',
  subject: 'AAA-subject',
  shown: 'j.smith@council.example',
  role: 'editor',
  sites: ['north'],
  at,
} as const;

test('enterFromProvider knows an account by its subject and follows name, role, sites', () => {
  const inventory = freshInventory();
  const first = enterFromProvider(inventory, login);
  expect(first).toMatchObject({
    name: 'j.smith@council.example (AAA-subject)',
    role: 'editor',
    sites: ['north'],
    provider: { issuer: login.issuer, subject: login.subject },
  });
  expect(last(inventory)).toMatchObject({ who: first.name, action: 'add account' });
  const entries = auditEntries(inventory).length;
  const own = session(inventory, first, 1);
  expect(enterFromProvider(inventory, login)).toEqual(first);
  expect([auditEntries(inventory).length, goesOn(inventory, own)]).toEqual([entries, true]);
  const next = enterFromProvider(inventory, { ...login, shown: 'j.jones@council.example', role: 'viewer' });
  expect(next).toMatchObject({ id: first.id, name: 'j.jones@council.example (AAA-subject)', role: 'viewer' });
  expect(goesOn(inventory, own)).toBe(false);
  expect(last(inventory)).toMatchObject({ who: next.name, action: 'change role' });
  // Another person with the name that the first one had.
  const other = enterFromProvider(inventory, { ...login, subject: 'BBB' });
  expect(other.id).not.toBe(first.id);
  const elsewhere = { ...login, subject: 'BBB', issuer: 'https://other.example' };
  expect(() => enterFromProvider(inventory, elsewhere)).toThrow('There is another account');
});

test('an account of a provider has no password, role or token here', async () => {
  const inventory = freshInventory();
  const { name } = enterFromProvider(inventory, login);
  const refused = /logs in with https:\/\/login\.example/;
  expect(() => changeRole(inventory, root, { name, role: 'admin', ...all, at })).toThrow(refused);
  await expect(
    changePassword(inventory, root, { name, password: 'a long password', endTokens: false, at }),
  ).rejects.toThrow(refused);
  expect(() => addToken(inventory, root, { name, label: '', at })).toThrow(refused);
  expect(passwordOf(inventory, stored(inventory, name))).not.toBe(hashOfNone);
});

test('leaveByProvider ends the sessions of an account without a role any more', () => {
  const inventory = freshInventory();
  const account = enterFromProvider(inventory, login);
  const own = session(inventory, account, 1);
  leaveByProvider(inventory, { ...login, subject: 'nobody here' });
  expect(goesOn(inventory, own)).toBe(true);
  leaveByProvider(inventory, login);
  expect(goesOn(inventory, own)).toBe(false);
  expect(last(inventory)).toMatchObject({ action: 'end sessions' });
});
