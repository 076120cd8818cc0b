import type { Device } from './device.ts';

/** Everything that camcensus can notify people of; the config may choose among them. */
export const noticeKinds = [
  'flagged-new',
  'flagged-back',
  'exception-expiring',
  'exception-expired',
  'site-not-swept',
  'sweep-incomplete',
  'site-silent',
] as const;

/** A kind that the config may choose, or one that is sent in any case. */
export type NoticeKind = (typeof noticeKinds)[number] | 'delivery-uncertain' | 'test';

/** What a notice says about a device: what a person needs to find it, without the name that its owner gave it. */
export type NoticeDevice = Pick<
  Device,
  'id' | 'ip' | 'mac' | 'type' | 'brand' | 'manufacturer' | 'model' | 'serial' | 'status'
> & { readonly policies: readonly { readonly id: string; readonly reason: string }[] };

/** An event of which people are notified once. */
export interface NoticeEvent {
  readonly kind: NoticeKind;
  /** The same for the same event, whenever it is found; an event with a known key is not announced again. */
  readonly key: string;
  /** Null if it is not about a site. */
  readonly site: string | null;
  /** Null if it is not about a device. */
  readonly device: NoticeDevice | null;
  /** The sweep that it is about or was found in; null if there is none. */
  readonly sweep: number | null;
  /** When: the sweep's end, the planned time of a run, the date of an exception. ISO 8601, UTC. */
  readonly at: string;
  /** A sentence with more details; null if there are none. */
  readonly note: string | null;
}

/** One notification: a digest of everything new. */
export interface Notice {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly events: readonly NoticeEvent[];
}

/** The channels by which notices are sent. */
export const channels = ['email', 'webhook', 'syslog'] as const;

/** One of these channels. */
export type NoticeChannel = (typeof channels)[number];

/** A message, and a mark that no other message has: a receiver that sees the mark twice already has the message. */
export interface Message {
  readonly notice: Notice;
  readonly mark: string;
}

/**
 * How a delivery attempt ended. `stopped`: camcensus is shutting down. `failed`: it will be tried again; with `whole`, the channel
 * itself failed, so that other messages need not be tried on it now.
 */
export type Delivery =
  | { readonly ended: 'delivered'; readonly says: string }
  | { readonly ended: 'failed'; readonly says: string; readonly whole: boolean }
  | { readonly ended: 'stopped' };

/**
 * Delivers one message. Calls `handOver` right before the last byte is sent, without which no server accepts it, and does not send
 * that byte if `handOver` returns false. Never rejects.
 */
export type Deliver = (message: Message, handOver: () => boolean, signal: AbortSignal) => Promise<Delivery>;
