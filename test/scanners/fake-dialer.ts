import type {
  Dialer,
  Endpoint,
  HttpAnswer,
  HttpReply,
  HttpRequest,
  NoAnswer,
  PeerCertificate,
  Replies,
} from '../../src/model/scanner.ts';

/** One thing that a probe did on the wire. */
export type Step =
  | { readonly did: 'http'; readonly at: Endpoint; readonly request: HttpRequest }
  | { readonly did: 'send'; readonly at: Endpoint; readonly text: string }
  | { readonly did: 'handshake'; readonly port: number };

/** What the scripted host answers. */
export interface Script {
  http?(at: Endpoint, request: HttpRequest): HttpAnswer;
  /** Replies of one exchange in their order; the exchange ends after the last. */
  readonly replies?: readonly Uint8Array[];
  /** If given, the replies of each exchange in its order; after the last the host hangs up. */
  readonly exchanges?: readonly (readonly Uint8Array[])[];
  readonly noAnswer?: NoAnswer;
  readonly certificate?: PeerCertificate;
}

/** A dialer that plays a script and writes down what was sent to it. */
export function fakeDialer(script: Script, address = '10.1.2.3'): { dial: Dialer; steps: Step[] } {
  const steps: Step[] = [];
  let exchange = -1;
  const dial: Dialer = {
    address,
    async converse({ port, tls }, next): Promise<Replies> {
      if (script.noAnswer !== undefined) return script.noAnswer;
      exchange += 1;
      const scripted = script.exchanges?.[exchange] ?? script.replies;
      const replies: Uint8Array[] = [];
      for (let turn = next(replies); turn !== null; turn = next(replies)) {
        steps.push({ did: 'send', at: { port, tls }, text: Buffer.from(turn.request).toString('latin1') });
        const reply = scripted?.[replies.length];
        if (reply === undefined) {
          const hungUp = script.exchanges !== undefined;
          return { end: 'answered', replies, certificate: null, hungUp };
        }
        replies.push(reply);
      }
      return { end: 'answered', replies, certificate: null, hungUp: false };
    },
    async http({ port, tls }, request): Promise<HttpAnswer> {
      steps.push({ did: 'http', at: { port, tls }, request });
      return script.http?.({ port, tls }, request) ?? { end: 'silent' };
    },
    async certificate(port) {
      steps.push({ did: 'handshake', port });
      return script.certificate === undefined
        ? { end: 'closed' as const }
        : { end: 'answered' as const, certificate: script.certificate };
    },
  };
  return { dial, steps };
}

/** An answer with this reply in it. */
export function replied(reply: HttpReply, certificate: PeerCertificate | null = null): HttpAnswer {
  return { end: 'answered', reply, certificate };
}

/** A reply made on the spot. */
export function page(
  status: number,
  headers: readonly (readonly [string, string])[] = [],
  body: string | Uint8Array = '',
): HttpReply {
  return { startLine: `HTTP/1.1 ${status} X`, status, headers, body: Buffer.from(body) };
}
