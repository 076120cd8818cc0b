import { describe, expect, test } from 'vitest';
import { accountNamed, listAccounts } from '../../db/accounts/accounts.ts';
import { listTokens } from '../../db/accounts/tokens.ts';
import { auditEntries } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { operator } from '../../src/app/account.ts';
import { addToken, revokeToken } from '../../src/app/credentials.ts';
import { addUser, changePassword, removeUser } from '../../src/app/users.ts';
import type { Account, Role } from '../../src/model/account.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const at = '2026-03-02T13:00:00Z';
const password = 'Ein langes Kennwort';
const root = operator('root');

function add(
  inventory: Inventory,
  name: string,
  role: Role = 'viewer',
  more: { sites?: readonly string[]; password?: string; by?: Account } = {},
) {
  const { by = root, ...user } = more;
  return addUser(inventory, by, { name, role, sites: null, declared: ['planned'], password, at, ...user });
}

const everything = (inventory: Inventory) =>
  JSON.stringify(
    ['account', 'account_site', 'session', 'api_token', 'audit'].map((table) =>
      inventory.all(`SELECT * FROM ${table}`),
    ),
  );

describe('addUser', () => {
  test('addUser stores role, sites and a scrypt hash, and never the password', async () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-03-01', hosts: [], site: 'north' });
    await add(inventory, '  J.\u202e Smith ', 'editor', { sites: ['planned', 'north'] });
    expect(listAccounts(inventory)).toMatchObject([
      { name: 'J. Smith', role: 'editor', sites: ['north', 'planned'], createdAt: at },
    ]);
    const [stored] = inventory.all<{ password: string }>('SELECT password FROM account');
    expect(stored?.password).toMatch(/^scrypt\$\d\d\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(everything(inventory)).not.toContain(password);
    expect(auditEntries(inventory)).toMatchObject([
      { who: 'root', action: 'add account', message: 'Account J. Smith was added: editor, planned, north.' },
    ]);
  });

  test('addUser refuses a taken name in any case, a short password, an unknown site', async () => {
    const inventory = freshInventory();
    await add(inventory, 'Äsa');
    await expect(add(inventory, 'äSA')).rejects.toThrow('There is an account äSA already');
    await expect(add(inventory, 'eve', 'viewer', { password: 'elf zeichen' })).rejects.toThrow(
      /^The password has 11 characters, and 12 are needed/,
    );
    await expect(add(inventory, 'eve', 'viewer', { sites: ['nowhere'] })).rejects.toThrow(
      'There is no site "nowhere"',
    );
    await expect(add(inventory, '\u0007')).rejects.toThrow('1 to 64 characters');
    await expect(add(inventory, 'x'.repeat(65))).rejects.toThrow('1 to 64 characters');
    expect(listAccounts(inventory)).toHaveLength(1);
  });

  test.each([
    { name: 'v', role: 'viewer', sites: null },
    { name: 'e', role: 'editor', sites: null },
    { name: 'a', role: 'admin', sites: ['south'] },
  ] as const)('addUser is not for $role of $sites', async (by) => {
    const inventory = freshInventory();
    await expect(add(inventory, 'eve', 'viewer', { by })).rejects.toThrow(/administrator/);
    expect(listAccounts(inventory)).toEqual([]);
  });
});

test('removeUser removes tokens too, and keeps the last admin while others exist', async () => {
  const inventory = freshInventory();
  await add(inventory, 'boss', 'admin');
  await add(inventory, 'eve');
  addToken(inventory, root, { name: 'EVE', label: 'grafana', at });
  expect(() => removeUser(inventory, root, { name: 'boss', at })).toThrow('boss is the only admin');
  removeUser(inventory, root, { name: 'Eve', at });
  expect(listTokens(inventory)).toEqual([]);
  removeUser(inventory, root, { name: 'BOSS', at });
  expect(listAccounts(inventory)).toEqual([]);
  expect(() => removeUser(inventory, root, { name: 'boss', at })).toThrow('There is no account "boss"');
});

test('changePassword changes the hash and ends the sessions of that account only', async () => {
  const inventory = freshInventory();
  for (const name of ['boss', 'eve']) {
    await add(inventory, name, 'admin');
    inventory.run(
      'INSERT INTO session (digest, account, started_at, last_used) VALUES (?, ?, ?, ?)',
      Buffer.alloc(32, name),
      accountNamed(inventory, name)?.id ?? 0,
      at,
      at,
    );
  }
  const hashes = () => inventory.lists<[string]>('SELECT password FROM account ORDER BY id').flat();
  const before = hashes();
  await changePassword(inventory, root, {
    name: 'eve',
    password: 'ein anderes Kennwort',
    endTokens: false,
    at,
  });
  const after = hashes();
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  expect(inventory.lists('SELECT account FROM session')).toEqual([[1]]);
  expect(everything(inventory)).not.toContain('anderes');
});

test('addToken returns the token once; the inventory and the audit trail have none', async () => {
  const inventory = freshInventory();
  await add(inventory, 'grafana');
  const made = addToken(inventory, root, { name: 'grafana', label: 'wall\u0000board', at });
  expect(made.token).toMatch(/^camcensus_[\w-]{43}$/);
  expect(listTokens(inventory)).toMatchObject([{ id: made.id, label: 'wall board', createdAt: at }]);
  expect(everything(inventory)).not.toContain(made.token.slice(10));
  expect(auditEntries(inventory).at(-1)?.message).toBe(
    `Token ${made.id} (wall board) of account grafana was made.`,
  );
  await add(inventory, 'eve');
  const revoking = { token: made.id, at };
  expect(() => revokeToken(inventory, root, { name: 'eve', ...revoking })).toThrow('has no token 1');
  revokeToken(inventory, root, { name: 'grafana', ...revoking });
  expect(listTokens(inventory)).toEqual([]);
});
