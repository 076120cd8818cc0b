import type { AskedAt } from '../../db/evidence/asked.ts';
import type { SentProbe } from '../model/scanner.ts';
import { wrapped } from '../model/wrap.ts';

const endings: Readonly<Record<SentProbe['outcome'], string>> = {
  answered: 'answered',
  refused: 'refused the connection',
  silent: 'silent',
  closed: 'hung up',
  'not-mine': 'answered with something else',
  stopped: 'not finished: time, budget or credentials did not allow it',
};

/**
 * Which questions a device was asked in the last sweep that visited it: `asked isapi at port 80, /ISAPI/System/deviceInfo,
 * because realm says "IP Camera(C1214)": answered`. Datagrams are noted at the end of a visit, whenever they left.
 */
export function askedLines(asked: readonly AskedAt[], width: number): string[] {
  if (asked.length === 0) return ['Asked', '  No probes recorded yet; the next sweep will record them.'];
  return asked.flatMap(({ address, probes }) => [
    `Asked at ${address}: connections in their order, then datagrams, which were sent before and between them`,
    ...probes.flatMap((question) => wrapped(sentence(question), width, '  ')),
  ]);
}

function sentence({ scanner, port, tls, path, why, outcome }: SentProbe): string {
  const where = `port ${port}${tls ? ' inside TLS' : ''}${path === null ? '' : `, ${path}`}`;
  return `asked ${scanner} at ${where}, because ${why}: ${endings[outcome]}`;
}
