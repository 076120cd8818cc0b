import type { Context, Hono } from 'hono';
import type { Env } from '../../sign-in/visitor.ts';
import { problem } from '../answer.tsx';
import { type ChangeParts, formLimit, formOf, roleProblem, tokenProblem } from '../changing/form-post.ts';
import type { SweepReply, SweepWish } from '../messages.ts';
import type { AskService } from './wishes.ts';

/** Why no sweep can be started or stopped here. */
export const notHere =
  'Sweeps are started and stopped here only where the dashboard runs with the nightly service: camcensus serve, with a config in which a site has a schedule.';

/** What the forms of sweeps take; `ask` is null where no service runs sweeps. */
export interface SweepFormParts extends Pick<ChangeParts, 'door'> {
  readonly ask: AskService | null;
}

/** Starts a sweep of a site of the config, and stops one. */
export function addSweepForms(app: Hono<Env>, parts: SweepFormParts): void {
  app.post('/sweeps', formLimit, (context) =>
    send(context, parts, (form) => ({ start: form.get('site') ?? '' })),
  );
  app.post('/sweeps/:id{[1-9]\\d{0,14}}/stop', formLimit, (context) =>
    send(context, parts, () => ({ stop: Number(context.req.param('id')) })),
  );
}

const statuses = { missing: 404, refused: 409, failed: 500 } as const;

async function send(
  context: Context<Env>,
  { door, ask }: SweepFormParts,
  wishOf: (form: URLSearchParams) => SweepWish,
): Promise<Response> {
  const { account } = context.var.visitor;
  const denied = roleProblem(account);
  if (denied !== null) return problem(context, denied.status, denied.sentence);
  const form = await formOf(context);
  const forged = tokenProblem(context, form.get('csrf'), door);
  if (forged !== null) return problem(context, forged.status, forged.sentence);
  const reply: SweepReply =
    ask === null ? { kind: 'refused', sentence: notHere } : await ask(account, wishOf(form));
  return reply.kind === 'done'
    ? context.redirect(`/sweeps/${reply.sweep}`, 303)
    : problem(context, statuses[reply.kind], reply.sentence);
}
