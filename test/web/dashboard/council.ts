import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { readServiceConfig, type ServiceConfig } from '../../../src/cli/service/service-config.ts';
import { dashboardApp } from '../../../src/web/dashboard/app.tsx';
import type { DashboardQueries } from '../../../src/web/dashboard/dashboard-queries.ts';
import { zonesOf } from '../../../src/web/dashboard/local-time.ts';
import { queriesOf } from '../../../src/web/dashboard/queries/queries-of.ts';
import { locally } from '../../../src/web/reach.ts';
import type { Accounts } from '../../../src/web/sign-in/accounts.ts';
import { Cookies } from '../../../src/web/sign-in/cookies.ts';
import { Csrf } from '../../../src/web/sign-in/csrf.ts';
import { KeptForms } from '../../../src/web/sign-in/kept-forms.ts';
import { SignIn } from '../../../src/web/sign-in/sign-in.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { sweepNight, type Unit } from '../../db/fixture.ts';
import { newInventory } from '../../db/temporary.ts';

/** An answer of the dashboard. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a request to an app as a browser of this machine would, without a socket. */
export async function ask(app: Hono<Env>, path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { host: 'localhost:8585', ...init.headers };
  const response = await app.request(`http://localhost:8585${path}`, { ...init, headers });
  return { status: response.status, headers: response.headers, text: await textOf(response) };
}

/** The whole text; of a stream, which goes on, what it begins with. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true || !response.body)
    return response.text();
  const reader = response.body.getReader();
  const begins: string[] = [];
  while (begins.length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    begins.push(new TextDecoder().decode(value));
  }
  await reader.cancel();
  return begins.join('');
}

/** An inventory without accounts. */
const noAccounts: Accounts = {
  exist: () => false,
  named: () => null,
  bySession: () => null,
  holderOf: () => null,
  byToken: () => null,
  start: () => null,
  end: () => undefined,
  addFirst: () => Promise.reject(new Error('there is no inventory')),
  read: () => {
    throw new Error('there is no inventory');
  },
  change: () => {
    throw new Error('there is no inventory');
  },
  close: () => undefined,
};

/** The dashboard over an answerer, and what went wrong inside. */
export function appOver(queries: DashboardQueries) {
  const failures: unknown[] = [];
  const cookies = new Cookies({ secure: false });
  const signIn = new SignIn(noAccounts);
  const door = {
    signIn,
    cookies,
    csrf: new Csrf(),
    kept: new KeptForms(),
    reach: locally,
    closed: false,
    setup: null,
    provider: null,
    declared: () => [],
  };
  const sites = [
    { name: 'north', timezone: null },
    { name: 'south', timezone: 'Asia/Kolkata' },
  ];
  const zones = () => zonesOf({ sites, timezone: null }, 'Europe/London');
  const parts = {
    queriesOf: () => queries,
    zones,
    door,
    note: () => undefined,
    isInService: true,
    running: () => [],
    savedViews: () => [],
  };
  return { app: dashboardApp({ ...parts, failed: (error) => failures.push(error) }), failures };
}

const cameras = (site: string, count: number): (readonly [string, Unit])[] =>
  Array.from({ length: count }, (_, at) => {
    const maker = ['Hikvision', 'Axis', 'Nobody', 'Dahua'][at % 4] ?? '';
    return [`10.0.0.${at + 1}`, { maker, serial: `${site}-${at}`, model: `M${at}` }];
  });

/** A council: 130 devices in the north, 8 in the south, two nights, marks, one that is gone and one that came. */
function fill(inventory: Inventory): void {
  const north = cameras('n', 130);
  for (const day of ['2026-03-01', '2026-03-02']) sweepNight(inventory, { day, hosts: north });
  sweepNight(inventory, { day: '2026-03-01', site: 'south', hosts: cameras('s', 8) });
  const silent = ['10.0.0.1'];
  const later: (readonly [string, Unit])[] = [
    ...cameras('s', 8).slice(1),
    ['10.0.0.77', { maker: 'Dahua', serial: 's-new', type: 'recorder' }],
  ];
  sweepNight(inventory, { day: '2026-03-02', site: 'south', hosts: later, silent, missingAfter: 1 });
  const by = { who: 'jane', at: '2026-03-03T09:00:00Z' };
  markDevice(
    inventory,
    1,
    { state: 'accepted', until: '2099-12-31', because: 'lease', owner: 'Estates' },
    by,
  );
  markDevice(inventory, 5, { state: 'false-positive', because: 'seen' }, by);
}

/** The council with its dashboard, which reads by a connection of its own. */
export interface Council {
  readonly inventory: Inventory;
  readonly reader: Inventory;
  readonly app: Hono<Env>;
  readonly failures: unknown[];
  readonly activeConfig: ServiceConfig;
}

/** One {@link Council} for all tests of a file, which leave it as it is. */
export function councilForAll(): () => Council {
  let council: Council;
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-council-'));
  beforeAll(async () => {
    const path = join(folder, 'inventory.db');
    const inventory = newInventory(path);
    fill(inventory);
    writeFileSync(join(folder, 'a.yaml'), 'log: { level: silent }\n');
    const options = { config: join(folder, 'a.yaml'), inventory: path };
    const activeConfig = await readServiceConfig(options, { anySchedule: true });
    const reader = openInventory(path, { create: false, readonly: true });
    council = { inventory, reader, activeConfig, ...appOver(queriesOf(reader, () => activeConfig)) };
  });
  afterAll(() => {
    council.reader.close();
    council.inventory.close();
    rmSync(folder, { recursive: true });
  });
  return () => council;
}

/** Ids of the devices that a page leads to, in its order. */
export function idsIn(text: string): number[] {
  return [...text.matchAll(/href="\/devices\/(\d+)"/g)].map(([, id]) => Number(id));
}
