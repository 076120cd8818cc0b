import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { countDevices, eachDevice, listDevices } from '../../../db/devices/devices.ts';
import { limitSites } from '../../../db/file/limit-sites.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

function reader({ path }: Inventory): Inventory {
  const inventory = openInventory(path, { create: false, readonly: true, following: true });
  onTestFinished(() => inventory.close());
  return inventory;
}

function twoSites(): Inventory {
  const inventory = freshInventory();
  for (const site of ['north', 'south'])
    sweepNight(inventory, {
      day: '2026-03-01',
      site,
      hosts: [1, 2, 3].map((at) => [`10.0.0.${at}`, { maker: 'Axis', serial: `${site}-${at}` }] as const),
    });
  return inventory;
}

test('limitSites hides the tables of other sites, and those that it does not know', () => {
  const inventory = twoSites();
  inventory.run('CREATE TABLE invented (secret TEXT) STRICT');
  inventory.run("INSERT INTO invented VALUES ('south')");
  const limited = limitSites(reader(inventory))(['north']);
  const tables = inventory
    .lists<[string]>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .flat();
  const rowsOf = (of: Inventory, table: string) => of.lists(`SELECT * FROM "${table}"`).map(String);
  const whole = tables.filter((table) => rowsOf(inventory, table).length > 0);
  const same = whole.filter((table) => rowsOf(limited, table).length === rowsOf(inventory, table).length);
  expect(whole).toContain('device_address');
  // What a device leads to, and what is of no site.
  expect(same.sort()).toEqual(['conclusion', 'fact', 'migration']);
  for (const table of whole.filter((one) => !same.includes(one)))
    expect(rowsOf(limited, table).join('\n'), table).not.toContain('south');
  expect(rowsOf(limited, 'invented')).toEqual([]);
});

test('limitSites follows what is written, also for viewers that query in turn', () => {
  const inventory = twoSites();
  const to = limitSites(reader(inventory));
  const [north, south, both, none] = [['north'], ['south'], ['south', 'north'], []].map(to) as Inventory[];
  const sitesOf = (of: Inventory | undefined) => listDevices(of!).map(({ site }) => site);
  expect(sitesOf(north)).toEqual(['north', 'north', 'north']);
  expect([countDevices(south!), countDevices(both!), countDevices(none!)]).toEqual([3, 6, 0]);
  const [one, other] = [eachDevice(north!), eachDevice(south!)];
  expect([one.next().value?.site, other.next().value?.site, one.next().value?.site]).toEqual([
    'north',
    'south',
    'north',
  ]);
  inventory.run('DELETE FROM device_address WHERE device = 1');
  const addresses = (of: Inventory | undefined) => of!.lists('SELECT * FROM device_address').length;
  expect([addresses(north), addresses(south)]).toEqual([2, 3]);
  expect(() => north!.run('DELETE FROM main.device')).toThrow(/readonly|permission/i);
});

test('limitSites is not passed by: queries of pages name tables without their schema', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const found = ['db', 'src/web', 'src/report', 'src/export', 'src/health', 'src/text', 'src/app'].flatMap(
    (room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${room}/${file}`)
        .filter((file) => /\bmain\.["\w]/.test(readFileSync(join(root, file), 'utf8'))),
  );
  // The second names an index, which a view does not have, and is queried for sites of the config only.
  expect(found.sort()).toEqual(['db/file/limit-sites.ts', 'db/sweeps/site-nights.ts']);
});
