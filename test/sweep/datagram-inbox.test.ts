import { expect, test } from 'vitest';
import type { Fact } from '../../src/model/observation.ts';
import { DatagramInbox } from '../../src/sweep/datagram-inbox.ts';

const fact = (length = 1): readonly Fact[] => [{ field: 'onvif.scope', value: 'x'.repeat(length) }];

test('of a sender only so many answers are kept until they are taken', () => {
  const inbox = new DatagramInbox();
  const receive = inbox.by('ws-discovery');
  for (let i = 0; i < 60; i += 1) receive('10.9.0.1', 3702, fact());
  receive('10.9.0.2', 3702, fact());
  expect(inbox.waiting()).toEqual(['10.9.0.1', '10.9.0.2']);
  expect(inbox.take('10.9.0.1')).toHaveLength(50);
  expect([inbox.take('10.9.0.1').length, inbox.has('10.9.0.1'), inbox.has('10.9.0.2')]).toEqual([
    0,
    false,
    true,
  ]);
  receive('10.9.0.1', 3702, fact());
  expect(inbox.take('10.9.0.1')).toHaveLength(1);
});

test('of all senders together only so much is kept, each answer and fact with a charge of its own', () => {
  const inbox = new DatagramInbox();
  const receive = inbox.by('ws-discovery');
  // 32 Mi characters are 32 answers of 1 Mi, the charges included.
  const most = 32;
  const large = fact(1_048_576 - 256);
  for (let i = 0; i <= most; i += 1) receive(`10.9.0.${i}`, 3702, large);
  receive('10.9.1.1', 3702, fact());
  const kept = () => inbox.waiting().filter((address) => inbox.receivedBy(address, 'ws-discovery'));
  expect(kept()).toHaveLength(most);
  inbox.take('10.9.0.0');
  receive('10.9.1.1', 3702, fact());
  expect(kept()).toHaveLength(most);
  expect(inbox.receivedBy('10.9.1.1', 'ws-discovery')).toBe(true);
});

test('DatagramInbox counts replies dropped for lack of room, by scanner', () => {
  const inbox = new DatagramInbox();
  for (let i = 0; i < 40; i += 1) inbox.by('ws-discovery')(`10.9.0.${i}`, 3702, fact(1_048_576 - 256));
  inbox.by('mdns')('10.9.1.1', 5353, fact());
  expect(inbox.dropped).toEqual(new Map([...Object.entries({ 'ws-discovery': 8, mdns: 1 })]));
  expect([inbox.has('10.9.1.1'), inbox.take('10.9.1.1')]).toEqual([true, []]);
});

test('whose answer is here is known by its scanner', () => {
  const inbox = new DatagramInbox();
  inbox.by('mdns')('10.9.0.1', 5353, fact());
  expect([inbox.receivedBy('10.9.0.1', 'mdns'), inbox.receivedBy('10.9.0.1', 'ssdp')]).toEqual([true, false]);
  expect(inbox.receivedBy('10.9.0.2', 'mdns')).toBe(false);
});
