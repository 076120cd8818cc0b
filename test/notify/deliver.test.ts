import { expect, test } from 'vitest';
import type { Deliver, Delivery, NoticeChannel } from '../../src/model/notice.ts';
import { type Attempt, type Box, backOff, type Claimed, deliverDue } from '../../src/notify/deliver.ts';
import { message } from './events.ts';

/** An outbox in memory with messages 1, 2, 3 for each channel, and what was done to it. */
function memory() {
  const left: Record<NoticeChannel, number[]> = { email: [1, 2, 3], webhook: [1, 2, 3], syslog: [] };
  const done: string[] = [];
  const box: Box<Claimed & { channel: NoticeChannel }> = {
    claim: (channel) => {
      const id = left[channel].shift();
      return id === undefined ? null : { ...message(), id, attempts: id, channel };
    },
    handOver: ({ channel, id }) => done.push(`${channel} ${id} handed over`) > 0,
    delivered: ({ channel, id }, says) => done.push(`${channel} ${id} delivered: ${says}`) > 0,
    failed: ({ channel, id }, { says, afterMs }) => done.push(`${channel} ${id} failed: ${says}, ${afterMs}`),
    stopped: ({ channel, id }) => done.push(`${channel} ${id} stopped`),
  };
  return { box, done };
}

const ends =
  (...endings: readonly Delivery[]): Deliver =>
  (_, handOver) => {
    const [ending = { ended: 'stopped' } as const, ...rest] = endings;
    endings = rest;
    if (ending.ended === 'delivered') handOver();
    return Promise.resolve(ending);
  };
const delivered = { ended: 'delivered', says: 'ok' } as const;
const refused = { ended: 'failed', says: 'too big', whole: false } as const;
const dead = { ended: 'failed', says: 'nobody there', whole: true } as const;

async function run(channels: [NoticeChannel, Deliver][], stop = new AbortController()) {
  const { box, done } = memory();
  const told: Attempt[] = [];
  await deliverDue(new Map(channels), box, { signal: stop.signal, log: (attempt) => told.push(attempt) });
  return { done, told };
}

test('deliverDue goes on after a refused message, and ends at a dead channel', async () => {
  const { done, told } = await run([
    ['email', ends(delivered, dead)],
    ['webhook', ends(refused, delivered, delivered)],
  ]);
  expect(done.filter((line) => line.startsWith('email'))).toEqual([
    'email 1 handed over',
    'email 1 delivered: ok',
    'email 2 failed: nobody there, 60000',
  ]);
  expect(done.filter((line) => line.startsWith('webhook'))).toEqual([
    'webhook 1 failed: too big, 30000',
    'webhook 2 handed over',
    'webhook 2 delivered: ok',
    'webhook 3 handed over',
    'webhook 3 delivered: ok',
  ]);
  expect(told.map(({ channel, message: id, afterMs }) => [channel, id, afterMs])).toContainEqual([
    'email',
    2,
    60_000,
  ]);
});

test('whoever is told to stop begins nothing more, and lets go of what is in hand', async () => {
  const stop = new AbortController();
  const deliver: Deliver = () => {
    stop.abort();
    return Promise.resolve({ ended: 'stopped' });
  };
  expect((await run([['email', deliver]], stop)).done).toEqual(['email 1 stopped']);
});

test('waits twice as long each time, and never longer than an hour', () => {
  expect([1, 2, 3, 4, 7, 8, 9, 1_000].map(backOff)).toEqual([
    30_000, 60_000, 120_000, 240_000, 1_920_000, 3_600_000, 3_600_000, 3_600_000,
  ]);
});
