import type { Logger } from 'pino';
import type { NoticeEvent } from '../model/notice.ts';
import { every } from './every.ts';

/** How often it is looked whether a site is overdue, in milliseconds. */
const everyMs = 60_000;

/** What a watch works with. */
export interface WatchOptions {
  /** Which sites are overdue now, an event each: the same ones again and again while they are. */
  events(): readonly NoticeEvent[];
  log(): Pick<Logger, 'warn' | 'error'>;
  /** Called with these events whenever it is looked. */
  overdue?(events: readonly NoticeEvent[]): void;
}

/**
 * Looks again and again whether a site should have been swept by now and was not, also while another one is being swept:
 * says so in the log once for each night.
 */
export class OverdueWatch {
  readonly #options: WatchOptions;
  readonly #logged = new Set<string>();

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /**
   * Looks every minute, for the first time in a minute: what was missed is being caught up then. The result ends that.
   * `repeat` is another clock's than the machine's, where one is given.
   */
  start(repeat = every): () => void {
    return repeat(everyMs, () => this.look());
  }

  /** Looks once. */
  look(): void {
    const { events, log, overdue } = this.#options;
    try {
      const found = events();
      for (const { key, site, note } of found) {
        if (!this.#logged.has(key)) log().warn({ site }, `The site is overdue. ${note}`);
        this.#logged.add(key);
      }
      overdue?.(found);
    } catch (error) {
      log().error({ err: error }, 'it could not be looked whether a site is overdue');
    }
  }
}
