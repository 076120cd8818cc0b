import type { Child } from 'hono/jsx';
import { Hidden } from './hidden.tsx';
import { NotRecorded } from './not-recorded.tsx';

/** A form that corrects which device is which. */
export interface CorrectionFormProps {
  readonly action: string;
  readonly csrf: string;
  /** What was typed before. */
  readonly typed: URLSearchParams;
  /** Why nothing was changed, or null. */
  readonly sentence: string | null;
  readonly children?: Child;
}

/** The form; its preview comes next. */
export function CorrectionForm({ action, csrf, sentence, children }: CorrectionFormProps) {
  return (
    <>
      <NotRecorded sentence={sentence} />
      <form class="decide" method="post" action={action} aria-label="What is corrected">
        <Hidden fields={[['csrf', csrf]]} />
        {children}
        <p>
          <button type="submit" name="step" value="preview">
            Preview
          </button>
        </p>
      </form>
    </>
  );
}

/** A box to tick, with its label beside it. */
export function Box({ name, label, on }: { name: string; label: string; on: boolean }) {
  return (
    <p class="box">
      <input type="checkbox" name={name} id={name} value="1" checked={on} />
      <label for={name}>{label}</label>
    </p>
  );
}
