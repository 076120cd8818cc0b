import { randomBytes } from 'node:crypto';
import { headerValue, headerValues } from '../../src/model/head.ts';
import type { Fact } from '../../src/model/observation.ts';
import type {
  Dialer,
  HttpAnswer,
  HttpReply,
  HttpRequest,
  NoAnswer,
  ProbeResult,
  ProbeTarget,
} from '../../src/model/scanner.ts';
import type { Verdict } from '../credential-login/one-attempt.ts';
import { type DigestChallenge, readDigest } from './challenge.ts';
import { digestHeader } from './digest.ts';

/** The operator's name and password, and the final check whether they may be sent. */
export interface Login {
  readonly username: string;
  readonly password: string;
  /** Called once, before the credential is first sent. */
  maySend(): boolean;
}

/** How a request ended. */
export type Step =
  | { readonly went: 'well'; readonly reply: HttpReply; readonly facts: readonly Fact[] }
  | { readonly went: 'badly'; readonly end: NoAnswer['end'] };

/** How the replies of an interface are read. */
export interface Reader {
  /** Total; null if the body is not the interface's. */
  parse(body: Uint8Array): readonly Fact[] | null;
  /** Whether the facts of a reply are a refusal, if an interface refuses in its own words. */
  refuses?(facts: readonly Fact[]): boolean;
}

/** After this many milliseconds no more queries: others wait for their turn with the same credential. */
const sessionMs = 10_000;

/** Any of these ends an exchange. */
const turnedAway: readonly (number | null)[] = [401, 403, 503];

/**
 * One login to one device by HTTP Digest. The first query goes without a credential and returns the challenge; the same
 * query with its answer is the one attempt. Whatever the device replies, `stale` included, there is no second: only a
 * device that accepted the credential gets more queries, with the same nonce and the next count.
 */
export class Exchange {
  readonly #dial: Dialer;
  readonly #target: ProbeTarget;
  readonly #login: Login;
  readonly #reader: Reader;
  #challenge: DigestChallenge | null = null;
  #count = 0;
  readonly #until = performance.now() + sessionMs;
  /** Refused, unanswered, or out of time: nothing more is sent. */
  #over = false;
  verdict: Verdict = 'unsent';

  constructor(dial: Dialer, target: ProbeTarget, login: Login, reader: Reader) {
    this.#dial = dial;
    this.#target = target;
    this.#login = login;
    this.#reader = reader;
  }

  /** Sends a query without a login, and once more with the credential if the device demands that by Digest. */
  async open(request: HttpRequest): Promise<Step> {
    const first = await this.#dial.http(this.#target, request);
    if (first.end !== 'answered') return { went: 'badly', end: first.end };
    if (first.reply.status === 200) return this.#read(first.reply);
    this.#challenge = first.reply.status === 401 ? challengeOf(first.reply) : null;
    if (this.#challenge === null) return { went: 'badly', end: 'not-mine' };
    if (!this.#login.maySend()) return { went: 'badly', end: 'stopped' };
    this.verdict = 'sent';
    const step = await this.next(request);
    if (step.went === 'well') this.verdict = 'accepted';
    return step;
  }

  /** Sends another query with the credential; only to be called after {@link open} succeeded. */
  async next(request: HttpRequest): Promise<Step> {
    const answer = await this.#withCredential(request);
    return answer.end === 'answered' ? this.#read(answer.reply) : { went: 'badly', end: answer.end };
  }

  /** The body of another reply, if it has no facts by itself; null if there was none. */
  async raw(request: HttpRequest): Promise<Uint8Array | null> {
    const answer = await this.#withCredential(request);
    return answer.end === 'answered' && answer.reply.status === 200 ? answer.reply.body : null;
  }

  /** One request with the credential. The first that is refused or not answered is the last. */
  async #withCredential(request: HttpRequest): Promise<HttpAnswer> {
    if (this.#over || performance.now() > this.#until) return { end: 'stopped' };
    const authorization = this.#authorization(request);
    const answer = await this.#dial.http(this.#target, {
      ...request,
      ...(authorization && { authorization }),
    });
    const refused = answer.end === 'answered' && this.#isRefusal(answer.reply);
    this.#over = refused || answer.end !== 'answered';
    if (!refused) return answer;
    // A credential that was accepted once is not wrong: the account lacks a permission.
    if (this.verdict === 'sent') this.verdict = 'refused';
    return { end: 'refused' };
  }

  #isRefusal({ status, body }: HttpReply): boolean {
    if (turnedAway.includes(status)) return true;
    return this.#reader.refuses?.(this.#reader.parse(body) ?? []) ?? false;
  }

  #authorization({ method, path }: HttpRequest): string | undefined {
    if (this.#challenge === null) return undefined;
    this.#count += 1;
    const { username, password } = this.#login;
    return digestHeader(this.#challenge, {
      method,
      uri: path,
      username,
      password,
      count: this.#count,
      cnonce: randomBytes(16).toString('hex'),
    });
  }

  /** A device may supply the nonce for the next request (RFC 7616, 3.5). */
  #renew(reply: HttpReply): void {
    const info = headerValue(reply, 'authentication-info') ?? '';
    const nonce = /\bnextnonce\s*=\s*"([\x20\x21\x23-\x5b\x5d-\x7e]{1,512})"/i.exec(info)?.[1];
    if (nonce === undefined || this.#challenge === null) return;
    this.#challenge = { ...this.#challenge, nonce };
    this.#count = 0;
  }

  #read(reply: HttpReply): Step {
    this.#renew(reply);
    const facts = reply.status === 200 ? this.#reader.parse(reply.body) : null;
    const accepted = facts !== null && this.#reader.refuses?.(facts) !== true;
    return accepted ? { went: 'well', reply, facts } : { went: 'badly', end: 'not-mine' };
  }
}

function challengeOf(reply: HttpReply): DigestChallenge | null {
  return readDigest(headerValues(reply, 'www-authenticate'));
}

/** A result made of the facts, or how it ended if there are none. */
export function readingOf(facts: readonly Fact[], end: NoAnswer['end']): ProbeResult {
  return facts.length > 0 ? { end: 'answered', facts } : { end };
}
