import { Bonjour } from 'bonjour-service';
import { afterReading } from '../../src/abort/pause.ts';
import { onAbort } from '../../src/abort/watch.ts';
import type { Segment } from '../../src/model/scanner.ts';
import { factsOf } from '../parsing/facts.ts';
import { hostFact, nameFacts, txtFacts } from './parse.ts';
import { serviceTypes } from './request.ts';

const mdnsPort = 5353;
/** Most instances of one type on one segment. */
const maxInstances = 4_000;
/** RFC 6762, section 17. The package would read 64 KiB, in which names can be made to take seconds. */
const longestMessage = 9_000;
/**
 * When each query is repeated, in milliseconds: a responder that has just multicast the answer keeps quiet for a second
 * (RFC 6762, section 6), and answers from before this machine listened were missed.
 */
const againAfterMs = 1_500;

/** The used part of a service that the package found. Its `name` and `type` are wrong for names with dots. */
interface Found {
  readonly fqdn?: unknown;
  readonly host?: unknown;
  readonly rawTxt?: unknown;
  readonly referer?: { readonly address?: unknown };
}

/** The used part of the package's socket wrapper, which its types do not show. */
interface Emitter {
  on(event: 'error' | 'warning' | 'networkInterface', listener: (error: Error) => void): void;
  emit(event: string, ...rest: unknown[]): boolean;
}

/**
 * Browses the segment by bonjour-service until the signal fires. The one file that may use that package. Rejects, with
 * a sentence for people, if UDP 5353 is unavailable; a malformed packet costs only that packet. Does nothing on an
 * IPv6 segment: the package speaks IPv4 only.
 */
export async function browse(segment: Segment): Promise<void> {
  if (segment.signal.aborted || segment.interfaceAddress.includes(':')) return;
  // `interface` alone would bind to that address, and Linux then delivers no multicast.
  const socket = segment.socket?.(longestMessage);
  const options = { interface: segment.interfaceAddress, bind: '0.0.0.0', ...(socket && { socket }) };
  const bonjour = new Bonjour(options as object, () => undefined);
  try {
    const failure = await untilEnd(bonjour, segment);
    if (failure !== null) throw explain(segment, failure);
  } finally {
    await new Promise<void>((resolve) => bonjour.destroy(() => resolve()));
  }
}

/**
 * Browses until the signal fires (null) or the socket fails (its error). No query is sent before the group is joined
 * and the outgoing interface set: else the system would choose the interface.
 */
function untilEnd(bonjour: Bonjour, segment: Segment): Promise<Error | null> {
  return new Promise((resolve) => {
    const emitter = emitterOf(bonjour);
    let state: 'joining' | 'browsing' | 'ended' = 'joining';
    let callOff = () => {};
    const end = (failure: Error | null) => {
      state = 'ended';
      forget();
      callOff();
      resolve(failure);
    };
    const forget = onAbort(segment.signal, () => end(null));
    emitter.on('error', end);
    emitter.on('warning', (warning) => {
      // While browsing, a warning is about one packet.
      if (state === 'joining') end(warning);
    });
    emitter.on('networkInterface', () => {
      if (state !== 'joining') return;
      state = 'browsing';
      isolate(emitter);
      const browsers = serviceTypes.map((type) => browseType(bonjour, type, segment));
      callOff = afterReading(againAfterMs, () => {
        for (const browser of browsers) browser.update();
      });
    });
  });
}

function browseType(bonjour: Bonjour, type: string, segment: Segment): { update(): void } {
  const browser = bonjour.find({ type: type.slice(1, type.indexOf('.')), protocol: 'tcp' });
  let instances = 0;
  const take = (service: Found) => {
    instances += 1;
    // The package keeps every instance that it receives; this ends a flood of invented ones.
    if (instances > maxInstances) browser.stop();
    else report(service, segment);
  };
  browser.on('up', take);
  browser.on('srv-update', take);
  browser.on('txt-update', take);
  return browser;
}

function report(service: Found, segment: Segment): void {
  const from = service.referer?.address;
  if (typeof from !== 'string' || typeof service.fqdn !== 'string') return;
  const strings = Array.isArray(service.rawTxt) ? service.rawTxt : [];
  segment.onFacts(
    from,
    mdnsPort,
    factsOf([
      ...nameFacts(service.fqdn),
      ...(typeof service.host === 'string' ? [hostFact(service.host)] : []),
      ...txtFacts(strings.filter((part) => part instanceof Uint8Array)),
    ]),
  );
}

/**
 * The package parses records inside the socket's event; what it throws there would end the process. Each packet is
 * therefore isolated: a throw costs the packet and becomes the usual warning for malformed packets.
 */
function isolate(emitter: Emitter): void {
  const emit = emitter.emit.bind(emitter);
  emitter.emit = (event, ...rest) => {
    if (event !== 'response' && event !== 'query' && event !== 'packet') return emit(event, ...rest);
    try {
      return emit(event, ...rest);
    } catch (error) {
      return emit('warning', error);
    }
  };
}

function emitterOf(bonjour: Bonjour): Emitter {
  return (bonjour as unknown as { readonly server: { readonly mdns: Emitter } }).server.mdns;
}

function explain(segment: Segment, failure: Error): Error {
  return new Error(
    `mDNS cannot be browsed on ${segment.interfaceName} (${segment.interfaceAddress}): ${failure.message}. ` +
      'If another program holds UDP port 5353 for itself, stop it; meanwhile hosts are queried by mDNS one by one.',
    { cause: failure },
  );
}
