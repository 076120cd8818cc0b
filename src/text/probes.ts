import type { ProbesAt } from '../../db/evidence/probes.ts';
import type { Login } from '../model/login.ts';
import type { SentProbe } from '../model/scanner.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';
import { loginSentence } from './logins.ts';

const outcomes: Readonly<Record<SentProbe['outcome'], string>> = {
  answered: 'answered',
  refused: 'refused the connection',
  silent: 'silent',
  closed: 'hung up',
  'not-mine': 'answered with something else',
  stopped: 'not finished: the time or the number of requests for this device was used up',
};

/**
 * The probes of a device in the last sweep that scanned it: `isapi at port 80, /ISAPI/System/deviceInfo,
 * because realm says "IP Camera(C1214)": answered`. Datagrams are noted at the end of a host scan, whenever they left.
 */
export function probeLines(addresses: readonly ProbesAt[], width: number): string[] {
  if (addresses.length === 0) return ['Probes', '  No probes recorded yet; the next sweep will record them.'];
  return addresses.flatMap(({ address, probes }) => [
    `Probes sent to ${address}: connections in their order, then datagrams, which were sent before and between them`,
    ...probes.flatMap((probe) => wrapped(sentence(probe), width, '  ')),
  ]);
}

function sentence({ scanner, port, tls, path, why, outcome, login, unread }: SentProbe): string {
  const where = `port ${port}${tls ? ' inside TLS' : ''}${path === null ? '' : `, ${path}`}`;
  const end = login === undefined ? endText(scanner, outcome) : loginText(login, outcome);
  const missing =
    unread === undefined ? '' : `; no reply that could be read to ${unread.map(clean).join(', ')}`;
  return `${scanner} at ${where}, because ${why}: ${end}${missing}`;
}

/** A login that an earlier version noted may have been stopped by its policy, too. */
function endText(scanner: string, outcome: SentProbe['outcome']): string {
  return scanner.endsWith('-session') && outcome === 'stopped'
    ? 'not finished: time, budget or credentials did not allow it'
    : outcomes[outcome];
}

/** The credential's fate says more than how the connection ended, unless none was sent because of that. */
function loginText(login: Login, outcome: SentProbe['outcome']): string {
  const plain = outcome !== 'answered' && outcome !== 'stopped' && outcome !== 'not-mine';
  return login.outcome === 'unsuitable' && plain
    ? `${outcomes[outcome]}; password not sent`
    : loginSentence(login);
}
