import { expect, test } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import { type NoticeEvent, noticeKinds } from '../../../src/model/notice.ts';
import { conclusions, start, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const concluding = {
  conclusions: conclusions(),
  versions: { fingerprints: 'f1', policies: start().policies },
  at: '2026-03-02T12:00:00Z',
};
const person = { who: 'J. Price', because: 'One recorder, two cards.' };
const dahua = (serial: string): Unit => ({ maker: 'Dahua', type: 'recorder', serial });
const both: [string, Unit][] = [
  ['10.0.0.5', dahua('REC-1')],
  ['10.0.0.9', dahua('REC-2')],
];

/** Two flagged devices that were announced. */
function notified(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: both });
  expect(notify(inventory)).toHaveLength(2);
  return inventory;
}

function notify(inventory: Inventory): readonly string[] {
  return news(inventory).map(({ key }) => key);
}

function news(inventory: Inventory): readonly NoticeEvent[] {
  const options = { kinds: noticeKinds, channels: ['email'], expireDays: 14 } as const;
  return announce(inventory, { at: '2026-03-03T04:00:00Z', ...options })?.events ?? [];
}

test('a merge, and a merge taken back, are nothing new', () => {
  const inventory = notified();
  const change = mergeByHand(inventory, { device: 2, into: 1, ...person }, concluding);
  expect(notify(inventory)).toEqual([]);
  sweepNight(inventory, { day: '2026-03-03', hosts: both });
  expect(notify(inventory)).toEqual([]);
  undo(inventory, { change, ...person }, concluding);
  expect(notify(inventory)).toEqual([]);
});

test('a device that a person took apart is nothing new', () => {
  const inventory = notified();
  mergeByHand(inventory, { device: 2, into: 1, ...person }, concluding);
  notify(inventory);
  splitByHand(inventory, { device: 1, address: '10.0.0.9', ...person }, concluding);
  expect(notify(inventory)).toEqual([]);
});

test('announce reports a new device that reuses the numbers of an undone merge', () => {
  const inventory = notified();
  const change = mergeByHand(inventory, { device: 2, into: 1, ...person }, concluding);
  notify(inventory);
  expect(undo(inventory, { change, ...person }, concluding).exactly).toBe(true);
  notify(inventory);
  sweepNight(inventory, { day: '2026-03-03', hosts: [...both, ['10.0.0.7', dahua('REC-3')]] });
  expect(notify(inventory)).toEqual([expect.stringMatching(/^flagged-new:\d+:test$/)]);
});

test('announce reports a device flagged after a merge with that reason', () => {
  const inventory = freshInventory();
  const nameless: Unit = { type: 'recorder', serial: 'REC-1' };
  const hosts = [['10.0.0.5', nameless] as const, ['10.0.0.9', dahua('REC-2')] as const];
  sweepNight(inventory, { day: '2026-03-01', hosts });
  expect(notify(inventory)).toEqual([expect.stringMatching(/^flagged-new:2:test/)]);
  mergeByHand(inventory, { device: 2, into: 1, ...person }, concluding);
  expect(news(inventory)).toMatchObject([
    {
      kind: 'flagged-new',
      device: { id: 1, manufacturer: 'Dahua' },
      note: 'It was known since 2026-03-01 as review and is flagged now because a person said which devices are one.',
    },
  ]);
});
