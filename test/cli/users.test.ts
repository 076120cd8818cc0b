import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';

const password = 'correct horse battery';

function administrator() {
  const operator = new Operator();
  onTestFinished(() => operator.close());
  newInventory(operator.inventory).close();
  const file = join(operator.folder, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  const add = (name: string, ...more: readonly string[]) =>
    operator.here(['users', 'add', name, '--role', 'admin', '--password-file', file, ...more]);
  return { operator, file, add };
}

test('users add, list, token and remove keep passwords and tokens out of every output', async () => {
  const { operator, add } = administrator();
  writeFileSync(
    join(operator.folder, 'camcensus.yaml'),
    'sites: [{ name: north, targets: [10.0.0.0/28] }]\n',
  );
  const sites = ['--site', 'north', '--site', 'north', '--config', join(operator.folder, 'camcensus.yaml')];
  expect(await add('Jane', ...sites)).toMatchObject({
    code: 0,
    stdout: 'Account Jane was added: admin, north.\n',
    stderr: '',
  });
  const made = await operator.here(['users', 'token', 'jane', '--label', 'grafana']);
  expect(made).toMatchObject({ code: 0, stderr: 'Token 1 of jane. It is not shown again.\n' });
  expect(made.stdout).toMatch(/^camcensus_[\w-]{43}\n$/);
  expect(await operator.json('users', 'list')).toEqual([
    {
      name: 'Jane',
      role: 'admin',
      sites: ['north'],
      createdAt: expect.any(String),
      provider: null,
      tokens: [{ id: 1, label: 'grafana', createdAt: expect.any(String) }],
    },
  ]);
  const table = await operator.here(['users', 'list']);
  expect(table.stdout).toMatch(/Jane +admin +north +1 grafana/);
  const revoked = await operator.here(['users', 'token', 'jane', '--revoke', '1']);
  expect(revoked.stdout).toBe('Token 1 of jane was revoked.\n');
  const trail = await operator.here(['audit', '--format', 'json']);
  for (const { stdout } of [table, trail]) {
    expect(stdout).not.toContain(password);
    expect(stdout).not.toContain(made.stdout.trim());
  }
  expect((await operator.here(['users', 'remove', 'JANE'])).stdout).toContain('No account is left');
});

test('users role changes the role, keeps unnamed sites, and keeps the last admin', async () => {
  const { operator, add } = administrator();
  writeFileSync(
    join(operator.folder, 'camcensus.yaml'),
    'sites: [{ name: north, targets: [10.0.0.0/28] }]\n',
  );
  await add('jane', '--site', 'north');
  await add('boss');
  const role = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await operator.here(['users', 'role', ...args]);
    return [code, `${stdout}${stderr}`.replace(/\s+/g, ' ').trim()];
  };
  expect(await role('JANE', '--role', 'editor')).toEqual([
    0,
    'Account JANE is now editor, north. Its sessions ended.',
  ]);
  expect(await role('jane', '--role', 'editor', '--all-sites')).toEqual([
    0,
    'Account jane is now editor, all sites. Its sessions ended.',
  ]);
  expect(await role('jane', '--role', 'editor')).toEqual([
    0,
    'Account jane is editor, all sites already: nothing was changed.',
  ]);
  expect(await role('boss', '--role', 'viewer')).toEqual([
    2,
    expect.stringContaining('boss is the only admin'),
  ]);
  expect(await role('eve', '--role', 'viewer')).toEqual([
    2,
    expect.stringContaining('There is no account "eve"'),
  ]);
});

test.each([
  ['a file open to others', 0o644, password, /is open to other users \(mode 0644\).*chmod 600/],
  ['a short password', 0o600, 'elevenchars', /has 11 characters, and 12 are needed/],
  ['two lines', 0o600, 'correct horse\nbattery staple', /must contain one line/],
])('users add refuses %s, and quotes none of it', async (_, mode, text, message) => {
  const { operator, file, add } = administrator();
  writeFileSync(file, text);
  chmodSync(file, mode);
  const { code, stdout, stderr } = await add('jane');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.replace(/\s+/g, ' ')).toMatch(message);
  expect(stderr).not.toContain(text.slice(0, 8));
  expect(await operator.json('users', 'list')).toEqual([]);
});
