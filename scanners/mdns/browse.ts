import { Bonjour } from 'bonjour-service';
import { afterReading } from '../../src/abort/pause.ts';
import { onAbort } from '../../src/abort/watch.ts';
import type { Segment } from '../../src/model/scanner.ts';
import { factsOf } from '../facts.ts';
import { hostFact, nameFacts, txtFacts } from './parse.ts';
import { serviceTypes } from './request.ts';

const mdnsPort = 5353;
/** Most instances of one type on one segment. */
const maxInstances = 4_000;
/** RFC 6762, section 17. The package would read 64 KiB, and names in that can be made to take seconds. */
const longestMessage = 9_000;
/**
 * When each question is put once more, in milliseconds: a responder that has just multicast the answer keeps quiet for a
 * second (RFC 6762, section 6), and what it said before this machine listened nobody heard.
 */
const againAfterMs = 1_500;

/** What is used of a service that the package found. Its `name` and `type` are wrong for names with dots. */
interface Found {
  readonly fqdn?: unknown;
  readonly host?: unknown;
  readonly rawTxt?: unknown;
  readonly referer?: { readonly address?: unknown };
}

/** What is used of the package's socket wrapper, which its types do not show. */
interface Emitter {
  on(event: 'error' | 'warning' | 'networkInterface', listener: (error: Error) => void): void;
  emit(event: string, ...rest: unknown[]): boolean;
}

/**
 * Browses the segment by bonjour-service until the signal fires. The one file that may use that package. Rejects, with
 * a sentence for people, where UDP 5353 cannot be had; a malformed packet costs that packet.
 */
export async function browse(segment: Segment): Promise<void> {
  if (segment.signal.aborted) return;
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
 * Browses until the signal fires (null) or the socket fails (its error). No query is sent before the group was joined
 * and the outgoing interface set: else it would leave by whichever interface the system likes.
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
      // Once browsing, a warning is about one packet.
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
  let told = 0;
  const tell = (service: Found) => {
    told += 1;
    // The package keeps every instance it hears of; a flood of invented ones ends here.
    if (told > maxInstances) browser.stop();
    else report(service, segment);
  };
  browser.on('up', tell);
  browser.on('srv-update', tell);
  browser.on('txt-update', tell);
  return browser;
}

function report(service: Found, segment: Segment): void {
  const from = service.referer?.address;
  if (typeof from !== 'string' || typeof service.fqdn !== 'string') return;
  const strings = Array.isArray(service.rawTxt) ? service.rawTxt : [];
  segment.heard(
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
 * The package reads records inside the socket's event; what it throws there would end the process. Each packet is
 * therefore isolated: a throw costs the packet and becomes the warning that malformed packets already are.
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
      'If another program holds UDP port 5353 for itself, stop it; meanwhile hosts are asked by mDNS one by one.',
    { cause: failure },
  );
}
