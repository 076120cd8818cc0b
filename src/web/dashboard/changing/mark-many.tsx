import type { Hono } from 'hono';
import { InventoryError } from '../../../../db/errors.ts';
import { lastAuditId } from '../../../../db/file/audit.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { seenDevice } from '../../../app/account.ts';
import { devicesMeant, type Marking, markDevices } from '../../../app/mark.ts';
import type { Account } from '../../../model/account.ts';
import { wholeSecond } from '../../../model/moment.ts';
import { markWarnings } from '../../../text/mark-warnings.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor } from '../answer.tsx';
import { queryOf } from '../filter.ts';
import { MarkManyPage } from '../pages/mark-many.tsx';
import { type MarkPreview, MarkPreviewPage, previewLines } from '../pages/mark-preview.tsx';
import { addForm, type ChangeParts, type NotDone, OtherThanShown, type Posted } from './form-post.ts';
import { type FieldProblems, type MarkTyped, markIn, typedIn } from './mark-form.ts';
import { checkNumber, digestOf, postedSelection, type Selection } from './selection.ts';

/** Previews and records what people decide about several devices. */
export function addMarkMany(app: Hono<Env>, parts: ChangeParts): void {
  const stepOf = (posted: Posted) => new MarkStep(posted, parts);
  addForm(
    app,
    {
      path: '/devices/mark',
      run: (posted) => stepOf(posted).run(),
      again: (posted, why) => stepOf(posted).form(why),
    },
    parts,
  );
}

/** One step of marking several devices: the form, the preview, or that it is recorded. */
class MarkStep {
  readonly #posted: Posted;
  readonly #parts: ChangeParts;
  readonly #typed: MarkTyped;
  readonly #selection: Selection;

  constructor(posted: Posted, parts: ChangeParts) {
    this.#posted = posted;
    this.#parts = parts;
    this.#typed = typedIn(posted.form);
    this.#selection = postedSelection(posted.form);
  }

  async run(): Promise<Response> {
    const { form } = this.#posted;
    const { problems } = markIn(this.#typed);
    if (Object.keys(problems).length > 0) return this.form(null, problems);
    if (form.get('step') === 'edit') return this.form(null);
    return form.get('step') === 'confirm' ? this.#confirm(form.get('digest') ?? '') : this.#preview();
  }

  /** The form with what was typed. */
  async form(why: NotDone | null, problems: FieldProblems = {}): Promise<Response> {
    const { context, account, csrf } = this.#posted;
    const selection = this.#selection;
    const devices = await this.#parts.writer.run((inventory) => meant(inventory, account, selection).devices);
    const children = (
      <MarkManyPage
        selection={selection}
        devices={devices}
        csrf={csrf}
        typed={this.#typed}
        problems={problems}
        sentence={why?.sentence ?? null}
      />
    );
    const isFine = why === null && Object.keys(problems).length === 0;
    return pageFor(
      context,
      { title: 'Mark devices', at: '/devices', children },
      isFine ? 200 : (why?.status ?? 400),
    );
  }

  /** What would change. */
  async #preview(why: NotDone | null = null): Promise<Response> {
    const { context, account, csrf } = this.#posted;
    const selection = this.#selection;
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
        typed={this.#typed}
        digest={digestOf(previewLines(preview))}
        csrf={csrf}
        sentence={why?.sentence ?? null}
      />
    );
    return pageFor(
      context,
      { title: 'Preview of what is marked', at: '/devices', children },
      why?.status ?? 200,
    );
  }

  /** Records it, if it is still what the preview showed. */
  async #confirm(digest: string): Promise<Response> {
    const { context, account } = this.#posted;
    const selection = this.#selection;
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
      return context.redirect(`/devices${queryOf(selection.filter, { done })}`, 303);
    } catch (error) {
      if (!(error instanceof OtherThanShown)) throw error;
      return this.#preview({
        status: 409,
        sentence:
          'Nothing was recorded: these devices, or what is decided about them, changed after the preview. This is how it is now.',
      });
    }
  }

  #marking(devices: readonly number[]): Marking {
    return { devices, mark: markIn(this.#typed).mark, at: wholeSecond(this.#parts.now()) };
  }

  #previewOf(results: MarkPreview['results'], missing: readonly string[]): MarkPreview {
    return { results, missing, warnings: markWarnings(results, markIn(this.#typed).mark) };
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
