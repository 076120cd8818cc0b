import type { Deliver, Delivery, Message, NoticeChannel } from '../model/notice.ts';

/** A message claimed from the outbox. */
export interface Claimed extends Message {
  readonly id: number;
  /** The number of this attempt, from 1. */
  readonly attempts: number;
}

/** The outbox as delivery needs it; db provides it. */
export interface Box<Claim extends Claimed> {
  claim(channel: NoticeChannel): Claim | null;
  handOver(claim: Claim): boolean;
  /** False if the claim was lost meanwhile. */
  delivered(claim: Claim, says: string): boolean;
  failed(
    claim: Claim,
    failure: { readonly says: string; readonly afterMs: number; readonly whole: boolean },
  ): void;
  /** The service is stopping: the message waits, or is uncertain if it was handed over. */
  stopped(claim: Claim): void;
}

/** The result of one attempt, for the log. */
export interface Attempt {
  readonly channel: NoticeChannel;
  readonly message: number;
  readonly attempt: number;
  readonly delivery: Delivery;
  /** Until the next attempt; null if there is none. */
  readonly afterMs: number | null;
}

const firstMs = 30_000;
const longestMs = 3_600_000;

/** How long to wait after that many failed attempts: half a minute, doubled each time, at most an hour. */
export function backOff(attempts: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(attempts - 1, 20));
}

/** What delivery needs besides the channels and the outbox. */
export interface Delivering {
  readonly signal: AbortSignal;
  /** Called after every attempt, for the log. */
  log(attempt: Attempt): void;
}

/**
 * Delivers what is due, each channel by itself and its messages in order. Failures wait longer each time; a channel
 * that fails as a whole is left for now.
 */
export async function deliverDue<Claim extends Claimed>(
  channels: ReadonlyMap<NoticeChannel, Deliver>,
  box: Box<Claim>,
  delivering: Delivering,
): Promise<void> {
  await Promise.all([...channels].map((each) => deliverOn(each, box, delivering)));
}

async function deliverOn<Claim extends Claimed>(
  [channel, deliver]: readonly [NoticeChannel, Deliver],
  box: Box<Claim>,
  { signal, log }: Delivering,
): Promise<void> {
  for (let goOn = true; goOn && !signal.aborted; ) {
    const claim = box.claim(channel);
    if (claim === null) return;
    const delivery = await deliver(claim, () => box.handOver(claim), signal);
    const afterMs = delivery.ended === 'failed' ? backOff(claim.attempts) : null;
    note(box, claim, delivery);
    log({ channel, message: claim.id, attempt: claim.attempts, delivery, afterMs });
    goOn = delivery.ended !== 'failed' || !delivery.whole;
  }
}

function note<Claim extends Claimed>(box: Box<Claim>, claim: Claim, delivery: Delivery): void {
  if (delivery.ended === 'delivered') box.delivered(claim, delivery.says);
  else if (delivery.ended === 'stopped') box.stopped(claim);
  else box.failed(claim, { ...delivery, afterMs: backOff(claim.attempts) });
}
