import { describe, expect, test } from 'vitest';
import { splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { burnDown } from '../../../db/decisions/burn-down.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { device, listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { diffBetween, diffSweeps } from '../../../db/sweeps/diff.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { importFile } from '../imports/import-fixture.ts';
import { freshInventory } from '../temporary.ts';
import { both, concluding, merge, person, twoLegs } from './merge-fixture.ts';

const accepted: Mark = { state: 'accepted', until: '2999-03-31', because: 'the lease ends then' };
const mark = (inventory: Inventory, id: number, what: Mark) =>
  markDevice(inventory, id, what, { who: 'j.smith', at: '2026-03-02T10:00:00Z' });
const states = (inventory: Inventory, asOf?: string) =>
  Object.fromEntries(
    listDevices(inventory, asOf === undefined ? {} : { asOf }).map(({ id, decision }) => [
      id,
      decision?.state ?? null,
    ]),
  );

describe('decisions about a merged device', () => {
  test('merge moves the decision to the remaining device, and undo returns it at once', () => {
    const inventory = twoLegs();
    mark(inventory, 2, accepted);
    const change = merge(inventory);
    expect(states(inventory)).toEqual({ 1: 'accepted' });
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-02T13:30:00Z' });
    expect(states(inventory)).toEqual({ 1: null, 2: 'accepted' });
    expect(states(inventory, '2026-03-02T14:00:00Z')).toEqual({ 1: null, 2: 'accepted' });
  });

  test('excuses no other device after an undo that comes nights later', () => {
    const inventory = twoLegs();
    mark(inventory, 2, accepted);
    const change = merge(inventory);
    sweepNight(inventory, { day: '2026-03-03', hosts: both });
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-03T12:00:00Z' });
    expect(states(inventory)).toEqual({ 1: null, 2: 'accepted' });
    expect(states(inventory, '2026-03-03T10:00:00Z')).toEqual({ 1: 'accepted' });
    expect(states(inventory, '2026-03-04')).toEqual({ 1: null, 2: 'accepted' });
    expect(burnDown(inventory, { step: 'day', until: '2026-03-04' }).at(-1)).toMatchObject({
      accepted: 1,
      open: 1,
    });
  });

  test('a merged decision stays if the remaining device has another one since', () => {
    const inventory = twoLegs();
    mark(inventory, 2, accepted);
    const change = merge(inventory);
    mark(inventory, 1, { owner: 'Estates' });
    sweepNight(inventory, { day: '2026-03-03', hosts: both });
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-03T12:00:00Z' });
    expect(device(inventory, 1)?.decision).toMatchObject({ state: 'accepted', owner: 'Estates' });
    expect(device(inventory, 2)?.decision).toMatchObject({ state: 'accepted', owner: null });
  });

  test('a merged decision survives the merge by a sweep', () => {
    const inventory = freshInventory();
    const unit: Unit = { maker: 'Dahua', serial: 'CAM-90210' };
    sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', unit]] });
    sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.6', { type: 'camera' }]] });
    mark(inventory, 2, { owner: 'Estates', location: 'gate' });
    sweepNight(inventory, { day: '2026-03-03', hosts: [['10.0.0.6', unit]] });
    expect(listDevices(inventory)).toMatchObject([
      { id: 1, ip: '10.0.0.6', decision: { owner: 'Estates', location: 'gate' } },
    ]);
  });

  test('a replacement refuses a merge by hand: the devices are two', () => {
    const inventory = twoLegs();
    mark(inventory, 1, { state: 'replaced', replacedBy: 2 });
    const refusal = 'Device 1 is marked as replaced by device 2: they are two.';
    expect(() => merge(inventory, 1, 2)).toThrow(refusal);
    expect(() => merge(inventory, 2, 1)).toThrow(refusal);
    mark(inventory, 1, { state: 'open' });
    expect(merge(inventory, 1, 2)).toBeGreaterThan(0);
  });
});

describe('after a merge that was undone at once', () => {
  test('comparisons and series read the audit trail as before', () => {
    const inventory = twoLegs();
    undo(inventory, { change: merge(inventory), ...person }, { ...concluding, at: '2026-03-02T13:30:00Z' });
    sweepNight(inventory, { day: '2026-03-03', hosts: both });
    expect(diffSweeps(inventory, 2, 3)).toMatchObject({ new: [], gone: [], decisionChanged: [] });
    const between = diffBetween(inventory, { at: '2026-03-02T04:00:00Z' }, { at: '2026-03-04' });
    expect(between).toMatchObject({ new: [], gone: [], decisionChanged: [] });
    expect(burnDown(inventory, { step: 'day', until: '2026-03-04' }).at(-1)).toMatchObject({ open: 2 });
  });

  test('a register may still correct a value of another register', () => {
    const inventory = twoLegs();
    undo(inventory, { change: merge(inventory), ...person }, { ...concluding, at: '2026-03-02T13:30:00Z' });
    const register = (day: string, location: string) =>
      importFile(inventory, {
        kind: 'assets',
        at: `${day}T10:00:00Z`,
        lines: [{ serial: 'REC-55501', assetTag: 'CC-1', location }],
      });
    register('2026-03-03', 'Hall');
    register('2026-03-04', 'Library');
    expect(device(inventory, 1)?.decision?.location).toBe('Library');
  });

  test('a sweep of another site that ended in between is still compared with the next', () => {
    const inventory = twoLegs();
    const south = (day: string, firmware: string) =>
      sweepNight(inventory, {
        day,
        site: 'south',
        hosts: [['10.9.0.1', { maker: 'Axis', serial: 'S-1', firmware }]],
      }).id;
    south('2026-03-01', 'V1');
    const change = merge(inventory);
    const before = south('2026-03-02', 'V1');
    undo(inventory, { change, ...person }, { ...concluding, at: '2026-03-02T13:30:00Z' });
    const after = south('2026-03-03', 'V2');
    expect(diffSweeps(inventory, before, after).firmwareChanged).toMatchObject([
      { before: { firmware: 'V1' }, after: { firmware: 'V2' } },
    ]);
    expect(diffSweeps(inventory, after, before).firmwareChanged).toHaveLength(1);
  });
});

test('a split leaves decisions with the device that was split', () => {
  const inventory = freshInventory();
  const one: [string, Unit][] = both.map(([address, unit]) => [address, { ...unit, serial: 'REC-55501' }]);
  sweepNight(inventory, { day: '2026-03-01', hosts: one });
  mark(inventory, 1, accepted);
  splitByHand(inventory, { device: 1, address: '10.0.0.9', ...person }, concluding);
  expect(states(inventory)).toEqual({ 1: 'accepted', 2: null });
});
