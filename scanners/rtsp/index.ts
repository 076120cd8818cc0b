import type {
  Ask,
  Dialer,
  HostKnowledge,
  Probe,
  ProbeResult,
  Replies,
  Turn,
} from '../../src/model/scanner.ts';
import { factsOf } from '../parsing/facts.ts';
import { parse, redirectedTo, statusOf } from './parse.ts';
import { asks, describe, options } from './request.ts';

/** What an RTSP server reports about itself without a login. */
export const rtsp: Probe = {
  id: 'rtsp',
  kind: 'probe',
  order: 120,
  sends:
    'One OPTIONS and, unless that was refused, one DESCRIBE on the same connection (or, if the server hangs up or ignores OPTIONS, on a second one) to each open RTSP port, and to a web port that replies in RTSP; one more DESCRIBE if that redirects to another path of the device.',
  neverSends: 'Never SETUP or PLAY, so no stream flows, and never credentials.',
  cost: { connections: 8, datagrams: 0, bytes: 8 * 49_152 },
  asks,
  run,
};

const refusals = new Set([401, 403, 503]);

async function run(dial: Dialer, ask: Ask, known?: HostKnowledge): Promise<ProbeResult> {
  let sent = 0;
  const first = await dial.converse(ask, (replies) => {
    const turn = nextTurn(dial, ask, replies);
    sent += turn === null ? 0 : 1;
    return turn;
  });
  const mayAsk = first.end === 'answered' || known === undefined || isSurelyHost(known);
  const second = mayAsk && isOwed(dial, ask, first, sent) ? await describeAlone(dial, ask) : null;
  const replies = [first, second].flatMap((talk) => (talk?.end === 'answered' ? talk.replies : []));
  const read = replies.map(parse).filter((facts) => facts !== null);
  if (read.length > 0)
    return { end: 'answered', facts: factsOf(read.flat().map(({ field, value }) => [field, value])) };
  if (replies.length > 0) return { end: 'not-mine' };
  return first.end === 'answered' ? { end: 'silent' } : first;
}

/**
 * Whether DESCRIBE is still to be sent, on a connection of its own: some servers close theirs after every reply, others
 * ignore OPTIONS, hang up on it, or never end their reply.
 */
function isOwed(dial: Dialer, ask: Ask, talk: Replies, sent: number): boolean {
  if (talk.end !== 'answered') return sent > 0 && (talk.end === 'silent' || talk.end === 'closed');
  const isDue = talk.replies.length === 1 && nextTurn(dial, ask, talk.replies) !== null;
  return isDue && (talk.hungUp || sent === 1);
}

/** What accepts every connection and says nothing may be a firewall: it is not probed twice. */
function isSurelyHost({ closedPorts = [], facts }: HostKnowledge): boolean {
  return closedPorts.length > 0 || facts.some(({ field }) => field !== 'port.open');
}

function describeAlone(dial: Dialer, ask: Ask): Promise<Replies> {
  return dial.converse(ask, (replies) => (replies.length === 0 ? describe(dial.address, ask.port) : null));
}

function nextTurn(dial: Dialer, ask: Ask, replies: readonly Uint8Array[]): Turn | null {
  const [first, second, ...more] = replies;
  if (first === undefined) return options(dial.address, ask.port);
  const status = statusOf(first);
  if (more.length > 0 || status === null || refusals.has(status)) return null;
  if (second === undefined) return describe(dial.address, ask.port);
  const path = redirectedTo(second, dial.address, ask.port);
  return path === null ? null : describe(dial.address, ask.port, path);
}
