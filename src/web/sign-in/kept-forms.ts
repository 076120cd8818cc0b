/** A form is kept so long, in milliseconds. */
const longestMs = 15 * 60_000;
/** So many forms are kept; the oldest goes for one more. */
const mostKept = 100;
/** The longest form that is kept, in bytes: larger ones are lists of thousands of devices. */
export const longestKept = 16_384;

/** A form as it was sent: where to, and its fields. */
export interface KeptForm {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Forms that came in after their session had ended, until their browser has logged in again. They are kept in memory alone. */
export class KeptForms {
  readonly #forms = new Map<string, { readonly form: KeptForm; readonly at: number }>();
  readonly #ticks: () => number;

  constructor(ticks: () => number = () => performance.now()) {
    this.#ticks = ticks;
  }

  /** Keeps a form for a browser, by the token of its forms. */
  keep(token: string, form: KeptForm): void {
    this.#forms.delete(token);
    this.#forms.set(token, { form, at: this.#ticks() });
    for (const oldest of this.#forms.keys()) {
      if (this.#forms.size <= mostKept) break;
      this.#forms.delete(oldest);
    }
  }

  /** The same browser has another token from now on. */
  move(token: string, next: string): void {
    const kept = this.#forms.get(token);
    if (kept === undefined) return;
    this.#forms.delete(token);
    this.#forms.set(next, kept);
  }

  /** What is kept for a browser; null if nothing is. */
  of(token: string): KeptForm | null {
    const kept = this.#forms.get(token);
    return kept === undefined || this.#ticks() - kept.at > longestMs ? null : kept.form;
  }
}
