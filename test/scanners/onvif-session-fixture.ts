import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type {
  AttemptBook,
  AttemptOutcome,
  CredentialGroup,
} from '../../scanners/credential-login/credential.ts';
import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { moved, startFleet } from '../fake-devices/start.ts';
import { openLoopback, scopeOf, serve } from '../net/loopback.ts';
import { knowing } from './knowledge.ts';

const servicePath = '/onvif/device_service';

/** A credential group for every address that starts with a text. */
export function group(password: string, { starts = '127.80.', username = 'onvif' } = {}): CredentialGroup {
  return { covers: (address) => address.startsWith(starts), username, password: () => password };
}

/** A book in memory, with everything that was ever noted. */
export function memory(): AttemptBook & { readonly notes: string[] } {
  const refused = new Set<string>();
  const notes: string[] = [];
  return {
    notes,
    wasRefused: (at, devices) => devices.some((device) => refused.has(`${at} ${device}`)),
    note(at: number, devices: readonly string[], outcome: AttemptOutcome) {
      notes.push(`${outcome} ${devices[0]}`);
      for (const device of devices) if (outcome === 'refused') refused.add(`${at} ${device}`);
    },
  };
}

/** What a sweep knows of an ONVIF device at `port` that kept back what is not among `reported`. */
export function onvifAt(
  address: string,
  port: number,
  reported: readonly (readonly [Field, string])[] = [],
): HostKnowledge {
  return knowing(
    [port],
    [
      ['onvif.xaddr', `http://${address}:${port}${servicePath}`, 3702, 'ws-discovery'],
      ['onvif.service', 'yes', port, 'onvif-device'],
      ...reported.map(([field, value]) => [field, value, port, 'onvif-device'] as const),
    ],
    address,
  );
}

/** Sends every request of the probe to a host, as a sweep does; the last reading, or null without a request. */
export async function put(probe: Probe, known: HostKnowledge): Promise<ProbeResult | null> {
  const network = await openLoopback(scopeOf('127.80.'));
  onTestFinished(() => network.close());
  const dial = network.dialer(known.address, new AbortController().signal);
  let last: ProbeResult | null = null;
  for (const target of probe.targets(known)) {
    last = await probe.run(dial, target, known);
    if (last.end === 'answered' || last.end === 'stopped') break;
  }
  return last;
}

/** The named devices of the fleet in 127.80.<third>.x, ports below 1024 moved up. */
export async function running(third: number, names: readonly string[]) {
  const chosen = fleet.filter(({ name }) => names.includes(name));
  const started = await startFleet(moved(chosen, `127.80.${third}`), { ports: 'high' });
  onTestFinished(() => started.stop());
  return started;
}

/** One SOAP request as a scripted device sees it. */
export interface Received {
  readonly operation: string;
  readonly body: string;
  readonly head: string;
}

/** A device of one port at which `answer` plays the service: it gets every whole request, and the socket to answer on. */
export async function scripted(address: string, answer: (received: Received, socket: Socket) => void) {
  const received: Received[] = [];
  const server = await serve(address, (socket) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      const [head = '', body = ''] = text.split('\r\n\r\n');
      if (!body.endsWith('</s:Envelope>')) return;
      const operation = /<s:Body><(?:t[dr][st]:)?(\w+)/.exec(body)?.[1] ?? '?';
      const one = { operation, body, head };
      received.push(one);
      answer(one, socket);
    });
  });
  onTestFinished(() => server.close());
  return {
    received,
    port: server.port,
    withCredential: () => received.filter(({ body }) => /Security/.test(body)),
  };
}

/** An HTTP reply with a SOAP body. */
export function soap(body: string, status = '200 OK'): string {
  const text = `<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body>${body}</env:Body></env:Envelope>`;
  return `HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

export const noClock = soap('<GetSystemDateAndTimeResponse/>');

/** Whether the digest of a request is that of this password (WSS UsernameToken profile 1.0), and when it was made. */
export function digestOf({ body }: Received, password: string) {
  const part = (name: string) => new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)<`).exec(body)?.[1] ?? '';
  const nonce = Buffer.from(part('Nonce'), 'base64');
  const hash = createHash('sha1').update(nonce).update(part('Created')).update(password).digest('base64');
  return { right: hash === part('Password'), created: part('Created'), user: part('Username') };
}
