import type { OutboxEntry } from '../../../db/notices/outbox.ts';
import type { NoticeChannel } from '../../model/notice.ts';
import type { Policy } from '../../model/policy.ts';

/** A policy, and what it comes to in the inventory. */
export interface PolicyView {
  readonly policy: Policy;
  /** Whether devices are judged by it. */
  readonly isActive: boolean;
  /** For each clause, the names of the makers that it means. */
  readonly makers: readonly (readonly string[])[];
  /** Devices of the default list that it flags, and wants looked at; removed ones left out. */
  readonly flagged: number;
  readonly review: number;
}

/** A channel of notifications. */
export interface ChannelView {
  readonly channel: NoticeChannel;
  /** Where it sends to, without secrets; null if it is not configured. */
  readonly fields: readonly (readonly [name: string, text: string])[] | null;
  /** The newest message that arrived. */
  readonly last: OutboxEntry | null;
  /** What has not arrived, or may not have, oldest first. */
  readonly open: readonly OutboxEntry[];
}

/** What people are notified of, and how. */
export interface NotificationsView {
  readonly events: readonly string[];
  readonly expireDays: number;
  readonly channels: readonly ChannelView[];
}
