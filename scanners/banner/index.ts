import type { Field } from '../../src/model/observation.ts';
import type { Ask, Dialer, Probe, ProbeResult } from '../../src/model/scanner.ts';
import { greetingPorts } from '../asking/ports.ts';
import { parseControl } from './control.ts';
import { parse } from './parse.ts';
import { asks, greetingOnly, listenOnly } from './request.ts';

/** FTP, SSH and telnet greetings, and those of TVT's control ports, read without sending a byte. */
export const banner: Probe = {
  id: 'banner',
  kind: 'probe',
  sends:
    'Nothing: it connects to port 21, 22 or 23 where open, reads at most 512 bytes and hangs up; at 5000 and 6036 at most 64.',
  neverSends: 'Never a byte, so never a user name, a password or a command.',
  cost: { connections: 5, datagrams: 0, bytes: 3 * 512 + 2 * 64 },
  asks,
  run,
};

const spokenAt: Readonly<Record<number, readonly Field[]>> = {
  21: ['banner.ftp'],
  22: ['banner.ssh'],
  // Some devices run SSH on telnet's port; any other greeting there is a telnet banner.
  23: ['banner.telnet', 'banner.ssh'],
};

async function run(dial: Dialer, ask: Ask): Promise<ProbeResult> {
  const control = greetingPorts.includes(ask.port);
  const turn = control ? greetingOnly : listenOnly;
  const answer = await dial.converse(ask, (replies) => (replies.length === 0 ? turn : null));
  if (answer.end !== 'answered') return answer;
  const [reply] = answer.replies;
  if (reply === undefined || reply.byteLength === 0) return { end: 'silent' };
  const facts = control
    ? (parseControl(reply) ?? [])
    : (parse(reply) ?? []).filter((fact) => spokenAt[ask.port]?.includes(fact.field));
  return facts.length === 0 ? { end: 'not-mine' } : { end: 'answered', facts };
}
