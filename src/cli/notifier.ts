import type { Logger } from 'pino';
import { announce } from '../../db/announce.ts';
import type { Inventory } from '../../db/inventory.ts';
import {
  type Claim,
  claimNext,
  handOver,
  letGo,
  noteDelivered,
  noteFailed,
  releaseAbandoned,
} from '../../db/outbox.ts';
import type { NotifyConfig } from '../config/index.ts';
import type { Channel, Deliver, Notice } from '../model/notice.ts';
import { type Attempt, type Box, deliverDue } from '../notify/deliver.ts';
import { waysOf } from './notify-ways.ts';

/** Tells people what is new, and keeps at it until they have it. */
export class Notifier {
  readonly #inventory: Inventory;
  readonly #config: NotifyConfig;
  readonly #log: Logger;
  readonly #ways: ReadonlyMap<Channel, Deliver>;
  #delivering: Promise<void> | null = null;

  constructor(inventory: Inventory, config: NotifyConfig, log: Logger) {
    this.#inventory = inventory;
    this.#config = config;
    this.#log = log;
    this.#ways = waysOf(config);
  }

  /** Puts a digest of what is new into the outbox; null where nothing is, or no channel is configured. */
  announce(): Notice | null {
    this.#release();
    const notice = announce(this.#inventory, {
      at: new Date().toISOString(),
      kinds: this.#config.events,
      channels: [...this.#ways.keys()],
      expireDays: this.#config.expireDays,
    });
    if (notice !== null)
      this.#log.info({ notice: notice.id, events: notice.events.length }, 'there is something to tell');
    return notice;
  }

  /** Delivers what is due. Resolves when every channel has nothing due or has failed; rejects where the inventory cannot be written. */
  async deliver(signal: AbortSignal): Promise<readonly Attempt[]> {
    const attempts: Attempt[] = [];
    this.#release();
    const tell = (attempt: Attempt) => {
      attempts.push(attempt);
      this.#tell(attempt);
    };
    await deliverDue(this.#ways, boxOf(this.#inventory), { signal, tell });
    return attempts;
  }

  /**
   * The same beside other work: begins unless it is under way, waits for nothing, and puts what goes wrong into the log. The
   * service looks after its outbox by it.
   */
  deliverMeanwhile(signal: AbortSignal): void {
    if (this.#ways.size === 0 || this.#delivering !== null) return;
    this.#delivering = this.deliver(signal)
      .then(() => undefined)
      .catch((error: unknown) => this.#log.error({ err: error }, 'notifications could not be delivered'))
      .finally(() => {
        this.#delivering = null;
      });
  }

  /** Waits for what is under way. */
  async finished(): Promise<void> {
    await this.#delivering;
  }

  #release(): void {
    const uncertain = releaseAbandoned(this.#inventory, Date.now());
    if (uncertain > 0)
      this.#log.warn({ uncertain }, 'messages may or may not have arrived (camcensus notify status)');
  }

  #tell({ channel, message, attempt, delivery, afterMs }: Attempt): void {
    const about = { channel, message, attempt };
    if (delivery.ended === 'delivered') this.#log.info({ ...about, says: delivery.says }, 'told');
    else if (delivery.ended === 'failed')
      this.#log.warn(
        { ...about, says: delivery.says, againInSeconds: Math.round((afterMs ?? 0) / 1000) },
        'a notification could not be delivered and waits',
      );
  }
}

function boxOf(inventory: Inventory): Box<Claim> {
  return {
    claim: (channel) => claimNext(inventory, channel, Date.now()),
    handOver: (claim) => handOver(inventory, claim, Date.now()),
    delivered: (claim, says) => noteDelivered(inventory, claim, Date.now(), says),
    failed: (claim, { says, afterMs, whole }) =>
      noteFailed(inventory, claim, { says, dueAt: Date.now() + afterMs, whole }),
    stopped: (claim) => letGo(inventory, claim, Date.now()),
  };
}
