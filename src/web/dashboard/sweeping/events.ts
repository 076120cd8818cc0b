import type { Hono } from 'hono';
import type { Account } from '../../../model/account.ts';
import type { Sweep } from '../../../model/sweep.ts';
import { type Door, isDemanded } from '../../sign-in/gate.ts';
import { type Env, everyone } from '../../sign-in/visitor.ts';
import { problem } from '../answer.tsx';
import { EventStreams } from './event-streams.ts';

/** What the stream of events takes. */
export interface EventParts {
  readonly door: Pick<Door, 'signIn' | 'cookies' | 'closed' | 'provider'>;
  /** The sweeps that are running, of all sites. */
  running(): readonly Sweep[];
  /** Receives internal errors. */
  failed(error: unknown): void;
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx keeps a stream back otherwise.
  'x-accel-buffering': 'no',
} as const;

/** `/events`: how far the sweeps are that are running now, for as long as the session lasts (server-sent events). */
export function addEvents(app: Hono<Env>, { door, running, failed }: EventParts): void {
  const streams = new EventStreams(running, failed);
  app.get('/events', (context) => {
    if (context.req.method === 'HEAD') return context.body(null, 200, streamHeaders);
    const { account } = context.var.visitor;
    if (streams.isFull(account.name)) {
      context.header('retry-after', '60');
      return problem(context, 503, 'Too many pages follow sweeps at once. Close some of them.');
    }
    const secret = door.cookies.read(context, 'session');
    const still = (): Account | null => {
      if (!isDemanded(door)) return everyone.account;
      return secret === null ? null : door.signIn.accounts.holderOf(secret);
    };
    const { body, close } = streams.open(account.name, still);
    context.req.raw.signal.addEventListener('abort', close, { once: true });
    return context.body(body, 200, streamHeaders);
  });
}
