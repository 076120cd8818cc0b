import { expect } from 'vitest';
import { listen } from '../../../src/web/server.ts';
import { browserForAll } from '../../export/browser.ts';
import { long } from '../../long.ts';
import { testWith } from '../../needs/needs.ts';
import { onScreens, violations } from '../screens.ts';
import { councilForAll } from './council.ts';

const council = councilForAll();
const inBrowser = browserForAll();

/** The pages, each with what a person would see on it. */
const pages = [
  ['/', 'What is left to remove'],
  ['/sites', '1 to 2 of 2 sites, the worst first'],
  ['/sites?name=nowhere', 'No site matches.'],
  ['/devices?maker=axis', '1 to 35 of 35 devices'],
  ['/devices?site=south&flagged=1', 'Only: flagged devices, site south.'],
  ['/devices/1', 'From what was seen to the verdict'],
  ['/changes?from=2026-02-28&to=2026-03-01', 'All sites: from'],
  ['/find?text=10.0.0.5', 'means several devices'],
  ['/sites/south', 'Left to remove'],
  ['/sweeps', '4 sweeps, newest first'],
  ['/sweeps/4', 'What it changed'],
  ['/coverage', 'What was scanned, by network'],
  ['/changes', 'Missing, not known to be removed (1)'],
  ['/devices?status=nothing', 'There is no status'],
  ['/policies', 'It flags'],
  ['/notifications', 'Not configured.'],
  ['/nowhere', 'There is no such page'],
] as const;

testWith(
  ['chromium'],
  'every page is accessible and quiet in a real browser, on a desk and on a phone, however it is coloured',
  async () => {
    const { app, failures } = council();
    const served = await listen(app, { address: '127.0.0.1', port: 0 }, (error) => failures.push(error));
    const origin = `http://127.0.0.1:${served.port}`;
    try {
      await inBrowser(async (browser) => {
        const page = await browser.newPage();
        const [origins, messages] = [new Set<string>(), [] as string[]];
        page.on('request', (request) => origins.add(new URL(request.url()).origin));
        page.on('console', (message) => messages.push(message.text()));
        page.on('pageerror', (error) => messages.push(error.message));
        // What accounts see of these pages passes axe each time (sign-in/browser).
        const check = onScreens(page, false);
        for (const [at, [path, words]] of [...pages].entries()) {
          if (!long && at % 3 !== 0) continue;
          await page.goto(origin + path);
          expect(await page.locator('main').textContent(), path).toContain(words);
          await check(at);
        }
        // Forced colours, and a zoom of 400 % of a screen of 1280: all is still there, and fills still differ.
        await page.setViewportSize({ width: 320, height: 256 });
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        const narrow = ['/', '/devices/1', ...(long ? ['/sites/south', '/coverage', '/changes'] : [])];
        for (const path of narrow) {
          await page.goto(origin + path);
          expect(await violations(page), `${path} in forced colours`).toEqual([]);
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(wide, `${path} at 400 %`).toBeLessThanOrEqual(320);
        }
        await page.goto(origin);
        const fills = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.patterns pattern')].map(
            ({ children: [ground, lines] }) => getComputedStyle(ground).fill + (lines?.getAttribute('d') ?? ''))`,
        );
        expect(new Set(fills).size).toBeGreaterThan(5);
        expect([...origins]).toEqual([origin]);
        // Chromium itself logs each answer that is no success.
        expect(messages.filter((text) => !/status of 40[04]/.test(text))).toEqual([]);
      });
    } finally {
      await served.close();
    }
    expect(failures).toEqual([]);
  },
);

testWith(['chromium'], 'printed, the overview has its chart, its figures and no navigation', async () => {
  const { app } = council();
  const served = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
  try {
    await inBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${served.port}/`);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const shown = (selector: string) => page.locator(selector).first().isVisible();
      expect(await shown('svg.over-time.wide')).toBe(true);
      expect(await shown('svg.over-time.narrow')).toBe(false);
      expect(await shown('header nav')).toBe(false);
      expect(await page.locator('.bars .parts').first().textContent()).toContain('35 open');
      const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      expect(ground).toBe('rgb(255, 255, 255)');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
  } finally {
    await served.close();
  }
});

testWith(['chromium'], 'a screen of 1280 by 900 has 25 devices of a list, below its filters', async () => {
  const { app } = council();
  const served = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
  try {
    await inBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`http://127.0.0.1:${served.port}/devices`);
      expect(await page.getByRole('searchbox', { name: 'Search' }).isVisible()).toBe(true);
      const bottoms = await page
        .locator('.list tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
      expect(bottoms.filter((bottom) => bottom <= 900).length).toBeGreaterThanOrEqual(25);
    });
  } finally {
    await served.close();
  }
});

testWith(
  ['chromium'],
  'an address and a word of a site’s name stand on one line, however narrow the table is',
  async () => {
    const { app } = council();
    const served = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
    try {
      await inBrowser(async (browser) => {
        const page = await browser.newPage();
        await page.setViewportSize({ width: 720, height: 844 });
        await page.goto(`http://127.0.0.1:${served.port}/devices`);
        const lines = await page
          .locator('a.address')
          .evaluateAll((links) => links.map((link) => link.getClientRects().length));
        expect(new Set(lines)).toEqual(new Set([1]));
        await page.goto(`http://127.0.0.1:${served.port}/sites`);
        // As where flagged devices of many makers are left.
        await page.locator('.sites td:nth-of-type(2)').evaluateAll((cells) => {
          for (const cell of cells) cell.textContent = 'Hikvision 9, '.repeat(30);
        });
        for (const width of [720, 1280]) {
          await page.setViewportSize({ width, height: 844 });
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(wide, `many makers at ${width}`).toBeLessThanOrEqual(width);
        }
        await page.setViewportSize({ width: 720, height: 844 });
        const names = await page.locator('.sites th a').evaluateAll((links) =>
          links.map((link) => ({
            words: (link.textContent ?? '').split(/[ -]/).length,
            lines: link.getClientRects().length,
          })),
        );
        expect(names.length).toBeGreaterThan(0);
        for (const { words, lines: drawn } of names) expect(drawn).toBeLessThanOrEqual(words);
      });
    } finally {
      await served.close();
    }
  },
);

testWith(['chromium'], 'without a script, the form chooses and the pages lead on', async () => {
  const { app } = council();
  const served = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
  try {
    await inBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${served.port}/devices`);
      await page.getByRole('link', { name: 'Next' }).click();
      expect(await page.locator('caption').textContent()).toContain('101 to 139 of 139 devices');
      await page.getByText('More filters').click();
      await page.getByLabel('Flagged', { exact: true }).check();
      await page.getByText('Site: all').click();
      await page.getByLabel('south', { exact: true }).check();
      await page.getByRole('button', { name: 'Show' }).click();
      expect(await page.locator('.list tbody tr').count()).toBe(5);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'csv' }).click();
      expect((await download).suggestedFilename()).toBe('cameras.csv');
    });
  } finally {
    await served.close();
  }
});
