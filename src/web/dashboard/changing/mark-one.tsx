import type { Hono } from 'hono';
import { decisionAt, newestChange } from '../../../../db/decisions/newest-change.ts';
import { nowOf } from '../../../../db/devices/find.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { DecidedMeanwhile, markDevices } from '../../../app/mark.ts';
import type { DecisionRecord } from '../../../model/decision.ts';
import { wholeSecond } from '../../../model/moment.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, problem } from '../answer.tsx';
import { DecidePage } from '../pages/decide.tsx';
import { addForm, type ChangeParts, deviceSeen, type NotDone, notDone, type Posted } from './form-post.ts';
import { type FieldProblems, kept, markIn, typedIn } from './mark-form.ts';

/** Records what a person decides about one device. */
export function addMarkOne(app: Hono<Env>, parts: ChangeParts): void {
  addForm(
    app,
    {
      path: '/devices/:id{[1-9]\\d{0,14}}',
      run: (posted) => decide(posted, parts),
      again: (posted, why) => shownAgain(posted, parts, { why }),
    },
    parts,
  );
}

async function decide(posted: Posted, parts: ChangeParts): Promise<Response> {
  const { context, account, id, form } = posted;
  const device = await deviceSeen(parts.writer, account, id);
  if (device?.id !== id) return shownAgain(posted, parts, {});
  const { mark, problems } = markIn(typedIn(form), device.decision);
  if (Object.keys(problems).length > 0) return shownAgain(posted, parts, { problems });
  const { replacedBy } = mark;
  if (replacedBy !== undefined && (await deviceSeen(parts.writer, account, replacedBy)) === null)
    return shownAgain(posted, parts, { problems: { replacedBy: `There is no device ${replacedBy}.` } });
  const marking = { devices: [id], mark, at: wholeSecond(parts.now()), seen: seenIn(form) };
  try {
    const change = await parts.writer.run((inventory) =>
      inventory.write(() => {
        const [result] = markDevices(inventory, account, marking);
        return result?.changed === true ? newestChange(inventory, id) : 0;
      }),
    );
    return context.redirect(`/devices/${id}?done=${change ?? 0}`, 303);
  } catch (error) {
    if (!(error instanceof DecidedMeanwhile)) throw error;
    return shownAgain(posted, parts, { why: { ...notDone(error, parts), status: 409 } });
  }
}

/** The change that the form knew as the newest. */
function seenIn(form: URLSearchParams): number {
  return Number(form.get('seen') ?? '');
}

/** What a change left decided; null if it is a change of another device, of which the account may know nothing. */
function recordAt(
  inventory: Inventory,
  { change, device }: { readonly change: number; readonly device: number },
): DecisionRecord | null {
  const at = decisionAt(inventory, change);
  return at !== null && nowOf(inventory, at.device) === device ? at.record : null;
}

/** Why the form comes again. */
interface Why {
  readonly why?: NotDone;
  readonly problems?: FieldProblems;
}

/** The form with what was typed, and what is decided now. */
async function shownAgain(posted: Posted, { writer }: ChangeParts, { why, problems = {} }: Why) {
  const { context, account, csrf, id, form } = posted;
  const device = await deviceSeen(writer, account, id);
  if (device === null) return problem(context, 404, `There is no device ${id}.`);
  if (device.id !== id)
    return problem(
      context,
      409,
      `Device ${id} is part of device ${device.id} by now. Decide about that one.`,
    );
  const { change, was } = await writer.run((inventory) => ({
    change: newestChange(inventory, id),
    was: recordAt(inventory, { change: seenIn(form), device: id }),
  }));
  const children = (
    <DecidePage
      device={device}
      change={change ?? 0}
      csrf={csrf}
      typed={kept(typedIn(form), { was, now: device.decision })}
      problems={problems}
      sentence={why?.sentence ?? null}
    />
  );
  const title = `Decide about device ${id}: not recorded yet`;
  return pageFor(context, { title, at: '/devices', children }, why?.status ?? 400);
}
