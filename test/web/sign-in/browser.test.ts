import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Inventory } from '../../../db/inventory.ts';
import { listen } from '../../../src/web/server.ts';
import { Provider } from '../../../src/web/sign-in/provider.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { browserForAll } from '../../export/browser.ts';
import { long } from '../../long.ts';
import { longTestWith, testWith } from '../../needs/needs.ts';
import { go, keys, tabTo } from '../by-keyboard.ts';
import { ask } from '../dashboard/council.ts';
import { onScreens, violations } from '../screens.ts';
import { routesOf } from './app-paths.ts';
import { cookiesOf, logIn, password, siteName, twoSitesForAll } from './two-sites.ts';
import { withoutAccounts } from './without-accounts.ts';

/** An identity provider that is only named. */
const unreachable = {
  issuer: 'http://127.0.0.1:9',
  redirect: 'http://127.0.0.1:9/login/callback',
  clientId: 'camcensus',
  secret: 'secret',
  clientSecretFile: '',
  claim: 'roles',
  roles: { viewer: [], editor: [], admin: [] },
  sites: {},
  tenant: null,
  label: 'the council',
};

const twoSites = twoSitesForAll();
const inBrowser = browserForAll();

/** The page of a running sweep shows what it counts without being loaded again, and at its end how it ended. */
async function followsSweep(page: Page, url: string, inventory: Inventory): Promise<void> {
  await page.goto(url);
  const set = (what: string) => inventory.run(`UPDATE sweep SET ${what} WHERE outcome = 'running'`);
  set("counts = json_set(counts, '$.scanned', 1234)");
  await page.getByText('1,234 of').waitFor();
  set("outcome = 'interrupted', ended_at = started_at, reason = 'stopped by sue'");
  await page.getByText('What it changed').waitFor();
}

/** Serves an app on loopback, with an empty page of a browser, for as long as the work takes. */
async function opened(
  app: Hono<Env>,
  work: (page: Page, origin: string) => Promise<void>,
  options?: { readonly javaScriptEnabled: boolean },
): Promise<void> {
  const { failures } = twoSites();
  const server = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
  try {
    await inBrowser(
      async (browser) => work(await browser.newPage(), `http://127.0.0.1:${server.port}`),
      options,
    );
  } finally {
    await server.close();
  }
  expect(failures).toEqual([]);
}

testWith(['chromium'], 'the login passes axe and works by keyboard alone, without a script', () =>
  opened(twoSites().app, async (page, origin) => {
    const check = onScreens(page);
    await page.goto(`${origin}/devices?flagged=1`);
    expect(await page.title()).toBe('Log in – camcensus');
    await check(0);
    // Past the link to the content.
    await keys(page, 'Tab', 'Tab', 'nora', 'Tab', 'not the password', 'Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toBe('Log in: try again – camcensus');
    await check(1);
    await keys(page, 'Tab', 'Tab', 'nora', 'Tab', password, 'Tab', 'Enter');
    await page.getByRole('heading', { name: 'Devices' }).waitFor();
    expect(page.url()).toBe(`${origin}/devices?flagged=1`);
    expect(await page.locator('.list').textContent()).toContain(siteName('north'));
    await check(2);
    await page.getByRole('button', { name: 'Log out' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Password').waitFor();
    await page.goto(`${origin}/`);
    expect(page.url()).toBe(`${origin}/login`);
  }),
);

testWith(
  ['chromium'],
  'the set-up, a provider’s login and a late form pass axe and fit the screen',
  async () => {
    const { again, inventory } = twoSites();
    const { app: bare } = await withoutAccounts({ setupCode: true });
    await opened(bare, async (page, origin) => {
      const check = onScreens(page);
      await page.goto(`${origin}/setup`);
      await page.getByLabel('Set-up code').waitFor();
      await check(0);
    });
    const device = inventory.get<{ id: number }>('SELECT min(id) AS id FROM device')?.id ?? 0;
    await opened(again({ provider: new Provider(unreachable) }), async (page, origin) => {
      const logIn = async () => {
        await page.getByLabel('Name').focus();
        await keys(page, 'boss', 'Tab', password, 'Enter');
      };
      const check = onScreens(page);
      await page.goto(`${origin}/login`);
      await page.getByRole('link', { name: 'Log in with the council' }).waitFor();
      await check(1);
      await logIn();
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      await page.goto(`${origin}/devices/${device}`);
      await page.getByText('Decide, or change').click();
      await page.getByLabel('New note').fill('typed for a long time');
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByText('what you filled in comes back').waitFor();
      await check(2);
      await logIn();
      await page.getByText('typed for a long time').waitFor();
      await check(0);
      await page.getByRole('button', { name: 'Send it again' }).click();
      await page.getByText(/Change \d+ was recorded/).waitFor();
      await page.getByRole('button', { name: 'Log out' }).click();
      await page.getByLabel('Password').waitFor();
    });
    const recorded = "SELECT 1 FROM audit WHERE message LIKE '%typed for a long time%'";
    expect(inventory.lists(recorded)).toHaveLength(1);
  },
);

/** Pages that a route has with a query alone. */
const queried = [
  '/nowhere',
  '/sites?name=nowhere',
  '/devices?flagged=1&owner=x&columns=id,model,switch-port',
  '/devices?as-of=2026-03-01',
  '/devices?status=nothing',
  '/changes?from=2026-02-28&to=2026-03-01',
  '/audit?account=aurora%20school%20officer',
];

/** One page of each route of the app, as an administrator sees it. */
async function pagesOf(): Promise<readonly string[]> {
  const { app, inventory } = twoSites();
  const cookie = cookiesOf(await logIn(app, 'boss'));
  const device = inventory.get<{ id: number }>('SELECT min(id) AS id FROM device')?.id;
  const found: string[] = [];
  for (const { route, paths } of routesOf({ app, inventory }))
    for (const path of route === '/devices/mark' ? [`${route}?device=${device}`] : paths) {
      const { status, headers } = await ask(app, path, { headers: { cookie } });
      const isPage =
        headers.get('content-type')?.startsWith('text/html') && !headers.has('content-disposition');
      if (status !== 200 || !isPage) continue;
      found.push(path);
      break;
    }
  return [...found, ...queried];
}

testWith(['chromium'], 'every page that the app has passes axe and fits the screen', async () => {
  const pages = await pagesOf();
  expect(pages.length).toBeGreaterThan(25);
  expect(pages).toEqual(expect.arrayContaining(['/', '/accounts', '/account', '/imports', '/notifications']));
  await opened(twoSites().app, async (page, origin) => {
    await page.goto(`${origin}/accounts`);
    await keys(page, 'Tab', 'Tab', 'boss', 'Tab', password, 'Tab', 'Enter');
    await page.getByRole('heading', { name: 'Accounts' }).waitFor();
    const check = onScreens(page);
    for (const [at, path] of pages.entries()) {
      if (!long && at % 4 !== 0) continue;
      await page.goto(origin + path);
      await check(at);
      // A zoom of 400 % on a screen of 1280 by 1024.
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(
        320,
      );
    }
    await page.goto(`${origin}/account`);
    await page.getByLabel('What it is for').focus();
    await keys(page, 'wall', 'Tab', password, 'Enter');
    await page.getByText('Copy it now').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

longTestWith(['chromium'], 'a whole day of work goes by keyboard alone, with scripts off', async () => {
  const { app, inventory } = twoSites();
  await opened(
    app,
    async (page, origin) => {
      await page.goto(origin);
      await keys(page, 'Tab', 'Tab', 'boss', 'Tab', password, 'Enter');
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      // Find.
      await tabTo(page, /^Find a device$/);
      await keys(page, '10.', 'Enter');
      await page.getByRole('heading', { name: 'Devices' }).waitFor();
      expect(await page.locator('.list tbody tr').count()).toBe(4);
      // Sort.
      await go(page, /^Model$/);
      await page.waitForURL(/sort=model/);
      // Tick three and mark them.
      for (let times = 0; times < 3; times++) {
        await tabTo(page, /^Mark device \d+, 10\./);
        await page.keyboard.press('Space');
      }
      await page.keyboard.press('Enter');
      await page.getByText('recorded about each of 3 devices').waitFor();
      await tabTo(page, /^Leave it as it is$/);
      await page.keyboard.press('ArrowDown');
      expect(await page.getByLabel('Confirmed', { exact: true }).isChecked()).toBe(true);
      await tabTo(page, /^Owner$/);
      await keys(page, 'Estates, from the keyboard', 'Enter');
      await page.getByText('3 devices would change, 0 would not.').waitFor();
      await go(page, /^Mark 3 devices$/);
      await page
        .getByText('3 devices marked for boss: Confirmed. Owner: Estates, from the keyboard.')
        .waitFor();
      expect(page.url()).toContain('search=10.&all-hosts=1&sort=model');
      // Undo one of them.
      const owners = () =>
        inventory.lists<[number]>("SELECT device FROM decision WHERE owner LIKE '%keyboard'").flat().length;
      expect(owners()).toBe(3);
      await go(page, /^10\.1\.0\.\d+$/);
      await go(page, /^what people changed$/);
      await go(page, /^Undo change \d+$/);
      await go(page, /^Preview$/);
      await go(page, /^Carry it out$/);
      await page.getByText(/Change \d+ was recorded for boss: Change \d+ \(mark\) was undone\./).waitFor();
      expect(owners()).toBe(2);
      // Export, and log out.
      await go(page, /^Devices$/);
      const download = page.waitForEvent('download');
      await go(page, /^xlsx$/);
      expect((await download).suggestedFilename()).toBe('cameras.xlsx');
      await go(page, /^Log out$/);
      await page.getByLabel('Password').waitFor();
    },
    { javaScriptEnabled: false },
  );
});

longTestWith(
  ['chromium'],
  'forms that are filled in, refused or previewed pass axe and fit the screen',
  async () => {
    const { app, inventory } = twoSites();
    const [one, two] = inventory.lists<[number]>('SELECT id FROM device ORDER BY id').flat();
    const running = inventory.get<{ id: number }>("SELECT id FROM sweep WHERE outcome = 'running'")?.id;
    await opened(app, async (page, origin) => {
      await page.goto(`${origin}/login`);
      await keys(page, 'Tab', 'Tab', 'boss', 'Tab', password, 'Enter');
      await page.getByRole('heading', { name: 'Overview' }).waitFor();
      const check = onScreens(page);
      await page.goto(`${origin}/devices?flagged=1`);
      await page.getByText('Saved views').click();
      await check(0);
      await page.goto(`${origin}/devices/${one}`);
      await page.getByText('Decide, or change').click();
      await check(1);
      await page.getByLabel('Accepted until').check();
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await check(2);
      await page.goto(`${origin}/devices/mark?device=${one}&device=${two}`);
      await page.getByLabel('Removed', { exact: true }).check();
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByText('Nothing is recorded yet.').waitFor();
      await check(0);
      await followsSweep(page, `${origin}/sweeps/${running}`, inventory);
      await page.goto(`${origin}/imports`);
      const list = 'Verdict,Device id,IP address,Decision\r\nflagged,1,10.1.0.5,perhaps\r\n';
      await page.setInputFiles('input[type=file]', {
        name: 'a.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(list),
      });
      await page.getByRole('button', { name: 'Only show what it would change' }).click();
      await page.getByText('1 refused. Nothing was written.').waitFor();
      expect(await violations(page)).toEqual([]);
    });
  },
);
