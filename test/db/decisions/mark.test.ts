import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { expiringWithin } from '../../../db/devices/decisions.ts';
import { device, listDevices } from '../../../db/devices/devices.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { conclusions, rows, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE' };
const yard: Unit = { maker: 'Axis', serial: 'S-YARD' };
const saying = { who: 'j.smith', at: '2026-03-02T09:30:15.250Z' };

function fleet(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', gate],
      ['10.0.0.6', yard],
    ],
  });
  return inventory;
}

const mark = (inventory: Inventory, id: number, what: Mark, at = saying.at) =>
  markDevice(inventory, id, what, { ...saying, at });

test('a decision is shown with its device, whose verdict stays as it was', () => {
  const inventory = fleet();
  expect(device(inventory, 1)?.decision).toBeNull();
  const shown = mark(inventory, 1, {
    state: 'accepted',
    until: '2999-03-31',
    plannedFor: '2999-05-01',
    because: 'the lease ends then',
    owner: 'Estates',
    location: 'gate',
    assetTag: 'A-17',
    note: 'key at reception',
  });
  expect(shown).toMatchObject({ verdict: 'flagged', status: 'present' });
  expect(shown?.decision).toEqual({
    state: 'accepted',
    until: '2999-03-31',
    plannedFor: '2999-05-01',
    replacedBy: null,
    cameBackOn: null,
    by: 'j.smith',
    at: '2026-03-02T09:30:15Z',
    because: 'the lease ends then',
    owner: 'Estates',
    location: 'gate',
    assetTag: 'A-17',
    notes: [{ at: '2026-03-02T09:30:15Z', by: 'j.smith', text: 'key at reception' }],
  });
  expect(listDevices(inventory, { state: 'accepted' }).map(({ id }) => id)).toEqual([1]);
  expect(listDevices(inventory, { state: 'open' }).map(({ id }) => id)).toEqual([2]);
  expect(listDevices(inventory, { owner: 'estates' }).map(({ id }) => id)).toEqual([1]);
});

test('markDevice adds each change to the audit trail, and none without a change', () => {
  const inventory = fleet();
  mark(inventory, 1, { state: 'confirmed', because: 'seen on site' });
  expect(
    mark(inventory, 1, { state: 'confirmed', because: 'seen on site' }, '2026-03-03T08:00:00Z'),
  ).toBeNull();
  mark(inventory, 1, { owner: 'IT', note: 'to be moved' }, '2026-03-04T08:00:00Z');
  const trail = auditEntries(inventory, { device: 1 });
  expect(trail.map(({ at, who, action, message }) => [at, who, action, message])).toEqual([
    ['2026-03-02T09:30:15Z', 'j.smith', 'mark', 'Confirmed, because: seen on site.'],
    ['2026-03-04T08:00:00Z', 'j.smith', 'mark', 'Owner: IT. Note: to be moved.'],
  ]);
  expect(trail[1]?.detail).toMatchObject({
    decision: { from: { state: 'confirmed', owner: null }, to: { state: 'confirmed', owner: 'IT' } },
  });
});

test('notes add up, and a field that is cleared is gone while the others stay', () => {
  const inventory = fleet();
  mark(inventory, 1, { owner: 'IT', location: 'hall', assetTag: 'A-1', note: 'one' });
  mark(inventory, 1, { note: 'two' }, '2026-03-03T08:00:00Z');
  expect(device(inventory, 1)?.decision?.notes.map(({ text }) => text)).toEqual(['one', 'two']);
  mark(inventory, 1, { location: null, note: null }, '2026-03-04T08:00:00Z');
  expect(device(inventory, 1)?.decision).toMatchObject({
    owner: 'IT',
    location: null,
    assetTag: 'A-1',
    notes: [],
  });
});

test('an exception holds through its last day and expires without a write', () => {
  const inventory = fleet();
  const today = new Date();
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  mark(inventory, 1, { state: 'accepted', until: day(0), because: 'x' });
  mark(inventory, 2, { state: 'accepted', until: day(-1), because: 'x' });
  const before = rows(inventory, 'audit');
  expect(device(inventory, 1)?.decision?.state).toBe('accepted');
  expect(device(inventory, 2)?.decision).toMatchObject({ state: 'expired', until: day(-1), because: 'x' });
  expect(listDevices(inventory, { state: 'expired' }).map(({ id }) => id)).toEqual([2]);
  expect(rows(inventory, 'audit')).toBe(before);
});

test('which exceptions expire within some days, the first one first', () => {
  const inventory = fleet();
  mark(inventory, 1, { state: 'accepted', until: '2027-03-31', because: 'x' });
  mark(inventory, 2, { state: 'accepted', until: '2027-03-28', because: 'x' });
  expect(expiringWithin(inventory, '2027-03-20', 7)).toEqual([]);
  expect(expiringWithin(inventory, '2027-03-20', 8)).toEqual([2]);
  expect(expiringWithin(inventory, '2027-03-24', 7)).toEqual([2, 1]);
  expect(expiringWithin(inventory, '2027-03-29', 7)).toEqual([1]);
  mark(inventory, 1, { state: 'open' });
  expect(expiringWithin(inventory, '2027-03-29', 7)).toEqual([]);
});

test('a mark does not cover a verdict that became graver afterwards', () => {
  const inventory = freshInventory();
  const night = (day: string, flagged: readonly string[]) =>
    sweepNight(inventory, {
      day,
      hosts: [
        ['10.0.0.5', { maker: 'unbranded', serial: 'S-1' }],
        ['10.0.0.6', { maker: 'Axis', serial: 'S-2' }],
      ],
      conclusions: conclusions({
        makers: ['Axis', ...(flagged.includes('unbranded') ? ['unbranded'] : [])],
        flagged,
      }),
    });
  night('2026-03-01', []);
  mark(inventory, 1, { state: 'accepted', until: '2999-01-01', because: 'looked at' });
  mark(inventory, 2, { state: 'false-positive', because: 'looked at' });
  night('2026-03-02', ['unbranded', 'Axis']);
  expect(listDevices(inventory).map(({ verdict, decision }) => [verdict, decision?.state])).toEqual([
    ['flagged', 'outdated'],
    ['flagged', 'outdated'],
  ]);
  mark(inventory, 2, { state: 'false-positive', because: 'still wrong' }, '2026-03-03T08:00:00Z');
  expect(device(inventory, 2)?.decision?.state).toBe('false-positive');
});

test('markDevice sets the status removed at once, with a person as the cause', () => {
  const inventory = fleet();
  expect(mark(inventory, 1, { state: 'removed' })).toMatchObject({ status: 'removed', confirmed: false });
  const last = deviceHistory(inventory, 1)?.versions.at(-1);
  expect(last).toMatchObject({
    cause: 'person',
    changes: [{ what: 'status', before: 'present', after: 'removed' }],
  });
  expect(mark(inventory, 1, { state: 'open' }, '2026-03-03T08:00:00Z')).toMatchObject({
    status: 'unasked',
    decision: { state: 'open', by: 'j.smith' },
  });
});

test('a device is replaced by another that is known, not by itself nor in a circle', () => {
  const inventory = fleet();
  expect(() => mark(inventory, 1, { state: 'replaced', replacedBy: 1 })).toThrow(
    'cannot be replaced by itself',
  );
  expect(() => mark(inventory, 1, { state: 'replaced', replacedBy: 77 })).toThrow('There is no device 77');
  expect(() => mark(inventory, 99, { state: 'confirmed' })).toThrow('There is no device 99');
  expect(mark(inventory, 1, { state: 'replaced', replacedBy: 2 })).toMatchObject({
    status: 'removed',
    decision: { state: 'replaced', replacedBy: 2 },
  });
  expect(() => mark(inventory, 2, { state: 'replaced', replacedBy: 1 })).toThrow(
    'itself replaced by device 2',
  );
  expect(rows(inventory, 'audit')).toBe(1);
});

test('markDevice reads a ring of replacements once around and stops', () => {
  const inventory = fleet();
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.7', { maker: 'Axis', serial: 'S-HALL' }]] });
  mark(inventory, 1, { state: 'replaced', replacedBy: 2 });
  inventory.run('UPDATE decision SET replaced_by = 1 WHERE device = 1');
  expect(mark(inventory, 3, { state: 'replaced', replacedBy: 1 })?.decision).toMatchObject({ replacedBy: 1 });
});
