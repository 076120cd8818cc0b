import type { Account } from '../../../model/account.ts';
import type { FromDashboard, SweepReply, SweepWish } from '../messages.ts';

/** Sends a wish to the service that runs sweeps; the service checks what the account may do. */
export type AskService = (account: Account, wish: SweepWish) => Promise<SweepReply>;

/** Pending wishes of accounts to the service's thread, each with its number. */
export class Wishes {
  readonly #send: (message: FromDashboard) => void;
  readonly #waiting = new Map<number, (reply: SweepReply) => void>();
  #last = 0;

  constructor(send: (message: FromDashboard) => void) {
    this.#send = send;
  }

  /** Sends a wish; resolves with its reply. */
  readonly ask: AskService = (account, wish) =>
    new Promise((resolve) => {
      this.#last += 1;
      this.#waiting.set(this.#last, resolve);
      this.#send({ kind: 'wish', number: this.#last, account, wish });
    });

  /** Receives the reply to the wish with this number. */
  replied(number: number, reply: SweepReply): void {
    this.#waiting.get(number)?.(reply);
    this.#waiting.delete(number);
  }
}
