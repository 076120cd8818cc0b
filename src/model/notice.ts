import type { Device } from './device.ts';

/** Everything that people can be told of without asking; the config may choose among them. */
export const noticeKinds = [
  'flagged-new',
  'flagged-back',
  'exception-expiring',
  'exception-expired',
  'site-not-swept',
  'sweep-incomplete',
] as const;

/** One of the kinds that the config may choose, or one that is told whatever it says. */
export type NoticeKind = (typeof noticeKinds)[number] | 'delivery-uncertain' | 'test';

/** What a notice says of a device: what a person needs to find it, and not the name that its owner gave it. */
export type NoticeDevice = Pick<
  Device,
  'id' | 'ip' | 'mac' | 'type' | 'brand' | 'manufacturer' | 'model' | 'serial' | 'status'
> & { readonly policies: readonly { readonly id: string; readonly reason: string }[] };

/** Something that happened, and that people are told of once. */
export interface NoticeEvent {
  readonly kind: NoticeKind;
  /** The same for the same event, whenever it is found: whoever has this key was told. */
  readonly key: string;
  /** Null where it is about no site. */
  readonly site: string | null;
  /** Null where it is about no device. */
  readonly device: NoticeDevice | null;
  /** The sweep it is about or was found in; null where there is none. */
  readonly sweep: number | null;
  /** When: the sweep's end, the planned time of a run, the date of an exception. ISO 8601, UTC. */
  readonly at: string;
  /** A sentence or a part of one that says more; null where there is nothing more. */
  readonly note: string | null;
}

/** What is told at once: a digest of everything that is new. */
export interface Notice {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly events: readonly NoticeEvent[];
}

/** The ways by which notices leave. */
export const channels = ['email', 'webhook', 'syslog'] as const;

/** One of them. */
export type NoticeChannel = (typeof channels)[number];

/** Whom a message is for, and what tells it apart from every other: a receiver that sees the mark twice has it already. */
export interface Message {
  readonly notice: Notice;
  readonly mark: string;
}

/** Whom a message is for, and what tells it apart from every other: a receiver that sees the mark twice has it already. */
export interface Message {
  readonly notice: Notice;
  readonly mark: string;
}

/**
 * How an attempt to deliver ended. `stopped`: we were told to stop. `failed`: it will be tried again; with `whole`, the way itself
 * failed, so that other messages need not be tried by it now.
 */
export type Delivery =
  | { readonly ended: 'delivered'; readonly says: string }
  | { readonly ended: 'failed'; readonly says: string; readonly whole: boolean }
  | { readonly ended: 'stopped' };

/**
 * Delivers one message. Calls `handOver` right before the last byte leaves, without which nobody accepts it, and does not send
 * that where `handOver` gives false. Never rejects.
 */
export type Deliver = (message: Message, handOver: () => boolean, signal: AbortSignal) => Promise<Delivery>;
