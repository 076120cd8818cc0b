import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertAccount } from '../../db/accounts/accounts.ts';
import { startSession } from '../../db/accounts/sessions.ts';
import { listSummaries } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import { acquireLease, releaseLease, thisMoment } from '../../db/file/lease.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { sweep } from '../../db/sweeps/sweeps.ts';
import { digestOf, newSecret } from '../../src/app/secret.ts';
import { fulfilling } from '../../src/cli/service/fulfil-wish.ts';
import { deskOf, runService } from '../../src/cli/service/run-service.ts';
import { LiveConfig, readServiceConfig } from '../../src/cli/service/service-config.ts';
import type { Role } from '../../src/model/account.ts';
import { dashboardOn, type OpenApp } from '../../src/web/dashboard-on.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { type Fleet, startFleet } from '../fake-devices/start.ts';
import { formIn, hiddenIn } from '../web/changing/visit.ts';
import { type Answer, ask } from '../web/dashboard/council.ts';

const address = '127.201.7.9';
let folder: string;
let devices: Fleet;
let inventory: Inventory;
let reader: Inventory;
let dashboard: OpenApp;
let service: Promise<void>;
const stop = new AbortController();
const sessions: Record<string, string> = {};
const failures: unknown[] = [];

/** The nightly service with a camera at one site, and a site whose sweep takes hours; with its dashboard, in this process. */
beforeAll(async () => {
  const [first] = fleet;
  if (first === undefined) throw new Error('the fleet is empty');
  devices = await startFleet([{ ...first, address }], { ports: 'high' });
  folder = mkdtempSync(join(tmpdir(), 'camcensus-requested-'));
  writeFileSync(
    join(folder, 'a.yaml'),
    `log: { level: silent }
sites:
  - { name: gate, targets: [${address}], schedule: "0 2 1 1 *" }
  - { name: depot, targets: [127.202.0.0/16], exclude: [127.202.0.7], rate: 20 }
`,
  );
  const options = { config: join(folder, 'a.yaml'), inventory: join(folder, 'inventory.db') };
  inventory = openInventory(options.inventory, { create: true });
  for (const [name, role, sites] of [
    ['eve', 'editor', null],
    ['vic', 'viewer', null],
    ['dora', 'editor', ['depot']],
  ] as const)
    sessions[name] = addAccount(name, role, sites);
  const live = new LiveConfig(options, inventory, await readServiceConfig(options));
  const desk = deskOf({ live, inventory });
  service = runService({ live, inventory, desk, signal: stop.signal });
  reader = openInventory(options.inventory, { create: false, readonly: true, following: true });
  dashboard = dashboardOn(reader, {
    activeConfig: () => live.current,
    failed: (error) => failures.push(error),
    note: () => undefined,
    concluding: () => Promise.reject(new Error('no test corrects a device')),
    ask: fulfilling(inventory, desk, (error) => failures.push(error)),
  });
});
afterAll(async () => {
  stop.abort();
  await service;
  dashboard.close();
  reader.close();
  inventory.close();
  await devices.stop();
  rmSync(folder, { recursive: true });
});

function addAccount(name: string, role: Role, sites: readonly string[] | null): string {
  const at = new Date().toISOString();
  const [secret, password] = [newSecret(), 'scrypt$10$8$1$none$none'];
  const id = insertAccount(inventory, { name, role, sites, password, at });
  startSession(inventory, { id }, { digest: digestOf(secret), at });
  return `camcensus_session=${secret}`;
}

const get = (name: string, path: string) =>
  ask(dashboard.app, path, { headers: { cookie: sessions[name] ?? '' } });

/** Sends a form of this account's page of sweeps. */
async function send(name: string, path: string, values: Readonly<Record<string, string>>): Promise<Answer> {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get(name, '/sweeps')).text)?.[1] ?? '';
  return ask(dashboard.app, path, {
    method: 'POST',
    body: new URLSearchParams({ csrf, ...values }).toString(),
    headers: { cookie: sessions[name] ?? '', 'content-type': 'application/x-www-form-urlencoded' },
  });
}

/** Asks for a sweep until none is in its way; returns its number. */
async function started(name: string, site: string): Promise<number> {
  let location: string | null = null;
  await expect
    .poll(
      async () => {
        const answer = await send(name, '/sweeps', { site });
        location = answer.headers.get('location');
        return answer.status;
      },
      { timeout: 60_000 },
    )
    .toBe(303);
  return Number(/^\/sweeps\/(\d+)$/.exec(location ?? '')?.[1]);
}

const outcome = (id: number) => expect.poll(() => sweep(inventory, id)?.outcome, { timeout: 60_000 });

test('sweep by form is refused to viewers, for unseen sites, and without the token', async () => {
  const pageOf = async (name: string) => (await get(name, '/sweeps')).text;
  expect(await pageOf('vic')).not.toContain('Sweep now');
  expect(await pageOf('eve')).toMatch(/<option value="gate">.*<option value="depot">/s);
  expect(await pageOf('dora')).not.toContain('<option value="gate">');
  expect((await send('vic', '/sweeps', { site: 'gate' })).status).toBe(403);
  expect((await send('eve', '/sweeps', { site: 'gate', csrf: 'forged' })).status).toBe(403);
  const [foreign, none] = [
    await send('dora', '/sweeps', { site: 'gate' }),
    await send('dora', '/sweeps', { site: 'nowhere' }),
  ];
  expect([foreign.status, none.status]).toEqual([404, 404]);
  expect(foreign.text.replace('gate', 'nowhere')).toBe(none.text);
  expect(inventory.all('SELECT id FROM sweep')).toEqual([]);
});

test('sweep by form is refused while another process has the inventory, and names it', async () => {
  const other = openInventory(inventory.path, { create: false });
  const { lease } = acquireLease(other, { holder: 'scan', ttlMs: 60_000, ...thisMoment() });
  const answer = await send('eve', '/sweeps', { site: 'gate' });
  if (lease !== null) releaseLease(other, lease);
  other.close();
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('Another sweep is using this inventory: scan, process');
  expect(answer.text).not.toContain('--inventory');
});

test('sweep by form runs alone, and is stopped by form as Ctrl-C stops it', async () => {
  const id = await started('dora', 'depot');
  const page = (await get('dora', `/sweeps/${id}`)).text;
  expect(page).toContain('It is running');
  expect(page).toContain('<script type="module" src="/live.js"></script>');
  const second = await send('eve', '/sweeps', { site: 'gate' });
  expect(second.status).toBe(409);
  expect(second.text).toContain('Site depot is being swept, and two sweeps never run at once.');
  expect((await send('vic', `/sweeps/${id}/stop`, {})).status).toBe(403);
  expect((await send('eve', `/sweeps/${id + 7}/stop`, {})).status).toBe(404);
  expect((await send('eve', `/sweeps/${id}/stop`, {})).headers.get('location')).toBe(`/sweeps/${id}`);
  await outcome(id).toBe('interrupted');
  expect(sweep(inventory, id)).toMatchObject({
    site: 'depot',
    reason: 'stopped by eve',
    targets: ['127.202.0.0/16'],
    exclusions: ['127.202.0.7'],
  });
  expect((await get('eve', `/sweeps/${id}`)).text).toContain('stopped by eve');
  expect(auditEntries(inventory, {}).map(({ who, message }) => `${who}: ${message}`)).toEqual([
    `dora: Sweep ${id} of site depot was started.`,
    `eve: Sweep ${id} of site depot was stopped.`,
  ]);
});

test('sweep by form finds what scan finds, and its page says what it changed', async () => {
  const id = await started('eve', 'gate');
  await outcome(id).toBe('complete');
  expect(listSummaries(inventory, { site: 'gate' }).map(({ ip }) => ip)).toEqual([address]);
  expect((await get('eve', `/sweeps/${id}`)).text).toContain('no earlier sweep of the site');
  expect((await get('dora', `/sweeps/${id}`)).status).toBe(404);
  const late = await send('eve', `/sweeps/${id}/stop`, {});
  expect([late.status, late.text.includes('has ended already')]).toEqual([409, true]);
  expect(failures).toEqual([]);
});

test('dashboard form sent while the service sweeps is recorded once, before its end', async () => {
  const [device] = listSummaries(inventory, { site: 'gate' });
  const marks = () =>
    inventory.lists<[string, string]>("SELECT who, message FROM audit WHERE action = 'mark' ORDER BY id");
  const path = `/devices/${device?.id}`;
  const id = await started('eve', 'depot');
  const sent = hiddenIn(formIn((await get('eve', path)).text, path));
  const other = openInventory(inventory.path, { create: false });
  // As the writer of a sweep holds the inventory for a group of hosts.
  other.run('BEGIN IMMEDIATE');
  const form = send('eve', path, { ...sent, state: 'confirmed', owner: 'Estates' });
  await wait(250);
  expect(marks()).toEqual([]);
  other.run('COMMIT');
  other.close();
  const { status, headers } = await form;
  expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(`^${path}\\?done=[1-9]`)]);
  // Sent once more, as by a second click, it changes nothing.
  expect((await send('eve', path, { ...sent, state: 'confirmed', owner: 'Estates' })).status).toBe(409);
  expect(sweep(inventory, id)?.outcome).toBe('running');
  expect((await send('eve', `/sweeps/${id}/stop`, {})).status).toBe(303);
  await outcome(id).toBe('interrupted');
  expect(marks()).toEqual([['eve', 'Confirmed. Owner: Estates.']]);
  expect(listSummaries(inventory, { site: 'gate', owner: 'Estates' })).toMatchObject([{ id: device?.id }]);
  expect(failures).toEqual([]);
});
