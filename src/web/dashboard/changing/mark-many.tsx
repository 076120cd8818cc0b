import type { Context, Hono } from 'hono';
import { InventoryError } from '../../../../db/errors.ts';
import { lastAuditId } from '../../../../db/file/audit.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { seenDevice } from '../../../app/account.ts';
import { devicesMeant, type Marking, markDevices } from '../../../app/mark.ts';
import type { Account } from '../../../model/account.ts';
import { wholeSecond } from '../../../model/moment.ts';
import { markWarnings } from '../../../text/mark-warnings.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, problem } from '../answer.tsx';
import { queryOf } from '../filter.ts';
import { MarkManyPage } from '../pages/mark-many.tsx';
import { type MarkPreview, MarkPreviewPage, previewLines } from '../pages/mark-preview.tsx';
import {
  type ChangeParts,
  formLimit,
  formOf,
  type NotDone,
  notDone,
  OtherThanShown,
  roleProblem,
  tokenProblem,
} from './form-post.ts';
import { type FieldProblems, type MarkTyped, markIn, typedIn } from './mark-form.ts';
import { checkNumber, digestOf, postedSelection, type Selection } from './selection.ts';

/** Previews and records what people decide about several devices. */
export function addMarkMany(app: Hono<Env>, parts: ChangeParts): void {
  app.post('/devices/mark', formLimit, async (context) => {
    const { account } = context.var.visitor;
    const denied = roleProblem(account);
    if (denied !== null) return problem(context, denied.status, denied.sentence);
    const form = await formOf(context);
    const selection = postedSelection(form);
    const step = new MarkStep(context, parts, { account, selection, form });
    const forged = tokenProblem(context, form.get('csrf'), parts.door);
    if (forged !== null) return step.form(forged);
    const { problems } = markIn(step.typed);
    if (Object.keys(problems).length > 0) return step.form(null, problems);
    if (form.get('step') === 'edit') return step.form(null);
    return form.get('step') === 'confirm' ? step.confirm(form.get('digest') ?? '') : step.preview();
  });
}

interface Posted {
  readonly account: Account;
  readonly selection: Selection;
  readonly form: URLSearchParams;
}

/** One step of marking several devices: the form, the preview, or that it is recorded. */
class MarkStep {
  readonly typed: MarkTyped;
  readonly #context: Context<Env>;
  readonly #parts: ChangeParts;
  readonly #posted: Posted;

  constructor(context: Context<Env>, parts: ChangeParts, posted: Posted) {
    this.#context = context;
    this.#parts = parts;
    this.#posted = posted;
    this.typed = typedIn(posted.form);
  }

  /** The form with what was typed. */
  async form(why: NotDone | null, problems: FieldProblems = {}): Promise<Response> {
    const { account, selection } = this.#posted;
    const devices = await this.#parts.writer.run((inventory) => meant(inventory, account, selection).devices);
    const children = (
      <MarkManyPage
        selection={selection}
        devices={devices}
        csrf={this.#csrf}
        typed={this.typed}
        problems={problems}
        sentence={why?.sentence ?? null}
      />
    );
    const isFine = why === null && Object.keys(problems).length === 0;
    return pageFor(
      this.#context,
      { title: 'Mark devices', at: '/devices', children },
      isFine ? 200 : (why?.status ?? 400),
    );
  }

  /** What would change. */
  async preview(why: NotDone | null = null): Promise<Response> {
    const { account, selection } = this.#posted;
    try {
      const preview = await this.#parts.writer.run((inventory) => {
        const { devices, missing } = meant(inventory, account, selection);
        const ids = devices.map(({ id }) => id);
        return this.#previewOf(
          markDevices(inventory, account, { ...this.#marking(ids), dryRun: true }),
          missing,
        );
      });
      const children = (
        <MarkPreviewPage
          preview={preview}
          selection={selection}
          typed={this.typed}
          digest={digestOf(previewLines(preview))}
          csrf={this.#csrf}
          sentence={why?.sentence ?? null}
        />
      );
      return pageFor(
        this.#context,
        { title: 'Preview of what is marked', at: '/devices', children },
        why?.status ?? 200,
      );
    } catch (error) {
      return this.form(notDone(error, this.#parts));
    }
  }

  /** Records it, if it is still what the preview showed. */
  async confirm(digest: string): Promise<Response> {
    const { account, selection } = this.#posted;
    try {
      const done = await this.#parts.writer.run((inventory) =>
        inventory.write(() => {
          const { devices, missing } = meant(inventory, account, selection);
          const before = lastAuditId(inventory);
          const results = markDevices(inventory, account, this.#marking(devices.map(({ id }) => id)));
          if (digestOf(previewLines(this.#previewOf(results, missing))) !== digest)
            throw new OtherThanShown();
          const last = lastAuditId(inventory);
          return last === before ? '0' : `${before + 1}-${last}`;
        }),
      );
      return this.#context.redirect(`/devices${queryOf(selection.filter, { done })}`, 303);
    } catch (error) {
      if (error instanceof OtherThanShown)
        return this.preview({
          status: 409,
          sentence:
            'Nothing was recorded: these devices, or what is decided about them, changed after the preview. This is how it is now.',
        });
      return this.form(notDone(error, this.#parts));
    }
  }

  get #csrf(): string {
    return this.#context.var.visitor.csrf ?? '';
  }

  #marking(devices: readonly number[]): Marking {
    return { devices, mark: markIn(this.typed).mark, at: wholeSecond(this.#parts.now()) };
  }

  #previewOf(results: MarkPreview['results'], missing: readonly string[]): MarkPreview {
    return { results, missing, warnings: markWarnings(results, markIn(this.typed).mark) };
  }
}

/** The devices that are meant and there; and of those that are not, why. */
function meant(inventory: Inventory, account: Account, { ticked, filter }: Selection) {
  const { sort: _, ...chosen } = filter;
  if (ticked === null) {
    const devices = devicesMeant(inventory, account, chosen);
    checkNumber(devices.length);
    return { devices, missing: [] };
  }
  const missing: string[] = [];
  const devices = ticked.flatMap((id) => {
    const found = seen(inventory, account, id);
    if (typeof found !== 'string') return [found];
    missing.push(found);
    return [];
  });
  return { devices, missing };
}

function seen(inventory: Inventory, account: Account, id: number) {
  try {
    const device = seenDevice(inventory, account, id);
    const into = inventory.get<{ into: number | null }>(
      'SELECT merged_into AS "into" FROM device WHERE id = ?',
      id,
    )?.into;
    return into ? `Device ${id} is part of device ${into} by now.` : device;
  } catch (error) {
    if (error instanceof InventoryError && error.kind === 'usage') return `There is no device ${id}.`;
    throw error;
  }
}
