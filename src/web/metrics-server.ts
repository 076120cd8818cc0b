import type { Logger } from 'pino';
import type { Inventory } from '../../db/inventory.ts';
import type { Config } from '../config/config.ts';
import { metricsApp } from './app.ts';
import type { Metric } from './exposition.ts';
import { metricsOf } from './metrics.ts';
import { type Listening, listen } from './server.ts';

/** Where it listens, which sites it reports, and its log; read each time, so that a new config takes effect. */
export interface MetricsSettings {
  readonly config: Config;
  readonly log: Logger;
}

/** How long figures are served from memory, in milliseconds, so that frequent requests slow no sweep. */
const freshMs = 5_000;

/**
 * The service's figures for Prometheus, on the loopback port that the config names. If the port is unavailable, the log
 * reports it and the service goes on: the census is more important.
 */
export class MetricsServer {
  readonly #inventory: Inventory;
  readonly #settings: () => MetricsSettings;
  #listening: Listening | null = null;
  #place = '';
  #read: { readonly at: number; readonly metrics: readonly Metric[] } | null = null;

  constructor(inventory: Inventory, settings: () => MetricsSettings) {
    this.#inventory = inventory;
    this.#settings = settings;
  }

  /** Where it listens; null if it does not. */
  get place(): Pick<Listening, 'address' | 'port'> | null {
    return this.#listening;
  }

  /** Listens where the config now puts it, and nowhere else any more. */
  async follow(): Promise<void> {
    const { config, log } = this.#settings();
    const wanted = JSON.stringify(config.metrics);
    if (wanted === this.#place) return;
    await this.close();
    this.#place = wanted;
    if (config.metrics === null) return;
    const failed = (error: unknown) => log.error({ err: error }, 'the figures could not be served');
    try {
      this.#listening = await listen(
        metricsApp(() => this.#metrics(), failed),
        config.metrics,
        failed,
      );
      const { address, port } = this.#listening;
      log.info({ address, port }, 'figures for Prometheus are at /metrics');
    } catch (error) {
      log.error(
        { err: error, ...config.metrics },
        'the port for figures could not be opened; the service continues without it',
      );
    }
  }

  /** Stops listening. */
  async close(): Promise<void> {
    const listening = this.#listening;
    this.#listening = null;
    this.#place = '';
    await listening?.close();
  }

  #metrics(): readonly Metric[] {
    const now = performance.now();
    if (this.#read === null || now - this.#read.at > freshMs)
      this.#read = {
        at: now,
        metrics: metricsOf(this.#inventory, this.#settings().config, new Date()),
      };
    return this.#read.metrics;
  }
}
