import { expect, test } from 'vitest';
import { undo } from '../../../db/corrections/undo.ts';
import { addAuditEntry } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { prunable, prune } from '../../../db/removal/prune.ts';
import { conclusions, rows, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const endpoint = 'urn:uuid:aa85c000-6324-11b3-819e-accc8e001122';
const by = { who: 'j.smith', at: '2026-03-09T10:15:00Z' };
const later = '2026-03-05T00:00:00Z';

/** A sweep takes what claims a unit's endpoint for that unit, until the unit itself answers elsewhere: it splits them. */
function splitDevice(maker: string): Inventory {
  const inventory = freshInventory();
  const unit: Unit = { maker, model: 'P3245', serial: 'ACCC8E001122', endpoint };
  const clone: Unit = { endpoint };
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', unit]] });
  sweepNight(inventory, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.6', clone],
      ['10.0.0.5', unit],
    ],
  });
  expect(rows(inventory, 'reversible')).toBe(1);
  return inventory;
}

const concluding = { at: by.at, conclusions: conclusions() };

test('prune takes old undo rows of a sweep’s change, and undo names that', async () => {
  const inventory = splitDevice('Axis');
  expect(prunable(inventory, '2026-03-01T00:00:00Z')).toMatchObject({ undos: 0 });
  expect(prunable(inventory, later)).toMatchObject({ undos: 1 });
  expect(await prune(inventory, later, by)).toMatchObject({ undos: 1 });
  expect(rows(inventory, 'reversible')).toBe(0);
  expect(() => undo(inventory, { change: 1, who: 'j.smith', because: '' }, concluding as never)).toThrow(
    /Change 1 \(split, .*\) cannot be undone: .* what undoing it needs was pruned\.$/,
  );
});

test('it is kept for a device that was ever flagged', () => {
  expect(prunable(splitDevice('Hikvision'), later)).toMatchObject({ undos: 0 });
});

test('it is kept for a device that a person dealt with', () => {
  const inventory = splitDevice('Axis');
  addAuditEntry(inventory, { ...by, action: 'mark', device: 2, message: 'Looked at.', detail: null });
  expect(prunable(inventory, later)).toMatchObject({ undos: 0 });
});

test('prune keeps undo rows of persons, and of sweeps before a person’s change', async () => {
  const inventory = splitDevice('Axis');
  // As it would be after a merge by hand: the first change is a person's.
  inventory.run(
    "INSERT INTO audit (at, who, action, device, message, detail) VALUES (?, 'j.smith', 'merge', NULL, '', 'null')",
    later,
  );
  inventory.run(
    'INSERT INTO reversible SELECT 2, kind, other, 99, before, after FROM reversible WHERE audit_id = 1',
  );
  inventory.run(
    'INSERT INTO audit SELECT 3, at, who, action, device, message, detail FROM audit WHERE id = 1',
  );
  inventory.run(
    'INSERT INTO reversible SELECT 3, kind, device, other, before, after FROM reversible WHERE audit_id = 1',
  );
  expect(prunable(inventory, '2027-01-01T00:00:00Z')).toMatchObject({ undos: 1 });
  await prune(inventory, '2027-01-01T00:00:00Z', by);
  expect(inventory.all('SELECT audit_id AS change FROM reversible ORDER BY audit_id')).toEqual([
    { change: 2 },
    { change: 3 },
  ]);
});
