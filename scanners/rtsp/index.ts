import type { Ask, Dialer, Probe, ProbeResult, Replies, Turn } from '../../src/model/scanner.ts';
import { factsOf } from '../reading/facts.ts';
import { parse, statusOf } from './parse.ts';
import { asks, describe, options } from './request.ts';

/** What an RTSP server reports about itself without a login. */
export const rtsp: Probe = {
  id: 'rtsp',
  kind: 'probe',
  sends:
    'One OPTIONS and, unless that was refused, one DESCRIBE on the same connection (or, if the server hangs up, on a second one) to each open RTSP port, and to a web port that answers in RTSP.',
  neverSends: 'Never SETUP or PLAY, so no stream flows, and never credentials.',
  cost: { connections: 8, datagrams: 0, bytes: 8 * 32_768 },
  asks,
  run,
};

type Answered = Extract<Replies, { readonly end: 'answered' }>;

const refusals = new Set([401, 403, 503]);

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  const answer = await dial.converse(ask, (replies) => nextTurn(dial, ask, replies));
  if (answer.end !== 'answered') return answer;
  const replies = [...answer.replies, ...(await afterHangUp(dial, ask, answer))];
  const read = replies.map(parse).filter((facts) => facts !== null);
  if (read.length === 0) return { end: replies.length === 0 ? 'silent' : 'not-mine' };
  return { end: 'answered', facts: factsOf(read.flat().map((fact) => [fact.field, fact.value])) };
}

/** Some servers close the connection after every reply: then DESCRIBE has one of its own. */
async function afterHangUp(
  dial: Dialer,
  ask: Ask,
  { hungUp, replies }: Answered,
): Promise<readonly Uint8Array[]> {
  if (!hungUp || replies.length > 1 || nextTurn(dial, ask, replies) === null) return [];
  const again = await dial.converse(ask, (more) =>
    more.length === 0 ? describe(dial.address, ask.port) : null,
  );
  return again.end === 'answered' ? again.replies : [];
}

function nextTurn(dial: Dialer, ask: Ask, replies: readonly Uint8Array[]): Turn | null {
  const [first] = replies;
  if (first === undefined) return options(dial.address, ask.port);
  const status = statusOf(first);
  if (replies.length > 1 || status === null || refusals.has(status)) return null;
  return describe(dial.address, ask.port);
}
