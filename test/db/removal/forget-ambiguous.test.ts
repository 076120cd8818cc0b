import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { forgetDevice } from '../../../db/removal/forget.ts';
import { concluding, merge, person } from '../corrections/merge-fixture.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory } from '../temporary.ts';

const by = { who: 'j.smith', at: '2026-03-09T10:15:00Z' };
const laptop: Unit = {
  type: 'other',
  serial: 'PRIVATESERIAL77',
  ownMac: 'de:ad:be:ef:00:77',
  mac: 'de:ad:be:ef:00:77',
};
const hosts: [string, Unit][] = [
  ['10.0.7.77', laptop],
  ['10.0.7.78', laptop],
];

/** One unit at two addresses that a person took for two: what both reported is ambiguous. */
function splitDevice(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    allHosts: true,
    hosts: [...hosts, ['10.0.0.5', { serial: 'AX-11' }]],
  });
  splitByHand(inventory, { device: 1, address: '10.0.7.78', ...person }, concluding);
  return inventory;
}
const ambiguous = (inventory: Inventory) =>
  inventory.all<{ kind: string; reason: string }>(
    'SELECT kind, reason FROM ambiguous_identifier ORDER BY kind',
  );

test('forgetDevice leaves no ambiguous identifier that no other device reports', () => {
  const inventory = splitDevice();
  expect(ambiguous(inventory).map(({ kind }) => kind)).toEqual(['mac', 'serial']);
  forgetDevice(inventory, 1, by);
  expect(
    ambiguous(inventory).map(({ kind }) => kind),
    'the other still reports them',
  ).toEqual(['mac', 'serial']);
  expect(forgetDevice(inventory, 3, by)).toMatchObject({ known: 'identifiers', erased: true });
  expect(ambiguous(inventory)).toEqual([]);
  sweepNight(inventory, { day: '2026-03-10', allHosts: true, hosts: [['10.0.7.99', laptop]] });
  expect(inventory.all("SELECT id FROM device WHERE ip = '10.0.7.99'"), 'it is not stored again').toEqual([]);
  inventory.close();
  expect(readFileSync(inventory.path, 'latin1').toLowerCase()).not.toMatch(
    /privateserial77|de:ad:be:ef:00:77/,
  );
});

test('forgetDevice leaves no ambiguous identifier that the host reported in the past', () => {
  const inventory = splitDevice();
  const other: Unit = { type: 'other', serial: 'NEWSERIAL-1', ownMac: '02:00:00:00:00:01' };
  sweepNight(inventory, {
    day: '2026-03-02',
    allHosts: true,
    hosts: hosts.map(([address]) => [address, other]),
  });
  for (const { id } of inventory.all<{ id: number }>(
    "SELECT id FROM device WHERE ip LIKE '10.0.7.%' AND merged_into IS NULL",
  ))
    forgetDevice(inventory, id, by);
  expect(ambiguous(inventory)).toEqual([]);
});

test('forgetDevice takes an ambiguous identifier out of audit texts and proofs', () => {
  const inventory = splitDevice();
  inventory.run(
    `INSERT INTO audit (at, who, action, message, detail) VALUES ('2026-03-02T12:00:00Z', 'x', 'import', 'About PrivateSerial77.', 'null')`,
  );
  inventory.run(
    "UPDATE ambiguous_identifier SET reason = 'Seen at 10.0.7.77 and at 10.0.7.78 in one sweep.'",
  );
  forgetDevice(inventory, 1, by);
  expect(inventory.all("SELECT id FROM audit WHERE message LIKE '%privateserial77%'")).toEqual([]);
  expect(ambiguous(inventory)[0]?.reason).toBe('Seen at (forgotten) and at 10.0.7.78 in one sweep.');
});

test('forgetDevice leaves no line or pin of the host in undo rows of others', () => {
  const inventory = freshInventory();
  const cameras: [string, Unit][] = ['5', '6'].map((n) => [
    `10.0.0.${n}`,
    { maker: 'Axis', serial: `AX-CAMERA-${n}` },
  ]);
  sweepNight(inventory, { day: '2026-03-01', hosts: cameras });
  const line = {
    address: '10.0.0.6',
    hostName: 'annas-laptop',
    from: '2026-03-01T00:00:00Z',
    to: '2026-03-01T03:00:00Z',
  };
  importFile(inventory, { kind: 'dnsmasq', at: '2026-03-01T04:00:00Z', lines: [line] });
  const change = merge(inventory);
  sweepNight(inventory, { day: '2026-03-09', allHosts: true, hosts: [['10.0.7.77', laptop]] });
  inventory.run('UPDATE imported SET device = 3');
  expect(inventory.all("SELECT 1 FROM reversible WHERE before LIKE '%annas-laptop%'")).toHaveLength(1);
  forgetDevice(inventory, 3, by);
  expect(inventory.all("SELECT 1 FROM reversible WHERE before LIKE '%annas-laptop%'")).toEqual([]);
  expect(undo(inventory, { change, ...person }, concluding).device).toBe(1);
  expect(inventory.all('SELECT * FROM imported')).toEqual([]);
});
