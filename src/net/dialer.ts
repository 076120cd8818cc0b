import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Deadline, deadline } from '../abort/deadline.ts';
import type { Address } from '../model/address.ts';
import type {
  Dialer,
  Endpoint,
  HttpAnswer,
  HttpRequest,
  NoAnswer,
  NoReply,
  PeerCertificate,
  Replies,
  Turn,
} from '../model/scanner.ts';
import type { Connected } from './connect.ts';
import { isCrashingRequest } from './guard.ts';
import { hangUp } from './hang-up.ts';
import { httpComplete } from './http/complete.ts';
import { readHttp } from './http/reply.ts';
import { writeHttp } from './http/request.ts';
import type { NetworkContext } from './network-context.ts';
import { type NewestTls, secure } from './tls.ts';
import { maxTurnBytes, takeTurn } from './turn.ts';

type Line = {
  readonly stream: Duplex;
  readonly certificate: PeerCertificate | null;
  readonly limit: Deadline;
};
type Next = (replies: readonly Uint8Array[]) => Turn | null;

/**
 * The path to one host. Every connection passes the guard, the rate limiter and the host's budget, and has a deadline.
 */
export class HostDialer implements Dialer {
  readonly address: Address;
  readonly #context: NetworkContext;
  readonly #signal: AbortSignal;
  readonly #wasSilent: (port: number) => boolean;

  constructor(
    context: NetworkContext,
    address: Address,
    signal: AbortSignal,
    wasSilent: (port: number) => boolean = () => false,
  ) {
    this.#context = context;
    this.address = address;
    this.#signal = signal;
    this.#wasSilent = wasSilent;
  }

  converse(at: Endpoint, next: Next): Promise<Replies> {
    return this.#over(at, (line) => this.#talk(line, next));
  }

  async http(at: Endpoint, request: HttpRequest): Promise<HttpAnswer> {
    const bytes = writeHttp(request, this.address, at, this.#context.userAgent);
    if (bytes === null) {
      this.#context.guard.refuse();
      return { end: 'stopped' };
    }
    const { waitMs } = request;
    const wait = waitMs === undefined ? {} : { waitMs };
    const turn: Turn = { request: bytes, maxBytes: maxTurnBytes, complete: httpComplete, ...wait };
    const answer = await this.converse(at, (replies) => (replies.length === 0 ? turn : null));
    if (answer.end !== 'answered') return answer;
    return {
      end: 'answered',
      reply: readHttp(answer.replies[0] ?? new Uint8Array()),
      certificate: answer.certificate,
    };
  }

  async certificate(
    port: number,
  ): Promise<{ readonly end: 'answered'; readonly certificate: PeerCertificate } | NoAnswer> {
    const justShown = async ({ certificate }: Line) => noReply('closed', certificate);
    const { end, certificate } = await this.#over({ port, tls: true }, justShown, 'TLSv1.2');
    if (certificate === undefined) return { end };
    this.#context.budget.spend(this.address);
    return { end: 'answered', certificate };
  }

  /** Opens a connection for `work` and closes it afterwards, whatever happens. */
  async #over<T>(
    at: Endpoint,
    work: (line: Line) => Promise<T>,
    newest: NewestTls = 'TLSv1.3',
  ): Promise<T | NoReply> {
    const { guard, limiter, budget, limits, counters } = this.#context;
    const to = guard.admitTcp(this.address, at.port);
    if (to === null || !budget.has(this.address)) return { end: 'stopped' };
    const releaseSlot = await limiter.connection(this.address, this.#signal);
    if (releaseSlot === null) return { end: 'stopped' };
    const limit = deadline(this.#signal, limits.flowMs);
    const ms = this.#wasSilent(at.port) ? limits.connectMs : limits.openPortMs;
    let socket: Socket | null = null;
    try {
      counters.connects += 1;
      const connected = await new Promise<Connected>((resolve) =>
        this.#context.connect({ to, ms, signal: limit.signal }, resolve),
      );
      if (connected.outcome !== 'open') return { end: endOfConnect(connected.outcome, limit) };
      socket = connected.socket;
      if (!at.tls) return await work({ stream: socket, certificate: null, limit });
      const secured = await secure(socket, newest, limit.signal, () => limit.expired);
      if (secured.end !== 'answered') return noReply(secured.end, secured.certificate);
      socket = secured.socket;
      return await work({ stream: socket, certificate: secured.certificate, limit });
    } finally {
      if (socket !== null) await hangUp(socket);
      limit.release();
      releaseSlot();
    }
  }

  async #talk(line: Line, next: Next): Promise<Replies> {
    const replies: Uint8Array[] = [];
    let end: NoAnswer['end'] = 'closed';
    let hungUp = false;
    for (let turn = next(replies); turn !== null; turn = next(replies)) {
      if (!this.#mayTake(turn)) {
        end = 'stopped';
        break;
      }
      const result = await takeTurn(line.stream, turn, line.limit.signal);
      this.#context.counters.bytesRead += result.bytes.byteLength;
      if (result.bytes.byteLength > 0) replies.push(result.bytes);
      hungUp = result.end === 'closed';
      if (result.end === 'late') end = 'silent';
      if (result.end === 'over') end = line.limit.expired ? 'silent' : 'stopped';
      if (result.end !== 'whole') break;
    }
    if (replies.length === 0) return noReply(end, line.certificate);
    return { end: 'answered', replies, certificate: line.certificate, hungUp };
  }

  #mayTake(turn: Turn): boolean {
    if (isCrashingRequest(Buffer.from(turn.request).toString('latin1'))) {
      this.#context.guard.refuse();
      return false;
    }
    return this.#context.budget.spend(this.address);
  }
}

function endOfConnect(
  outcome: 'refused' | 'silent' | 'unreachable' | 'stopped',
  limit: Deadline,
): NoAnswer['end'] {
  if (outcome === 'stopped') return limit.expired ? 'silent' : 'stopped';
  // Nothing was sent: that proves nothing about the host.
  return outcome === 'unreachable' ? 'stopped' : outcome;
}

function noReply(end: NoAnswer['end'], certificate: PeerCertificate | null): NoReply {
  return certificate === null ? { end } : { end, certificate };
}
