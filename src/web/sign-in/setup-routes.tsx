import type { Context, Hono } from 'hono';
import { Refused } from '../../model/refused.ts';
import { pageFor } from '../dashboard/answer.tsx';
import { formOf } from '../dashboard/changing/form-post.ts';
import { SetupPage } from '../dashboard/pages/setup.tsx';
import { enter, formLimit, from, isFormBefore, tokenBefore } from './forms.ts';
import { type Door, isBeforeSetup } from './gate.ts';
import type { Note } from './routes.tsx';
import type { Env } from './visitor.ts';

/** Why the form comes again. */
interface Problem {
  readonly status: 400 | 403 | 429;
  readonly sentence: string;
}

/** The routes by which the first account is made with the set-up code. From the first account on there is no such page. */
export function addSetup(app: Hono<Env>, door: Door, note: Note): void {
  app.get('/setup', (context) => (isBeforeSetup(door) ? setupPage(context, door, null) : context.notFound()));

  app.post('/setup', formLimit, async (context) => {
    if (!isBeforeSetup(door)) return context.notFound();
    const form = await formOf(context);
    const problem = isFormBefore(context, form, door)
      ? await made(context, door, form)
      : { status: 403 as const, sentence: 'This form was open for too long. Fill it in again.' };
    if (problem !== null) {
      note('a set-up failed', from(context));
      return setupPage(context, door, problem);
    }
    note('the first account was made with the set-up code', from(context));
    return context.redirect('/', 303);
  });
}

/** Makes the account and lets its browser in; or why not. */
async function made(context: Context<Env>, door: Door, form: URLSearchParams): Promise<Problem | null> {
  const { setup, signIn } = door;
  const tried = setup?.try(form.get('code') ?? '', context.var.client) ?? { kind: 'over' };
  if (tried.kind === 'over')
    return {
      status: 403,
      sentence: 'The set-up code holds no longer. Reload the service: its log has a new one.',
    };
  if (tried.kind === 'wrong') return { status: 403, sentence: 'The set-up code is wrong.' };
  if (tried.kind === 'wait') {
    context.header('retry-after', String(tried.seconds));
    return { status: 429, sentence: `There were too many wrong codes. Try again in ${tried.seconds} s.` };
  }
  const [name, password] = [form.get('name') ?? '', form.get('password') ?? ''];
  if (password !== form.get('again')) return { status: 400, sentence: 'The two passwords differ.' };
  try {
    const account = await signIn.accounts.addFirst(name, password);
    setup?.end();
    const known = signIn.accounts.named(account.name);
    const secret = known && signIn.accounts.start(known, context.var.client);
    if (secret !== null) enter(context, door, secret);
    return null;
  } catch (error) {
    if (error instanceof Refused) return { status: 400, sentence: error.message };
    throw error;
  }
}

function setupPage(context: Context<Env>, door: Door, problem: Problem | null) {
  const children = (
    <SetupPage
      csrf={tokenBefore(context, door)}
      holds={door.setup?.holds === true}
      problem={problem?.sentence}
    />
  );
  const title = problem === null ? 'Set up' : 'Set up: try again';
  return pageFor(context, { title, at: '', children }, problem?.status ?? 200);
}
