import type { Fact } from '../../src/model/observation.ts';
import type { Dialer, HttpReply, NoAnswer, ProbeTarget } from '../../src/model/scanner.ts';
import type { Verdict } from '../credential-login/one-attempt.ts';
import type { Operation } from '../credential-login/withheld.ts';
import { parse } from '../onvif/parse.ts';
import { childText, findFirst, readXml } from '../parsing/xml.ts';
import { readUrl } from '../targeting/own-address.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { escaped } from './messages.ts';

/** A request of the worker. */
type Request = Extract<FromWorker, { kind: 'request' }>;

/** What a carrier needs of its session. */
export interface Carriage {
  readonly target: ProbeTarget & { readonly path: string };
  readonly operations: readonly Operation[];
  readonly username: string;
  readonly password: string;
  /** Called before the credential is first sent; false if it must not be. */
  maySend(): boolean;
}

/** What is sent: the clock query and the one for the media service's place without a credential, the rest with it. */
type RequestKind = 'clock' | 'media' | 'credential';

const unsupported = /^(?:ActionNotSupported|OptionalActionNotImplemented|NotSupported|NotImplemented)$/i;

/**
 * Sends the worker's requests through the host's dialer, which enforces guard, rate, one connection, byte caps and
 * budget. It decides what is sent. First the clock query, without a credential, and maybe the one for the media
 * service; only a device that answers it as ONVIF gets the credential, as a digest, once for each of the operations,
 * and after the first refusal for none. Every header is the dialer's own, so there is no HTTP authentication here.
 */
export class Carrier {
  readonly #dial: Dialer;
  readonly #carriage: Carriage;
  readonly #left: Operation[];
  #known = false;
  #mediaPath: string | null = null;
  // Sent, but node-onvif made nothing of the reply.
  #end: NoAnswer['end'] = 'not-mine';
  readonly #unread = new Set<string>();
  /** The call that is sent and not yet read; null if the device declined it, which is a reply. */
  #pending: string | null = null;
  verdict: Verdict = 'unsent';

  constructor(dial: Dialer, carriage: Carriage) {
    this.#dial = dial;
    this.#carriage = carriage;
    this.#left = [...carriage.operations];
  }

  /** How the session ends if it yields no facts. */
  get end(): NoAnswer['end'] {
    return this.verdict === 'refused' ? 'refused' : this.#end;
  }

  /** The calls whose reply did not come or could not be read, in their order. */
  get unread(): readonly string[] {
    return [...this.#unread, ...(this.#pending === null ? [] : [this.#pending])];
  }

  /** Notes that the worker read the reply to a call. */
  wasRead(call: string): void {
    if (call === this.#pending) this.#pending = null;
  }

  /** Notes that the worker could not read the reply to a call. A device that declined it has replied all the same. */
  couldNotRead(call: string): void {
    if (call !== this.#pending) return;
    this.#unread.add(call);
    this.#pending = null;
  }

  /** The reply for the worker, or null if the session is over. */
  async carry({ path, body }: Request): Promise<ToWorker | null> {
    const kind = this.#admit(path, body);
    if (kind === null) return this.#over('stopped');
    if (kind === 'credential' && this.verdict === 'unsent') {
      if (!this.#carriage.maySend()) return this.#over('stopped');
      this.verdict = 'sent';
    }
    const contentType = 'application/soap+xml; charset=utf-8';
    this.#pending = nameOf(body) ?? null;
    const answer = await this.#dial.http(this.#carriage.target, { method: 'POST', path, contentType, body });
    if (answer.end === 'stopped') this.#pending = null;
    if (answer.end !== 'answered') return this.#over(answer.end);
    const facts = parse(answer.reply.body);
    const goesOn = this.#judge(kind, answer.reply, facts);
    if (serviceOf(facts) !== 'yes' && (facts !== null || isTurnedAway(answer.reply))) this.#pending = null;
    return goesOn ? { status: answer.reply.status ?? 500, body: answer.reply.body } : null;
  }

  /** The worker's request is trusted only as far as it can be checked. */
  #admit(path: string, body: string): RequestKind | null {
    const called = nameOf(body);
    const service = called === 'GetVideoSources' ? this.#mediaPath : this.#carriage.target.path;
    if (path !== service || this.#disclosesPassword(body)) return null;
    const secured = /<(?:Security|Password)\b/.test(body);
    if (called === 'GetSystemDateAndTime') return secured || this.#known ? null : 'clock';
    if (called === 'GetCapabilities') return this.#maySeekMedia && !secured ? 'media' : null;
    const digests = body.match(/<Password Type="[^"]*#PasswordDigest">[\w+/]{27}=<\/Password>/g) ?? [];
    const isNext = called !== undefined && called === this.#left.shift();
    return isNext && this.#known && digests.length === 1 ? 'credential' : null;
  }

  /**
   * Whether the password is the text of any element but that of the user name, which may be the same word (admin/admin). The
   * password's own element holds a digest.
   */
  #disclosesPassword(body: string): boolean {
    const { username, password } = this.#carriage;
    const named = body.replace(`<Username>${escaped(username)}</Username>`, '');
    return [password, escaped(password)].some((text) => named.includes(`>${text}<`));
  }

  /** Once, between the clock and the credential, and only if the media service is to be queried. */
  get #maySeekMedia(): boolean {
    const wanted = this.#left.includes('GetVideoSources');
    return wanted && this.#known && this.verdict === 'unsent' && this.#mediaPath === null;
  }

  #judge(kind: RequestKind, reply: HttpReply, facts: readonly Fact[] | null): boolean {
    if (kind === 'clock') return this.#isOnvif(facts);
    if (kind === 'credential') return this.#isGranted(reply, facts);
    const root = readXml(reply.body);
    const media = root === null ? null : findFirst(root, 'Media');
    this.#mediaPath = readUrl((media === null ? null : childText(media, 'XAddr')) ?? '')?.path ?? null;
    return true;
  }

  #isOnvif(facts: readonly Fact[] | null): boolean {
    this.#known = facts !== null;
    return this.#known;
  }

  /** Whether the session goes on. Every refusal counts, in whatever words; an unreadable reply is not one. */
  #isGranted({ status }: HttpReply, facts: readonly Fact[] | null): boolean {
    const service = serviceOf(facts) ?? '';
    const turnedAway = isTurnedAway({ status });
    if (!turnedAway && service === 'yes') {
      this.verdict = 'accepted';
      return true;
    }
    if (!turnedAway && unsupported.test(service)) return true;
    const unreadable = facts === null && (status ?? 200) < 300;
    // A credential that was accepted once is not wrong: the account lacks a permission.
    if (!unreadable && this.verdict !== 'accepted') this.verdict = 'refused';
    return false;
  }

  #over(end: NoAnswer['end']): null {
    this.#end = end;
    return null;
  }
}

/** `yes`, or the fault's code; undefined for anything but a reply of this service. */
function serviceOf(facts: readonly Fact[] | null): string | undefined {
  return facts?.find((fact) => fact.field === 'onvif.service')?.value;
}

function isTurnedAway({ status }: Pick<HttpReply, 'status'>): boolean {
  return status === 401 || status === 403 || status === 503;
}

/** The call in a request as node-onvif writes it, or undefined for any other text. */
function nameOf(body: string): string | undefined {
  const all =
    /<s:Body><tds:(GetCapabilities)> *<tds:Category>All<\/tds:Category><\/tds:GetCapabilities><\/s:Body><\/s:Envelope>$/;
  const plain =
    /<s:Body><(?:tds:(?!GetVideoSources)|trt:(?=GetVideoSources))(\w+)\/><\/s:Body><\/s:Envelope>$/;
  return all.exec(body)?.[1] ?? plain.exec(body)?.[1];
}
