import { expect, test } from 'vitest';
import type { Inventory } from '../../../db/inventory.ts';
import { announce } from '../../../db/notices/announce.ts';
import {
  type Claim,
  claimNext,
  handOver,
  noteDelivered,
  noteFailed,
  outbox,
  releaseAbandoned,
  sendAgain,
} from '../../../db/notices/outbox.ts';
import type { NoticeChannel } from '../../../src/model/notice.ts';
import { noticeKinds } from '../../../src/model/notice.ts';
import { rows, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const start = Date.parse('2026-01-01T05:00:00Z');
const minute = 60_000;

/** An inventory with `digests` digests in the outbox, each of one event. */
function withDigests(digests: number, channels: readonly NoticeChannel[] = ['email']): Inventory {
  const inventory = freshInventory();
  for (let day = 1; day <= digests; day++) {
    const date = `2026-01-0${day}`;
    sweepNight(inventory, {
      day: date,
      hosts: [[`10.0.0.${day}`, { maker: 'Dahua', serial: `D${day}` }]],
    });
    announce(inventory, { at: '2026-01-01T04:00:00Z', expireDays: 14, kinds: noticeKinds, channels });
  }
  return inventory;
}

function claimed(inventory: Inventory, now = start, channel: NoticeChannel = 'email'): Claim {
  const claim = claimNext(inventory, channel, now);
  if (claim === null) throw new Error('nothing to claim');
  return claim;
}

const states = (inventory: Inventory) => outbox(inventory).map(({ state }) => state);

/** As if the process that has it had died: no process has its number and start. */
function kill(inventory: Inventory, { id }: Claim): void {
  inventory.run("UPDATE outbox SET process_started = process_started || '9' WHERE id = ?", id);
}

test('a message is claimed by one only, and the next one by the next', () => {
  const inventory = withDigests(2);
  const [first, second] = [claimed(inventory), claimed(inventory)];
  expect([first.id, second.id]).toEqual([1, 2]);
  expect(first.notice.events).toMatchObject([{ kind: 'flagged-new', device: { id: 1 } }]);
  expect(claimNext(inventory, 'email', start)).toBeNull();
});

test('what was delivered stays so, with the reply of the other side', () => {
  const inventory = withDigests(1);
  const claim = claimed(inventory);
  expect(handOver(inventory, claim, start)).toBe(true);
  expect(noteDelivered(inventory, claim, start + minute, '250 queued')).toBe(true);
  expect(outbox(inventory)).toMatchObject([
    { state: 'delivered', message: '250 queued', endedAt: '2026-01-01T05:01:00Z', attempts: 1, dueAt: null },
  ]);
  expect(claimNext(inventory, 'email', start + minute)).toBeNull();
  expect(sendAgain(inventory, claim.id, start)).toBe('delivered');
  expect(states(inventory)).toEqual(['delivered']);
});

test('a failed message waits for its time, and a dead channel delays no other', () => {
  const inventory = withDigests(2, ['email', 'syslog']);
  const failure = { message: 'connection refused', dueAt: start + 5 * minute, whole: true };
  noteFailed(inventory, claimed(inventory), failure);
  expect(claimNext(inventory, 'email', start + 4 * minute)).toBeNull();
  expect(claimed(inventory, start, 'syslog').notice.id).toBe(1);
  expect(claimed(inventory, start + 5 * minute)).toMatchObject({ id: 1, attempts: 2 });
});

test('a message dated by a clock years ahead is not delayed until then', () => {
  const inventory = withDigests(1);
  noteFailed(inventory, claimed(inventory), {
    message: 'connection refused',
    dueAt: Date.parse('2099-01-01T05:00:30Z'),
    whole: true,
  });
  expect(claimed(inventory)).toMatchObject({ id: 1, attempts: 2 });
});

test('a message that is refused by itself holds back no other', () => {
  const inventory = withDigests(2);
  const failure = { message: '552 too big', dueAt: start + 5 * minute, whole: false };
  noteFailed(inventory, claimed(inventory), failure);
  expect(claimed(inventory).notice.id).toBe(2);
});

test('a process that dies before it hands a message over leaves it to be sent', () => {
  const inventory = withDigests(1);
  const dead = claimed(inventory);
  expect(releaseAbandoned(inventory, start)).toBe(0);
  expect(states(inventory)).toEqual(['claimed']);
  kill(inventory, dead);
  expect(releaseAbandoned(inventory, start)).toBe(0);
  expect(claimed(inventory)).toMatchObject({ id: dead.id, mark: dead.mark, attempts: 2 });
});

test('a message whose process died after handing over is uncertain, sent on request', () => {
  const inventory = withDigests(1);
  const dead = claimed(inventory);
  handOver(inventory, dead, start);
  kill(inventory, dead);
  expect(releaseAbandoned(inventory, start)).toBe(1);
  expect(states(inventory)).toEqual(['uncertain']);
  expect(claimNext(inventory, 'email', start)).toBeNull();
  const notify = () =>
    announce(inventory, {
      at: '2026-01-02T04:00:00Z',
      expireDays: 14,
      kinds: noticeKinds,
      channels: ['email'],
    });
  expect(notify()?.events).toMatchObject([
    { kind: 'delivery-uncertain', note: expect.stringContaining(dead.mark) },
  ]);
  expect(notify()).toBeNull();
  expect(sendAgain(inventory, dead.id, start)).toBe('uncertain');
  expect(claimed(inventory)).toMatchObject({ id: dead.id, mark: dead.mark });
});

test('a process that lost its claim hands nothing over and writes nothing', () => {
  const inventory = withDigests(1);
  const slow = claimed(inventory);
  releaseAbandoned(inventory, start + 11 * minute);
  const quick = claimed(inventory, start + 11 * minute);
  expect(handOver(inventory, slow, start + 11 * minute)).toBe(false);
  expect(noteDelivered(inventory, slow, start + 11 * minute, 'x')).toBe(false);
  noteFailed(inventory, slow, { message: 'x', dueAt: start, whole: true });
  expect(handOver(inventory, quick, start + 11 * minute)).toBe(true);
});

test('an expired claim may not hand over, even if no process took it', () => {
  const inventory = withDigests(1);
  const slow = claimed(inventory);
  expect(handOver(inventory, slow, start + 11 * minute)).toBe(false);
});

test('events, marks and messages are written together or not at all', () => {
  const inventory = withDigests(1);
  sweepNight(inventory, { day: '2026-01-05', hosts: [['10.0.0.9', { maker: 'Dahua', serial: 'D9' }]] });
  const before = ['notice', 'notice_sent', 'notice_seen', 'outbox'].map((table) => rows(inventory, table));
  const seen = inventory.get('SELECT * FROM notice_seen');
  const broken = {
    ...inventory,
    run: (sql: string, ...parameters: never[]) => {
      if (sql.includes('INSERT INTO outbox')) throw new Error('the disk is full');
      return inventory.run(sql, ...parameters);
    },
  };
  const notify = (to: Inventory) =>
    announce(to, { at: '2026-01-05T04:00:00Z', expireDays: 14, kinds: noticeKinds, channels: ['email'] });
  expect(() => notify(broken)).toThrow('disk is full');
  expect(['notice', 'notice_sent', 'notice_seen', 'outbox'].map((table) => rows(inventory, table))).toEqual(
    before,
  );
  expect(inventory.get('SELECT * FROM notice_seen')).toEqual(seen);
  expect(notify(inventory)?.events).toHaveLength(1);
});
