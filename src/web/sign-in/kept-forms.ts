/** A form is kept so long, in milliseconds. */
const longestMs = 15 * 60_000;
/** So many forms are kept; for one more goes the oldest of the client that has the most. */
const mostKept = 100;
/** The longest form that is kept, in bytes: larger ones are lists of thousands of devices. */
export const longestKept = 16_384;

/** A form as it was sent: where to, and its fields. */
export interface KeptForm {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The client's address, where it is not this machine's. */
  readonly client: string | null;
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
    if (this.#forms.size > mostKept) this.#dropOne();
  }

  #dropOne(): void {
    const counts = new Map<string | null, number>();
    for (const { form } of this.#forms.values()) counts.set(form.client, (counts.get(form.client) ?? 0) + 1);
    const most = Math.max(...counts.values());
    for (const [token, { form }] of this.#forms)
      if (counts.get(form.client) === most) {
        this.#forms.delete(token);
        return;
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
