import type { AskedAt } from '../../db/evidence/asked.ts';
import type { SentProbe } from '../model/scanner.ts';
import { wrapped } from '../model/wrap.ts';

const outcomes: Readonly<Record<SentProbe['outcome'], string>> = {
  answered: 'answered',
  refused: 'refused the connection',
  silent: 'silent',
  closed: 'hung up',
  'not-mine': 'answered with something else',
  stopped: 'not finished: time, budget or credentials did not allow it',
};

/**
 * The probes of a device in the last sweep that scanned it: `asked isapi at port 80, /ISAPI/System/deviceInfo,
 * because realm says "IP Camera(C1214)": answered`. Datagrams are noted at the end of a host scan, whenever they left.
 */
export function probeLines(addresses: readonly AskedAt[], width: number): string[] {
  if (addresses.length === 0) return ['Asked', '  No probes recorded yet; the next sweep will record them.'];
  return addresses.flatMap(({ address, probes }) => [
    `Asked at ${address}: connections in their order, then datagrams, which were sent before and between them`,
    ...probes.flatMap((probe) => wrapped(sentence(probe), width, '  ')),
  ]);
}

function sentence({ scanner, port, tls, path, why, outcome }: SentProbe): string {
  const where = `port ${port}${tls ? ' inside TLS' : ''}${path === null ? '' : `, ${path}`}`;
  return `asked ${scanner} at ${where}, because ${why}: ${outcomes[outcome]}`;
}
