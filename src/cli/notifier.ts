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
import type { Notice } from '../model/notice.ts';
import { type Attempt, type Box, deliverDue } from '../notify/deliver.ts';
import { waysOf } from './notify-ways.ts';

/** Where it says what it does, and whom it tells. */
export interface Told {
  readonly config: { readonly notify: NotifyConfig };
  readonly log: Logger;
}

/** Tells people what is new, and keeps at it until they have it. */
export class Notifier {
  readonly #inventory: Inventory;
  readonly #set: () => Told;
  #delivering: Promise<void> | null = null;

  /** `set` is asked each time, so that a new config takes effect. */
  constructor(inventory: Inventory, set: () => Told) {
    this.#inventory = inventory;
    this.#set = set;
  }

  /** Puts a digest of what is new into the outbox; null where nothing is, or no channel is configured. */
  announce(): Notice | null {
    const { config, log } = this.#set();
    const { events: kinds, expireDays } = config.notify;
    this.#release();
    const channels = [...waysOf(config.notify).keys()];
    const at = new Date().toISOString();
    const notice = announce(this.#inventory, { at, kinds, channels, expireDays });
    if (notice !== null)
      log.info({ notice: notice.id, events: notice.events.length }, 'there is something to tell');
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
    await deliverDue(waysOf(this.#set().config.notify), boxOf(this.#inventory), { signal, tell });
    return attempts;
  }

  /** For a service that has nothing to do: tells what is new where `ran` says that something happened, and sees to the outbox. */
  idle(ran: boolean, signal: AbortSignal): void {
    try {
      if (ran) this.announce();
    } catch (error) {
      this.#set().log.error({ err: error }, 'what is new could not be told');
    }
    this.deliverMeanwhile(signal);
  }

  /**
   * The same beside other work: begins unless it is under way, waits for nothing, and puts what goes wrong into the log. The
   * service looks after its outbox by it.
   */
  deliverMeanwhile(signal: AbortSignal): void {
    if (this.#delivering !== null) return;
    this.#delivering = this.deliver(signal)
      .then(() => undefined)
      .catch((error: unknown) =>
        this.#set().log.error({ err: error }, 'notifications could not be delivered'),
      )
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
      this.#set().log.warn({ uncertain }, 'messages may or may not have arrived (camcensus notify status)');
  }

  #tell({ channel, message, attempt, delivery, afterMs }: Attempt): void {
    const about = { channel, message, attempt };
    if (delivery.ended === 'delivered') this.#set().log.info({ ...about, says: delivery.says }, 'told');
    else if (delivery.ended === 'failed')
      this.#set().log.warn(
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
