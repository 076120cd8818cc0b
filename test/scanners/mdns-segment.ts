/**
 * Runs inside a network namespace of its own (see mdns-browse.test.ts): a pair of interfaces, a responder that first
 * sends hostile messages and then a proper one, and the browser. Prints what was received as JSON.
 */
import { createSocket, type Socket } from 'node:dgram';
import { encode } from 'dns-packet';
import { mdnsBrowse } from '../../scanners/mdns/index.ts';
import type { Fact } from '../../src/model/observation.ts';
import { capture } from './captures.ts';

const [mode, interfaceAddress = ''] = process.argv.slice(2);
const group = '224.0.0.251';

const received: { from: string; port: number; facts: readonly Fact[] }[] = [];
const queries: string[] = [];
const abort = new AbortController();
const other = mode === 'port-taken' ? await takePort() : await respond();
/** For what goes wrong; the browsing ends a moment after the camera was received. */
setTimeout(() => abort.abort(), 60_000).unref();
const failure = await mdnsBrowse
  .listen({
    interfaceName: 'seg0',
    interfaceAddress: mode === 'no-such-interface' ? '10.99.99.99' : interfaceAddress,
    signal: abort.signal,
    onFacts: (from, port, facts) => {
      if (facts.some((fact) => fact.value === 'makes us throw')) throw new Error('this packet is bad');
      received.push({ from, port, facts });
      if (facts.some(({ value }) => value.startsWith('AXIS'))) setTimeout(() => abort.abort(), 300);
    },
  })
  .then(
    () => null,
    (error: Error) => error.message,
  );
other.close();
process.stdout.write(JSON.stringify({ received, queries, failure }));

async function takePort(): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: false });
  await new Promise<void>((resolve) => socket.bind(5353, '0.0.0.0', resolve));
  return socket;
}

async function respond(): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  await new Promise<void>((resolve) => socket.bind(5353, '0.0.0.0', resolve));
  socket.addMembership(group, interfaceAddress);
  socket.setMulticastInterface(interfaceAddress);
  let answered = false;
  socket.on('message', (message) => {
    const isQuery = message.length > 12 && (message[2] ?? 0) < 0x80;
    if (isQuery) queries.push(message.toString('latin1', 13, 13 + (message[12] ?? 0)));
    if (!isQuery || answered) return;
    answered = true;
    for (const bytes of answers()) socket.send(bytes, 5353, group);
  });
  return socket;
}

/** A service over which its reader throws, loops, nonsense, names without labels, an own query, and at last a camera. */
function answers(): Uint8Array[] {
  const fatal = 'makes us throw._axis-video._tcp.local';
  const throwing = encode({
    type: 'response',
    answers: [
      { type: 'PTR', name: '_axis-video._tcp.local', ttl: 120, data: fatal },
      { type: 'SRV', name: fatal, ttl: 120, data: { port: 1, target: 'x.local' } },
    ],
  });
  const name = '_axis-video._tcp.local';
  const odd = ['.', 'x', '_axis-video', '.._axis-video._tcp.local'].map((data) =>
    encode({
      type: 'response',
      answers: [
        { type: 'PTR', name, ttl: 120, data },
        { type: 'SRV', name: data, ttl: 120, data: { port: 1, target: '.' } },
        { type: 'TXT', name: data, ttl: 120, data: [Buffer.from('__proto__=1'), Buffer.from('=')] },
      ],
    }),
  );
  const hostile = ['pointer-loop.hex', 'too-many-records.hex', 'own-query.hex', 'hostile-strings.hex'];
  return [
    throwing,
    ...odd,
    ...hostile.map((file) => capture(`mdns/${file}`)),
    Buffer.from('nonsense'),
    capture('mdns/axis.hex'),
  ];
}
