import { describe, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const hik = (serial: string): Unit => ({ maker: 'Hikvision', serial, model: 'DS-1' });

function notify(inventory: Inventory, day: string): readonly string[] | null {
  const options = {
    at: `${day}T04:00:00Z`,
    kinds: noticeKinds,
    channels: ['email'],
    expireDays: 14,
  } as const;
  return announce(inventory, options)?.events.map(({ key }) => key) ?? null;
}

describe('announce of decisions', () => {
  test('announce reports an exception before its end and after it, each once', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik('H1')]] });
    notify(inventory, '2026-01-01');
    const accept = (until: string) =>
      markDevice(
        inventory,
        1,
        { state: 'accepted', until, because: 'no money' },
        { who: 'Ann', at: '2026-01-01T12:00:00Z' },
      );
    accept('2026-02-01');
    expect(notify(inventory, '2026-01-17')).toBeNull();
    const notice = announce(inventory, {
      at: '2026-01-18T04:00:00Z',
      kinds: noticeKinds,
      channels: ['email'],
      expireDays: 14,
    });
    expect(notice?.events).toMatchObject([
      {
        key: 'exception-expiring:1:2026-02-01',
        device: { id: 1, policies: [{ id: 'test' }] },
        note: 'Accepted until 2026-02-01 by Ann: no money',
      },
    ]);
    expect(notify(inventory, '2026-01-19')).toBeNull();
    expect(notify(inventory, '2026-02-02')).toEqual(['exception-expired:1:2026-02-01']);
    expect(notify(inventory, '2026-02-03')).toBeNull();
    accept('2026-03-01');
    expect(notify(inventory, '2026-02-04')).toBeNull();
    expect(notify(inventory, '2026-02-25')).toEqual(['exception-expiring:1:2026-03-01']);
  });

  test('announce reports no device that is back under a decision', () => {
    const inventory = freshInventory();
    const hosts = [['10.0.0.1', hik('H1')]] as const;
    sweepNight(inventory, { day: '2026-01-01', hosts });
    notify(inventory, '2026-01-01');
    markDevice(
      inventory,
      1,
      { state: 'accepted', until: '2027-01-01', because: 'x' },
      { who: 'Ann', at: '2026-01-01T12:00:00Z' },
    );
    for (const day of ['02', '03', '04'])
      sweepNight(inventory, { day: `2026-01-${day}`, silent: ['10.0.0.1'] });
    expect(notify(inventory, '2026-01-04')).toBeNull();
    sweepNight(inventory, { day: '2026-01-05', hosts });
    expect(notify(inventory, '2026-01-05')).toBeNull();
  });

  test('announce reports no new device with a decision, and none missing and removed', () => {
    const inventory = freshInventory();
    const by = { who: 'Ann', at: '2026-01-01T12:00:00Z' };
    sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik('H1')]] });
    markDevice(inventory, 1, { state: 'false-positive', because: 'x' }, by);
    expect(notify(inventory, '2026-01-01')).toBeNull();
    sweepNight(inventory, { day: '2026-01-02', hosts: [['10.0.0.2', hik('H2')]] });
    expect(notify(inventory, '2026-01-02')).toEqual(['flagged-new:2:test']);
    for (const day of ['03', '04', '05'])
      sweepNight(inventory, { day: `2026-01-${day}`, silent: ['10.0.0.2'] });
    expect(notify(inventory, '2026-01-05')).toBeNull();
    markDevice(inventory, 2, { state: 'removed' }, by);
    expect(notify(inventory, '2026-01-06')).toBeNull();
  });

  test('announce reports the end of an exception once, and of no device that is gone', () => {
    const inventory = freshInventory();
    const by = { who: 'Ann', at: '2026-01-01T12:00:00Z' };
    sweepNight(inventory, {
      day: '2026-01-01',
      hosts: [
        ['10.0.0.1', hik('H1')],
        ['10.0.0.2', hik('H2')],
      ],
    });
    notify(inventory, '2026-01-01');
    for (const id of [1, 2])
      markDevice(inventory, id, { state: 'accepted', until: '2026-02-01', because: 'x' }, by);
    inventory.run("UPDATE device SET status = 'removed' WHERE id = 2");
    expect(notify(inventory, '2026-01-20')).toEqual(['exception-expiring:1:2026-02-01']);
    expect(notify(inventory, '2026-02-02')).toEqual(['exception-expired:1:2026-02-01']);
    expect(notify(inventory, '2026-06-01')).toBeNull();
  });
});
