import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { LoginThrottle } from './throttle.ts';

/** How long a code holds, in milliseconds. */
const holdsMs = 15 * 60_000;
/** Letters and digits that no typeface makes look alike: 25 of them are 120 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ2345679';
const [groups, inGroup] = [5, 5];

/** What a typed code came to; `over`: there is none that holds. */
export type Tried =
  | { readonly kind: 'right' | 'wrong' | 'over' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** The one-time code by which the first account is made in a browser. One holds at a time, in memory only. */
export class Setup {
  readonly #ticks: () => number;
  #throttle = new LoginThrottle();
  #code: { readonly digest: Buffer; readonly until: number } | null = null;

  /** `ticks`: a steady clock, in milliseconds. */
  constructor(ticks: () => number = () => performance.now()) {
    this.#ticks = ticks;
  }

  /** Whether a code holds. */
  get holds(): boolean {
    return this.#code !== null && this.#ticks() < this.#code.until;
  }

  /** Makes a code that holds for 15 minutes, in place of any other, and returns it. */
  begin(): string {
    const letter = () => alphabet[randomInt(alphabet.length)] ?? '';
    const code = Array.from({ length: groups }, () => Array.from({ length: inGroup }, letter).join('')).join(
      '-',
    );
    this.#throttle = new LoginThrottle();
    this.#code = { digest: digestOf(code), until: this.#ticks() + holdsMs };
    return code;
  }

  /** Ends the code. */
  end(): void {
    this.#code = null;
  }

  /** Compares a typed code, in any case and with or without its hyphens, in constant time; slowly after wrong ones of this client. */
  try(typed: string, client: string | null): Tried {
    if (this.#code === null || !this.holds) return { kind: 'over' };
    const attempt = { name: '', client, device: null };
    const wait = this.#throttle.begin(attempt, this.#ticks());
    if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1_000) };
    if (!timingSafeEqual(digestOf(typed), this.#code.digest)) return { kind: 'wrong' };
    this.#throttle.succeeded(attempt);
    return { kind: 'right' };
  }
}

/** Of equal length, whatever was typed. */
function digestOf(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest();
}
