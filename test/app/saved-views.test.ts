import { beforeEach, expect, test } from 'vitest';
import { insertAccount } from '../../db/accounts/accounts.ts';
import { auditEntries } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { NotThere } from '../../src/app/account.ts';
import { removeView, saveView, viewsSeen } from '../../src/app/saved-views.ts';
import type { Account } from '../../src/model/account.ts';
import { freshInventory } from '../db/temporary.ts';

const at = '2026-03-03T09:00:00Z';
const accounts = {
  boss: { name: 'boss', role: 'admin', sites: null },
  eve: { name: 'Eve', role: 'editor', sites: null },
  nora: { name: 'nora', role: 'viewer', sites: ['north'] },
  sue: { name: 'sue', role: 'editor', sites: ['south', 'west'] },
  wes: { name: 'wes', role: 'viewer', sites: ['west'] },
} as const satisfies Record<string, Account>;
let inventory: Inventory;

beforeEach(() => {
  inventory = freshInventory();
  for (const account of Object.values(accounts))
    insertAccount(inventory, { ...account, password: 'scrypt$10$8$1$a$b', at });
});

const save = (account: Account, name: string, query = '', shared = true) =>
  saveView(inventory, account, { name, query, shared, at });
const names = (account: Account) => viewsSeen(inventory, account).map(({ name }) => name);

test('viewsSeen gives an account its own views and those shared with its sites', () => {
  save(accounts.eve, 'all flagged', 'flagged=1');
  save(accounts.eve, 'of the north', 'site=north');
  save(accounts.eve, 'my own', '', false);
  save(accounts.sue, 'sue and west');
  save(accounts.nora, 'of nora', 'site=south', false);
  expect(names(accounts.eve)).toEqual(['all flagged', 'of the north', 'my own', 'sue and west']);
  expect(names(accounts.boss)).toEqual(['all flagged', 'of the north', 'sue and west']);
  // A list of all sites may name what is at any of them.
  expect(names(accounts.nora)).toEqual(['of the north', 'of nora']);
  expect(names(accounts.wes)).toEqual(['sue and west']);
  expect(names({ name: '', role: 'viewer', sites: null })).toEqual([]);
  expect(viewsSeen(inventory, accounts.boss)[0]).toMatchObject({ by: 'Eve', own: false, deletable: true });
});

test('saveView replaces a view of the same name; only a shared one is audited', () => {
  const first = save(accounts.eve, ' cameras ', 'flagged=1', false);
  expect(save(accounts.eve, 'cameras', 'review=1', true)).toBe(first);
  expect(viewsSeen(inventory, accounts.eve)).toMatchObject([
    { name: 'cameras', query: 'review=1', shared: true },
  ]);
  expect(auditEntries(inventory, {})).toMatchObject([
    { who: 'Eve', action: 'share view', message: 'View "cameras" was shared.' },
  ]);
});

test('saveView refuses an empty name, sharing by a viewer, and a fifty-first view', () => {
  expect(() => save(accounts.eve, ' \u202e ')).toThrow('1 to 64 characters');
  expect(() => save(accounts.eve, 'x'.repeat(65))).toThrow('1 to 64 characters');
  expect(() => save(accounts.eve, 'long', 'x'.repeat(2_001))).toThrow('too long');
  expect(() => save(accounts.nora, 'for all')).toThrow('takes the role editor');
  expect(() => save({ name: 'gone', role: 'viewer', sites: null }, 'x', '', false)).toThrow('Log in first');
  for (let count = 0; count < 50; count++) save(accounts.nora, `view ${count}`, '', false);
  expect(() => save(accounts.nora, 'one more', '', false)).toThrow('You have 50 views');
  save(accounts.nora, 'view 7', 'review=1', false);
  expect(names(accounts.nora)).toHaveLength(50);
});

test('removeView deletes what is the account’s own, and as an admin what is shared', () => {
  const [shared, own] = [save(accounts.eve, 'shared', 'site=south'), save(accounts.eve, 'own', '', false)];
  const remove = (account: Account, id: number) => removeView(inventory, account, { id, at });
  expect(() => remove(accounts.sue, shared)).toThrow('View "shared" is of Eve');
  expect(() => remove(accounts.boss, own)).toThrow(NotThere);
  remove(accounts.boss, shared);
  remove(accounts.eve, own);
  expect(() => remove(accounts.eve, own)).toThrow(NotThere);
  expect(names(accounts.eve)).toEqual([]);
  expect(auditEntries(inventory, {}).at(-1)).toMatchObject({ who: 'boss', action: 'delete view' });
});

test('a view goes with its account', () => {
  save(accounts.eve, 'shared');
  inventory.run("DELETE FROM account WHERE name = 'Eve'");
  expect(names(accounts.boss)).toEqual([]);
});
