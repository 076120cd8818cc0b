import type { Inventory } from '../../../db/inventory.ts';
import type { NoticeEvent } from '../../model/notice.ts';
import { every } from '../../nightly/every.ts';
import { overdueEvents } from './overdue-events.ts';
import type { LiveConfig } from './service-config.ts';

/** How often it is looked whether a site is overdue, in milliseconds. */
const everyMs = 60_000;

/** What a watch works with. */
export interface WatchOptions {
  readonly inventory: Inventory;
  readonly live: Pick<LiveConfig, 'current'>;
  now(): Date;
  /** Called with what is overdue, whenever it is looked; the same events again and again while they hold. */
  overdue?(events: readonly NoticeEvent[]): void;
}

/**
 * Looks again and again whether a site should have been swept by now and was not, also while another one is being swept:
 * says so in the log once for each night.
 */
export class NightWatch {
  readonly #options: WatchOptions;
  readonly #told = new Set<string>();

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
    const { inventory, live, now, overdue } = this.#options;
    const { config, log } = live.current.set;
    try {
      const events = overdueEvents(inventory, config, now());
      for (const { key, site, note } of events) {
        if (!this.#told.has(key)) log.warn({ site }, `The site is overdue. ${note}`);
        this.#told.add(key);
      }
      overdue?.(events);
    } catch (error) {
      log.error({ err: error }, 'it could not be looked whether a site is overdue');
    }
  }
}
