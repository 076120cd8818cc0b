import { expect, test } from 'vitest';
import { speaksTls } from '../../scanners/asking/web-server.ts';
import { asks } from '../../scanners/tls.ts';
import { knowing } from './knowledge.ts';

test('a TLS port whose page came in plain text is asked in plain text from then on, and for no certificate', () => {
  const plain = knowing([443], [['tls.protocol', 'none', 443, 'http']]);
  expect(speaksTls(plain, 443)).toBe(false);
  expect(asks(plain)).toEqual([]);
  expect(speaksTls(knowing([443, 8443], [['tls.protocol', 'none', 8443, 'http']]), 443)).toBe(true);
  expect(speaksTls(knowing([81], [['tls.protocol', 'TLSv1.2', 81, 'http']]), 81)).toBe(true);
});
