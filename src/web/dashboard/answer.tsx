import type { Context } from 'hono';
import { clean } from '../../model/text.ts';
import { isApi } from '../sign-in/gate.ts';
import { beforeLogin, type Env } from '../sign-in/visitor.ts';
import { livePolicy } from './headers.ts';
import { type Page, pageText } from './page.tsx';
import { ProblemPage } from './pages/problem.tsx';

/** The parameters of a request. */
export function paramsOf(context: Context<Env>): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

const titles = {
  400: 'Not understood',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not as it was',
  413: 'Too large',
  429: 'Too often',
  500: 'It went wrong',
  503: 'Not now',
} as const;

/** The statuses of answers that are no success. */
export type ProblemStatus = keyof typeof titles;

/** A page with the reason why there is no answer; for a program, JSON. */
export function problem(context: Context<Env>, status: ProblemStatus, message: string) {
  if (isApi(context)) return context.json({ error: clean(message) }, status);
  const children = <ProblemPage message={message} />;
  return pageFor(context, { title: titles[status], at: '', children }, status);
}

/** A page as the answer, in the frame for the visitor. */
export function pageFor(
  context: Context<Env>,
  shown: Omit<Page, 'visitor' | 'zones'>,
  status: 200 | ProblemStatus = 200,
): Response | Promise<Response> {
  // What goes wrong before the gate, or at the login, is for no account.
  const { visitor = beforeLogin, zones } = context.var as Partial<Env['Variables']> &
    Pick<Env['Variables'], 'zones'>;
  if (shown.live === true) context.header('content-security-policy', livePolicy);
  return context.html(
    pageText({ ...shown, zones, visitor: visitor === beforeLogin ? null : visitor }),
    status,
  );
}
