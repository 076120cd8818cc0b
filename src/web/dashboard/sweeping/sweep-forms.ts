import type { Hono } from 'hono';
import type { Env } from '../../sign-in/visitor.ts';
import { problem } from '../answer.tsx';
import { addForm, type ChangeParts, type Posted } from '../changing/form-post.ts';
import type { SweepReply, SweepWish } from '../messages.ts';
import type { AskService } from './wishes.ts';

/** Why no sweep can be started or stopped here. */
export const notHere =
  'Sweeps are started and stopped here only where the dashboard runs with the nightly service: camcensus serve, with a config in which a site has a schedule.';

/** What the forms of sweeps take; `ask` is null where no service runs sweeps. */
export interface SweepFormParts extends Pick<ChangeParts, 'failed'> {
  readonly ask: AskService | null;
}

const statuses = { missing: 404, refused: 409, failed: 500 } as const;

/** Starts a sweep of a site of the config, and stops one. */
export function addSweepForms(app: Hono<Env>, { ask, ...parts }: SweepFormParts): void {
  const add = (path: string, wishOf: (posted: Posted) => SweepWish) => {
    const run = async (posted: Posted) => {
      const { context, account } = posted;
      const reply: SweepReply =
        ask === null ? { kind: 'refused', sentence: notHere } : await ask(account, wishOf(posted));
      return reply.kind === 'done'
        ? context.redirect(`/sweeps/${reply.sweep}`, 303)
        : problem(context, statuses[reply.kind], reply.sentence);
    };
    addForm(
      app,
      { path, run, again: ({ context }, { status, sentence }) => problem(context, status, sentence) },
      parts,
    );
  };
  add('/sweeps', ({ form }) => ({ start: form.get('site') ?? '' }));
  add('/sweeps/:id{[1-9]\\d{0,14}}/stop', ({ id }) => ({ stop: id }));
}
