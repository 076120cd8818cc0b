import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { nowOf } from '../../../../db/devices/find.ts';
import { InventoryError } from '../../../../db/errors.ts';
import type { Concluding } from '../../../../db/evidence/store-conclusion.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { checkRole, seenDevice } from '../../../app/account.ts';
import type { Account } from '../../../model/account.ts';
import type { Device } from '../../../model/device.ts';
import { Refused } from '../../../model/refused.ts';
import { UserError } from '../../../model/user-error.ts';
import { isSameToken } from '../../sign-in/csrf.ts';
import type { Env, Visitor } from '../../sign-in/visitor.ts';
import type { Writer } from '../../writer.ts';
import { type ProblemStatus, problem } from '../answer.tsx';

/** The devices or decisions are other than those that the preview showed. */
export class OtherThanShown extends Error {}

/** What the routes take that change something. */
export interface ChangeParts {
  readonly writer: Writer;
  /** Receives internal errors. */
  failed(error: unknown): void;
  now(): Date;
  /** How a merge, a split or an undo concludes which device is what. Throws a UserError where that is not known. */
  concluding(inventory: Inventory): Promise<Concluding>;
}

/** The largest form, in bytes: each of its texts may have a thousand characters. A form with a file is sent to one path. */
const maxSize = 131_072;
export const filePath = '/imports';
export const mostMebibytes = 4;
const fileFormSize = mostMebibytes * 1_048_576 + 16_384;

const smallLimit = bodyLimit({
  maxSize,
  onError: (context) => problem(context, 413, 'This form is too large. Nothing was changed.'),
});
const fileLimit = bodyLimit({
  maxSize: fileFormSize,
  onError: (context) =>
    problem(
      context,
      413,
      `This file is larger than ${mostMebibytes} MiB. Nothing was imported. Export fewer devices, or run camcensus import on the machine itself.`,
    ),
});

/** Refuses a form that is too large. */
export const formLimit: MiddlewareHandler<Env> = (context, next) =>
  (context.req.path === filePath ? fileLimit : smallLimit)(context, next);

/** Why a form is not carried out, for the page that shows it again. */
export interface NotDone {
  readonly status: ProblemStatus;
  readonly sentence: string;
}

/** Null if the account may change something; else why not. */
export function roleProblem(account: Account): NotDone | null {
  try {
    checkRole(account, 'editor');
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: 403, sentence: error.message };
  }
}

/** Null if the form was made here for this session; else why it is not carried out. */
export function tokenProblem({ csrf }: Visitor, token: string | null): NotDone | null {
  if (token !== null && csrf !== null && isSameToken(token, csrf)) return null;
  return {
    status: 403,
    sentence:
      'This form was not made here, or too long ago. Nothing was changed. What you filled in is still here: send it again.',
  };
}

/** A form from an account that may send it. */
export interface Posted {
  readonly context: Context<Env>;
  readonly account: Account;
  /** The token for the form that comes again. */
  readonly csrf: string;
  /** The number in the path; 0 where there is none. */
  readonly id: number;
  readonly form: URLSearchParams;
  /** The file of the form. */
  readonly file: File | null;
}

/** A path that takes a form. */
export interface FormRoute {
  readonly path: string;
  /** Whether a viewer may send it; else it takes the role editor. */
  readonly forViewers?: boolean;
  /** Does what the form requests. Throws a UserError for what the person can mend. */
  run(posted: Posted): Response | Promise<Response>;
  /** The page with the form as it was filled in, and why nothing was done. */
  again(posted: Posted, why: NotDone): Response | Promise<Response>;
}

/** Takes every form: checks who may send it, that it was made here, and what went wrong, beside the form. */
export function addForm(
  app: Hono<Env>,
  { path, forViewers = false, run, again }: FormRoute,
  parts: Pick<ChangeParts, 'failed'>,
): void {
  app.post(path, async (context) => {
    const { visitor } = context.var;
    const { account } = visitor;
    const denied = forViewers ? null : roleProblem(account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const sent = await sentIn(context);
    const posted = {
      context,
      account,
      csrf: visitor.csrf ?? '',
      id: Number(context.req.param('id') ?? 0),
      ...sent,
    };
    const forged = tokenProblem(visitor, sent.form.get('csrf'));
    if (forged !== null) return again(posted, forged);
    try {
      return await run(posted);
    } catch (error) {
      return again(posted, notDone(error, parts));
    }
  });
}

async function sentIn(context: Context<Env>): Promise<Pick<Posted, 'form' | 'file'>> {
  if (context.req.path !== filePath) return { form: await formOf(context), file: null };
  try {
    const all = [...(await context.req.formData())];
    const texts = all.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    );
    const file = all.map(([, value]) => value).find((value) => typeof value !== 'string') ?? null;
    return { form: new URLSearchParams(texts), file };
  } catch (error) {
    // What the client sent is no form, or only a part of one.
    if (error instanceof TypeError) return { form: new URLSearchParams(), file: null };
    throw error;
  }
}

/** The values of a form. */
export async function formOf(context: Context<Env>): Promise<URLSearchParams> {
  return new URLSearchParams(await context.req.text());
}

/** A device that the account sees, or the one that it was merged into; null where there is none, or of a site that it does not see. */
export async function deviceSeen(writer: Writer, account: Account, id: number): Promise<Device | null> {
  try {
    return await writer.run((inventory) => seenDevice(inventory, account, nowOf(inventory, id)));
  } catch (error) {
    if (error instanceof InventoryError && error.kind === 'usage') return null;
    throw error;
  }
}

/** Why something could not be done, where that is for the person who asked; throws any other error. */
export function notDone(error: unknown, { failed }: Pick<ChangeParts, 'failed'>): NotDone {
  if (!(error instanceof UserError)) throw error;
  if (!(error instanceof InventoryError))
    return { status: error instanceof Refused ? 400 : 409, sentence: inBrowser(error.message) };
  switch (error.kind) {
    case 'usage':
      return { status: 409, sentence: inBrowser(error.message) };
    case 'locked':
      return {
        status: 503,
        sentence:
          'Another process is writing to the inventory. Nothing was changed. What you filled in is still here: send it again in a minute.',
      };
    case 'unwritable':
      failed(error);
      return {
        status: 503,
        sentence:
          'The inventory cannot be written just now; the log of the service says why. Nothing was changed. What you filled in is still here: send it again once that is mended.',
      };
    default:
      throw error;
  }
}

/** A sentence of the command line for a browser: without the file's path, and without commands to type. */
export function inBrowser(message: string): string {
  return message
    .replace(/ (?:in|with) \/\S+?(?=[.:,]?(?:\s|$))/g, '')
    .replace(/ \(camcensus [^)]*\)/g, '')
    .replace(/ `camcensus [^`]*`[^.]*\./g, '');
}
