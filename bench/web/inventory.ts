import { insertAccount } from '../../db/accounts/accounts.ts';
import { startSession } from '../../db/accounts/sessions.ts';
import { insertToken } from '../../db/accounts/tokens.ts';
import { markDevice } from '../../db/decisions/mark.ts';
import type { Inventory } from '../../db/inventory.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { createSweepWriter } from '../../db/sweeps/sweep-writer.ts';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import { saveView } from '../../src/app/saved-views.ts';
import { digestOf, newSecret } from '../../src/app/secret.ts';
import { conclusions, host, type Unit } from '../../test/db/fixture.ts';

/** How large the inventory is. */
export interface Size {
  readonly devices: number;
  readonly sites: number;
}

/** Most hosts written in one transaction, as by the thread of a sweep's writer. */
const atOnce = 100;

const makers = ['Hikvision', 'Dahua', 'Axis', 'Hanwha', 'Bosch', 'Ubiquiti', 'Reolink', 'Uniview', 'Vivotek'];
/** Every one of so many devices carries a decision. */
const decided = 20;

/** The name of a site. */
export function siteName(number: number): string {
  return `School ${String(number + 1).padStart(3, '0')}`;
}

/** The network of a site, within 127.0.0.0/8: what the config declares could be swept, and is not by the bench. */
export function networkOf(number: number): string {
  return `127.${100 + (number >> 4)}.${(number & 15) << 4}.0/20`;
}

/** Fills an inventory: two nights of every site, of which the second changes a tenth of the devices, and decisions on a twentieth. */
export function fill(inventory: Inventory, { devices, sites }: Size): void {
  const each = Math.ceil(devices / sites);
  for (const day of ['2026-11-01', '2026-11-02'])
    for (let site = 0; site < sites; site += 1)
      night(inventory, { site, day, each: Math.min(each, devices - site * each) });
  const at = '2026-11-03T09:00:00Z';
  inventory.write(() => {
    for (const { id } of inventory.all<{ id: number }>('SELECT id FROM device WHERE id % ? = 0', decided))
      markDevice(
        inventory,
        id,
        { state: 'accepted', until: '2099-12-31', because: 'lease', owner: `Estates ${id % 7}` },
        { who: 'J. Smith', at },
      );
  });
}

function night(
  inventory: Inventory,
  { site, day, each }: { readonly site: number; readonly day: string; readonly each: number },
): void {
  const at = `${day}T02:10:00Z`;
  const sweepId = beginSweep(inventory, {
    site: siteName(site),
    startedAt: `${day}T02:00:00Z`,
    targets: [networkOf(site)],
    exclusions: [],
    addresses: '4096',
    ports: [80, 554],
    scanners: ['connect', 'http', 'onvif'],
    policies: [{ id: 'test', version: 'p1' }],
    fingerprints: 'f1',
    allHosts: false,
    version: '0.1.0',
  });
  const writer = createSweepWriter(inventory, {
    sweepId,
    site: siteName(site),
    at: () => at,
    allHosts: false,
    conclusions: conclusions({ makers: makers.slice(0, -1) }),
  });
  const hosts = Array.from({ length: each }, (_, index) => {
    const address = addressOf(site, index);
    return { host: host(address, unitOf(site, index, day), at), at };
  });
  for (let from = 0; from < hosts.length; ) from += writer.recordSome(hosts.slice(from, from + atOnce));
  for (const { host: one } of hosts) writer.scanned(one.address);
  const counts = { ...noCounts, ...writer.covered() };
  finishSweep(inventory, sweepId, {
    endedAt: `${day}T02:50:00Z`,
    outcome: 'complete',
    reason: null,
    counts,
    writer,
  });
}

function addressOf(site: number, index: number): string {
  const [, second, third] = networkOf(site).split(/[./]/).map(Number);
  return `127.${second}.${(third ?? 0) + (index >> 8)}.${index & 255}`;
}

/** The second night finds other firmware on a tenth. */
function unitOf(site: number, index: number, day: string): Unit {
  const number = site * 10_000 + index;
  const maker = makers[number % makers.length] ?? '';
  const isNew = day.endsWith('02') && index % 10 === 0;
  return {
    maker,
    type: index % 25 === 0 ? 'recorder' : 'camera',
    model: `${maker.slice(0, 2).toUpperCase()}-${number % 40}`,
    firmware: isNew ? 'V5.7.1 build 210806' : `V5.${number % 6}.0`,
    serial: `${maker.slice(0, 2)}${String(number).padStart(9, '0')}`,
    name: `Camera ${index}`,
    realm: `realm-${number % 30}`,
  };
}

/** How a client of the bench is logged in. */
export interface Client {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Adds an account with a session and a token. Its password is not known to anyone. `sites`: null for all. */
export function addClient(inventory: Inventory, name: string, sites: readonly string[] | null): Client {
  const at = new Date().toISOString();
  const [session, token] = [newSecret(), newSecret()];
  return inventory.write(() => {
    const password = 'scrypt$17$8$1$none$none';
    const role = sites === null ? 'admin' : 'editor';
    const id = insertAccount(inventory, { name, role, sites, password, at });
    const account = { id, name, role, sites, createdAt: at } as const;
    startSession(inventory, account, { digest: digestOf(session), at });
    insertToken(inventory, account, { digest: digestOf(token), label: 'bench', at });
    saveView(inventory, account, { name: 'flagged ones', query: 'flagged=1', shared: true, at });
    const headers = { cookie: `camcensus_session=${session}`, authorization: `Bearer ${token}` };
    return { name, headers };
  });
}
