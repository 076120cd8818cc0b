import type { Logger } from 'pino';
import type { NoticeEvent } from '../model/notice.ts';
import { every } from './every.ts';

/** How often sites are checked for being overdue, in milliseconds. */
const everyMs = 60_000;

/** What a watch needs. */
export interface WatchOptions {
  /** The sites that are overdue (or silent) now, an event each: repeated for as long as they are. */
  events(): readonly NoticeEvent[];
  log(): Pick<Logger, 'warn' | 'error'>;
  /** Called with these events at every check. */
  overdue?(events: readonly NoticeEvent[]): void;
  /** A sentence that the log begins with; by default that the site is overdue. */
  readonly title?: string;
}

/**
 * Checks regularly, even while another site is being swept, whether a site should have been swept by now and was not:
 * logs it once for each night.
 */
export class OverdueWatch {
  readonly #options: WatchOptions;
  readonly #logged = new Set<string>();

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /**
   * Checks every minute, first after one minute: missed runs are being caught up by then. The result stops it. `repeat`
   * replaces the machine's clock, if given.
   */
  start(repeat = every): () => void {
    return repeat(everyMs, () => this.look());
  }

  /** Checks once. */
  look(): void {
    const { events, log, overdue, title = 'The site is overdue.' } = this.#options;
    try {
      const found = events();
      for (const { key, site, note } of found) {
        if (!this.#logged.has(key)) log().warn({ site }, `${title} ${note}`);
        this.#logged.add(key);
      }
      overdue?.(found);
    } catch (error) {
      log().error({ err: error }, 'the check for overdue sites failed');
    }
  }
}
