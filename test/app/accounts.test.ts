import { describe, expect, test } from 'vitest';
import { auditEntries } from '../../db/file/audit.ts';
import { operator } from '../../src/app/account.ts';
import { forgetHost, forgetUnknownMac } from '../../src/app/forget.ts';
import { mergeDevices, splitDevice, undoChange } from '../../src/app/identity.ts';
import { importFiles } from '../../src/app/import.ts';
import { importDecisions } from '../../src/app/import-decisions.ts';
import { markDevices } from '../../src/app/mark.ts';
import type { Account } from '../../src/model/account.ts';
import { both, concluding } from '../db/corrections/merge-fixture.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const at = '2026-03-02T13:00:00Z';
const viewer: Account = { name: 'v.iewer', role: 'viewer', sites: null };
const editor: Account = { name: 'e.ditor', role: 'editor', sites: null };
const elsewhere: Account = { name: 'e.lsewhere', role: 'admin', sites: ['south'] };

function inventoryOfTwoSites() {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: both, site: 'north' });
  sweepNight(inventory, { day: '2026-03-01', hosts: both, site: 'south' });
  return inventory;
}

/** Every change, tried on devices of the site north. */
const changes = {
  mark: (inventory, account) =>
    markDevices(inventory, account, { devices: [1], mark: { state: 'confirmed' }, at }),
  merge: (inventory, account) => mergeDevices(inventory, account, { device: 2, into: 1, concluding }),
  split: (inventory, account) =>
    splitDevice(inventory, account, { device: 1, address: '10.0.0.5', concluding }),
  undo: (inventory, account) => {
    const change = mergeDevices(inventory, operator('root'), { device: 2, into: 1, concluding });
    return undoChange(inventory, account, { change, concluding });
  },
  forget: (inventory, account) => forgetHost(inventory, account, { device: 1, evenCamera: true, at }),
  'import a file': (inventory, account) =>
    importFiles(inventory, account, { site: 'north', files: [], concluding }),
} satisfies Record<string, (inventory: ReturnType<typeof inventoryOfTwoSites>, account: Account) => unknown>;

const names = Object.keys(changes) as (keyof typeof changes)[];

describe('an account', () => {
  test.each(names)('with the role viewer may not %s', (name) => {
    const inventory = inventoryOfTwoSites();
    expect(() => changes[name](inventory, viewer)).toThrow(/v\.iewer is a viewer, and this takes the role/);
    expect(auditEntries(inventory, {}).filter(({ who }) => who === viewer.name)).toEqual([]);
  });

  test.each(names)('of another site may not %s, and learns nothing of it', (name) => {
    const inventory = inventoryOfTwoSites();
    const before = JSON.stringify(inventory.all('SELECT * FROM device'));
    expect(() => changes[name](inventory, elsewhere)).toThrow(/^There is no (device|site|change) \w+\b/);
    if (name !== 'undo') expect(JSON.stringify(inventory.all('SELECT * FROM device'))).toBe(before);
    expect(auditEntries(inventory, {}).filter(({ who }) => who === elsewhere.name)).toEqual([]);
  });

  test.each(names.filter((name) => name !== 'split' && name !== 'forget'))(
    'with the role editor may %s, and the audit trail names it',
    (name) => {
      const inventory = inventoryOfTwoSites();
      changes[name](inventory, editor);
      const entries = auditEntries(inventory, {}).filter(({ who }) => who === editor.name);
      expect(entries.length).toBe(name === 'import a file' ? 0 : 1);
    },
  );

  test('with the role editor may not forget a device or a MAC address', () => {
    const inventory = inventoryOfTwoSites();
    expect(() => changes.forget(inventory, editor)).toThrow('takes the role admin');
    expect(() => forgetUnknownMac(inventory, editor, '3c:ef:8c:00:00:09', { at })).toThrow(
      'takes the role admin',
    );
  });

  test('of another site reads of a device there what it reads of one that does not exist', () => {
    const inventory = inventoryOfTwoSites();
    const answer = (id: number) => {
      try {
        markDevices(inventory, elsewhere, { devices: [id], mark: { state: 'confirmed' }, at });
      } catch (error) {
        return String(error).replace(String(id), 'N');
      }
      return 'marked';
    };
    expect(answer(1)).toBe(answer(99));
    expect(answer(3)).toBe('marked');
  });

  test('cannot name a device of a site that it does not see as a replacement', () => {
    const inventory = inventoryOfTwoSites();
    const mark = { state: 'replaced', replacedBy: 1 } as const;
    expect(() => markDevices(inventory, elsewhere, { devices: [3], mark, at })).toThrow('no device 1');
  });

  test('of another site has the lines of a filled-in list refused', () => {
    const inventory = inventoryOfTwoSites();
    const line = {
      line: 2,
      device: 1,
      change: null,
      site: 'north',
      address: '10.0.0.5',
      mac: null,
      serial: null,
      decision: 'confirmed' as const,
      acceptedUntil: null,
      plannedRemoval: null,
      because: null,
      replacedBy: null,
      owner: null,
      location: null,
      assetTag: null,
      notes: null,
    };
    const reading = { lines: [line], problems: [], columns: new Set([]), unreadColumns: [] };
    const file = { file: 'list.csv', digest: 'd', writtenAt: at, reading };
    const [refused] = importDecisions(inventory, elsewhere, { files: [file], at });
    expect(refused?.refused).toEqual([{ line: 2, message: 'there is no device 1 in this inventory.' }]);
    const [taken] = importDecisions(inventory, editor, { files: [file], at });
    expect(taken?.changed).toHaveLength(1);
  });
});

describe('markDevices', () => {
  test.each([
    [{}, 'Say what to record'],
    [{ state: 'accepted', because: 'lease' }, 'An exception has a last day'],
    [{ state: 'accepted', until: '2099-01-01' }, 'needs a reason'],
    [{ state: 'accepted', until: '2099-02-30', because: 'lease' }, 'There is no day 2099-02-30'],
    [{ state: 'accepted', until: '2020-01-01', because: 'lease' }, 'is past'],
    [{ state: 'false-positive' }, 'needs a reason'],
    [{ state: 'confirmed', until: '2030-01-01' }, 'goes with “accepted”'],
    [{ because: 'lease' }, 'goes with one'],
    [{ state: 'removed', plannedFor: '2030-01-01' }, 'can be planned'],
    [{ state: 'removal-planned' }, 'Name the day'],
    [{ state: 'replaced' }, 'stands in its place'],
    [{ state: 'confirmed', replacedBy: 2 }, 'one that is replaced'],
  ] as const)('records nothing of the mark %j', (mark, message) => {
    const inventory = inventoryOfTwoSites();
    expect(() => markDevices(inventory, editor, { devices: [1], mark, at })).toThrow(message);
    expect(auditEntries(inventory, {}).filter(({ who }) => who === editor.name)).toEqual([]);
  });
});
