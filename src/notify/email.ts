import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { onAbort } from '../abort/watch.ts';
import { type Address, serverName } from '../model/address.ts';
import type { Deliver, Delivery, Message } from '../model/notice.ts';
import { clean } from '../model/text.ts';
import { digestText, subject } from './digest.ts';
import { digestHtml } from './html.ts';

/** A mail server, the sender and the recipients. */
export interface EmailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: nothing but the greeting before TLS. `implicit`: TLS from the first byte. */
  readonly tls: 'starttls' | 'implicit' | 'none';
  /** Read again for each attempt; null if the server needs no login. */
  readonly login: (() => Promise<{ readonly user: string; readonly pass: string }>) | null;
  /** Certificates to trust instead of the system's, PEM; null for the system's. */
  readonly ca: (() => Promise<string>) | null;
  readonly from: string;
  readonly to: readonly string[];
  /** The addresses of `host`, the preferred one first; nodemailer would ask DNS itself, bypassing the hosts file. */
  resolve(host: string): Promise<readonly Address[]>;
  /** The limit for an attempt at one address; much shorter than a claim. */
  readonly timeoutMs: number;
}

/** How many addresses of a name are tried while none answers. */
const mostAddresses = 3;

/** Delivers by mail. The only file that knows nodemailer, which opens its own sockets: to `host` and nowhere else. */
export function emailChannel(settings: EmailSettings): Deliver {
  return async (message, handOver, signal) => {
    try {
      const [raw, login, ca, addresses] = await Promise.all([
        composed(message, settings),
        settings.login?.() ?? null,
        settings.ca?.() ?? null,
        settings.resolve(settings.host),
      ]);
      let last = failed(new Error(`${settings.host} has no address`));
      for (const address of addresses.slice(0, mostAddresses)) {
        const { delivery, reached } = await send(raw, { ...settings, login, ca, address }, handOver, signal);
        if (reached || delivery.ended !== 'failed') return delivery;
        last = delivery;
      }
      return last;
    } catch (error) {
      return failed(error);
    }
  };
}

interface Prepared extends Omit<EmailSettings, 'login' | 'ca' | 'resolve'> {
  readonly address: Address;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly ca: string | null;
}

/** The whole message. Every text in it is ours or was cleaned, so no header can be injected. */
function composed({ notice, mark }: Message, { from, to }: EmailSettings): Promise<Buffer> {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return new MailComposer({
    from,
    to: [...to],
    subject: subject(notice),
    date: new Date(notice.at),
    messageId: `<camcensus.${mark}@${domain}>`,
    // No out-of-office replies (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: digestText(notice),
    html: digestHtml(notice),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** How an attempt ended, and whether the server was reached: then no other address is tried. */
interface Attempted {
  readonly delivery: Delivery;
  readonly reached: boolean;
}

function send(
  raw: Buffer,
  prepared: Prepared,
  handOver: () => boolean,
  signal: AbortSignal,
): Promise<Attempted> {
  return new Promise((resolve) => new Attempt(raw, prepared, handOver, resolve).begin(signal));
}

/** How long to wait for an answer while the service is stopping. */
const patienceMs = 10_000;

/** One attempt at one address: connects, logs in if it has to, sends. Whatever ends it first counts. */
class Attempt {
  readonly #prepared: Prepared;
  readonly #connection: SMTPConnection;
  readonly #body: Readable;
  readonly #ended: (attempted: Attempted) => void;
  #reached = false;
  #handedOver = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    raw: Buffer,
    prepared: Prepared,
    handOver: () => boolean,
    ended: (attempted: Attempted) => void,
  ) {
    this.#prepared = prepared;
    this.#connection = connectionTo(prepared);
    this.#body = handedOver(raw, () => {
      this.#handedOver = handOver();
      return this.#handedOver;
    });
    this.#ended = ended;
  }

  begin(signal: AbortSignal): void {
    if (signal.aborted) {
      this.#end({ ended: 'stopped' });
      return;
    }
    const { host, timeoutMs } = this.#prepared;
    this.#endAfter(
      timeoutMs,
      failed(new Error(`${host} did not answer within ${Math.round(timeoutMs / 1000)} s`)),
    );
    const forget = onAbort(signal, () => this.#stop());
    // The connection emits `end` however it ends, also when we close it.
    this.#connection.once('end', () => {
      clearTimeout(this.#timer);
      forget();
      this.#fail(new Error(`${host} closed the connection`));
    });
    this.#connection.on('error', (error) => this.#fail(error));
    this.#connection.connect((error) => (error ? this.#fail(error) : this.#logIn()));
  }

  #logIn(): void {
    this.#reached = true;
    const { login } = this.#prepared;
    if (login === null) this.#send();
    else this.#connection.login(login, (error) => (error ? this.#fail(error) : this.#send()));
  }

  #send(): void {
    const { from, to } = this.#prepared;
    this.#connection.send({ from, to: [...to] }, this.#body, (error, info) => {
      if (error) this.#fail(error);
      else this.#end({ ended: 'delivered', says: answered(info?.response, info?.rejected) });
    });
  }

  /** A message handed over is not aborted at once: the answer decides whether it has to be sent again. */
  #stop(): void {
    if (this.#handedOver) this.#endAfter(patienceMs, { ended: 'stopped' });
    else this.#end({ ended: 'stopped' });
  }

  #endAfter(ms: number, delivery: Delivery): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(delivery), ms);
  }

  #fail(error: Error): void {
    this.#end(failed(error));
  }

  /** Called again for what follows from the first end. */
  #end(delivery: Delivery): void {
    this.#ended({ delivery, reached: this.#reached });
    this.#connection.close();
  }
}

function connectionTo({ host, address, port, tls, ca, timeoutMs }: Prepared): SMTPConnection {
  return new SMTPConnection({
    host: address,
    ...serverName(host),
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca }) },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
}

const pieceBytes = 8192;

/** The message in chunks; its end, which makes the server accept it, is sent only once `handOver` has agreed. */
function handedOver(raw: Buffer, handOver: () => boolean): Readable {
  let at = 0;
  return new Readable({
    highWaterMark: 1,
    read() {
      if (at < raw.length) {
        this.push(raw.subarray(at, at + pieceBytes));
        at += pieceBytes;
        return;
      }
      try {
        if (handOver()) this.push(null);
        else this.destroy(new Error('another process has taken the message over'));
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

function answered(response: string | undefined, rejected: readonly unknown[] = []): string {
  const text = clean(response ?? '');
  return rejected.length === 0 ? text : `${text}; refused for ${clean(rejected.join(', '))}`;
}

/** Refusals of the message or its recipients concern this message; all other errors concern the channel. */
const aboutTheMessage = ['EMESSAGE', 'EENVELOPE'];

function failed(error: unknown): Delivery {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A server may answer with any text of any length.
  const says = clean(error instanceof Error ? error.message : String(error)).slice(0, 300);
  return { ended: 'failed', says, whole: !aboutTheMessage.includes(code) };
}
