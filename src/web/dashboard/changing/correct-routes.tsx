import type { Hono } from 'hono';
import { addressesEver } from '../../../../db/devices/history.ts';
import { InventoryError } from '../../../../db/errors.ts';
import { auditEntry } from '../../../../db/file/audit.ts';
import { OtherMaker } from '../../../app/identity.ts';
import { clean } from '../../../model/text.ts';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, problem } from '../answer.tsx';
import { CorrectionPreviewPage } from '../pages/correction-preview.tsx';
import { MergePage } from '../pages/merge.tsx';
import { SplitPage } from '../pages/split.tsx';
import { UndoPage } from '../pages/undo.tsx';
import { type Correction, correct, previewOf } from './correction.ts';
import {
  addForm,
  type ChangeParts,
  deviceSeen,
  type NotDone,
  OtherThanShown,
  type Posted,
} from './form-post.ts';
import { digestOf } from './selection.ts';

/** Merges two devices, splits one, and undoes changes, each after a preview. */
export function addCorrections(app: Hono<Env>, parts: ChangeParts): void {
  const add = (kind: Correction['kind'], path: string) =>
    addForm(
      app,
      {
        path,
        run: (posted) => new Step(posted, parts, kind).run(),
        again: (posted, why) => new Step(posted, parts, kind).form(why),
      },
      parts,
    );
  add('merge', '/devices/:id{[1-9]\\d{0,14}}/merge');
  add('split', '/devices/:id{[1-9]\\d{0,14}}/split');
  add('undo', '/audit/:id{[1-9]\\d{0,14}}/undo');
}

/** One step of a correction: the form, its preview, or that it is carried out. */
class Step {
  readonly #posted: Posted;
  readonly #parts: ChangeParts;
  readonly #kind: Correction['kind'];
  readonly #id: number;

  constructor(posted: Posted, parts: ChangeParts, kind: Correction['kind']) {
    this.#posted = posted;
    this.#parts = parts;
    this.#kind = kind;
    this.#id = posted.id;
  }

  async run(): Promise<Response> {
    const { context, form } = this.#posted;
    const gone = await this.#absent();
    if (gone !== null) return problem(context, 404, gone);
    const correction = this.#correction();
    if (typeof correction === 'string') return this.form({ status: 400, sentence: correction });
    try {
      return form.get('step') === 'confirm'
        ? await this.#confirm(correction)
        : await this.#preview(correction);
    } catch (error) {
      if (!(error instanceof OtherMaker)) throw error;
      return this.form({
        status: 409,
        sentence:
          'Nothing was changed: the two devices are made by two makers, so they seem to be two units. If one took the place of the other, record that on its page. If they are one all the same, tick the box below.',
      });
    }
  }

  /** Why what the path names is not there for this account; null if it is. */
  async #absent(): Promise<string | null> {
    const { account } = this.#posted;
    if (this.#kind !== 'undo') {
      const found = await deviceSeen(this.#parts.writer, account, this.#id);
      return found?.id === this.#id ? null : `There is no device ${this.#id}.`;
    }
    const entry = await this.#parts.writer.run((inventory) => auditEntry(inventory, this.#id));
    const device = entry?.device ?? null;
    const isSeen = device !== null && (await deviceSeen(this.#parts.writer, account, device)) !== null;
    return isSeen ? null : `There is no change ${this.#id} that can be undone.`;
  }

  /** What a form requests, or a sentence about what is missing. */
  #correction(): Correction | string {
    const { form } = this.#posted;
    const because = clean(form.get('because') ?? '');
    const id = this.#id;
    if (this.#kind === 'undo') return { kind: 'undo', change: id, because };
    if (this.#kind === 'split') {
      const address = clean(form.get('address') ?? '');
      if (address === '') return 'Choose the address that is another unit.';
      return { kind: 'split', device: id, address, because };
    }
    const into = clean(form.get('into') ?? '');
    if (!/^[1-9]\d{0,14}$/.test(into)) return 'Write the number of the other device, such as 87.';
    return {
      kind: 'merge',
      device: id,
      into: Number(into),
      evenOtherMaker: form.get('evenOtherMaker') === '1',
      because,
    };
  }

  async #preview(correction: Correction, why: NotDone | null = null): Promise<Response> {
    const { context, csrf, form } = this.#posted;
    const preview = await this.#by((inventory, by) => previewOf(inventory, correction, by));
    const fields = [...form].filter(([name]) => !['csrf', 'step', 'digest'].includes(name));
    const children = (
      <CorrectionPreviewPage
        preview={preview}
        action={context.req.path}
        fields={[['csrf', csrf], ['digest', digestOf([[JSON.stringify(preview)]])], ...fields]}
        sentence={why?.sentence ?? null}
      />
    );
    return pageFor(context, { title: 'Preview', at: '/devices', children }, why?.status ?? 200);
  }

  async #confirm(correction: Correction): Promise<Response> {
    const { context, form } = this.#posted;
    try {
      const { devices, change } = await this.#by((inventory, by) =>
        inventory.write(() => {
          const shown = digestOf([[JSON.stringify(previewOf(inventory, correction, by))]]);
          if (shown !== form.get('digest')) throw new OtherThanShown();
          return correct(inventory, correction, by);
        }),
      );
      return context.redirect(`/devices/${devices[0]}?done=${change}`, 303);
    } catch (error) {
      if (!(error instanceof OtherThanShown)) throw error;
      return this.#preview(correction, {
        status: 409,
        sentence: 'Nothing was changed: the devices changed after the preview. This is how it is now.',
      });
    }
  }

  async #by<Result>(
    work: (inventory: Parameters<typeof previewOf>[0], by: Parameters<typeof previewOf>[2]) => Result,
  ) {
    const { account } = this.#posted;
    const concluding = await this.#parts.writer.run((inventory) => this.#parts.concluding(inventory));
    return this.#parts.writer.run((inventory) => work(inventory, { account, concluding }));
  }

  /** The form with what was typed, and why nothing was changed. */
  async form({ status, sentence }: NotDone): Promise<Response> {
    const { context, account, csrf, form } = this.#posted;
    const { writer } = this.#parts;
    const gone = await this.#absent();
    if (gone !== null) return problem(context, 404, gone);
    const props = { csrf, sentence, typed: form };
    if (this.#kind === 'undo') {
      const entry = await writer.run((inventory) => auditEntry(inventory, this.#id));
      if (entry === null) throw new InventoryError('usage', `There is no change ${this.#id}.`);
      const children = <UndoPage entry={entry} {...props} />;
      return pageFor(context, { title: `Undo change ${this.#id}`, at: '/audit', children }, status);
    }
    const device = await deviceSeen(writer, account, this.#id);
    if (device === null) return problem(context, 404, `There is no device ${this.#id}.`);
    if (this.#kind === 'merge') {
      const children = <MergePage device={device} {...props} />;
      return pageFor(context, { title: `Merge device ${this.#id}`, at: '/devices', children }, status);
    }
    const addresses = await writer.run((inventory) => addressesEver(inventory, this.#id));
    const children = <SplitPage device={device} addresses={addresses} {...props} />;
    return pageFor(context, { title: `Split device ${this.#id}`, at: '/devices', children }, status);
  }
}
