import { createHmac } from 'node:crypto';
import type { Deliver, Message, NoticeEvent } from '../model/notice.ts';
import { clean } from '../model/text.ts';
import { mostEvents, subject } from './digest.ts';
import { sentence } from './words.ts';

/** The result of a POST. */
export interface Posted {
  readonly status: number;
}

/** Posts a body, once `handOver` has agreed. Rejects with the reason if there was no answer. `src/net` provides it. */
export type Post = (
  body: Buffer,
  headers: Readonly<Record<string, string>>,
  handOver: () => boolean,
  signal: AbortSignal,
) => Promise<Posted>;

/** What else the webhook needs. */
export interface WebhookSettings {
  /** Read again for each attempt. */
  secret(): Promise<string>;
  readonly post: Post;
  now(): Date;
}

/** Delivers by a signed POST of JSON. Only an answer of 200 to 299 counts; a redirect is not followed. */
export function webhookChannel({ secret, post, now }: WebhookSettings): Deliver {
  return async (message, handOver, signal) => {
    try {
      const body = Buffer.from(JSON.stringify(webhookBody(message)), 'utf8');
      const timestamp = String(Math.floor(now().getTime() / 1000));
      const headers = {
        'Content-Type': 'application/json',
        'Camcensus-Delivery': message.mark,
        'Camcensus-Timestamp': timestamp,
        'Camcensus-Signature': `v1=${signature(await secret(), timestamp, body)}`,
      };
      const { status } = await post(body, headers, handOver, signal);
      if (status >= 200 && status < 300) return { ended: 'delivered', says: `HTTP ${status}` };
      const redirect = status >= 300 && status < 400 ? ', a redirect, which is not followed' : '';
      return { ended: 'failed', says: `it answered HTTP ${status}${redirect}`, whole: true };
    } catch (error) {
      if (signal.aborted) return { ended: 'stopped' };
      const says = clean(error instanceof Error ? error.message : String(error)).slice(0, 300);
      return { ended: 'failed', says, whole: true };
    }
  };
}

/** HMAC-SHA256 of the timestamp, a full stop and the body, in hexadecimal digits. */
export function signature(secret: string, timestamp: string, body: Uint8Array): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** `says` is the former name of `message`, sent too for one minor version. */
function withMessage(event: NoticeEvent, message: string) {
  return { ...event, message, says: message };
}

/** The JSON of a digest. A contract with its consumers: fields may be added, never changed. */
export function webhookBody({ notice, mark }: Message) {
  return {
    version: 1,
    id: mark,
    notice: notice.id,
    at: notice.at,
    summary: subject(notice),
    events: notice.events.slice(0, mostEvents).map((event) => withMessage(event, sentence(event))),
    omitted: Math.max(0, notice.events.length - mostEvents),
  };
}
