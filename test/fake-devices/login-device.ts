import { createHash, randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { serve } from '../net/loopback.ts';
import { type Request, readRequest } from './servers/http-request.ts';

/** A device whose interface requires HTTP Digest (RFC 7616), and that locks out after too many wrong logins. */
export interface LoginDevice {
  readonly address: string;
  /** 0 for any. */
  readonly port?: number;
  readonly account: { readonly user: string; readonly password: string };
  readonly realm: string;
  readonly algorithm?: 'MD5' | 'SHA-256';
  /** Pages without a login, by path: header lines, and a body. */
  readonly open?: Readonly<Record<string, { readonly headers: readonly string[]; readonly body: string }>>;
  /** Bodies behind the login, by path with query. */
  readonly pages: Readonly<Record<string, string>>;
  /** The answer to a correct login if it depends on the request's body. */
  readonly answer?: (request: Request) => string;
  /** Status returned despite a correct login; 200 if left out. */
  readonly answers?: (path: string) => number;
  /** The `WWW-Authenticate` values instead of its own. */
  readonly challenges?: readonly string[];
  /** The same, for a nonce that the device will accept. */
  readonly offer?: (nonce: string) => readonly string[];
  readonly stale?: boolean;
  /** A nonce is good for one request; the next one comes with the answer (RFC 7616, 3.5). */
  readonly oneTime?: boolean;
}

/** What the device saw. */
export interface LoginLog {
  readonly port: number;
  /** Request lines, in order. */
  readonly received: readonly string[];
  /** Whether each login was correct, in order, with its nonce count. */
  readonly logins: readonly { readonly path: string; readonly right: boolean; readonly nc: string }[];
  /** Every `Authorization` header, as it came. */
  readonly headers: readonly string[];
  /** Everything received, byte for byte. */
  readonly transcript: () => string;
  /** After five wrong logins, every login is refused. */
  readonly locked: () => boolean;
  close(): Promise<void>;
}

const mostWrong = 5;

/** Starts the device on loopback. */
export async function loginDevice(device: LoginDevice): Promise<LoginLog> {
  const received: string[] = [];
  const logins: { path: string; right: boolean; nc: string }[] = [];
  const headers: string[] = [];
  let transcript = '';
  const nonces = new Map<string, string>();
  const locked = () => logins.filter(({ right }) => !right).length >= mostWrong;
  const refuse = () => reply('401 Unauthorized', challenges(device, nonces), '<html>no</html>');
  const answer = (request: Request): string => {
    received.push(`${request.verb} ${request.target}`);
    const page = device.open?.[request.target];
    if (page !== undefined) return reply('200 OK', page.headers, page.body);
    const authorization = request.headers.get('authorization');
    if (authorization === undefined) return refuse();
    headers.push(authorization);
    const right = isRight(authorization, request, device, nonces) && !locked();
    logins.push({ path: request.target, right, nc: part(authorization, 'nc') });
    return right ? (behindLogin(device, request, nonces) ?? refuse()) : refuse();
  };
  const server = await serve(
    device.address,
    (socket: Socket) => {
      let pending: Buffer = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        transcript += chunk.toString('latin1');
        pending = Buffer.concat([pending, chunk]);
        const request = readRequest(pending);
        if (request !== null) socket.end(answer(request));
      });
    },
    device.port ?? 0,
  );
  return {
    port: server.port,
    received,
    logins,
    headers,
    transcript: () => transcript,
    locked,
    close: server.close,
  };
}

/** The answer to a correct login; null if it is refused nevertheless. */
function behindLogin(device: LoginDevice, request: Request, nonces: Map<string, string>): string | null {
  const { answers, pages, oneTime = false } = device;
  const status = answers?.(request.target) ?? 200;
  if (status === 401) return null;
  if (status !== 200) return reply(`${status} No`, [], '');
  const body = device.answer?.(request) ?? pages[request.target];
  return body === undefined
    ? reply('404 Not Found', [], '')
    : reply('200 OK', oneTime ? [nextNonce(nonces)] : [], body);
}

function nextNonce(nonces: Map<string, string>): string {
  nonces.clear();
  const nonce = randomBytes(16).toString('hex');
  nonces.set(nonce, '00000000');
  return `Authentication-Info: qop=auth, nextnonce="${nonce}"`;
}

function challenges(device: LoginDevice, nonces: Map<string, string>): string[] {
  const nonce = randomBytes(16).toString('hex');
  nonces.set(nonce, '00000000');
  const { realm, algorithm = 'MD5', stale = false } = device;
  const own = [
    `Digest qop="auth", realm="${realm}", nonce="${nonce}", stale="${stale}", algorithm=${algorithm}`,
    `Basic realm="${realm}"`,
  ];
  return (device.challenges ?? device.offer?.(nonce) ?? own).map((value) => `WWW-Authenticate: ${value}`);
}

function isRight(
  authorization: string,
  request: Request,
  device: LoginDevice,
  nonces: Map<string, string>,
): boolean {
  const { account, algorithm = 'MD5' } = device;
  const hash = (text: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const of = (name: string) => part(authorization, name);
  const last = nonces.get(of('nonce'));
  // RFC 7616, 3.4: the count is that of requests sent with this nonce; one seen before is a replay.
  if (last === undefined || of('nc') <= last) return false;
  nonces.set(of('nonce'), of('nc'));
  const who = hash(`${account.user}:${device.realm}:${account.password}`);
  const what = hash(`${request.verb}:${request.target}`);
  const wanted = hash(`${who}:${of('nonce')}:${of('nc')}:${of('cnonce')}:auth:${what}`);
  return of('username') === account.user && of('uri') === request.target && of('response') === wanted;
}

function part(header: string, name: string): string {
  const match = new RegExp(`\\b${name}=(?:"([^"]*)"|([^,\\s]*))`).exec(header);
  return match?.[1] ?? match?.[2] ?? '';
}

function reply(status: string, headers: readonly string[], body: string): string {
  return [
    `HTTP/1.1 ${status}`,
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
