import { describe, expect, test } from 'vitest';
import { post, signsOf, siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { formIn, type Visit, visit } from './visit.ts';

const twoSites = twoSitesForAll();

/** Forms that are there before a login. */
const open = ['/login', '/logout', '/setup'];
/** What an account of any role changes about itself. */
const own = ['/account', '/views', '/views/:id/delete'];

/** Every path of the app that takes a form, so that none can be forgotten. */
function forms(): readonly string[] {
  const found = twoSites()
    .app.routes.filter(({ method, path }) => method === 'POST' && !path.includes('*'))
    .map(({ path }) => path.replace(/\{.*\}/, ''));
  return [...new Set(found)].filter((path) => !open.includes(path));
}

/** A form's path about something of the site north, and about what does not exist. */
function filled(path: string): readonly [foreign: string, none: string] {
  const { inventory } = twoSites();
  const table = path.split('/')[1];
  const sql: Readonly<Record<string, string>> = {
    devices: 'SELECT id FROM device WHERE site = ? LIMIT 1',
    audit: 'SELECT a.id FROM audit a JOIN device d ON d.id = a.device WHERE d.site = ? LIMIT 1',
    sweeps: 'SELECT id FROM sweep WHERE site = ? LIMIT 1',
    accounts: "SELECT id FROM account WHERE name = 'nora' AND ? <> ''",
    views: "SELECT 777777 AS id WHERE ? <> ''",
  };
  if (!path.includes(':')) return [path, path];
  const question = sql[table ?? ''];
  if (question === undefined) throw new Error(`name a value for ${path}`);
  const id = inventory.get<{ id: number }>(question, siteName('north'))?.id;
  return [path.replace(/:\w+/, String(id)), path.replace(/:\w+/, '888888')];
}

const state = () => {
  const { inventory } = twoSites();
  return JSON.stringify(
    ['device', 'decision', 'audit', 'import', 'account', 'api_token', 'lease', 'sweep'].map((table) =>
      inventory.all(`SELECT * FROM ${table}`),
    ),
  );
};

const tokenOf = async ({ get }: Visit) =>
  / name="csrf" value="([^"]*)"/.exec((await get('/')).text)?.[1] ?? '';

describe('every form', () => {
  test('every form leads to the login without a session', async () => {
    const all = forms();
    expect(all).toEqual(
      expect.arrayContaining(['/devices/:id', '/devices/mark', '/imports', '/audit/:id/undo']),
    );
    expect(all.length).toBeGreaterThan(8);
    const before = state();
    for (const path of all) {
      const [foreign] = filled(path);
      const { status, text } = await post(twoSites().app, foreign, { csrf: 'x' });
      expect([status, formIn(text, '/login')], path).toEqual([
        403,
        expect.stringContaining('Your session has ended, and nothing was changed.'),
      ]);
      for (const sign of signsOf('north')) expect(text.toLowerCase(), path).not.toContain(sign);
    }
    expect(state()).toBe(before);
  });

  test('every form is refused without its token, to every account', async () => {
    const { app } = twoSites();
    const before = state();
    for (const name of ['boss', 'sue', 'nora']) {
      const { cookie } = await visit(app, name);
      for (const path of forms()) {
        const { status } = await post(app, filled(path)[0], { state: 'removed', into: '1' }, { cookie });
        expect(status, `${path} as ${name}`).toBeGreaterThanOrEqual(400);
        expect(status, `${path} as ${name}`).toBeLessThan(500);
      }
    }
    expect(state()).toBe(before);
  });

  test('every form is refused to a viewer, but for the own account and views', async () => {
    const { app } = twoSites();
    const nora = await visit(app, 'nora');
    const csrf = await tokenOf(nora);
    const before = state();
    for (const path of forms().filter((one) => !own.includes(one))) {
      const { status } = await post(
        app,
        filled(path)[0],
        { csrf, state: 'removed' },
        { cookie: nora.cookie },
      );
      expect([403, 404], path).toContain(status);
    }
    expect(state()).toBe(before);
  });

  test('every form treats what is of another site as what does not exist', async () => {
    const { app, failures } = twoSites();
    const sue = await visit(app, 'sue');
    const csrf = await tokenOf(sue);
    const before = state();
    for (const path of forms().filter((one) => one.includes(':') && !own.includes(one))) {
      const values = { csrf, state: 'removed', into: '1', address: '10.1.0.5', step: 'confirm' };
      const [found, none] = await Promise.all(
        filled(path).map((one) => post(app, one, values, { cookie: sue.cookie })),
      );
      const plain = (text = '') => text.replace(/\d+/g, 'N');
      expect([found?.status, plain(found?.text)], path).toEqual([none?.status, plain(none?.text)]);
      expect(found?.status, path).toBeGreaterThanOrEqual(400);
      for (const sign of signsOf('north')) expect(found?.text.toLowerCase(), path).not.toContain(sign);
    }
    expect(state()).toBe(before);
    expect(failures).toEqual([]);
  });
});
