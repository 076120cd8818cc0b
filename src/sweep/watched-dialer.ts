import type { Dialer, Endpoint, HttpAnswer, HttpRequest, Replies, Turn } from '../model/scanner.ts';

/** A host's dialer for one run of a probe, which notices whether every request got a whole reply. */
export class WatchedDialer implements Dialer {
  readonly #dial: Dialer;
  /** Pages that were requested and did not come, or not whole; one that came on the second try, inside TLS, is not among them. */
  readonly #unanswered = new Set<string>();
  #lacking = false;
  #stopped = false;

  constructor(dial: Dialer) {
    this.#dial = dial;
  }

  get address(): Dialer['address'] {
    return this.#dial.address;
  }

  /** Whether a reply is missing: its values are not known. */
  get lacking(): boolean {
    return this.#lacking || this.#unanswered.size > 0;
  }

  /** Whether a request was not sent, because the host's budget is used up or its time is over. */
  get stopped(): boolean {
    return this.#stopped;
  }

  async converse(at: Endpoint, next: (replies: readonly Uint8Array[]) => Turn | null): Promise<Replies> {
    const turns: Turn[] = [];
    const counted = (replies: readonly Uint8Array[]) => {
      const turn = next(replies);
      if (turn !== null) turns.push(turn);
      return turn;
    };
    const talk = await this.#noted(this.#dial.converse(at, counted));
    if (talk.end === 'answered' && turns.some((turn, index) => isCut(turn, talk.replies[index])))
      this.#lacking = true;
    return talk;
  }

  async http(at: Endpoint, request: HttpRequest): Promise<HttpAnswer> {
    const answer = await this.#dial.http(at, request);
    if (answer.end === 'stopped') this.#stopped = true;
    const page = `${at.port} ${request.path} ${request.body ?? ''}`;
    if (answer.end === 'answered' && answer.reply.cut !== 'early') this.#unanswered.delete(page);
    else this.#unanswered.add(page);
    return answer;
  }

  certificate(port: number): ReturnType<Dialer['certificate']> {
    return this.#noted(this.#dial.certificate(port));
  }

  async #noted<T extends { readonly end: string }>(pending: Promise<T>): Promise<T> {
    const answer = await pending;
    if (answer.end !== 'answered') this.#lacking = true;
    if (answer.end === 'stopped') this.#stopped = true;
    return answer;
  }
}

/** Whether a turn has no reply or a part of one. If the turn has a time of its own, what came by then is the reply. */
function isCut(turn: Turn, reply: Uint8Array | undefined): boolean {
  if (turn.maxBytes === 0) return false;
  if (reply === undefined) return true;
  return turn.waitMs === undefined && reply.byteLength < turn.maxBytes && !turn.complete(reply);
}
