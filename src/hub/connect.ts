import type { Duplex } from 'node:stream';
import { JetStreamApiError, JetStreamError } from '@nats-io/jetstream';
import { connect, errors, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import { clean } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';

/** The broker cannot be reached, or refuses; the message is for people. */
export class BrokerError extends UserError {}

/** Where the broker is and how its server is known. */
export interface Broker {
  /** `hub.example.org:4222`. */
  readonly address: string;
  /** The certificate of the authority, PEM. */
  readonly authority: string;
  /** The name that the server's certificate must bear, whatever the address is. */
  readonly serverName: string;
}

/** Who connects: the seed of its NKey, the beginning of its inboxes, and a name for the server's log. */
export interface Client {
  readonly seed: string;
  readonly inbox: string;
  readonly name: string;
  /** Opens the connection that TLS goes over, where it is not to be an ordinary one; `slowestMs` is how long the longest message may take on it, in milliseconds. */
  readonly line?: {
    readonly open: (host: string, port: number, timeoutMs: number) => Promise<Duplex>;
    readonly slowestMs: number;
  };
}

/** Milliseconds until an attempt is given up: a handshake takes several round trips. */
const timeoutMs = 20_000;

/**
 * Connects once, over TLS from the first byte; nothing is tried again, so that the caller can report what went wrong. Throws BrokerError.
 */
export async function connectTo(
  { address, authority, serverName }: Broker,
  client: Client,
): Promise<NatsConnection> {
  const { hostname, port } = new URL(`tcp://${address}`);
  try {
    const socket = await client.line?.open(hostname.replace(/^\[|\]$/g, ''), Number(port), timeoutMs);
    // The client passes what it does not know on to node:tls. By itself it checks the certificate of an IP address against `localhost`.
    const tls = { ca: authority, handshakeFirst: true, servername: serverName, ...(socket && { socket }) };
    return await connect({
      servers: address,
      tls,
      authenticator: nkeyAuthenticator(Buffer.from(client.seed)),
      inboxPrefix: client.inbox,
      name: client.name,
      reconnect: false,
      timeout: timeoutMs,
      pingInterval: 30_000 + (client.line?.slowestMs ?? 0),
      maxPingOut: 2,
      ignoreClusterUpdates: true,
    });
  } catch (cause) {
    throw new BrokerError(`No connection to the broker at ${address}: ${whyNot(cause)}`, { cause });
  }
}

/** What the connection and JetStream throw. By class: in the built program no stack names their package. */
const theirs = [JetStreamError, JetStreamApiError, ...Object.values(errors)];

/** An error of the connection or of JetStream, for people; null for any other. */
export function brokerError(error: unknown): BrokerError | null {
  if (error instanceof BrokerError) return error;
  // Not all their classes are exported (JetStreamNotEnabled is not), but the cause of these is one that is.
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (theirs.some((one) => at instanceof one))
      return new BrokerError(`The broker: ${whyNot(error)}`, { cause: error });
  return null;
}

/** Waits for what the broker answers, and no longer than the connection lasts: for an answer on a lost one the client would wait for ever. */
export async function whileConnected(connection: NatsConnection, answer: Promise<void>): Promise<void> {
  await Promise.race([answer, connection.closed()]);
}

/** What an error of the connection means, in a sentence. */
export function whyNot(error: unknown): string {
  const text = clean(error instanceof Error ? error.message : String(error));
  const code = codeIn(error);
  if (/authorization|authentication/i.test(text))
    return 'it refuses the key. The site may have been removed, or its enrolment replaced by a newer one.';
  if (
    code.startsWith('ERR_TLS') ||
    /certificate|self.signed|altname|unable to verify/i.test(`${code} ${text}`)
  )
    return `its certificate is not that of this hub (${text}). Another server may answer there, or something in between.`;
  if (/jetstream is not enabled/i.test(text))
    return 'JetStream answers on none of its servers. Several may be choosing which of them leads; a single one has it switched off.';
  if (/no responders/i.test(text))
    return 'the hub has made no streams there yet. At the hub: camcensus hub check, or camcensus hub run.';
  if (code === 'ECONNREFUSED' || /refused/.test(text)) return 'nothing listens there (connection refused).';
  if (/timeout|timed out/i.test(text) || code === 'ETIMEDOUT') return 'it does not answer (timeout).';
  return `${text === '' ? 'the connection was closed' : text}${code === '' ? '' : ` (${code})`}.`;
}

function codeIn(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && /^E[A-Z_]+$/.test(at.code)) return at.code;
  return '';
}
