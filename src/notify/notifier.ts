import type { Logger } from 'pino';
import type { Inventory } from '../../db/inventory.ts';
import { announce, announceThese } from '../../db/notices/announce.ts';
import {
  type Claim,
  claimNext,
  handOver,
  letGo,
  noteDelivered,
  noteFailed,
  releaseAbandoned,
} from '../../db/notices/outbox.ts';
import type { NotifyConfig } from '../config/notify.ts';
import type { Deliver, Notice, NoticeChannel, NoticeEvent } from '../model/notice.ts';
import { type Attempt, type Box, deliverDue } from './deliver.ts';

/** What it works with. */
export interface NotifierOptions {
  readonly inventory: Inventory;
  /** By which events, and where it says what it does; asked each time, so that a new config takes effect. */
  settings(): { readonly config: { readonly notify: NotifyConfig }; readonly log: Logger };
  /** The configured channels, and how each delivers. */
  channels(config: NotifyConfig): ReadonlyMap<NoticeChannel, Deliver>;
  /** The machine's clock where it is left out. */
  now?(): Date;
}

/** Tells people what is new, and keeps at it until they have it. */
export class Notifier {
  readonly #inventory: Inventory;
  readonly #settings: NotifierOptions['settings'];
  readonly #channels: NotifierOptions['channels'];
  readonly #now: () => Date;
  #delivering: Promise<void> | null = null;

  constructor({ inventory, settings, channels, now = () => new Date() }: NotifierOptions) {
    this.#inventory = inventory;
    this.#settings = settings;
    this.#channels = channels;
    this.#now = now;
  }

  /** Puts a digest of what is new into the outbox; null where nothing is, or no channel is configured. */
  announce(): Notice | null {
    const { notify } = this.#settings().config;
    this.#release();
    return this.#say(announce(this.#inventory, { ...this.#announcing(), expireDays: notify.expireDays }));
  }

  /** Puts a digest of those of these events into the outbox that were not told; null as for {@link announce}. */
  tell(events: readonly NoticeEvent[]): Notice | null {
    return this.#say(announceThese(this.#inventory, events, this.#announcing()));
  }

  /** Delivers what is due. Resolves when every channel has nothing due or has failed; rejects where the inventory cannot be written. */
  async deliver(signal: AbortSignal): Promise<readonly Attempt[]> {
    const attempts: Attempt[] = [];
    this.#release();
    const tell = (attempt: Attempt) => {
      attempts.push(attempt);
      this.#tell(attempt);
    };
    await deliverDue(
      this.#channels(this.#settings().config.notify),
      boxOf(this.#inventory, () => this.#now().getTime()),
      { signal, tell },
    );
    return attempts;
  }

  /** For a service that has nothing to do: tells what is new where `ran` says that something happened, and sees to the outbox. */
  idle(ran: boolean, signal: AbortSignal): void {
    if (ran) this.#unlessItFails(() => this.announce());
    this.deliverMeanwhile(signal);
  }

  /** For a service that looks now and then which sites are overdue, also in the middle of a sweep. */
  overdue(events: readonly NoticeEvent[], signal: AbortSignal): void {
    this.#unlessItFails(() => this.tell(events));
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
        this.#settings().log.error({ err: error }, 'notifications could not be delivered'),
      )
      .finally(() => {
        this.#delivering = null;
      });
  }

  /** Waits for what is under way. */
  async finished(): Promise<void> {
    await this.#delivering;
  }

  #announcing() {
    const { notify } = this.#settings().config;
    return {
      at: this.#now().toISOString(),
      kinds: notify.events,
      channels: [...this.#channels(notify).keys()],
    };
  }

  #say(notice: Notice | null): Notice | null {
    if (notice !== null)
      this.#settings().log.info(
        { notice: notice.id, events: notice.events.length },
        'there is something to tell',
      );
    return notice;
  }

  #unlessItFails(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#settings().log.error({ err: error }, 'what is new could not be told');
    }
  }

  #release(): void {
    const uncertain = releaseAbandoned(this.#inventory, this.#now().getTime());
    if (uncertain > 0)
      this.#settings().log.warn(
        { uncertain },
        'messages may or may not have arrived (camcensus notify status)',
      );
  }

  #tell({ channel, message, attempt, delivery, afterMs }: Attempt): void {
    const about = { channel, message, attempt };
    if (delivery.ended === 'delivered') this.#settings().log.info({ ...about, says: delivery.says }, 'told');
    else if (delivery.ended === 'failed')
      this.#settings().log.warn(
        { ...about, says: delivery.says, againInSeconds: Math.round((afterMs ?? 0) / 1000) },
        'a notification could not be delivered and waits',
      );
  }
}

function boxOf(inventory: Inventory, now: () => number): Box<Claim> {
  return {
    claim: (channel) => claimNext(inventory, channel, now()),
    handOver: (claim) => handOver(inventory, claim, now()),
    delivered: (claim, says) => noteDelivered(inventory, claim, now(), says),
    failed: (claim, { says, afterMs, whole }) =>
      noteFailed(inventory, claim, { says, dueAt: now() + afterMs, whole }),
    stopped: (claim) => letGo(inventory, claim, now()),
  };
}
