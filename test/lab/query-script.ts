// Run inside a namespace: queries every segment of a scope with a scanner, and prints the result as JSON.
// `query-script.ts START GROUP PORT answersTo [MS]`: the scope is every address that begins with START; GROUP `broadcast` queries
// by limited broadcast; `answersTo` is `yes` (the group, on PORT), a port of its own, or `no`. It listens for MS, or until each segment
// has answered both times, which a busy machine does late. Notices go to the output too.
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = '', group = '', port = '', answersTo = '', ms = '30000'] = process.argv.slice(2);
const broadcast = group === 'broadcast';
/** Families for which a request to a group was built. */
const families = new Set<number>();
const scanner: DatagramScanner = {
  kind: 'datagram',
  id: 'lab',
  sends: 'A request.',
  neverSends: 'Anything else.',
  cost: { connections: 0, datagrams: 2, bytes: 100 },
  port: Number(port),
  group: {
    v4: broadcast || group.includes(':') ? null : group,
    v6: group.includes(':') ? group : null,
  },
  ...(broadcast && { broadcast }),
  audience: 'segment',
  listenMs: Number(ms),
  repeats: 2,
  gapMs: 50,
  ...(answersTo === 'yes' && { answersTo: { port: Number(port), groups: [group] } }),
  ...(/^\d+$/.test(answersTo) && { answersTo: { port: Number(answersTo), groups: [] } }),
  requests: (_target, family) => {
    if (family !== undefined) families.add(family);
    return [Buffer.from('who')];
  },
  parse: (reply) => (Buffer.from(reply).toString() === 'me' ? [] : null),
};
const notices: string[] = [];
const notice = (_: object, sentence: string) => void notices.push(sentence);
const log = { info: notice, warn: notice };
const network = await openNetwork({ scope: scopeOf(...start.split(',')), log });
const { inScope, passedOver } = network.segments();
const received: string[] = [];
const ended = new AbortController();
const receive = (from: string) => {
  received.push(from);
  // A moment longer, in case an answer arrives once too often.
  if (received.length === 2 * inScope.length) setTimeout(() => ended.abort(), 300);
};
await Promise.all(inScope.map((segment) => network.querySegment(scanner, segment, receive, ended.signal)));
process.stdout.write(
  JSON.stringify({
    received: [...new Set(received)].sort(),
    answers: received.length,
    segments: inScope.map(({ interfaceName }) => interfaceName),
    passedOver: passedOver.length,
    datagrams: network.counters.datagrams,
    dropped: network.counters.droppedOutOfScope,
    families: [...families],
    notices,
  }),
);
await network.close();
