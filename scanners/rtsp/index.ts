import type { Ask, Dialer, Probe, ProbeResult, Turn } from '../../src/model/scanner.ts';
import { factsOf } from '../reading/facts.ts';
import { parse, statusOf } from './parse.ts';
import { asks, describe, options } from './request.ts';

/** What an RTSP server reports about itself without a login. */
export const rtsp: Probe = {
  id: 'rtsp',
  kind: 'probe',
  sends:
    'One OPTIONS and, unless that was refused, one DESCRIBE on the same connection to each open RTSP port.',
  neverSends: 'Never SETUP or PLAY, so no stream flows, and never credentials.',
  cost: { connections: 4, datagrams: 0, bytes: 4 * 32_768 },
  asks,
  run,
};

const refusals = new Set([401, 403, 503]);

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  const answer = await dial.converse(ask, (replies) => nextTurn(dial, ask, replies));
  if (answer.end !== 'answered') return answer;
  const read = answer.replies.map(parse).filter((facts) => facts !== null);
  if (read.length === 0) return { end: answer.replies.length === 0 ? 'silent' : 'not-mine' };
  return { end: 'answered', facts: factsOf(read.flat().map((fact) => [fact.field, fact.value])) };
}

function nextTurn(dial: Dialer, ask: Ask, replies: readonly Uint8Array[]): Turn | null {
  const [first] = replies;
  if (first === undefined) return options(dial.address, ask.port);
  const status = statusOf(first);
  if (replies.length > 1 || status === null || refusals.has(status)) return null;
  return describe(dial.address, ask.port);
}
