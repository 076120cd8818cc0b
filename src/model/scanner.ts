import type { Address, AddressFamily } from './address.ts';
import type { Login } from './login.ts';
import type { Fact } from './observation.ts';

/** What a scanner promises in words and figures. `plan` prints these and adds up the costs. */
export interface Declaration {
  /** Lower case, unique: `http`, `onvif`. */
  readonly id: string;
  /** One sentence: what it sends. */
  readonly sends: string;
  /** One sentence: what it never sends. */
  readonly neverSends: string;
  /** The worst case of asking one address once. */
  readonly cost: Cost;
  /**
   * Place in the order of use: lower first, equal ones by id. What is cheap and most informative comes first; what depends on earlier
   * replies comes after them. Left out: {@link usualOrder}.
   */
  readonly order?: number;
  /**
   * Left out: used in every sweep. `on-request`: only if the operator names it, because its sources are weak. `credentials`: only
   * with what the operator supplied, from which the scanner is made.
   */
  readonly use?: 'on-request' | 'credentials';
}

/** Where makers' own discovery protocols are, which need no place of their own. */
export const usualOrder = 100;

/** An upper bound for one address: TCP connections, datagrams, and bytes read. */
export interface Cost {
  readonly connections: number;
  readonly datagrams: number;
  readonly bytes: number;
}

/**
 * How a probe ended. `answered`: something in this protocol came back. `refused`: a reset or an ICMP refusal, so there is
 * a host. `silent`: nothing within the time. `closed`: the peer hung up before it had sent enough. `not-mine`: bytes of
 * another protocol. `stopped`: the sweep or the host's budget ended first.
 */
export type ProbeOutcome = 'answered' | 'refused' | 'silent' | 'closed' | 'not-mine' | 'stopped';

/** An ending other than an answer: ordinary, counted, never an exception. */
export interface NoAnswer {
  readonly end: Exclude<ProbeOutcome, 'answered'>;
}

/** The result of a probe's question; `login` if it was a login with the operator's credential. */
export type ProbeResult = ({ readonly end: 'answered'; readonly facts: readonly Fact[] } | NoAnswer) & {
  readonly login?: Login;
  /** Of a probe that makes several calls, those whose reply did not come or could not be read; never empty. */
  readonly unread?: readonly string[];
};

/** Where on the host a probe is sent. The host itself is not part of it, because the dialer is bound to one. */
export interface Endpoint {
  /** 1–65535. */
  readonly port: number;
  /** Whether the conversation is inside TLS (identification only: any version, any certificate). */
  readonly tls: boolean;
}

/**
 * What one run of a probe is sent to. `path` if it is one page, or if an earlier answer named one (XAddr, LOCATION).
 */
export interface ProbeTarget extends Endpoint {
  readonly path?: string;
  /** Why it is probed, in a few words (`http.auth-realm is "IP Camera(C1214)"`). Left out: because the port is open. */
  readonly why?: string;
}

/** One probe that a host was sent in a sweep, why, and how it ended. */
export interface SentProbe extends Endpoint {
  /** The scanner's id. */
  readonly scanner: string;
  readonly path: string | null;
  /** A few words; not empty. */
  readonly why: string;
  readonly outcome: ProbeOutcome;
  /** What became of the operator's credential, if the probe was a login. */
  readonly login?: Login;
  /** As in {@link ProbeResult}. */
  readonly unread?: readonly string[];
}

/** A fact with the port and scanner it came from, while a host is being scanned. */
export interface KnownFact extends Fact {
  readonly port: number | null;
  readonly scanner: string;
}

/** What is known about a host so far; probes choose their next question by it. */
export interface HostKnowledge {
  readonly address: Address;
  /** Ports that accepted a connection, ascending. */
  readonly openPorts: readonly number[];
  /** Ports that refused one; left out if they were not recorded. */
  readonly closedPorts?: readonly number[];
  readonly facts: readonly KnownFact[];
}

/** One step of a conversation: send this (nothing, for a banner), then read until complete or the cap. */
export interface Turn {
  readonly request: Uint8Array;
  /** Bytes after which reading stops; at most 65,536. 0 for a farewell, which has no reply and is not waited for. */
  readonly maxBytes: number;
  /** Milliseconds to wait for the whole reply; if absent, as long as the conversation may take. */
  readonly waitMs?: number;
  /** True once `reply` is whole; reading also ends when the peer closes or time runs out. */
  complete(reply: Uint8Array): boolean;
}

/** The peer's certificate and what was negotiated, as the handshake showed it. */
export interface PeerCertificate {
  /** `CN=…, O=…, C=…` in the certificate's order. */
  readonly subject: string;
  readonly issuer: string;
  /** The other hosts that it is for (subjectAltName): names and URLs, at most 32. */
  readonly altNames: readonly string[];
  /** SHA-256 of the DER form, lower-case hex without colons. */
  readonly fingerprint: string;
  /** SHA-256 of its SubjectPublicKeyInfo, in the same form; null if the key is of a kind that cannot be read. */
  readonly key: string | null;
  /** Negotiated protocol, `TLSv1` to `TLSv1.3`. */
  readonly protocol: string;
}

/** A conversation without a reply, and the certificate, if TLS showed one before it came to nothing. */
export interface NoReply extends NoAnswer {
  readonly certificate?: PeerCertificate;
}

/** The reply to each turn, in order; turns without a reply are missing at the end. */
export type Replies =
  | {
      readonly end: 'answered';
      readonly replies: readonly Uint8Array[];
      readonly certificate: PeerCertificate | null;
      /** The peer closed the connection, maybe before the last turn was answered. */
      readonly hungUp: boolean;
    }
  | NoReply;

/** An HTTP request. There are no methods here but GET and POST. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute path with query, at most 256 characters, no control characters. */
  readonly path: string;
  readonly contentType?: string;
  readonly body?: string;
  /**
   * The answer to a Digest challenge (RFC 7616), as the header's value. Only scanners made with the operator's credentials
   * have one; no other scheme is ever sent.
   */
  readonly authorization?: string;
  /** Milliseconds to wait for the whole reply; if absent, as long as the conversation may take. */
  readonly waitMs?: number;
}

/** An HTTP reply as a tolerant reader saw it: headers keep their case and order. */
export interface HttpReply {
  /** The status line as sent, or null if there was none. */
  readonly startLine: string | null;
  /** The status code, or null if the line has no valid one. */
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decoded from chunks where declared; at most 65,536 bytes. */
  readonly body: Uint8Array;
  /**
   * Set if this is not the whole reply. `early`: it ended before the length that it declared, or within its head. `long`: it is
   * longer than is read of any.
   */
  readonly cut?: 'early' | 'long';
  /** The media type, in lower case, if this is the head of a stream (`multipart/x-mixed-replace`): its body is neither read nor kept. */
  readonly stream?: string;
}

/** One HTTP exchange. */
export type HttpAnswer =
  | { readonly end: 'answered'; readonly reply: HttpReply; readonly certificate: PeerCertificate | null }
  | NoReply;

/**
 * The way to one host, given to a probe. It is bound to that host's address, deadline, rate limiter, byte caps and port
 * deny-list; there is no host parameter to get wrong. Never throws for anything the network does.
 */
export interface Dialer {
  readonly address: Address;
  /** One connection; `next` gives the turn to take after the replies so far, or null to hang up. */
  converse(at: Endpoint, next: (replies: readonly Uint8Array[]) => Turn | null): Promise<Replies>;
  /** One HTTP/1.1 request over a connection of its own, `Connection: close`, no redirect followed. */
  http(at: Endpoint, request: HttpRequest): Promise<HttpAnswer>;
  /** A TLS handshake of version 1.2 at most, and nothing after it. */
  certificate(
    port: number,
  ): Promise<{ readonly end: 'answered'; readonly certificate: PeerCertificate } | NoAnswer>;
}

/** A probe is sent to one port of one host over TCP, after the host showed life. */
export interface Probe extends Declaration {
  readonly kind: 'probe';
  /** The targets worth a probe now, given what is known; empty for none. Pure. Each is probed once per sweep. */
  targets(known: HostKnowledge): readonly ProbeTarget[];
  /** Sends one probe. `known` is what it was chosen by. */
  run(dial: Dialer, target: ProbeTarget, known?: HostKnowledge): Promise<ProbeResult>;
}

/**
 * The longest wait for the answer to a unicast datagram, in milliseconds: a device has no reason to delay an answer that is
 * not to multicast. What comes later is still received while the sweep lasts.
 */
export const longestUnicastMs = 1_500;

/** A question in one datagram: by unicast to addresses, and by multicast on segments inside the scope. */
export interface DatagramScanner extends Declaration {
  readonly kind: 'datagram';
  /** The port queried, 1–65535. */
  readonly port: number;
  /** Groups for the multicast form; null if there is none (or another listener does it). */
  readonly group: { readonly v4: string | null; readonly v6: string | null };
  /** True if the IPv4 segment is also queried by limited broadcast (255.255.255.255). */
  readonly broadcast?: boolean;
  /**
   * What the unicast form is sent to: every address of the scope, hosts that showed life, or nothing (`segment`: there is no
   * evidence that the protocol answers unicast).
   */
  readonly audience: 'every-address' | 'alive' | 'segment';
  /**
   * If set, a host that showed life is queried after everything else, and only if this returns true: for a query that is
   * expensive, and useless once the host has shown its maker. Pure.
   */
  isWorthwhile?(known: HostKnowledge): boolean;
  /** True if the protocol is one of management and not of discovery: it is not sent into networks with industrial controllers. */
  readonly manages?: true;
  /**
   * If set, a host that answers is an industrial controller and speaks this protocol. A host that showed life is sent this
   * once, before anything else; hosts that broadcast it unrequested to {@link port} are received, too.
   */
  readonly industrial?: string;
  /** How long to listen after the last datagram, in milliseconds; to one address at most {@link longestUnicastMs}. */
  readonly listenMs: number;
  /** How often each request is sent, and how far apart, in milliseconds. Not repeated once the host has answered. */
  readonly repeats: number;
  readonly gapMs: number;
  /** Most datagrams a second in all, for a protocol that amplifies; the network's own rate applies as well. */
  readonly perSecond?: number;
  /**
   * Set if devices send their answers to a fixed port (and to groups) instead of the sender's: a second socket is bound there
   * on each segment and joins these groups. If a vendor's tool holds the port, only the ephemeral one is left.
   */
  readonly answersTo?: { readonly port: number; readonly groups: readonly string[] };
  /** The datagrams to send, each with a fresh id, for a target (`null`: the group, or the broadcast, of that family). */
  requests(target: Address | null, family?: AddressFamily): readonly Uint8Array[];
  /**
   * The next datagram to send to a host because of what it replied, or null; at most `most` for one query. Total. For protocols in
   * which a host may reply that it needs a different request.
   */
  readonly followUp?: { readonly most: number; next(reply: Uint8Array, target: Address): Uint8Array | null };
  /** Total: never throws; null if the bytes are not an answer in this protocol. */
  parse(reply: Uint8Array): readonly Fact[] | null;
}

/** A listener listens to one local segment by its own means (a wrapped package). */
export interface Listener extends Declaration {
  readonly kind: 'listener';
  /** Listens on the interface that owns `interfaceAddress` until the signal fires; resolves once it has released it. */
  listen(segment: Segment): Promise<void>;
}

/** One local segment in the scope, and where to report what is received there. */
export interface Segment {
  readonly interfaceName: string;
  readonly interfaceAddress: Address;
  readonly signal: AbortSignal;
  /** `from` is the sender's own address, never one out of the payload. */
  onFacts(from: Address, port: number, facts: readonly Fact[]): void;
  /**
   * An IPv4 UDP socket (`dgram.Socket`), not yet bound, for a package that would open one itself. What comes from outside the
   * scope, from a sender that floods, or is longer than `longest` bytes is dropped. The caller closes it. Left out if a test
   * has no network.
   */
  socket?(longest: number): object;
}

/** Every kind of scanner. `scanners/index.ts` holds the one list. */
export type Scanner = Probe | DatagramScanner | Listener;
