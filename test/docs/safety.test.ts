import { describe, expect, test } from 'vitest';
import { credentialSessions, scanners, snmpDeclaration } from '../../scanners/index.ts';
import type { Declaration } from '../../src/model/scanner.ts';
import { isDeniedPort } from '../../src/net/guard.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { page, rowsUnder } from './pages.ts';

const document = page('docs/safety.md');
const book = { wasRefused: () => false, note: () => undefined };
const declared: readonly Declaration[] = [
  ...scanners,
  ...credentialSessions({ groups: [], book }),
  snmpDeclaration,
];

describe('docs/safety.md', () => {
  test('says of every scanner what it sends and never sends, in its own words', () => {
    const rows = rowsUnder(document, 'What is sent to an address');
    expect(rows).toEqual(declared.map(({ id, sends, neverSends }) => [`\`${id}\``, sends, neverSends]));
  });

  test('names the limits that hold', () => {
    const value = new Map(rowsUnder(document, 'How much, and how fast').map(([what, is]) => [what, is]));
    const { rate, hostRate, perHost, hostRequests, connectMs, conversationMs } = defaultLimits;
    expect(number(value.get('new conversations a second, in all'))).toBe(rate);
    expect(number(value.get('new conversations a second, to one host'))).toBe(hostRate);
    expect(number(value.get('connections at once, to one host'))).toBe(perHost);
    expect(number(value.get('requests, to one host in one sweep'))).toBe(hostRequests);
    expect(number(value.get('wait for a TCP connect'))).toBe(connectMs);
    expect(number(value.get('longest conversation'))).toBe(conversationMs);
  });

  test('names exactly the ports that are never connected to', () => {
    expect(document.text).toContain('**9100 to 9107, 515 and 631** are never connected to');
    const denied = Array.from({ length: 65_535 }, (_, at) => at + 1).filter(isDeniedPort);
    expect(denied).toEqual([515, 631, 9100, 9101, 9102, 9103, 9104, 9105, 9106, 9107]);
  });
});

/** `1,000 ms` as 1000. */
function number(cell: string | undefined): number {
  return Number(/^[\d,]+/.exec(cell ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
}
