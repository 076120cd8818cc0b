import type { Logger } from 'pino';
import type { Inventory } from '../../db/inventory.ts';
import { announce, announceThese } from '../../db/notices/announce.ts';
import {
  type Claim,
  claimNext,
  handOver,
  noteDelivered,
  noteFailed,
  releaseAbandoned,
  releaseClaim,
} from '../../db/notices/outbox.ts';
import type { NotifyConfig } from '../config/notify.ts';
import type { Deliver, Notice, NoticeChannel, NoticeEvent } from '../model/notice.ts';
import { type Attempt, type Box, deliverDue } from './deliver.ts';

/** What it needs. */
export interface NotifierOptions {
  readonly inventory: Inventory;
  /** Which events it notifies of, and its log; read each time, so that a new config takes effect. */
  settings(): { readonly config: { readonly notify: NotifyConfig }; readonly log: Logger };
  /** The configured channels, and how each delivers. */
  channels(config: NotifyConfig): ReadonlyMap<NoticeChannel, Deliver>;
  /** The machine's clock by default. */
  now?(): Date;
}

/** Notifies people of what is new, and retries until it is delivered. */
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

  /** Puts a digest of what is new into the outbox; null if there is nothing, or no channel is configured. */
  announce(): Notice | null {
    const { notify } = this.#settings().config;
    this.#release();
    return this.#logNotice(
      announce(this.#inventory, { ...this.#announcing(), expireDays: notify.expireDays }),
    );
  }

  /** Puts a digest of those of these events not yet announced into the outbox; null as for {@link announce}. */
  tell(events: readonly NoticeEvent[]): Notice | null {
    return this.#logNotice(announceThese(this.#inventory, events, this.#announcing()));
  }

  /**
   * Delivers what is due. Resolves when each channel has nothing due or has failed; rejects if the inventory cannot be
   * written.
   */
  async deliver(signal: AbortSignal): Promise<readonly Attempt[]> {
    const attempts: Attempt[] = [];
    this.#release();
    const log = (attempt: Attempt) => {
      attempts.push(attempt);
      this.#logAttempt(attempt);
    };
    await deliverDue(
      this.#channels(this.#settings().config.notify),
      boxOf(this.#inventory, () => this.#now().getTime()),
      { signal, log },
    );
    return attempts;
  }

  /** For an idle service: announces what is new if `ran` says that something happened, and delivers the outbox. */
  idle({ ran }: { readonly ran: boolean }, signal: AbortSignal): void {
    if (ran) this.#logFailure(() => this.announce());
    this.deliverMeanwhile(signal);
  }

  /** For a service that checks now and then which sites are overdue, even during a sweep. */
  overdue(events: readonly NoticeEvent[], signal: AbortSignal): void {
    this.#logFailure(() => this.tell(events));
    this.deliverMeanwhile(signal);
  }

  /**
   * The same in the background: starts unless already running, does not wait, and logs errors. The service delivers its
   * outbox this way.
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

  /** Waits for work in progress. */
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

  #logNotice(notice: Notice | null): Notice | null {
    if (notice !== null)
      this.#settings().log.info(
        { notice: notice.id, events: notice.events.length },
        'there is something new to announce',
      );
    return notice;
  }

  #logFailure(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#settings().log.error({ err: error }, 'the announcement of what is new failed');
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

  #logAttempt({ channel, message, attempt, delivery, afterMs }: Attempt): void {
    const about = { channel, message, attempt };
    if (delivery.ended === 'delivered')
      this.#settings().log.info({ ...about, says: delivery.says }, 'delivered');
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
      noteFailed(inventory, claim, { message: says, dueAt: now() + afterMs, whole }),
    stopped: (claim) => releaseClaim(inventory, claim, now()),
  };
}
