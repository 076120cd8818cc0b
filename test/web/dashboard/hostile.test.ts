import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { countRemovals } from '../../../src/model/remaining.ts';
import { bySite } from '../../../src/text/remaining.ts';
import { listen } from '../../../src/web/server.ts';
import { browserForAll } from '../../export/browser.ts';
import { forbidden, hostileDevice, hostileTexts } from '../../export/hostile.ts';
import { inTurn } from '../../long.ts';
import { longTestWith } from '../../needs/needs.ts';
import { report, sweep } from '../../report/report.ts';
import { appOver, ask } from './council.ts';

const inBrowser = browserForAll();

/** Queries whose every word is hostile. */
function hostileQueries(texts: readonly string[]) {
  const devices = texts.map((text, at) => hostileDevice(text, at + 1));
  const hostileReport = report(devices, {
    siteNames: texts,
    selection: texts.join(' '),
    sweeps: texts.map((text) => sweep({ site: text, reason: text, targets: [text], scanners: [text] })),
    otherEquipment: Object.fromEntries(texts.map((text) => [text, 1])),
    policies: texts.map((text) => ({
      id: text,
      title: text,
      version: text,
      source: text,
      interpretation: text,
    })),
  });
  const grid = {
    columns: [
      { title: 'A', figures: false },
      { title: 'B', figures: true },
    ],
    lines: texts.map((text) => [text, text]),
  };
  const indented = texts.flatMap((text) => [text, `  ${text}`, `      ${text}`]);
  const fields = texts.map((text) => ['next', text] as const);
  const auditLines = texts.map((text, at) => ({
    id: at + 1,
    at: text,
    who: text,
    action: text,
    device: 1,
    message: text,
    detail: null,
    about: devices[0] ?? null,
    undoable: true,
  }));
  const view = {
    title: texts.join(' '),
    device: devices[0]!,
    report: hostileReport,
    explained: indented,
    recorded: indented,
    changes: auditLines,
    newestChange: 1,
    addresses: texts,
    story: {
      pages: ['http://10.0.0.1/'],
      sameModel: { count: 3, filter: { maker: texts[0] ?? '', search: texts[0] ?? '' } },
      previous: 3,
      next: 4,
      classes: texts.map((name) => ({ kind: null, name, weight: 0.5, signs: 2 })),
      spans: [
        { from: '2026-03-01T02:00:00Z', status: 'present' as const },
        { from: '2026-03-02T02:00:00Z', status: 'missing' as const },
      ],
      events: texts.map((text) => ({ at: '2026-03-01T02:00:00Z', title: text, lines: [text] })),
    },
  };
  const blocks = texts.map((text) => ({ heading: text, entries: [{ device: 1, text }] }));
  const counts = { flagged: 2, review: 1, clear: 1, 'not-covered': 0, total: 4 };
  const left = countRemovals([
    { standing: 'open', status: 'present' },
    { standing: 'overdue', status: 'missing' },
  ]);
  const lines = texts.map((text) => ({ site: text, manufacturer: text, ...left }));
  return {
    overview: () => ({
      report: hostileReport,
      counts,
      statuses: { missing: 1, unasked: 0, removed: 0 },
      cameBack: 1,
      excused: { accepted: 0, falsePositive: 0 },
      behind: texts.join(' '),
      otherEquipment: texts.join(' '),
      makers: texts.map((name) => ({ name, counts })),
      scanned: { answered: 1, silent: 2, never: 3 },
      sites: texts.map((site) => ({
        site,
        planned: true,
        swept: true,
        unswept: null,
        hasProblem: true,
        state: texts.join(' '),
        fields,
        hub: null,
        ...{ devices: 3, flagged: 2, review: 1, left: 2 },
        leftBy: texts.join(' '),
        removal: left,
      })),
      problems: texts,
      service: fields,
      removal: {
        lines,
        sum: left,
        percent: 0,
        series: [
          { day: '2026-03-01', ...left },
          { day: '2026-03-02', ...left },
        ],
        plan: [{ day: '2027-03-01', planned: 1, left: 1 }],
        removeBy: '2027-03-31',
        makers: lines,
        sites: bySite(lines),
      },
    }),
    devices: () => ({
      report: hostileReport,
      total: 999,
      filter: {},
      sites: texts,
      makers: texts,
      policies: texts,
    }),
    audit: () => ({ lines: auditLines, more: true, sites: texts, who: texts, actions: texts }),
    change: () => auditLines[0] ?? null,
    imports: () => ({
      sites: texts,
      imports: texts.map((text, id) => ({
        ...{ id, at: text, who: text, site: text, file: text, digest: text, writtenAt: text },
        kind: 'decisions' as const,
        counts: { lines: 1, matched: 1, devices: 1, added: 1, bad: 1 },
      })),
    }),
    policies: () =>
      texts.map((text) => ({
        policy: {
          ...{
            id: text,
            title: text,
            authority: text,
            date: text,
            since: text,
            supersedes: [text],
            binds: text,
          },
          clauses: [
            {
              ...{ id: text, covers: ['video'] as const, subsidiaries: true, rebrands: true },
              ...{ flags: { headquarters: [text] }, purpose: text, source: text },
            },
          ],
          ...{ flagFrom: 0.7, reviewFrom: 0.3, source: text, interpretation: text, version: text },
        },
        ...{ isActive: true, makers: [texts], flagged: 1, review: 1 },
      })),
    notifications: () => ({
      events: texts,
      expireDays: 14,
      channels: [
        {
          channel: 'email' as const,
          fields: texts.map((text) => ['To', text] as const),
          last: null,
          open: texts.map((message, id) => ({
            ...{ id, notice: 1, channel: 'email' as const, mark: message, state: 'waiting' as const },
            ...{ attempts: 1, dueAt: message, endedAt: message, message, madeAt: message, events: 1 },
          })),
        },
      ],
    }),
    chosen: () => devices,
    marked: () => ({ changes: 3, who: texts.join(' '), message: texts.join(' ') }),
    device: ({ of }: { of: string }) => (of === 'id:1' ? { devices, view } : { devices }),
    site: () => ({
      counts,
      missing: 1,
      types: [{ type: 'camera' as const, ...counts }],
      removal: null,
      scanned: { answered: 1, silent: 2, never: 3 },
      owners: texts.map((name) => ({ name, count: 1 })),
      sweeps: hostileReport.sweeps,
    }),
    sweeps: () => ({ sites: texts, sweeps: hostileReport.sweeps, declared: texts }),
    sweep: () => {
      const [sweep] = hostileReport.sweeps;
      if (sweep === undefined) return null;
      return { sweep, warnings: texts, continuable: null, difference: { head: texts.join(' '), blocks } };
    },
    coverage: async () => ({
      sites: texts,
      map: texts.map((text) => ({
        site: text,
        unswept: 'never heard',
        groups: [
          {
            name: text,
            cells: [{ network: text, label: text, state: 'answered' as const, text, answered: 1 }],
          },
        ],
      })),
      grid,
      notes: texts,
    }),
    changes: () => ({
      sites: texts,
      site: texts[0] ?? null,
      difference: {
        head: texts.join(' '),
        counts: [...texts, 'b'].map((site) => ({ site, counts: [1, 2] })),
        bySite: texts.map((site) => ({ site, blocks })),
      },
    }),
    file: async () => texts.join('\n'),
  };
}

const paths = [
  '/',
  '/sites',
  '/devices',
  '/devices/1',
  '/sites/one',
  '/find?text=several',
  '/sweeps',
  '/sweeps/1',
  '/coverage',
  '/changes',
  '/audit',
  '/imports',
  '/policies',
  '/notifications',
];

test('no text of a device, an operator or an address becomes markup or runs', async () => {
  for (const [turn, text] of hostileTexts.entries()) {
    const { app, failures } = appOver(hostileQueries([text]));
    const word = encodeURIComponent(Buffer.from(text.slice(0, 500)).toString());
    const echoing = [
      `/sites?name=${word}`,
      `/devices?site=${word}&maker=${word}`,
      `/find?text=${word}`,
      `/sites/${word}`,
      `/devices?search=${word}&owner=${word}`,
      `/devices?status=${word}`,
    ];
    const all = [...paths, ...echoing, `/devices?${word}=1`, `/${word}`];
    for (const path of inTurn(all, turn, 9)) {
      const { text: page, headers } = await ask(app, path);
      expect(page, path).not.toMatch(/<(?:script|img|style)\b|\son\w+\s*=\s*["']?window|href="javascript:/i);
      const at = page.search(forbidden);
      expect(page.slice(Math.max(0, at - 60), at + 1), `${path} ${JSON.stringify(text)}`).toBe('');
      for (const [, value = ''] of headers) expect(forbidden.test(value), path).toBe(false);
    }
    expect(failures).toEqual([]);
  }
});

test('the name of a file is ours alone', async () => {
  const { app } = appOver(hostileQueries(hostileTexts));
  for (const ending of ['.csv', '.xlsx', '.json', '.ndjson', '.html']) {
    const { headers } = await ask(app, `/devices${ending}?site=${encodeURIComponent('"; filename="x.exe')}`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="cameras${ending}"`);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  }
});

longTestWith(
  ['chromium'],
  'browser with or without CSP runs nothing, requests one origin, fits the screen',
  async () => {
    const { app } = appOver(hostileQueries(hostileTexts));
    const served = await listen(app, { address: '127.0.0.1', port: 0 }, () => undefined);
    const origin = `http://127.0.0.1:${served.port}`;
    try {
      const look = async (browser: BrowserContext) => {
        const page = await browser.newPage();
        const heard: string[] = [];
        page.on('request', (request) => heard.push(new URL(request.url()).origin));
        page.on('dialog', (dialog) => dialog.dismiss().then(() => heard.push('dialog')));
        page.on('console', (message) => heard.push(message.text()));
        await page.setViewportSize({ width: 390, height: 844 });
        for (const path of paths) {
          await page.goto(origin + path);
          expect(await page.evaluate('window.pwned'), path).toBeUndefined();
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(wide, path).toBeLessThanOrEqual(390);
        }
        const others = heard.filter((one) => one !== origin && !one.includes('status of 404'));
        expect(others).toEqual([]);
      };
      for (const bypassCSP of [false, true]) await inBrowser(look, { bypassCSP });
    } finally {
      await served.close();
    }
  },
);
