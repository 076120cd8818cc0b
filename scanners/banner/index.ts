import type { Field } from '../../src/model/observation.ts';
import type { Ask, Dialer, Probe, Reading } from '../../src/model/scanner.ts';
import { parse } from './parse.ts';
import { asks, listenOnly } from './request.ts';

/** FTP, SSH and telnet greetings, read without a word. */
export const banner: Probe = {
  id: 'banner',
  kind: 'probe',
  sends: 'Nothing: it connects to port 21, 22 or 23 where open, reads at most 512 bytes and hangs up.',
  neverSends: 'Never a byte, so never a user name, a password or a command.',
  cost: { connections: 3, datagrams: 0, bytes: 3 * 512 },
  asks,
  run,
};

const spokenAt: Readonly<Record<number, readonly Field[]>> = {
  21: ['banner.ftp'],
  22: ['banner.ssh'],
  // Telnet's port also carries SSH on some devices; anything else said there is a telnet banner.
  23: ['banner.telnet', 'banner.ssh'],
};

async function run(dial: Dialer, ask: Ask): Promise<Reading> {
  const answer = await dial.converse(ask, (replies) => (replies.length === 0 ? listenOnly : null));
  if (answer.end !== 'answered') return answer;
  const [reply] = answer.replies;
  if (reply === undefined || reply.byteLength === 0) return { end: 'silent' };
  const facts = (parse(reply) ?? []).filter((fact) => spokenAt[ask.port]?.includes(fact.field));
  return facts.length === 0 ? { end: 'not-mine' } : { end: 'answered', facts };
}
