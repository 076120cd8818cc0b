import { expect, test } from 'vitest';
import { announce } from '../../../db/notices/announce.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { conclusions, start, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const options = { kinds: noticeKinds, channels: ['email'], expireDays: 14 } as const;
const hik: Unit = { maker: 'Hikvision', serial: 'H1' };

test('announce reports a device as new by the policies that flag it, with reasons', () => {
  const inventory = freshInventory();
  const inner = conclusions();
  const verdict = (id: string, is: 'flagged' | 'clear') => ({
    id,
    verdict: is,
    reason: `${id} ${is}`,
    source: 'a page',
  });
  const judge = () => ({
    verdict: 'flagged' as const,
    policies: [verdict('us', 'flagged'), verdict('own', 'clear'), verdict('eu', 'flagged')],
  });
  sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', hik]], conclusions: { ...inner, judge } });
  expect(announce(inventory, { at: '2026-01-01T04:00:00Z', ...options })?.events).toMatchObject([
    {
      key: 'flagged-new:1:eu+us',
      device: {
        policies: [
          { id: 'us', reason: 'us flagged' },
          { id: 'eu', reason: 'eu flagged' },
        ],
      },
    },
  ]);
});

test('announce reports nothing that no list shows, and no running sweep', () => {
  const inventory = freshInventory();
  const other: Unit = { maker: 'Hikvision', type: 'other', serial: 'H2' };
  sweepNight(inventory, { day: '2026-01-01', hosts: [['10.0.0.1', other]], allHosts: true });
  beginSweep(inventory, start({ startedAt: '2026-01-02T02:00:00Z' }));
  inventory.run("UPDATE sweep SET reason = 'so far' WHERE outcome = 'running'");
  expect(announce(inventory, { at: '2026-01-02T04:00:00Z', ...options })).toBeNull();
});
