import { describe, expect, test } from 'vitest';
import { acquireLease, releaseLease, thisMoment } from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { type Announcing, announce, announceThese } from '../../../db/notices/announce.ts';
import { recordRun } from '../../../db/sweeps/runs.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { conclusions, rows, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const hik = (serial: string): Unit => ({ maker: 'Hikvision', serial, model: 'DS-1' });
const axis: Unit = { maker: 'Axis', serial: 'A1' };
const silent = ['10.0.0.1', '10.0.0.2', '10.0.0.3'];

function notify(inventory: Inventory, day: string, over: Partial<Announcing> = {}) {
  const notice = announce(inventory, {
    at: `${day}T04:00:00Z`,
    expireDays: 14,
    kinds: noticeKinds,
    channels: ['email'],
    ...over,
  });
  return notice?.events.map(({ key }) => key.replace(/:\d+$/, '')) ?? null;
}

describe('what announce reports', () => {
  test('announce reports each newly flagged device once, in one digest', () => {
    const inventory = freshInventory();
    sweepNight(inventory, {
      day: '2026-01-01',
      hosts: [
        ['10.0.0.1', hik('H1')],
        ['10.0.0.2', hik('H2')],
        ['10.0.0.3', axis],
      ],
    });
    expect(notify(inventory, '2026-01-01')).toEqual(['flagged-new:1:test', 'flagged-new:2:test']);
    expect(notify(inventory, '2026-01-01')).toBeNull();
    sweepNight(inventory, {
      day: '2026-01-02',
      hosts: [
        ['10.0.0.1', hik('H1')],
        ['10.0.0.2', hik('H2')],
        ['10.0.0.4', hik('H4')],
      ],
    });
    expect(notify(inventory, '2026-01-02')).toEqual(['flagged-new:4:test']);
    expect([rows(inventory, 'notice'), rows(inventory, 'outbox'), rows(inventory, 'notice_sent')]).toEqual([
      2, 2, 3,
    ]);
  });

  test('announce begins with the last sweep if the inventory is older than its notices', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik('H1')]] });
    sweepNight(inventory, {
      day: '2026-01-02',
      hosts: [
        ['10.0.0.1', hik('H1')],
        ['10.0.0.2', hik('H2')],
      ],
    });
    expect(notify(inventory, '2026-01-02')).toEqual(['flagged-new:2:test']);
  });

  test('announce reports nothing, and nothing is noted, without a channel', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik('H1')]] });
    expect(notify(inventory, '2026-01-01', { channels: [] })).toBeNull();
    expect(rows(inventory, 'notice_seen')).toBe(0);
    expect(notify(inventory, '2026-01-01')).toEqual(['flagged-new:1:test']);
  });

  test('announce reports a flagged device that comes back, each time', () => {
    const inventory = freshInventory();
    const present = { hosts: [['10.0.0.1', hik('H1')]] as const };
    sweepNight(inventory, { day: '2026-01-01', ...present });
    notify(inventory, '2026-01-01');
    for (const month of ['02', '03']) {
      for (const day of ['01', '02', '03'])
        sweepNight(inventory, { day: `2026-${month}-${day}`, silent: ['10.0.0.1'] });
      expect(notify(inventory, `2026-${month}-03`)).toBeNull();
      sweepNight(inventory, { day: `2026-${month}-04`, ...present });
      expect(notify(inventory, `2026-${month}-04`)).toEqual(['flagged-back:1']);
      expect(notify(inventory, `2026-${month}-05`)).toBeNull();
    }
  });

  test('announce names the cause of a known device’s flag, and does not repeat it', () => {
    const inventory = freshInventory();
    const hosts = [['10.0.0.3', axis]] as const;
    const strict = conclusions({ flagged: ['Axis'] });
    const night = (day: string, is: 'strict' | 'lax') =>
      sweepNight(inventory, { day, hosts, ...(is === 'strict' ? { conclusions: strict } : {}) });
    night('2026-01-01', 'lax');
    expect(notify(inventory, '2026-01-01')).toBeNull();
    night('2026-01-02', 'strict');
    const notice = announce(inventory, {
      at: '2026-01-02T04:00:00Z',
      expireDays: 14,
      kinds: noticeKinds,
      channels: ['email'],
    });
    expect(notice?.events).toMatchObject([
      { kind: 'flagged-new', note: expect.stringMatching(/since 2026-01-01 as clear .* policy changed/) },
    ]);
    night('2026-01-03', 'lax');
    night('2026-01-04', 'strict');
    expect(notify(inventory, '2026-01-04')).toBeNull();
    night('2026-01-05', 'lax');
    notify(inventory, '2026-01-05');
    night('2026-02-05', 'strict');
    expect(notify(inventory, '2026-02-05')).toEqual(['flagged-new:1:test']);
  });

  test('announce reports an incomplete sweep, unless a later one completed it', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', silent, outcome: 'partial' });
    sweepNight(inventory, { day: '2026-01-02', silent });
    expect(notify(inventory, '2026-01-02')).toBeNull();
    sweepNight(inventory, { day: '2026-01-03', silent, outcome: 'partial' });
    const notice = announce(inventory, {
      at: '2026-01-03T04:00:00Z',
      expireDays: 14,
      kinds: noticeKinds,
      channels: ['email'],
    });
    expect(notice?.events).toMatchObject([
      { key: 'sweep-incomplete:3', sweep: 3, site: 'north', note: 'It ended partial. stopped by the test' },
    ]);
    expect(notify(inventory, '2026-01-03')).toBeNull();
  });

  test('announce reports no scan that a person stopped', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', silent, outcome: 'interrupted' });
    expect(notify(inventory, '2026-01-01')).toBeNull();
  });

  test('announce reports an interrupted night once its time is over', () => {
    const inventory = freshInventory();
    const night = (day: string, outcome: 'complete' | 'interrupted' | 'partial') => {
      const { id } = sweepNight(inventory, { day, silent, outcome });
      const planned = `${day}T02:00:00Z`;
      const run = { site: 'north', scheduledFor: planned, startedAt: planned, sweepId: id, outcome };
      recordRun(inventory, { ...run, reason: outcome === 'complete' ? null : 'quiet hours' });
      return announce(inventory, {
        at: `${day}T04:00:00Z`,
        kinds: noticeKinds,
        channels: ['email'],
        expireDays: 14,
      });
    };
    expect(night('2026-01-01', 'interrupted')).toBeNull();
    expect(night('2026-01-02', 'complete')).toBeNull();
    expect(night('2026-01-03', 'interrupted')).toBeNull();
    expect(night('2026-01-04', 'interrupted')?.events).toMatchObject([
      { key: 'sweep-incomplete:3', note: 'It ended interrupted. quiet hours' },
    ]);
    expect(night('2026-01-05', 'partial')?.events.map(({ key }) => key)).toEqual([
      'sweep-incomplete:5',
      'sweep-incomplete:4',
    ]);
  });

  test('announce reports a night that killed the process twice, and no running one', () => {
    const inventory = freshInventory();
    const planned = {
      site: 'north',
      scheduledFor: '2026-01-01T02:00:00Z',
      startedAt: '2026-01-01T02:00:00Z',
    };
    recordRun(inventory, { ...planned, sweepId: null, outcome: 'running', reason: null });
    expect(notify(inventory, '2026-01-01')).toBeNull();
    recordRun(inventory, { ...planned, sweepId: null, outcome: 'running', reason: 'run again, once' });
    const lease = acquireLease(inventory, { ...thisMoment(), holder: 'nightly', ttlMs: 60_000 });
    expect(notify(inventory, '2026-01-01')).toBeNull();
    if (lease.lease !== null) releaseLease(inventory, lease.lease);
    expect(notify(inventory, '2026-01-01')).toEqual([
      'site-not-swept:north:2026-01-01T02:00:00Z'.replace(/:\d+$/, ''),
    ]);
  });

  test('announce reports nothing of a run that was left out on purpose', () => {
    const inventory = freshInventory();
    const planned = {
      site: 'north',
      scheduledFor: '2026-01-01T02:00:00Z',
      startedAt: '2026-01-01T02:00:00Z',
    };
    recordRun(inventory, { ...planned, sweepId: null, outcome: 'skipped', reason: 'exam weeks' });
    expect(notify(inventory, '2026-01-01')).toBeNull();
  });

  test('announce reports a bad night also after one that a clock dated years ahead', () => {
    const inventory = freshInventory();
    const run = { site: 'north', startedAt: '2026-01-01T02:00:00Z', sweepId: null, reason: 'no such host' };
    recordRun(inventory, { ...run, scheduledFor: '2099-01-01T02:00:00Z', outcome: 'complete' });
    recordRun(inventory, { ...run, scheduledFor: '2026-01-01T02:00:00Z', outcome: 'failed' });
    expect(notify(inventory, '2026-01-01')).toEqual(['site-not-swept:north:2026-01-01T02:00:00Z']);
  });

  test('announce reports a site that was not swept, once for each planned time', () => {
    const inventory = freshInventory();
    const run = { site: 'north', startedAt: '2026-01-01T02:00:00Z', sweepId: null, reason: 'no such host' };
    for (const day of ['2026-01-01', '2026-01-02']) {
      recordRun(inventory, { ...run, scheduledFor: `${day}T02:00:00Z`, outcome: 'failed' });
      expect(notify(inventory, day)).toEqual([`site-not-swept:north:${day}T02:00:00Z`.replace(/:\d+$/, '')]);
      expect(notify(inventory, day)).toBeNull();
    }
  });

  test('announce reports what the config selects, and nothing later for the rest', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik('H1')]], outcome: 'partial' });
    expect(notify(inventory, '2026-01-01', { kinds: ['sweep-incomplete'] })).toEqual(['sweep-incomplete']);
    expect(notify(inventory, '2026-01-01')).toBeNull();
  });

  test('announce keeps devices of two sites apart and reports both in one digest', () => {
    const inventory = freshInventory();
    const hosts = [['10.0.0.1', hik('H1')]] as const;
    sweepNight(inventory, { day: '2026-01-01', site: 'north', hosts });
    sweepNight(inventory, { day: '2026-01-01', site: 'south', hosts });
    const notice = announce(inventory, {
      at: '2026-01-01T04:00:00Z',
      expireDays: 14,
      kinds: noticeKinds,
      channels: ['email', 'syslog'],
    });
    expect(notice?.events.map(({ site, device }) => [site, device?.id])).toEqual([
      ['north', 1],
      ['south', 2],
    ]);
    expect(rows(inventory, 'outbox')).toBe(2);
  });

  test('announce reports what others found, too: once, without a look at the history', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik('H1')]] });
    const overdue = {
      kind: 'site-not-swept',
      key: 'site-not-swept:north:2026-01-02T02:00:00Z',
      site: 'north',
      device: null,
      sweep: null,
      at: '2026-01-02T02:00:00Z',
      note: 'It was not swept.',
    } as const;
    const notifyOverdue = (kinds: Announcing['kinds'], channels: Announcing['channels'] = ['email']) =>
      announceThese(inventory, [overdue], { at: '2026-01-02T08:00:00Z', kinds, channels });
    expect(notifyOverdue(['flagged-new'])).toBeNull();
    expect(notifyOverdue(noticeKinds, [])).toBeNull();
    expect(notifyOverdue(noticeKinds)?.events).toEqual([overdue]);
    expect(notifyOverdue(noticeKinds)).toBeNull();
    expect(notify(inventory, '2026-01-02')).toEqual(['flagged-new:1:test']);
  });
});
