import { randomBytes, scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { acquireLease, thisMoment } from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { operator } from '../../../src/app/account.ts';
import { addToken } from '../../../src/app/credentials.ts';
import { saveView } from '../../../src/app/saved-views.ts';
import { addUser } from '../../../src/app/users.ts';
import { readServiceConfig } from '../../../src/cli/service/service-config.ts';
import type { Role } from '../../../src/model/account.ts';
import { type DashboardOptions, dashboardOn } from '../../../src/web/dashboard-on.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { concluding } from '../../db/corrections/merge-fixture.ts';
import { start, sweepNight, type Unit } from '../../db/fixture.ts';
import { newInventory } from '../../db/temporary.ts';
import { type Answer, ask } from '../dashboard/council.ts';
import { readersOf } from '../dashboard/reader-in-process.ts';

/** Words that only one of the sites has, in every field that a sweep or a person fills in. */
export const words = { north: 'aurora', south: 'zephyr' } as const;
export type Site = keyof typeof words;

/** The accounts, each with the same password. */
export const users: readonly { name: string; role: Role; sites: readonly Site[] | null }[] = [
  { name: 'boss', role: 'admin', sites: null },
  { name: 'nora', role: 'viewer', sites: ['north'] },
  { name: 'sue', role: 'editor', sites: ['south'] },
];
export const password = 'correct horse battery';
const at = '2026-03-03T09:00:00Z';

/** How a site is called. */
export const siteName = (site: Site) => `${words[site]} school`;

const network = { north: '10.1.0', south: '10.2.0' } as const;

/** What nothing but a device or a sweep of a site has. */
export const signsOf = (site: Site): readonly string[] => [words[site], `${network[site]}.`, macs[site]];

const macs = { north: '44:19:b6:00:00:01', south: '3c:ef:8c:00:00:02' } as const;

function unit(site: Site, firmware: string): Unit {
  const word = words[site];
  const mac = macs[site];
  return {
    maker: site === 'north' ? 'Hikvision' : 'Dahua',
    model: `${word}-model`,
    firmware: `${word}-${firmware}`,
    serial: `${word}-serial`,
    name: `${word} gate`,
    realm: `${word} realm`,
    mac,
    ownMac: mac,
  };
}

/** Each site: two nights, of which the second changes a device and misses another, a decision, and a sweep that runs. */
function fill(inventory: Inventory): void {
  // Numbers that stand nowhere else in a page.
  inventory.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('device', 70000)");
  for (const site of ['north', 'south'] as const) {
    const [own, other] = [`${network[site]}.5`, `${network[site]}.6`];
    const more: Unit = { maker: 'Axis', serial: `${words[site]}-second`, model: `${words[site]}-other` };
    const night = { site: siteName(site), start: { targets: [`${network[site]}.0/24`] } };
    sweepNight(inventory, {
      ...night,
      day: '2026-03-01',
      hosts: [
        [own, unit(site, 'V1')],
        [other, more],
      ],
    });
    sweepNight(inventory, {
      ...night,
      day: '2026-03-02',
      hosts: [[own, unit(site, 'V2')]],
      silent: [other],
      missingAfter: 1,
    });
  }
  const mark = (word: string) => ({
    state: 'accepted' as const,
    until: '2099-12-31',
    because: `${word} lease`,
    owner: `${word} estates`,
    location: `${word} hall`,
    note: `${word} note`,
  });
  for (const { id, site } of inventory.all<{ id: number; site: string }>('SELECT id, site FROM device'))
    markDevice(inventory, id, mark(site.split(' ')[0] ?? ''), { who: `${site} officer`, at });
  // The nightly service sweeps in the south.
  const running = { site: siteName('south'), startedAt: '2026-03-03T02:00:00Z' };
  beginSweep(inventory, start({ ...running, targets: [`${network.south}.0/24`] }));
  const holder = `nightly (${siteName('south')})`;
  acquireLease(inventory, { holder, ttlMs: 3_600_000, ...thisMoment() });
}

/** The dashboard of two sites with accounts, over an inventory of its own. */
export interface TwoSites {
  readonly inventory: Inventory;
  readonly app: Hono<Env>;
  readonly failures: unknown[];
  readonly notes: { readonly message: string; readonly fields: object }[];
  /** Tokens of the API, by account. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Another dashboard on the same inventory. */
  again(options: Partial<DashboardOptions>): Hono<Env>;
}

/** A hash that is checked in a millisecond: its parameters are its own. The real ones cost each login a quarter of a second. */
export function quickHash(text: string): string {
  const salt = randomBytes(16);
  const hash = scryptSync(text, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  return ['scrypt', 10, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** One {@link TwoSites} for all tests of a file, which add to it nothing but sessions. */
export function twoSitesForAll(options: Partial<DashboardOptions> = {}): () => TwoSites {
  let made: TwoSites;
  const closing: (() => void)[] = [];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-two-sites-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'inventory.db');
    const inventory = newInventory(path);
    closing.push(() => inventory.close());
    fill(inventory);
    const tokens: Record<string, string> = {};
    for (const user of users) {
      const sites = user.sites?.map(siteName) ?? null;
      await addUser(inventory, operator('root'), { ...user, sites, declared: [], password, at });
      const { token } = addToken(inventory, operator('root'), { name: user.name, label: 'test', at });
      tokens[user.name] = token;
    }
    inventory.run('UPDATE account SET password = ?', quickHash(password));
    // Of the same site, by its filter or by who shares it.
    const [boss, sue] = [operator('boss'), { ...operator('sue'), sites: [siteName('south')] }];
    const query = new URLSearchParams({ site: siteName('south') }).toString();
    saveView(inventory, boss, { name: `${words.south} list`, query, shared: true, at });
    saveView(inventory, sue, { name: `${words.south} cameras`, query: 'flagged=1', shared: true, at });
    writeFileSync(
      join(folder, 'a.yaml'),
      `log: { level: silent }\nsites:\n${(['north', 'south'] as const)
        .map(
          (site) =>
            `  - { name: ${siteName(site)}, targets: [${network[site]}.0/24], schedule: "0 2 * * *" }\n`,
        )
        .join('')}`,
    );
    const config = join(folder, 'a.yaml');
    const activeConfig = await readServiceConfig({ config, inventory: path }, { anySchedule: true });
    const [failures, notes]: [unknown[], TwoSites['notes']] = [[], []];
    const forms = async () => ({ ...concluding, at: new Date().toISOString() });
    const again = (others: Partial<DashboardOptions>) => {
      const reader = openInventory(path, { create: false, readonly: true, following: true });
      const { app, close } = dashboardOn(reader, {
        activeConfig: () => activeConfig,
        failed: (error) => failures.push(error),
        note: (message, fields) => notes.push({ message, fields }),
        concluding: forms,
        readers: readersOf(path, {
          activeConfig: () => activeConfig,
          failed: (error) => failures.push(error),
          isInService: true,
          concluding: forms,
        }),
        ...options,
        ...others,
      });
      closing.push(
        () => reader.close(),
        () => close(),
      );
      return app;
    };
    made = { inventory, app: again({}), failures, notes, tokens, again };
  });
  afterAll(() => {
    for (const close of closing.reverse()) close();
  });
  return () => made;
}

/** The cookies that an answer sets, as a client sends them. */
export function cookiesOf({ headers }: Answer): string {
  return headers
    .getSetCookie()
    .filter((cookie) => !cookie.includes('Max-Age=0'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** What the form of the login page holds, and the cookie that goes with it. */
export async function loginForm(app: Hono<Env>, next = '/', headers: Readonly<Record<string, string>> = {}) {
  const page = await ask(app, `/login?next=${encodeURIComponent(next)}`, { headers });
  return {
    page,
    cookie: cookiesOf(page),
    csrf: hiddenIn(page, 'csrf'),
    next: hiddenIn(page, 'next').replaceAll('&amp;', '&'),
  };
}

/** What a page has in a hidden field of a form. */
export function hiddenIn({ text }: Answer, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
}

/** Sends a form. */
export function post(
  app: Hono<Env>,
  path: string,
  values: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new URLSearchParams(values).toString();
  const own = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
  return ask(app, path, { method: 'POST', body, headers: { ...own, ...headers } });
}

/** Logs in by the form, and returns the answer. */
export async function logIn(
  app: Hono<Env>,
  name: string,
  { typed = password, next = '/' }: { readonly typed?: string; readonly next?: string } = {},
): Promise<Answer> {
  const form = await loginForm(app, next);
  // `next` as requested, and not as the form has it.
  const values = { name, password: typed, csrf: form.csrf, next };
  return post(app, '/login', values, { cookie: form.cookie });
}
