import type { DeviceType } from '../../src/model/identification.ts';
import type { VerdictKind } from '../../src/model/policy.ts';
import type { Fragility } from './fragile.ts';
import type { MakerSearchBehaviour } from './maker-search.ts';

/** What a simulated device really is: a scan is scored against it. */
export interface Truth {
  /** Its maker; null if none of its replies reveals that. */
  readonly manufacturer: string | null;
  /** The badge; null if it has none or does not reveal it. */
  readonly brand: string | null;
  readonly type: DeviceType;
  /** The model as the device reports it; null if it does not. */
  readonly model: string | null;
  readonly verdicts: Readonly<Record<'uk-2022' | 'us-ndaa-889', VerdictKind>>;
  /** Whether it belongs on the default list. */
  readonly listed: boolean;
  /** Badge and stack contradict each other: only the verdict can be scored, not the names. */
  readonly disputed?: boolean;
}

/**
 * A message as the device sends it, byte for byte. Placeholders are filled in first: `{address}`, `{port}`, `{length}` (of the body, in
 * bytes), `{nonce}` (fresh, 32 hex digits), `{date}`, `{cseq}`, `{origin:80}` (scheme, address and the port that 80 was bound to, left
 * out if it is the scheme's own).
 */
export interface Message {
  /** Start line and header lines. If empty, only the body is sent, as in HTTP/0.9. */
  readonly head: readonly string[];
  readonly body?: string;
  /** Default CRLF. A head line may end in `\r` itself, for a mixed head. */
  readonly lineEnd?: '\r\n' | '\n';
}

/** The namespace prefixes of a SOAP reply; vendors differ, parsers must not care. */
export type SoapStyle = 'env' | 'SOAP-ENV' | 's';

/** The ONVIF device service at one path of a web server. */
export interface OnvifService {
  readonly path: string;
  readonly soap: SoapStyle;
  /** Actions answered without credentials, in addition to those that the standard requires. */
  readonly free: readonly string[];
  /** How an action that needs credentials is refused. `digest-401` sends no SOAP at all. */
  readonly refusal: 'fault-400' | 'fault-401' | 'fault-500' | 'digest-401';
  readonly information: {
    readonly manufacturer: string;
    readonly model: string;
    readonly firmware: string;
    readonly serial: string;
    readonly hardwareId: string;
  };
  readonly scopes: readonly string[];
  /** As the device spells it. */
  readonly mac: string;
  /** The device's only account, for tests with an operator's credentials. */
  readonly account?: { readonly user: string; readonly password: string };
  /** Some firmware leaves UTCDateTime out. */
  readonly withoutUtc?: boolean;
}

export interface HttpBehaviour {
  readonly kind: 'http';
  /** By path; a query string is ignored unless a page is named with it. */
  readonly pages: Readonly<Record<string, Message>>;
  /** For every other path. */
  readonly otherwise: Message;
  readonly onvif?: OnvifService;
  /** Paths that crash the device when fetched. */
  readonly crashesOn?: readonly string[];
  /** Keeps the connection open whatever the client requested, as some firmware does. */
  readonly keepsOpen?: boolean;
  /** Sends replies in pieces of this many bytes, a few milliseconds apart. */
  readonly piece?: number;
}

export interface RtspBehaviour {
  readonly kind: 'rtsp';
  readonly options: Message;
  readonly describe: Message;
  /** For anything but RTSP; if absent, silence and a closed connection. */
  readonly otherwise?: Message;
  /** What `{cseq}` becomes when the client sent no CSeq. */
  readonly withoutCseq?: string;
}

/** Sends a banner on connect (FTP, SSH, telnet). */
export interface BannerBehaviour {
  readonly kind: 'banner';
  readonly text: string;
}

/** An SSH server as far as its host key. */
export interface SshBehaviour {
  readonly kind: 'ssh';
  readonly greeting: string;
  /** What its key is made of. */
  readonly key: string;
}

/** A vendor's SDK port: accepts, sends nothing, and must not be sent anything. */
export interface SdkBehaviour {
  readonly kind: 'sdk';
}

/** TVT's control port: sends 64 bytes on connect, and crashes the recorder on the first byte it receives. */
export interface TvtControlBehaviour {
  readonly kind: 'tvt-control';
}

/** Must not be connected to at all: a printer prints what reaches this port. */
export interface TripwireBehaviour {
  readonly kind: 'tripwire';
}

/** One ProbeMatch. `types` are QNames with the prefixes of `servers/ws-discovery.ts`. */
export interface ProbeMatch {
  readonly endpoint: string;
  readonly types: readonly string[];
  readonly scopes: readonly string[];
  /** Filled in like a message; empty for devices that omit the element. */
  readonly xaddrs: readonly string[];
}

export interface WsDiscoveryBehaviour {
  readonly kind: 'ws-discovery';
  readonly soap: SoapStyle;
  /** All in one datagram. */
  readonly matches: readonly ProbeMatch[];
  /** Answers a probe that names two types; many devices stay silent. */
  readonly answersTwoTypes?: boolean;
  /** Stays silent if the probe names no type. */
  readonly needsTypes?: boolean;
  /** How often the same reply is sent: once for each network interface. Default 1. */
  readonly copies?: number;
  /** Omits RelatesTo, as some do although the standard requires it. */
  readonly withoutRelatesTo?: boolean;
}

export interface MdnsBehaviour {
  readonly kind: 'mdns';
  /** `axis-b8a44f….local` */
  readonly host: string;
  readonly services: readonly {
    /** `_axis-video._tcp` */
    readonly type: string;
    /** May hold dots and blanks. */
    readonly instance: string;
    readonly port: number;
    readonly txt: readonly string[];
  }[];
  /** Answers a PTR question with only the PTR record. */
  readonly ptrOnly?: boolean;
}

export interface SsdpBehaviour {
  readonly kind: 'ssdp';
  readonly server: string;
  /** Filled in like a message. */
  readonly location: string;
  readonly uuid: string;
  readonly deviceType: string;
}

/** An SNMP agent: version 2c for its community, and version 3 only as far as naming its engine. */
export interface SnmpBehaviour {
  readonly kind: 'snmp';
  readonly community: string;
  /** By object identifier, `1.3.6.1.2.1.1.1.0`; texts, or an identifier for sysObjectID. */
  readonly values: Readonly<Record<string, string>>;
  /** The engine's name in hex; left out for an agent without version 3. */
  readonly engine?: string;
}

/** A building controller that speaks BACnet/IP and answers only the sender. */
export interface BacnetBehaviour {
  readonly kind: 'bacnet';
  /** Its number in the internetwork, and its maker's at ASHRAE. */
  readonly instance: number;
  readonly vendor: number;
}

/** Answers any datagram with one that was recorded from a real device. */
export interface RecordedBehaviour {
  readonly kind: 'recorded';
  readonly protocol:
    | 'sadp'
    | 'dhip'
    | 'tdp'
    | 'ubiquiti'
    | 'vivotek'
    | 'vstarcam'
    | 'ws-discovery'
    | 'mdns'
    | 'ssdp';
  readonly hex: string;
}

export type TcpBehaviour =
  | HttpBehaviour
  | RtspBehaviour
  | BannerBehaviour
  | SshBehaviour
  | SdkBehaviour
  | TvtControlBehaviour
  | TripwireBehaviour;

export type UdpBehaviour =
  | WsDiscoveryBehaviour
  | MdnsBehaviour
  | SsdpBehaviour
  | MakerSearchBehaviour
  | SnmpBehaviour
  | BacnetBehaviour
  | RecordedBehaviour;

/** One port of a device. */
export type Service =
  | { readonly port: number; readonly transport: 'tcp'; readonly behaviour: TcpBehaviour }
  | {
      readonly port: number;
      readonly transport: 'tls';
      /** Name of a pair in `certificates/`. */
      readonly certificate: string;
      /** Speaks TLS 1.0 and 1.1 only, with weak ciphers, as old firmware does. */
      readonly old?: boolean;
      readonly behaviour: TcpBehaviour;
    }
  | { readonly port: number; readonly transport: 'udp'; readonly behaviour: UdpBehaviour };

/** A simulated device: data, no code. */
export interface FakeDevice {
  /** For people and for tests, unique: `Hikvision camera`. */
  readonly name: string;
  /** In 127.0.0.0/8. */
  readonly address: string;
  readonly truth: Truth;
  readonly services: readonly Service[];
  /** Connections it can hold at once; the next one is reset. Default 10. */
  readonly sockets?: number;
  /** Milliseconds that it takes before it serves a connection; 0 by default. */
  readonly slowMs?: number;
  /** What crashes it; an ordinary device withstands everything. */
  readonly fragile?: Fragility;
}
