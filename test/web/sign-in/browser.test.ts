import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Inventory } from '../../../db/inventory.ts';
import { listen } from '../../../src/web/server.ts';
import { browserForAll } from '../../export/browser.ts';
import { testWith } from '../../needs/needs.ts';
import { inTurn } from '../in-turn.ts';
import { password, siteName, twoSitesForAll } from './two-sites.ts';

const twoSites = twoSitesForAll();
const inBrowser = browserForAll();

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Goes on with the Tab key until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 300; times++) {
    await page.keyboard.press('Tab');
    const focused = await page
      .evaluate<string>(`(() => {
      const it = document.activeElement;
      return (it?.getAttribute('aria-label') ?? it?.labels?.[0]?.textContent ?? it?.textContent ?? '').trim();
    })()`)
      // A page that is still coming takes the place of the one before it.
      .catch((error: Error) => (/navigation/.test(error.message) ? '' : Promise.reject(error)));
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`the Tab key leads to nothing called ${name}, but to ${[...new Set(passed)].join(', ')}`);
}

/** Follows what is called so, or presses it. */
async function go(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Types where the keyboard leads, and nothing else. */
async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    if (key === 'Tab' || key === 'Enter') await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** The page of a running sweep shows what it counts without being loaded again, and at its end how it ended. */
async function followsSweep(page: Page, url: string, inventory: Inventory): Promise<void> {
  await page.goto(url);
  const set = (what: string) => inventory.run(`UPDATE sweep SET ${what} WHERE outcome = 'running'`);
  set("counts = json_set(counts, '$.scanned', 1234)");
  await page.getByText('1,234 of').waitFor();
  set("outcome = 'interrupted', ended_at = started_at, reason = 'stopped by sue'");
  await page.getByText('What it changed').waitFor();
}

const screens = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { width: 375, colorScheme: 'dark', forcedColors: 'none' },
  { width: 800, colorScheme: 'light', forcedColors: 'active' },
] as const;

testWith(['chromium'], 'the login passes axe and works by keyboard alone, without a script', async () => {
  const { app, failures } = twoSites();
  const served = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
  const origin = `http://127.0.0.1:${served.port}`;
  try {
    await inBrowser(async (browser) => {
      for (const [screen, { width, colorScheme, forcedColors }] of screens.entries()) {
        const page = await browser.newPage();
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.goto(`${origin}/devices?flagged=1`);
        expect(await page.title()).toBe('Log in – camcensus');
        if (inTurn(0, screen)) expect(await violations(page), `${width}`).toEqual([]);
        // Past the link to the content.
        await keys(page, 'Tab', 'Tab', 'nora', 'Tab', 'not the password', 'Enter');
        await page.getByRole('alert').waitFor();
        expect(await page.title()).toBe('Log in: try again – camcensus');
        if (inTurn(1, screen)) expect(await violations(page), `${width}`).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        await keys(page, 'Tab', 'Tab', 'nora', 'Tab', password, 'Tab', 'Enter');
        await page.getByRole('heading', { name: 'Devices' }).waitFor();
        expect(page.url()).toBe(`${origin}/devices?flagged=1`);
        expect(await page.locator('.list').textContent()).toContain(siteName('north'));
        if (inTurn(2, screen)) expect(await violations(page), `${width}`).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        await page.getByRole('button', { name: 'Log out' }).focus();
        await page.keyboard.press('Enter');
        await page.getByLabel('Password').waitFor();
        await page.goto(`${origin}/`);
        expect(page.url()).toBe(`${origin}/login`);
        await page.close();
      }
    });
  } finally {
    await served.close();
  }
  expect(failures).toEqual([]);
});

testWith(
  ['chromium'],
  'the pages of accounts pass axe and fit the screen, and a token is made by keyboard',
  async () => {
    const { app, failures } = twoSites();
    const served = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
    const origin = `http://127.0.0.1:${served.port}`;
    try {
      await inBrowser(async (browser) => {
        const page = await browser.newPage();
        await page.goto(`${origin}/accounts`);
        await keys(page, 'Tab', 'Tab', 'boss', 'Tab', password, 'Tab', 'Enter');
        await page.getByRole('heading', { name: 'Accounts' }).waitFor();
        for (const [screen, { width, colorScheme, forcedColors }] of screens.entries()) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme, forcedColors });
          for (const [at, path] of ['/accounts', '/accounts/2', '/account'].entries()) {
            await page.goto(origin + path);
            if (inTurn(at, screen)) expect(await violations(page), `${path} at ${width}`).toEqual([]);
            const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
            expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
          }
        }
        await page.getByLabel('What it is for').focus();
        await keys(page, 'wall', 'Tab', 'Enter');
        await page.getByText('Copy it now').waitFor();
        expect(await violations(page)).toEqual([]);
      });
    } finally {
      await served.close();
    }
    expect(failures).toEqual([]);
  },
);

testWith(['chromium'], 'a whole day of work goes by keyboard alone, with scripts off', async () => {
  const { app, failures, inventory } = twoSites();
  const served = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
  const origin = `http://127.0.0.1:${served.port}`;
  try {
    await inBrowser(
      async (browser) => {
        const page = await browser.newPage();
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
  } finally {
    await served.close();
  }
  expect(failures).toEqual([]);
});

testWith(
  ['chromium'],
  'the pages that change something pass axe, wide and narrow, light and dark',
  async () => {
    const { app, failures, inventory } = twoSites();
    const served = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
    const origin = `http://127.0.0.1:${served.port}`;
    const [one, two] = inventory.lists<[number]>('SELECT id FROM device ORDER BY id').flat();
    const change = inventory.get<{ id: number }>("SELECT max(id) AS id FROM audit WHERE action = 'mark'")?.id;
    const running = inventory.get<{ id: number }>("SELECT id FROM sweep WHERE outcome = 'running'")?.id;
    try {
      await inBrowser(async (browser) => {
        const page = await browser.newPage();
        const check = async (width: number, axe = true) => {
          if (axe) expect(await violations(page), `${page.url()} at ${width}`).toEqual([]);
          expect(
            await page.evaluate<number>('document.documentElement.scrollWidth'),
            `${page.url()} at ${width}`,
          ).toBeLessThanOrEqual(width);
        };
        await page.goto(`${origin}/login`);
        await keys(page, 'Tab', 'Tab', 'boss', 'Tab', password, 'Enter');
        await page.getByRole('heading', { name: 'Overview' }).waitFor();
        for (const [screen, { width, colorScheme, forcedColors }] of screens.entries()) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme, forcedColors });
          for (const [at, path] of [
            '/devices',
            `/devices/${two}/merge`,
            '/audit',
            `/audit/${change}/undo`,
            '/imports',
            '/sweeps',
            `/sweeps/${running}`,
            '/devices?flagged=1#views',
          ].entries()) {
            await page.goto(origin + path);
            if (path.endsWith('#views')) await page.getByText('Saved views').click();
            await check(width, inTurn(at, screen));
          }
          await page.goto(`${origin}/devices/${one}`);
          await page.getByText('Decide, or change').click();
          await check(width, inTurn(0, screen));
          await page.getByLabel('Accepted until').check();
          await page.getByRole('button', { name: 'Record', exact: true }).click();
          await page.getByRole('alert').waitFor();
          await check(width, inTurn(1, screen));
          await page.goto(`${origin}/devices/mark?device=${one}&device=${two}`);
          await page.getByLabel('Removed', { exact: true }).check();
          await check(width, inTurn(2, screen));
          await page.getByRole('button', { name: 'Preview' }).click();
          await page.getByText('Nothing is recorded yet.').waitFor();
          await check(width, inTurn(3, screen));
        }
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
        await check(800);
      });
    } finally {
      await served.close();
    }
    expect(failures).toEqual([]);
  },
);
