import type { Account } from '../../model/account.ts';
import type { Place } from '../server.ts';

/** What a person wants of the service: to sweep a site, or to stop a sweep. */
export type SweepWish = { readonly start: string } | { readonly stop: number };

/** How that ended: the sweep's number, or why not. */
export type SweepReply =
  | { readonly kind: 'done'; readonly sweep: number }
  | { readonly kind: 'missing' | 'refused' | 'failed'; readonly sentence: string };

/** Messages to the dashboard's thread: read the config again, end, or the answer to a wish. */
export type ToDashboard =
  | 'reload'
  | 'close'
  | { readonly kind: 'reply'; readonly number: number; readonly reply: SweepReply };

/** Messages from it: where it listens, or why it does not; and what an account wants of the service. */
export type FromDashboard =
  | { readonly kind: 'open'; readonly place: Place }
  | { readonly kind: 'refused'; readonly error: unknown; readonly forPeople: boolean }
  | { readonly kind: 'wish'; readonly number: number; readonly account: Account; readonly wish: SweepWish };
