import { expect, test } from 'vitest';
import { addAuditEntry, auditEntries } from '../../../db/file/audit.ts';
import { sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

test('what was done is kept with who, when and why, and found by device', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'S-1' }]] });
  const act = { who: 'j.smith', at: '2026-03-02T09:00:00Z' };
  addAuditEntry(inventory, {
    ...act,
    action: 'import',
    device: null,
    message: 'Imported 3 lines.',
    detail: [3],
  });
  addAuditEntry(inventory, {
    ...act,
    action: 'mark',
    device: 1,
    message: 'Confirmed.',
    detail: { finding: 'confirmed' },
  });
  expect(auditEntries(inventory, { device: 1 })).toEqual([
    { id: 2, ...act, action: 'mark', device: 1, message: 'Confirmed.', detail: { decision: 'confirmed' } },
  ]);
  expect(auditEntries(inventory).map(({ id, detail }) => [id, detail])).toEqual([
    [1, [3]],
    [2, { decision: 'confirmed' }],
  ]);
});

test('addAuditEntry refuses an unknown device and keeps nothing of its transaction', () => {
  const inventory = freshInventory();
  const act = { who: 'x', at: '2026-03-02T09:00:00Z', action: 'mark', message: 'x', detail: null };
  expect(() =>
    inventory.write(() => {
      addAuditEntry(inventory, { ...act, device: null });
      addAuditEntry(inventory, { ...act, device: 99 });
    }),
  ).toThrow();
  expect(auditEntries(inventory)).toEqual([]);
});
