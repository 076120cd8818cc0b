import type { Context, Hono } from 'hono';
import { decisionAt, newestChange } from '../../../../db/decisions/newest-change.ts';
import { DecidedMeanwhile, markDevices } from '../../../app/mark.ts';
import type { Account } from '../../../model/account.ts';
import type { Device } from '../../../model/device.ts';
import { wholeSecond } from '../../../model/moment.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, problem } from '../answer.tsx';
import { DecidePage } from '../pages/decide.tsx';
import {
  type ChangeParts,
  deviceSeen,
  formLimit,
  formOf,
  type NotDone,
  notDone,
  roleProblem,
  tokenProblem,
} from './form-post.ts';
import { type FieldProblems, kept, markIn, typedIn } from './mark-form.ts';

/** Records what a person decides about one device. */
export function addMarkOne(app: Hono<Env>, parts: ChangeParts): void {
  app.post('/devices/:id{[1-9]\\d{0,14}}', formLimit, async (context) => {
    const { account } = context.var.visitor;
    const denied = roleProblem(account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const id = Number(context.req.param('id'));
    const form = await formOf(context);
    const device = await deviceSeen(parts.writer, account, id);
    if (device === null) return problem(context, 404, `There is no device ${id}.`);
    if (device.id !== id)
      return problem(
        context,
        409,
        `Device ${id} is part of device ${device.id} by now. Decide about that one.`,
      );
    const forged = tokenProblem(context, form.get('csrf'), parts.door);
    const outcome = forged === null ? await decide(parts, { account, device, form }) : { why: forged };
    if ('change' in outcome) return context.redirect(`/devices/${id}?done=${outcome.change}`, 303);
    return shownAgain(context, parts, { id, form, ...outcome });
  });
}

/** The change that was made, 0 for none; or why there is none. */
type Outcome = { readonly change: number } | { readonly why?: NotDone; readonly problems?: FieldProblems };

interface Deciding {
  readonly account: Account;
  readonly device: Device;
  readonly form: URLSearchParams;
}

async function decide(
  parts: ChangeParts,
  { account, device: { id, decision }, form }: Deciding,
): Promise<Outcome> {
  const { mark, problems } = markIn(typedIn(form), decision);
  if (Object.keys(problems).length > 0) return { problems };
  const { replacedBy } = mark;
  if (replacedBy !== undefined && (await deviceSeen(parts.writer, account, replacedBy)) === null)
    return { problems: { replacedBy: `There is no device ${replacedBy}.` } };
  const marking = { devices: [id], mark, at: wholeSecond(parts.now()), seen: seenIn(form) };
  try {
    const change = await parts.writer.run((inventory) =>
      inventory.write(() => {
        const [result] = markDevices(inventory, account, marking);
        return result?.changed === true ? newestChange(inventory, id) : 0;
      }),
    );
    return { change: change ?? 0 };
  } catch (error) {
    const why = notDone(error, parts);
    return { why: error instanceof DecidedMeanwhile ? { ...why, status: 409 } : why };
  }
}

/** The change that the form knew as the newest. */
function seenIn(form: URLSearchParams): number {
  return Number(form.get('seen') ?? '');
}

interface Again {
  readonly id: number;
  readonly form: URLSearchParams;
  readonly why?: NotDone;
  readonly problems?: FieldProblems;
}

/** The form with what was typed, and what is decided now. */
async function shownAgain(context: Context<Env>, { writer }: ChangeParts, again: Again) {
  const { id, form, why, problems = {} } = again;
  const { account, csrf } = context.var.visitor;
  const device = await deviceSeen(writer, account, id);
  if (device === null) return problem(context, 404, `There is no device ${id}.`);
  const { change, was } = await writer.run((inventory) => ({
    change: newestChange(inventory, id),
    was: decisionAt(inventory, seenIn(form))?.record ?? null,
  }));
  const children = (
    <DecidePage
      device={device}
      change={change ?? 0}
      csrf={csrf ?? ''}
      typed={kept(typedIn(form), { was, now: device.decision })}
      problems={problems}
      sentence={why?.sentence ?? null}
    />
  );
  const title = `Decide about device ${id}: not recorded yet`;
  return pageFor(context, { title, at: '/devices', children }, why?.status ?? 400);
}
