import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withoutPeople } from '../../src/export/people.ts';
import { html } from '../../src/report/html.tsx';
import type { Report } from '../../src/report/report.ts';
import { browserForAll } from '../export/browser.ts';
import { forbidden, hostileCases, hostileDevice, hostileTexts } from '../export/hostile.ts';
import { describeWith } from '../needs/needs.ts';
import { decision, device, report, sweep } from './report.ts';

const inBrowser = browserForAll();

/** Opens the report as a file in a real browser, with all its requests and console messages. */
async function opened<T>(
  subject: Report,
  look: (page: Page, heard: { requests: string[]; messages: string[] }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'camcensus-page-'));
  try {
    const file = join(folder, 'report.html');
    await writeFile(file, html(subject));
    return await inBrowser(async (browser: BrowserContext) => {
      const page = await browser.newPage();
      const heard = { requests: [] as string[], messages: [] as string[] };
      page.on('request', (request) => heard.requests.push(request.url()));
      page.on('console', (message) => heard.messages.push(message.text()));
      page.on('dialog', (dialog) => {
        heard.messages.push(dialog.message());
        return dialog.dismiss();
      });
      await page.goto(pathToFileURL(file).href);
      return await look(page, heard);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const mixed = [
  ...Array.from({ length: 24 }, (_, at) => device({ id: at + 1, ip: `10.1.2.${at + 1}` })),
  device({
    id: 40,
    verdict: 'review',
    manufacturer: null,
    model: null,
    contradictions: ['The badge says Axis, the stack says Dahua.'],
  }),
  device({
    id: 41,
    verdict: 'clear',
    status: 'unasked',
    site: 'Beech Hall',
    manufacturer: 'Axis',
    brand: 'Axis',
  }),
];

describe('the page as text', () => {
  const page = html(
    report(mixed, {
      organisation: 'Northmere Council',
      siteNames: ['Ashfield Primary', 'Beech Hall', 'Never Swept School'],
      selection: 'Only cameras.',
    }),
  );
  const words = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test.each([
    ['whose cameras', 'Cameras and recorders: Northmere Council'],
    ['when', '24 November 2026, 09:15 UTC'],
    ['the sites', '3 sites: Ashfield Primary, Beech Hall, Never Swept School'],
    ['that it is a part', 'Only cameras.'],
    ['counts by site', 'Ashfield Primary 24 1 0 25 Beech Hall 0 0 1 1 Never Swept School never scanned'],
    ['counts by maker', 'Hikvision 24 0 0 24 Axis 0 0 1 1 Maker not established 0 1 0 1'],
    ['who was not scanned', 'Of these, 0 are missing, 1 was not scanned, and 0 have been removed.'],
    ['other equipment', 'not listed: Hikvision 2'],
    ['when was swept', '2026-11-24 02:00 to 02:11 UTC'],
    ['what was scanned', '4,080 of 4,096 addresses; 211 hosts showed life'],
    ['what was not scanned', '16 addresses in scope; excluded: 10.1.15.0/28'],
    ['why not', 'Partial: time ran out'],
    ['how', 'http, rtsp, onvif; TCP ports 80, 443, 554'],
    ['what was never swept', 'Never Swept School Never scanned: nothing is known of this site'],
    ['the policy', 'Security Update on Surveillance Equipment uk-2022 Version a1b2c3'],
    ['what is an interpretation', 'Interpretation. The statement names no company'],
    ['reasons', 'uk-2022 flagged: Made by Hikvision, headquartered in CN.'],
    ['signals that disagree', 'The badge says Axis, the stack says Dahua.'],
    ['an unknown maker', 'Manufacturer not known'],
    ['versions', 'camcensus 0.1.0 with fingerprints fp-77'],
    ['what review means', 'A person must look.'],
  ])('shows %s', (_what, expected) => {
    expect(words).toContain(expected);
  });

  test('flagged comes before review and review before clear', () => {
    const places = ['id="flagged"', 'id="review"', 'id="clear"'].map((mark) => page.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('a recorder has its channels, and the summary its cameras as not visible', () => {
    const channelCount = { channels: 16, remote: 16, described: 0 };
    const page = html(report([device({ type: 'recorder', channelCount })]));
    expect(page).toContain('<dt>Channels</dt><dd>16</dd>');
    expect(page).toContain('<dt>Cameras behind it</dt><dd>not visible</dd>');
    expect(page).toContain('<p>1 recorder with 16 channels: the cameras behind it are not visible.</p>');
    expect(html(report([device()]))).not.toContain('Channels');
  });

  test('what people said stands beside the verdict, and the verdict stays', () => {
    const marked = html(report([device({ decision })]));
    const text = marked.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('accepted until 2027-03-31 (J. Smith, 2026-11-20): the lease ends then');
    expect(text).toContain('with a decision against removal: 1 accepted until a day, 0 false positives');
    expect(text).toMatch(/Location north gate .* Asset tag A-17 Owner Estates/);
    expect(marked).toContain('badge flagged');
  });

  test('and does so where the file leaves out who said it', () => {
    const marked = html(report([...withoutPeople([device({ decision })])]));
    const text = marked.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('accepted until 2027-03-31 (2026-11-20): the lease ends then');
    expect(text).not.toContain('Smith');
  });

  test('a list of the past states its day and when it was written', () => {
    const past = html(report([], { asOf: '2026-03-01T23:59:59.999Z' })).replace(/<[^>]+>/g, '');
    expect(past).toContain('As of 1 March 2026, 23:59 UTC (written 24 November 2026, 09:15 UTC)');
    expect(past).toMatch(/Cameras and recorders – [^–]+ – 2026-03-01/);
  });

  test('nothing found, nothing swept and no policy are stated in words', () => {
    const empty = html(report([], { policies: [], sweeps: [], siteNames: [], otherEquipment: {} }));
    const summary = /<section aria-labelledby="counts">.*?<\/section>/s.exec(empty)?.[0];
    expect(summary).toContain('No sweep is on record: these figures say nothing about what is there.');
    expect(summary).not.toContain('<table');
    expect(empty).toContain('No sweep is on record: nothing is known of what was scanned.');
    expect(empty).toContain('No policy was active');
    expect(empty).toContain('not listed: none');
    expect(html(report([], { otherEquipment: null }))).not.toContain('Other equipment');
  });

  test.each(hostileCases)('%s cannot leave its place in the text', (_name, text) => {
    const bad = html(
      report([hostileDevice(text)], { organisation: text, siteNames: [text], selection: text }),
    );
    expect(bad).not.toMatch(forbidden);
    expect(bad.match(/<(script|img|svg|iframe|object|embed|link|base|form)\b/gi)).toBeNull();
    expect(bad.match(/ on\w+="/g)).toBeNull();
    expect(bad.match(/<style>/g)).toHaveLength(1);
    expect(bad.match(/href="(?!https:\/\/|#policy-\d+")/g)).toBeNull();
  });
});

describeWith(['chromium'], 'the page in a browser', () => {
  test('runs and requests nothing, however devices, sites and policies are named', async () => {
    const devices = hostileTexts.map((text, at) => hostileDevice(text, at));
    const [policy] = report([]).policies;
    const hostile = report(devices, {
      siteNames: hostileTexts,
      organisation: '<script>window.pwned=1</script>',
      policies: hostileTexts.map((text) => ({
        ...policy!,
        id: text,
        title: text,
        source: text,
        interpretation: text,
      })),
      sweeps: hostileTexts.map((text) =>
        sweep({ site: text, targets: [text], exclusions: [text], reason: text }),
      ),
    });
    await opened(hostile, async (page, heard) => {
      expect(await page.evaluate('window.pwned')).toBeUndefined();
      expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
      expect(await page.textContent('h1')).toContain('<script>window.pwned=1</script>');
      for (const text of ['"><img src=x onerror="window.pwned=1">', "' onmouseover='window.pwned=1"])
        expect(await page.textContent('main')).toContain(text);
      expect(heard.requests.map((url) => new URL(url).protocol)).toEqual(['file:']);
      expect(heard.messages).toEqual([]);
    });
  });

  test('a script put into it by hand is stopped by its own policy', async () => {
    await opened(report(mixed), async (page, heard) => {
      await page.setContent(html(report(mixed)).replace('</main>', '<script>window.pwned=1</script></main>'));
      expect(await page.evaluate('window.pwned')).toBeUndefined();
      expect(heard.messages.join()).toContain('Content Security Policy');
    });
  });

  test('shows every column within the window, in readable contrast, with what a screen reader needs', async () => {
    await opened(report(mixed, { siteNames: ['Ashfield Primary', 'Beech Hall'] }), async (page) => {
      const heads = page.locator('#flagged ~ table thead th');
      expect(await heads.allInnerTexts()).toEqual(['Where', 'Device', 'Unit', 'Verdict and reasons', 'Seen']);
      for (const head of await heads.all()) {
        const box = await head.boundingBox();
        expect(box?.width).toBeGreaterThan(100);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
      }
      expect(await page.evaluate('document.documentElement.lang')).toBe('en-GB');
      expect(await page.locator('table:not(:has(> caption))').count()).toBe(0);
      expect(await page.locator('th:not([scope])').count()).toBe(0);
      expect(await page.evaluate(brokenAnchors)).toEqual([]);
      expect(await page.evaluate(weakContrasts)).toEqual([]);
    });
  });

  test('is dark on a dark screen, in readable contrast, and light on paper', async () => {
    await opened(
      report([...mixed, device({ id: 42, decision })], { selection: 'Only cameras.' }),
      async (page) => {
        const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(await ground()).toBe('rgb(255, 255, 255)');
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await ground()).toBe('rgb(17, 22, 29)');
        expect(await page.evaluate(weakContrasts)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
        expect(await ground()).toBe('rgb(255, 255, 255)');
        expect(await page.evaluate(weakContrasts)).toEqual([]);
      },
    );
  });

  test('prints on A4 landscape, titles on each page, no row broken across two', async () => {
    await opened(report(mixed), async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
        Math.round(Number(w)),
        Math.round(Number(h)),
      ]);
      expect(boxes.length).toBeGreaterThan(2);
      for (const [width, height] of boxes) expect([width, height]).toEqual([842, 595]);
      await page.emulateMedia({ media: 'print' });
      const style = (selector: string, property: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
      expect(await style('.devices thead', 'display')).toBe('table-header-group');
      expect(await style('.devices tbody tr', 'breakInside')).toBe('avoid');
    });
  });
});

/** In the page: links to places that are not there. */
const brokenAnchors = `[...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute('href')).filter((href) => document.getElementById(href.slice(1)) === null)`;

/** In the page: texts whose contrast to their ground is below 4.5 (WCAG 2.2, 1.4.3). */
const weakContrasts = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const weak = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.textContent.trim() === '') continue;
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) weak.push(texts.currentNode.textContent + ' ' + ratio.toFixed(2));
  }
  return weak;
})()`;
