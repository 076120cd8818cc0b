import { describe, expect, test } from 'vitest';
import { device } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import { operator } from '../../src/app/account.ts';
import { mergeDevices, undoChange } from '../../src/app/identity.ts';
import { markDevices } from '../../src/app/mark.ts';
import type { Account } from '../../src/model/account.ts';
import { both, concluding } from '../db/corrections/merge-fixture.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const jane: Account = { name: 'jane', role: 'editor', sites: null };
const year = new Date().getUTCFullYear() + 1;

function marked() {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: both, site: 'north' });
  const mark = (at: string, of: Parameters<typeof markDevices>[2]['mark']) =>
    markDevices(inventory, jane, { devices: [1], mark: of, at });
  const last = () => auditEntries(inventory, {}).at(-1)?.id ?? 0;
  const undo = (change: number, account = jane) =>
    undoChange(inventory, account, { change, because: 'slip of the pen', concluding });
  return { inventory, mark, last, undo };
}

describe('undoChange of a decision', () => {
  test('undoChange brings back a decision with status, owner and notes', () => {
    const { inventory, mark, last, undo } = marked();
    mark('2026-03-02T09:00:00Z', {
      state: 'accepted',
      until: `${year}-01-31`,
      because: 'lease',
      owner: 'Estates',
      note: 'key',
    });
    const before = device(inventory, 1);
    mark('2026-03-02T10:00:00Z', { state: 'removed', owner: null, note: 'gone' });
    expect(device(inventory, 1)?.status).toBe('removed');
    expect(undo(last())).toEqual({ kind: 'decision', device: 1 });
    expect(device(inventory, 1)?.decision).toEqual(before?.decision);
    expect(device(inventory, 1)?.status).toBe('unasked');
    expect(auditEntries(inventory, { device: 1 }).at(-1)).toMatchObject({
      who: 'jane',
      action: 'undo',
      message: 'Change 2 (mark) was undone. slip of the pen',
    });
  });

  test('undoChange of the first decision leaves none', () => {
    const { inventory, mark, last, undo } = marked();
    mark('2026-03-02T09:00:00Z', { state: 'confirmed' });
    undo(last());
    expect(device(inventory, 1)?.decision).toBeNull();
  });

  test('undoChange refuses a decision that is not the newest, or was undone', () => {
    const { mark, last, undo } = marked();
    mark('2026-03-02T09:00:00Z', { state: 'confirmed' });
    const first = last();
    mark('2026-03-02T10:00:00Z', { owner: 'IT' });
    expect(() => undo(first)).toThrow('Change 1 cannot be undone: change 2');
    undo(last());
    expect(() => undo(2)).toThrow('Change 2 cannot be undone: change 3');
    expect(() => undo(3)).toThrow('Change 3 (undo,');
  });

  test('undoChange refuses a decision about a device that was merged since', () => {
    const { inventory, mark, last, undo } = marked();
    mark('2026-03-02T09:00:00Z', { state: 'confirmed' });
    const change = last();
    mergeDevices(inventory, operator('root'), { device: 1, into: 2, concluding });
    expect(() => undo(change)).toThrow('device 1 is part of device 2 by now. Undo the merge first.');
  });

  test('undoChange treats a decision of another site as one that does not exist', () => {
    const { inventory, mark, last, undo } = marked();
    mark('2026-03-02T09:00:00Z', { state: 'confirmed' });
    const elsewhere: Account = { name: 'e', role: 'editor', sites: ['south'] };
    const answer = (change: number) => {
      try {
        return String(undo(change, elsewhere));
      } catch (error) {
        return String(error).replace(String(change), 'N');
      }
    };
    expect(answer(last())).toBe(answer(99));
    expect(device(inventory, 1)?.decision?.state).toBe('confirmed');
  });
});

test('markDevices refuses where a newer decision than the one that was seen holds', () => {
  const { inventory, mark } = marked();
  mark('2026-03-02T09:00:00Z', { state: 'confirmed' });
  const owner = (seen: number) =>
    markDevices(inventory, jane, { devices: [1], mark: { owner: 'IT' }, at: '2026-03-02T10:00:00Z', seen });
  expect(() => owner(0)).toThrow(
    'after this form was opened: it is confirmed since 2026-03-02 09:00 UTC by jane.',
  );
  expect(owner(1)[0]?.changed).toBe(true);
});
