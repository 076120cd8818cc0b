// Run inside a namespace: hears every segment of a scope with a scanner, and prints what happened as JSON.
// `hear-script.ts START GROUP PORT answersToGroup`: the scope is every address that begins with START.
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { openNetwork } from '../../src/net/index.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = '', group = '', port = '', answersToGroup = ''] = process.argv.slice(2);
const scanner: DatagramScanner = {
  kind: 'datagram',
  id: 'lab',
  sends: 'A question.',
  neverSends: 'Anything else.',
  cost: { connections: 0, datagrams: 2, bytes: 100 },
  port: Number(port),
  group: group.includes(':') ? { v4: null, v6: group } : { v4: group, v6: null },
  audience: 'alive',
  listenMs: 600,
  repeats: 2,
  gapMs: 50,
  ...(answersToGroup === 'yes' && { answersTo: { port: Number(port), groups: [group] } }),
  requests: () => [Buffer.from('who')],
  parse: (reply) => (Buffer.from(reply).toString() === 'me' ? [] : null),
};
const network = await openNetwork({ scope: scopeOf(start) });
const { inScope, passedOver } = network.segments();
const heard: string[] = [];
const signal = new AbortController().signal;
for (const segment of inScope) await network.hear(scanner, segment, (from) => void heard.push(from), signal);
process.stdout.write(
  JSON.stringify({
    heard: [...new Set(heard)],
    segments: inScope.map(({ interfaceName }) => interfaceName),
    passedOver: passedOver.length,
    datagrams: network.counters.datagrams,
    dropped: network.counters.droppedOutOfScope,
  }),
);
await network.close();
