import { describe, expect, test } from 'vitest';
import { undoDecision } from '../../../db/corrections/undo-decision.ts';
import { markDevice } from '../../../db/decisions/mark.ts';
import { lastAuditId } from '../../../db/file/audit.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const unit: Unit = { maker: 'Hikvision', serial: 'H1', model: 'DS-1' };
const present = { hosts: [['10.0.0.1', unit]] as const };
const away = { silent: ['10.0.0.1'] };

/** An inventory with one flagged camera, which was announced. */
function known(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-01-01', ...present });
  news(inventory, '2026-01-01');
  return inventory;
}

function news(inventory: Inventory, day: string) {
  const of = { expireDays: 14, kinds: noticeKinds, channels: ['email'] as const };
  const notice = announce(inventory, { at: `${day}T04:00:00Z`, ...of });
  return notice?.events.map(({ kind, sweep, note }) => [kind, sweep, note]) ?? null;
}

function remove(inventory: Inventory, day: string, who = 'jane'): void {
  markDevice(inventory, 1, { state: 'removed', because: 'order 4713' }, { who, at: `${day}T10:00:00Z` });
}

describe('announce reports what came back', () => {
  test('a device that was reported as removed since the last notice and replied', () => {
    const inventory = known();
    remove(inventory, '2026-01-01');
    sweepNight(inventory, { day: '2026-01-02', ...present });
    expect(news(inventory, '2026-01-02')).toEqual([
      ['flagged-back', 2, 'It was reported as removed on 2026-01-01 by jane.'],
    ]);
    expect(news(inventory, '2026-01-03')).toBeNull();
  });

  test('a device that a notice knew as removed', () => {
    const inventory = known();
    remove(inventory, '2026-01-01');
    expect(news(inventory, '2026-01-01')).toBeNull();
    sweepNight(inventory, { day: '2026-01-02', ...present });
    expect(news(inventory, '2026-01-02')).toEqual([
      ['flagged-back', 2, 'It was reported as removed on 2026-01-01 by jane.'],
    ]);
  });

  test('each return, also two since the last notice, and one of a device that is away again', () => {
    const inventory = known();
    remove(inventory, '2026-01-01');
    sweepNight(inventory, { day: '2026-01-02', ...present });
    remove(inventory, '2026-01-02', 'omar');
    sweepNight(inventory, { day: '2026-01-03', ...present });
    remove(inventory, '2026-01-03');
    expect(news(inventory, '2026-01-03')).toEqual([
      ['flagged-back', 2, 'It was reported as removed on 2026-01-01 by jane.'],
      ['flagged-back', 3, 'It was reported as removed on 2026-01-02 by omar.'],
    ]);
  });

  test('a device whose removal sweeps had confirmed', () => {
    const inventory = known();
    remove(inventory, '2026-01-01');
    for (const day of ['2026-01-02', '2026-01-03', '2026-01-04']) sweepNight(inventory, { day, ...away });
    expect(news(inventory, '2026-01-04')).toBeNull();
    sweepNight(inventory, { day: '2026-01-05', ...present });
    expect(news(inventory, '2026-01-05')).toEqual([
      ['flagged-back', 5, 'It was confirmed as removed on 2026-01-04.'],
    ]);
  });

  test('a device that was missing, each time', () => {
    const inventory = known();
    for (const month of ['02', '03']) {
      for (const day of ['01', '02', '03']) sweepNight(inventory, { day: `2026-${month}-${day}`, ...away });
      expect(news(inventory, `2026-${month}-03`)).toBeNull();
      sweepNight(inventory, { day: `2026-${month}-04`, ...present });
      const seen = month === '02' ? '2026-01-01' : '2026-02-04';
      expect(news(inventory, `2026-${month}-04`)).toMatchObject([
        ['flagged-back', expect.any(Number), `It was missing, last seen on ${seen}.`],
      ]);
    }
  });

  test.each(['undone', 'reopened'])('but no device whose removal a person has %s', (how) => {
    const inventory = known();
    remove(inventory, '2026-01-01');
    const by = { who: 'jane', at: '2026-01-01T11:00:00Z' };
    if (how === 'undone') undoDecision(inventory, { change: lastAuditId(inventory), because: 'typo', ...by });
    else markDevice(inventory, 1, { state: 'open' }, by);
    sweepNight(inventory, { day: '2026-01-02', ...present });
    expect(news(inventory, '2026-01-02')).toBeNull();
  });
});
