import { describe, expect, test } from 'vitest';
import { sessionDeclarations } from '../../scanners/credential-login/sessions.ts';
import { onRequest, scanners } from '../../scanners/index.ts';
import { snmpDeclaration } from '../../scanners/snmp/index.ts';
import { gatePorts } from '../../scanners/targeting/ports.ts';
import type { Declaration } from '../../src/model/scanner.ts';
import { isDeniedPort } from '../../src/net/guard.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { boundsFor } from '../../src/sweep/bounds.ts';
import { page, rowsUnder } from './pages.ts';

const onePage = page('docs/safety.md');
const inDetail = page('docs/safety-in-detail.md');
const declared: readonly Declaration[] = [...scanners, ...onRequest, ...sessionDeclarations, snmpDeclaration];

describe('docs/safety-in-detail.md', () => {
  test('docs/safety-in-detail.md has the sentences of every scanner', () => {
    const rows = rowsUnder(inDetail, 'What is sent to an address');
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      declared.map(({ id, sends, neverSends }) => [`\`${id}\``, sends, neverSends]),
    );
  });

  test('docs/safety-in-detail.md names exactly the ports never connected to', () => {
    expect(inDetail.text).toContain('**9100 to 9107, 515 and 631** are never connected to');
    const denied = Array.from({ length: 65_535 }, (_, at) => at + 1).filter(isDeniedPort);
    expect(denied).toEqual([515, 631, 9100, 9101, 9102, 9103, 9104, 9105, 9106, 9107]);
  });

  test('docs/safety-in-detail.md gives the most addresses in flight', () => {
    const { bounds } = boundsFor({
      rate: 100_000,
      ports: { gate: gatePorts, full: gatePorts },
      scanners,
      connectMs: defaultLimits.connectMs,
      descriptors: 20_000,
      memory: 4e9,
      neighbours: 256,
      pingUpTo: 1024n,
    });
    expect(inDetail.text).toMatch(
      new RegExp(`never more\\s+than ${bounds.discovering.toLocaleString('en')}\\.`),
    );
  });
});

describe('docs/safety.md', () => {
  test('docs/safety.md names the limits in force', () => {
    const value = new Map(rowsUnder(onePage, 'How much').map(([what, is]) => [what, is]));
    const { rate, hostRate, perHost, hostRequests, connectMs, openPortMs, flowMs } = defaultLimits;
    expect(number(value.get('new flows a second, in all'))).toBe(rate);
    expect(number(value.get('new flows a second, to one host'))).toBe(hostRate);
    expect(number(value.get('connections at once, to one host'))).toBe(perHost);
    expect(number(value.get('requests, to one host in one sweep'))).toBe(hostRequests);
    expect(number(value.get('wait for a TCP connect, which the system would repeat after a second'))).toBe(
      connectMs,
    );
    expect(number(value.get('the same at a port found open'))).toBe(openPortMs);
    expect(number(value.get('longest flow'))).toBe(flowMs);
  });

  test('docs/safety.md fits on one printed page', () => {
    const headings = [...onePage.text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['What is sent', 'How much', 'What is never sent', 'How to stop it']);
    expect(onePage.text.split(/\s+/).length).toBeLessThanOrEqual(mostWords);
  });

  test('docs/safety.md shows captured figures within the limits', () => {
    const captured = new Map(rowsUnder(onePage, 'How much').map(([what, is = '']) => [what, is]));
    const { rate, hostRate, perHost } = defaultLimits;
    // Two in a hundred is how well the rate is kept.
    expect(number(captured.get('busiest second'))).toBeLessThanOrEqual(rate * 1.02);
    expect(number(captured.get('busiest second of any host'))).toBeLessThanOrEqual(hostRate);
    expect(captured.get('connections open at once, to any host')).toBe(String(perHost));
    for (const never of ['printers’ ports', 'any address outside the scope'])
      expect(captured.get(`packets to ${never}`)).toBe('0');
    expect(captured.get('passwords, settings, anything that the documents do not name')).toBe('0');
    expect(captured.get('cameras found')).toMatch(/^(\d+) of \1$/);
  });
});

/** What a page of small print holds, tables and all. */
const mostWords = 900;

/** `1,000 ms` as 1000. */
function number(cell: string | undefined): number {
  return Number(/^[\d,]+/.exec(cell ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
}
