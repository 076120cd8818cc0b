import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { listen } from '../../../src/web/server.ts';
import { browserForAll } from '../../export/browser.ts';
import { testWith } from '../../needs/needs.ts';
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

/** Types where the keyboard leads, and nothing else. */
async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    if (key === 'Tab' || key === 'Enter') await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

testWith(['chromium'], 'the login passes axe and works by keyboard alone, without a script', async () => {
  const { app, failures } = twoSites();
  const served = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
  const origin = `http://127.0.0.1:${served.port}`;
  try {
    await inBrowser(async (browser) => {
      for (const { width, colorScheme, forcedColors } of [
        { width: 1280, colorScheme: 'light', forcedColors: 'none' },
        { width: 375, colorScheme: 'dark', forcedColors: 'none' },
        { width: 800, colorScheme: 'light', forcedColors: 'active' },
      ] as const) {
        const page = await browser.newPage();
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.goto(`${origin}/devices?flagged=1`);
        expect(await page.title()).toBe('Log in – camcensus');
        expect(await violations(page), `${width}`).toEqual([]);
        // Past the link to the content.
        await keys(page, 'Tab', 'Tab', 'nora', 'Tab', 'not the password', 'Enter');
        await page.getByRole('alert').waitFor();
        expect(await page.title()).toBe('Log in: try again – camcensus');
        expect(await violations(page), `${width}`).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        await keys(page, 'Tab', 'Tab', 'nora', 'Tab', password, 'Tab', 'Enter');
        await page.getByRole('heading', { name: 'Devices' }).waitFor();
        expect(page.url()).toBe(`${origin}/devices?flagged=1`);
        expect(await page.locator('.list').textContent()).toContain(siteName('north'));
        expect(await violations(page), `${width}`).toEqual([]);
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
        for (const { width, colorScheme } of [
          { width: 1280, colorScheme: 'light' },
          { width: 800, colorScheme: 'dark' },
          { width: 375, colorScheme: 'light' },
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          for (const path of ['/accounts', '/accounts/2', '/account']) {
            await page.goto(origin + path);
            expect(await violations(page), `${path} at ${width}`).toEqual([]);
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
