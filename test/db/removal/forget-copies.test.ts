import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupInventory } from '../../../db/file/backup.ts';
import { restoreInventory } from '../../../db/file/restore.ts';
import { openInventory } from '../../../db/open.ts';
import { forgetDevice, forgetMac } from '../../../db/removal/forget.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const by = { who: 'j.smith', at: '2026-03-09T10:15:00Z' };
const laptop: Unit = { type: 'other', serial: 'XQ-LAPTOP-77', mac: '3c:22:fb:9a:bc:de' };
const nothing = { deleted: [], kept: [], aside: [], unreadable: [] };

/** An inventory with a laptop, and three copies beside it: before the laptop, with it, and no copy at all. */
function copied() {
  const inventory = freshInventory();
  const [early, late] = [`${inventory.path}.before-0026`, `${inventory.path}.before-0027`];
  backupInventory(inventory, early);
  sweepNight(inventory, { day: '2026-03-01', allHosts: true, hosts: [['10.0.7.77', laptop]] });
  backupInventory(inventory, late);
  backupInventory(inventory, `${inventory.path}.mine`);
  return { inventory, early, late };
}

test('forgetDevice deletes the copies before upgrades that hold the host, no others', () => {
  const { inventory, early, late } = copied();
  writeFileSync(`${inventory.path}.before-0025`, 'no database');
  expect(forgetDevice(inventory, 1, by).copies).toEqual({
    ...nothing,
    deleted: [late],
    unreadable: [`${inventory.path}.before-0025`],
  });
  expect([early, late, `${inventory.path}.mine`].map((file) => existsSync(file))).toEqual([
    true,
    false,
    true,
  ]);
});

test('forgetDevice with keepCopies names them and leaves them', () => {
  const { inventory, late } = copied();
  expect(forgetDevice(inventory, 1, { ...by, keepCopies: true }).copies).toEqual({
    ...nothing,
    kept: [late],
  });
  expect(existsSync(late)).toBe(true);
});

test('forgetDevice finds a copy that names the host in a register, in any spelling', () => {
  const { inventory, early } = copied();
  const older = openInventory(early, { create: false });
  older.run("INSERT INTO site (name) VALUES ('note about xq-laptop-77')");
  older.run('PRAGMA wal_checkpoint(TRUNCATE)');
  older.close();
  expect(forgetDevice(inventory, 1, by).copies.deleted).toContain(early);
});

test('forgetMac deletes the copies that hold the address', () => {
  const { inventory, late } = copied();
  expect(forgetMac(inventory, '3c:22:fb:9a:bc:de', by)).toEqual({ ...nothing, deleted: [late] });
});

test('forgetDevice names an inventory that a restore replaced, and leaves it', () => {
  const { inventory, early, late } = copied();
  inventory.close();
  const { aside } = restoreInventory(late, inventory.path, by);
  const restored = openInventory(inventory.path, { create: false });
  const { copies } = forgetDevice(restored, 1, by);
  restored.close();
  expect(copies).toEqual({ ...nothing, deleted: [late], aside: [aside] });
  expect([aside ?? '', early].map((file) => existsSync(file))).toEqual([true, true]);
});
