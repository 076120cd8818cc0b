import { createSocket } from 'node:dgram';
import { connected, type NamedServer } from './connected.ts';
import { resolveName } from './resolve.ts';

/** A collector of syslog messages. */
export interface SyslogServer extends NamedServer {
  readonly transport: 'udp' | 'tcp' | 'tls';
}

/**
 * Sends messages to a collector: by UDP one datagram each (RFC 5426); by TCP or TLS each prefixed with its length (RFC
 * 6587, 3.4.1; RFC 5425), all on one connection. `handOver` is called right before the first is sent. Rejects with the
 * reason.
 */
export function sendSyslog(server: SyslogServer, timeoutMs: number) {
  return (messages: readonly Buffer[], handOver: () => boolean, signal: AbortSignal): Promise<void> =>
    server.transport === 'udp'
      ? byDatagrams(server, messages, handOver)
      : byStream(server, messages, handOver, { timeoutMs, signal });
}

async function byDatagrams(
  { host, port }: NamedServer,
  messages: readonly Buffer[],
  handOver: () => boolean,
): Promise<void> {
  const [address = ''] = await resolveName(host);
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const failure = new Promise<never>((_, reject) => socket.once('error', reject));
  // Checked only while something is being sent.
  failure.catch((error: Error) => error);
  try {
    agreed(handOver);
    for (const message of messages) {
      const sent = new Promise<void>((resolve, reject) =>
        socket.send(message, port, address, (error) => (error === null ? resolve() : reject(error))),
      );
      await Promise.race([sent, failure]);
    }
  } finally {
    socket.close();
  }
}

async function byStream(
  server: SyslogServer,
  messages: readonly Buffer[],
  handOver: () => boolean,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const socket = await connected(server, timeoutMs, signal);
  const frames = messages.flatMap((message) => [Buffer.from(`${message.length} `), message]);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      // Collectors do not answer; that the peer accepted the end of the stream is all that can be known.
      socket.once('close', () => reject(new Error(`${server.host} closed the connection`)));
      socket.resume();
      agreed(handOver);
      // It is called on failure, too, and before the error is reported.
      socket.end(Buffer.concat(frames), (failure?: Error | null) => (failure ? reject(failure) : resolve()));
    });
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function agreed(handOver: () => boolean): void {
  if (!handOver()) throw new Error('another process has taken the message over');
}
