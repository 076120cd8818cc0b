import { expect, test } from 'vitest';
import { speaksTls } from '../../scanners/targeting/web-server.ts';
import { targets } from '../../scanners/tls.ts';
import { knowing } from './knowledge.ts';

test('a TLS port whose page came in plain text is read in plain text from then on, and no certificate is requested', () => {
  const plain = knowing([443], [['tls.protocol', 'none', 443, 'http']]);
  expect(speaksTls(plain, 443)).toBe(false);
  expect(targets(plain)).toEqual([]);
  expect(speaksTls(knowing([443, 8443], [['tls.protocol', 'none', 8443, 'http']]), 443)).toBe(true);
  expect(speaksTls(knowing([81], [['tls.protocol', 'TLSv1.2', 81, 'http']]), 81)).toBe(true);
});
