import type {
  Dialer,
  HostKnowledge,
  Probe,
  ProbeResult,
  ProbeTarget,
  Replies,
  Turn,
} from '../../src/model/scanner.ts';
import { factsOf } from '../parsing/facts.ts';
import { parse, redirectedTo, statusOf } from './parse.ts';
import { describe, options, targets } from './request.ts';

/** What an RTSP server reports about itself without a login. */
export const rtsp: Probe = {
  id: 'rtsp',
  kind: 'probe',
  order: 120,
  sends:
    'One OPTIONS and, unless that was refused, one DESCRIBE on the same connection (or, if the server hangs up or ignores OPTIONS, on a second one) to each open RTSP port, and to a web port that replies in RTSP; one more DESCRIBE if that redirects to another path of the device.',
  neverSends: 'Never SETUP or PLAY, so no stream flows, and never credentials.',
  cost: { connections: 8, datagrams: 0, bytes: 8 * 49_152 },
  targets,
  run,
};

const refusals = new Set([401, 403, 503]);

async function run(dial: Dialer, target: ProbeTarget, known?: HostKnowledge): Promise<ProbeResult> {
  let sent = 0;
  const first = await dial.converse(target, (replies) => {
    const turn = nextTurn(dial, target, replies);
    sent += turn === null ? 0 : 1;
    return turn;
  });
  const mayDescribe = first.end === 'answered' || known === undefined || isSurelyHost(known);
  const second = mayDescribe && isOwed(dial, target, first, sent) ? await describeAlone(dial, target) : null;
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
function isOwed(dial: Dialer, target: ProbeTarget, talk: Replies, sent: number): boolean {
  if (talk.end !== 'answered') return sent > 0 && (talk.end === 'silent' || talk.end === 'closed');
  const isDue = talk.replies.length === 1 && nextTurn(dial, target, talk.replies) !== null;
  return isDue && (talk.hungUp || sent === 1);
}

/** What accepts every connection and sends nothing may be a firewall: it is not probed twice. */
function isSurelyHost({ closedPorts = [], facts }: HostKnowledge): boolean {
  return closedPorts.length > 0 || facts.some(({ field }) => field !== 'port.open');
}

function describeAlone(dial: Dialer, target: ProbeTarget): Promise<Replies> {
  return dial.converse(target, (replies) =>
    replies.length === 0 ? describe(dial.address, target.port) : null,
  );
}

function nextTurn(dial: Dialer, target: ProbeTarget, replies: readonly Uint8Array[]): Turn | null {
  const [first, second, ...more] = replies;
  if (first === undefined) return options(dial.address, target.port);
  const status = statusOf(first);
  if (more.length > 0 || status === null || refusals.has(status)) return null;
  if (second === undefined) return describe(dial.address, target.port);
  const path = redirectedTo(second, dial.address, target.port);
  return path === null ? null : describe(dial.address, target.port, path);
}
