import type { Context } from 'hono';
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
import type { Door } from '../../sign-in/gate.ts';
import type { Env } from '../../sign-in/visitor.ts';
import type { Writer } from '../../writer.ts';
import { type ProblemStatus, problem } from '../answer.tsx';

/** The devices or decisions are other than those that the preview showed. */
export class OtherThanShown extends Error {}

/** What the routes take that change something. */
export interface ChangeParts {
  readonly door: Pick<Door, 'csrf' | 'cookies'>;
  readonly writer: Writer;
  /** Receives internal errors. */
  failed(error: unknown): void;
  now(): Date;
  /** How a merge, a split or an undo concludes which device is what. Throws a UserError where that cannot be said. */
  concluding(inventory: Inventory): Promise<Concluding>;
}

/** The largest form without a file, in bytes: each of its texts may have a thousand characters. */
const maxSize = 131_072;

/** Refuses a form that is too large. */
export const formLimit = bodyLimit({
  maxSize,
  onError: (context) => problem(context, 413, 'This form is too large. Nothing was changed.'),
});

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
export function tokenProblem(
  context: Context<Env>,
  token: unknown,
  { csrf, cookies }: ChangeParts['door'],
): NotDone | null {
  const secret = cookies.read(context, 'session');
  if (typeof token === 'string' && secret !== null && csrf.isToken(token, 'session', secret)) return null;
  return {
    status: 403,
    sentence:
      'This form was not made here, or too long ago. Nothing was changed. What you filled in is still here: send it again.',
  };
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
