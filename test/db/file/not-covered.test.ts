import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { decisionRecord } from '../../../db/devices/decisions.ts';
import { countDevices, listDevices } from '../../../db/devices/devices.ts';
import { deviceFigures } from '../../../db/devices/figures.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { compile, openDatabase, pragma } from '../../../db/file/database.ts';
import { migrate, readMigrations } from '../../../db/file/migrate.ts';
import { openInventory } from '../../../db/open.ts';
import { conclusions, sweepNight } from '../fixture.ts';
import { freshInventory, temporaryFolder } from '../temporary.ts';
import { olderInventory } from './older.ts';

const usual = conclusions();
/** Policies that are about cameras: no verdict on what is none. */
const onCameras = {
  ...usual,
  judge: (identification: Parameters<typeof usual.judge>[0]) =>
    identification.type === 'other'
      ? {
          verdict: 'not-covered' as const,
          policies: [{ id: 'test', verdict: 'not-covered' as const, reason: 'none', source: 'a page' }],
        }
      : usual.judge(identification),
};

function swept() {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', { maker: 'Dahua', serial: 'S-1', type: 'other' }],
      ['10.0.0.6', { maker: 'Axis', serial: 'S-2' }],
      ['10.0.0.7', { maker: 'Dahua', serial: 'S-3' }],
    ],
    allHosts: true,
    conclusions: onCameras,
  });
  return inventory;
}

test('an inventory lists what no policy covers last, and among no verdict', () => {
  const inventory = swept();
  const all = { allHosts: true };
  expect(listDevices(inventory, all).map(({ verdict }) => verdict)).toEqual([
    'flagged',
    'clear',
    'not-covered',
  ]);
  expect(listDevices(inventory, { ...all, limit: 5 }).map(({ verdict }) => verdict)).toEqual([
    'flagged',
    'clear',
    'not-covered',
  ]);
  expect(listDevices(inventory, { ...all, flagged: true, review: true })).toHaveLength(1);
  expect(countDevices(inventory, all)).toBe(3);
  expect(listDevices(inventory)).toHaveLength(2);
  expect(deviceFigures(inventory).map(({ verdict }) => verdict)).not.toContain('not-covered');
  inventory.close();
});

test('a decision on what no policy covers keeps that it had no verdict', () => {
  const inventory = swept();
  const [, , router] = listDevices(inventory, { allHosts: true });
  markDevice(
    inventory,
    router?.id ?? 0,
    { state: 'confirmed', because: 'the router' },
    {
      who: 'j.smith',
      at: '2026-03-02T12:00:00Z',
    },
  );
  expect(decisionRecord(inventory, router?.id ?? 0)?.verdict).toBe('not-covered');
  inventory.close();
});

test('the migration to not-covered hands no number out again', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  olderInventory(file);
  const old = openDatabase(file);
  migrate(old, readMigrations().slice(0, 26));
  pragma(old, 'foreign_keys = OFF');
  old.exec(`INSERT INTO conclusion SELECT 90, device, made_at, cause, fingerprints, policy_versions, maker, manufacturer, brand, type,
      model, firmware, serial, name, mac, confidence, video, candidates, contradictions, evidence, verdict, policies, channel_count
      FROM conclusion;
    DELETE FROM conclusion WHERE id = 90`);
  old.close();
  const inventory = openInventory(file, { create: false });
  expect(checkInventory(inventory).ok).toBe(true);
  expect(listDevices(inventory)).toMatchObject([{ id: 7, verdict: 'clear', suspects: [] }]);
  const seq = inventory.all(
    "SELECT name, seq FROM sqlite_sequence WHERE name IN ('conclusion', 'device') ORDER BY name",
  );
  expect(seq).toEqual([
    { name: 'conclusion', seq: 90 },
    { name: 'device', seq: 7 },
  ]);
  inventory.close();
});

test('the migration to not-covered fills in who was suspected', () => {
  const file = join(temporaryFolder(), 'inventory.db');
  olderInventory(file);
  const old = openDatabase(file);
  migrate(old, readMigrations().slice(0, 26));
  compile(old, 'UPDATE conclusion SET maker = NULL, manufacturer = NULL, candidates = ?').run(
    '[{"maker":"dahua","name":"Dahua","confidence":0.6}]',
  );
  old.close();
  const inventory = openInventory(file, { create: false });
  expect(listDevices(inventory)[0]?.suspects).toEqual([
    { maker: 'dahua', manufacturer: 'Dahua', confidence: 0.6 },
  ]);
  inventory.close();
});
