import {
  AckPolicy,
  type ConsumerConfig,
  DiscardPolicy,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { streams } from './subjects.ts';

/** The name of the hub's consumer. */
export const consumerName = 'hub';

const gigabyte = 1_000_000_000;
const day = 86_400_000;

const always = { retention: RetentionPolicy.Limits, storage: StorageType.File } as const;

/**
 * The streams that a hub needs. Of results, a site can have so many messages in the broker and no more: one that sends without end is refused
 * and takes nothing from the others. What is refused stays with the site.
 */
export const wantedStreams = [
  {
    ...always,
    name: streams.results,
    subjects: ['results.*.rows'],
    max_age: nanos(14 * day),
    max_bytes: 16 * gigabyte,
    max_msgs_per_subject: 5_000,
    discard: DiscardPolicy.New,
    discard_new_per_subject: true,
  },
  {
    ...always,
    name: streams.states,
    subjects: ['results.*.state'],
    max_bytes: gigabyte / 10,
    max_msgs_per_subject: 1,
    discard: DiscardPolicy.Old,
    allow_direct: true,
  },
  {
    ...always,
    name: streams.jobs,
    subjects: ['jobs.*.*'],
    max_bytes: gigabyte / 10,
    max_msgs_per_subject: 1,
    discard: DiscardPolicy.Old,
    allow_direct: true,
  },
  {
    ...always,
    name: streams.knowledge,
    subjects: ['knowledge.*.*'],
    max_bytes: gigabyte / 10,
    max_msgs_per_subject: 1,
    discard: DiscardPolicy.Old,
    allow_direct: true,
  },
] as const satisfies readonly (Partial<StreamConfig> & { name: string })[];

/** How long the hub may take to store what it was given, before it is given it again. */
const ackWaitMs = 10_000;

const wantedConsumer: Partial<ConsumerConfig> = {
  durable_name: consumerName,
  ack_policy: AckPolicy.Explicit,
  ack_wait: nanos(ackWaitMs),
  max_ack_pending: 64,
  max_deliver: -1,
};

/** Makes the streams and the hub's consumer, unless they are there, and brings their limits up to date. */
export async function ensureStreams(connection: NatsConnection): Promise<JetStreamManager> {
  const manager = await jetstreamManager(connection);
  // A broker of several servers keeps each message on three of them before it acknowledges it.
  const num_replicas = connection.info?.cluster === undefined ? 1 : 3;
  const there = new Set<string>();
  for await (const { config } of manager.streams.list()) there.add(config.name);
  for (const one of wantedStreams) {
    const wanted = { ...one, num_replicas } as unknown as Partial<StreamConfig> & { name: string };
    await (there.has(one.name) ? manager.streams.update(one.name, wanted) : manager.streams.add(wanted));
  }
  await manager.consumers.add(streams.results, wantedConsumer);
  return manager;
}
