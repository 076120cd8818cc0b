import type { Inventory } from '../../../db/inventory.ts';
import { silentEvents } from '../../health/hub-health.ts';
import { every } from '../../nightly/every.ts';
import { OverdueWatch } from '../../nightly/overdue-watch.ts';
import { Notifier } from '../../notify/notifier.ts';
import { MetricsServer } from '../../web/metrics-server.ts';
import type { Logged } from '../command-log.ts';
import { channelsOf } from './notify-channels.ts';

/** How often what is new is looked for, in milliseconds. */
const lookMs = 60_000;

/** What goes on next to the intake of a hub: figures for Prometheus, and notifications of what is new and of silent sites. */
export class HubService {
  readonly #inventory: Inventory;
  readonly #settings: Logged;
  readonly #notifier: Notifier;
  readonly #figures: MetricsServer;
  #stop: readonly (() => void)[] = [];
  #isNew = false;

  constructor(inventory: Inventory, settings: Logged) {
    this.#inventory = inventory;
    this.#settings = settings;
    this.#notifier = new Notifier({ inventory, settings: () => settings, channels: channelsOf });
    this.#figures = new MetricsServer(inventory, () => settings);
  }

  /** Starts; goes on until {@link close} or until the signal fires. `repeat` replaces the machine's clock, if given. */
  async start(signal: AbortSignal, repeat = every): Promise<void> {
    const { config, log } = this.#settings;
    const watch = new OverdueWatch({
      events: () => silentEvents(this.#inventory, config, new Date()),
      log: () => log,
      overdue: (events) => this.#notifier.overdue(events, signal),
      title: 'The site is silent.',
    });
    const announce = () => {
      this.#notifier.idle({ ran: this.#isNew }, signal);
      this.#isNew = false;
    };
    this.#stop = [watch.start(repeat), repeat(lookMs, announce)];
    await this.#figures.follow();
  }

  /** Says that something new is in the inventory. */
  applied(): void {
    this.#isNew = true;
  }

  /** Ends, after what is under way. */
  async close(): Promise<void> {
    for (const stop of this.#stop) stop();
    await this.#notifier.finished();
    await this.#figures.close();
  }
}
