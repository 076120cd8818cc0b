import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificateFacts, targets, tls } from '../../scanners/tls.ts';
import { safeFacts } from '../fuzz/promises.ts';
import { long } from '../long.ts';
import { fakeDialer } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

const certificate = {
  subject: 'CN=www.hikvision.com, OU=DVRNVR, O=HIKVISION, L=HangZhou, ST=ZheJiang, C=CN',
  issuer: 'CN=www.hikvision.com',
  altNames: ['www.hikvision.com', 'cam.local'],
  fingerprint: '00ff',
  key: '77ee',
  protocol: 'TLSv1',
};

describe('certificates', () => {
  test('give subject, issuer, fingerprint, protocol, key and alternative names', () => {
    expect(certificateFacts(certificate)).toEqual([
      { field: 'tls.subject', value: certificate.subject },
      { field: 'tls.issuer', value: certificate.issuer },
      { field: 'tls.fingerprint', value: '00ff' },
      { field: 'tls.protocol', value: 'TLSv1' },
      { field: 'tls.key', value: '77ee' },
      { field: 'tls.alt-name', value: 'www.hikvision.com' },
      { field: 'tls.alt-name', value: 'cam.local' },
    ]);
    expect(certificateFacts(null)).toEqual([]);
  });

  test('with any text in them are safe to keep', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2000 });
    fc.assert(
      fc.property(text, text, (subject, issuer) =>
        safeFacts(certificateFacts({ ...certificate, subject, issuer, altNames: [subject] })),
      ),
      { numRuns: long ? 100 : 40 },
    );
  });

  test('are requested only where no page brought them', async () => {
    expect(targets(knowing([80, 443, 8443]))).toEqual([
      { port: 443, tls: true },
      { port: 8443, tls: true },
    ]);
    expect(targets(knowing([443], [['tls.fingerprint', 'ab', 443, 'http']]))).toEqual([]);
  });

  test('cost one handshake, and a closed one is an ending', async () => {
    const { dial, steps } = fakeDialer({ certificate });
    expect(await tls.run(dial, { port: 443, tls: true })).toMatchObject({ end: 'answered' });
    expect(steps).toEqual([{ did: 'handshake', port: 443 }]);
    expect(await tls.run(fakeDialer({}).dial, { port: 443, tls: true })).toEqual({ end: 'closed' });
  });
});
