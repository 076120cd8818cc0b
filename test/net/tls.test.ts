import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { describeCertificate } from '../../src/net/tls.ts';
import { never, openLoopback, serve, text } from './loopback.ts';

const host = '127.0.77.30';
const page = { method: 'GET', path: '/' } as const;
// RSA with 1024 bits, signed with SHA-1 by itself: what old cameras have.
const pem = readFileSync(new URL('old-camera.pem', import.meta.url), 'utf8');
const name =
  'C=CN, ST=ZheJiang, L=HangZhou, O=Example Technology Co., Ltd., OU=DVRNVR, CN=old-camera.example';
const seen = {
  subject: name,
  issuer: name,
  altNames: [],
  fingerprint: 'cd95c58428e2a147ac48badf7ca1f2405be609173e80a74e60bee426ed10d223',
  // What `openssl x509 -pubkey | openssl pkey -pubin -outform der | sha256sum` gives.
  key: '5693834772d715223b980079237029e8b57d3c00646adbb32d92b2e980ce268e',
};
/** One whose names contain a comma, a quotation mark and a backslash. */
const withEscapes = [
  'MIIBgjCCASigAwIBAgIUU3tHk65XHzIc4bh8HCRSXCBve+8wCgYIKoZIzj0EAwIwDjEMMAoGA1UEAwwDY2FtMB4XDTI2MTEy',
  'NzE0MDczOFoXDTM2MTEyNDE0MDczOFowDjEMMAoGA1UEAwwDY2FtMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE3+WrATqH',
  'gj5LMN1qTEbyaxEzOCMpQGyf6Z5jntO3aQEvRGEsq++jmKnySgvDRY+E6NmE2O+WfN82/ZR44r9aW6NkMGIwQQYDVR0RBDow',
  'OIYaaHR0cHM6Ly9jYW0uZXhhbXBsZS9hLGJcImOCCWNhbS5sb2NhbIIPcGxhaW5cbi5leGFtcGxlMB0GA1UdDgQWBBTW9NMY',
  'YNuJtrfREwUvfTsPPxB4bjAKBggqhkjOPQQDAgNIADBFAiEAsV+viX4Iep99tQVkaGyMHWcEzuKu4Q8W+qPafNoQSLkCIDkL',
  '53bi/GkJ4n0AjlfH6Taymb+Es6UVNnJXcccTm92U',
].join('');

/** Two names of hosts (one of them twice), a URL, an address and a person's, signed by itself: made with `openssl req -x509`. */
const withOtherNames = [
  'MIIB6jCCAZGgAwIBAgIULTqs+kKtk88XoubCAEWcM/Ftb04wCgYIKoZIzj0EAwIwDjEMMAoGA1UEAwwDY2FtMCAXDTI2MTEy',
  'NzA4MDg0NVoYDzIxMjYxMTAzMDgwODQ1WjAOMQwwCgYDVQQDDANjYW0wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR5Nqv2',
  'aWQHuPL6BhlrxOBfOEkpirZeSHNSPShOwFy6TLUJElWFfGZyIDil3rAivZZYIRstG/QpZQ7l2MGxoQazo4HKMIHHMB0GA1Ud',
  'DgQWBBSSy8XqMadJwdP6xUJzJEcxBQ10IDAfBgNVHSMEGDAWgBSSy8XqMadJwdP6xUJzJEcxBQ10IDAPBgNVHRMBAf8EBTAD',
  'AQH/MHQGA1UdEQRtMGuCF2F4aXMtMDA0MDhjMTIzNDU2LmxvY2Fsgg0qLmV4YW1wbGUub3JnhwTAqAEKhhVodHRwczovL2Nh',
  'bS5leGFtcGxlL3iBC2FAYi5leGFtcGxlghdheGlzLTAwNDA4YzEyMzQ1Ni5sb2NhbDAKBggqhkjOPQQDAgNHADBEAiAcf95E',
  's0WNhYPLdv7C6Hek/v689/Ag6Z+tHgPPjIhZEgIgaGDsvYD79zkSQG5c9PhLLxWma7+XUDpsN5FinYo7NCc=',
].join('');
let network: Network;
const closers: (() => unknown)[] = [];

beforeEach(async () => {
  network = await openLoopback();
});
afterEach(async () => {
  await network.close();
  for (const close of closers.splice(0)) await close();
});

async function camera(
  options: TlsOptions,
  agreed: (cipher: string) => void = () => undefined,
): Promise<number> {
  const server = createTlsServer(
    { key: pem, cert: pem, ciphers: 'DEFAULT@SECLEVEL=0', ...options },
    (socket) => {
      agreed(socket.getCipher().name);
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end('HTTP/1.0 401 Unauthorized\r\nServer: old\r\n\r\n'));
    },
  );
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  closers.push(() => server.close());
  return (server.address() as { port: number }).port;
}

describe('a certificate is read', () => {
  test.each([
    ['TLSv1', 'TLSv1'],
    ['TLSv1.1', 'TLSv1.1'],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.3', 'TLSv1.3'],
  ] as const)('from a server that speaks %s only', async (version, protocol) => {
    const port = await camera({ minVersion: version, maxVersion: version });
    const certificate = { ...seen, protocol };
    const dialer = network.dialer(host, never);
    expect(await dialer.http({ port, tls: true }, page)).toMatchObject({ end: 'answered', certificate });
    // The handshake alone is the old one.
    const alone = version === 'TLSv1.3' ? { end: 'closed' } : { end: 'answered', certificate };
    expect(await dialer.certificate(port)).toEqual(alone);
  });

  test('from a server that cannot bear a greeting that mentions 1.3', async () => {
    const port = await camera({ maxVersion: 'TLSv1.2' });
    const intolerant = await serve(host, (socket) =>
      socket.once('data', (hello) => {
        if (hello.includes(Buffer.from('0304', 'hex'), 11 + 32)) return socket.destroy();
        const inner = connect(port, host, () => inner.write(hello));
        inner.on('error', () => undefined).pipe(socket);
        return socket.pipe(inner);
      }),
    );
    closers.push(intolerant.close);
    const dialer = network.dialer(host, never);
    expect(await dialer.http({ port: intolerant.port, tls: true }, page)).toEqual({ end: 'closed' });
    expect(await dialer.certificate(intolerant.port)).toMatchObject({ end: 'answered' });
  });

  // Many old servers have a Diffie-Hellman group too small to be used.
  test('without Diffie-Hellman, where the server has another key exchange', async () => {
    const ciphers = 'DHE-RSA-AES128-SHA:AES128-SHA@SECLEVEL=0';
    const agreed: string[] = [];
    const port = await camera(
      { ciphers, dhparam: 'auto', honorCipherOrder: false, maxVersion: 'TLSv1.2' },
      (cipher) => agreed.push(cipher),
    );
    expect(await network.dialer(host, never).certificate(port)).toMatchObject({ end: 'answered' });
    await expect.poll(() => agreed).toEqual(['AES128-SHA']);
  });

  // The server hangs up once it has seen that the client has none: by then it has shown its own.
  test.each(['TLSv1', 'TLSv1.2', 'TLSv1.3'] as const)(
    'from a server that demands the client’s certificate, with %s',
    async (version) => {
      const demanding = { requestCert: true, rejectUnauthorized: true };
      const port = await camera({ ...demanding, minVersion: version, maxVersion: version });
      expect(await network.dialer(host, never).http({ port, tls: true }, page)).toEqual({
        end: 'closed',
        certificate: { ...seen, protocol: version },
      });
    },
  );

  test('together with a page', async () => {
    const port = await camera({ minVersion: 'TLSv1', maxVersion: 'TLSv1' });
    const answer = await network.dialer(host, never).http({ port, tls: true }, page);
    expect(answer).toMatchObject({
      end: 'answered',
      certificate: { ...seen, protocol: 'TLSv1' },
      reply: { status: 401 },
    });
  });
});

describe('no certificate comes from', () => {
  test('a server of another protocol: not mine', async () => {
    const server = await serve(host, (socket) => socket.write('HTTP/1.0 400 Bad Request\r\n\r\n'));
    closers.push(server.close);
    expect(await network.dialer(host, never).certificate(server.port)).toEqual({ end: 'not-mine' });
  });

  test('a server that hangs up during the handshake: closed', async () => {
    const server = await serve(host, (socket) => socket.once('data', () => socket.end()));
    closers.push(server.close);
    expect(await network.dialer(host, never).certificate(server.port)).toEqual({ end: 'closed' });
  });

  test('a server that never finishes the handshake: silent', async () => {
    const server = await serve(host, () => undefined);
    closers.push(server.close);
    const brief = await openLoopback(undefined, { limits: { flowMs: 500 } });
    closers.push(() => brief.close());
    expect(await brief.dialer(host, never).certificate(server.port)).toEqual({ end: 'silent' });
  });

  test('a server that rejects every cipher: closed', async () => {
    const port = await camera({ ciphers: 'PSK@SECLEVEL=0', maxVersion: 'TLSv1.2' });
    expect(await network.dialer(host, never).certificate(port)).toEqual({ end: 'closed' });
  });

  test('a closed port: refused', async () => {
    expect(await network.dialer(host, never).certificate(9)).toEqual({ end: 'refused' });
  });
});

test('the greeting is a single small packet: some servers read no more than that', async () => {
  const greetings: number[] = [];
  const listening = await serve(host, (socket) =>
    socket.once('data', (hello) => {
      // The length of its record (RFC 8446, 5.1), of which the rest may be in another packet.
      greetings.push(5 + Buffer.from(hello).readUInt16BE(3));
      socket.destroy();
    }),
  );
  closers.push(listening.close);
  const dialer = network.dialer(host, never);
  await dialer.http({ port: listening.port, tls: true }, page);
  await dialer.certificate(listening.port);
  expect(greetings).toHaveLength(2);
  expect(Math.max(...greetings)).toBeLessThan(512);
});

test('no server name is sent', async () => {
  let hello = '';
  const server = await serve(host, (socket) => {
    socket.once('data', (data) => {
      hello = text(data);
      socket.end();
    });
  });
  closers.push(server.close);
  await network.dialer(host, never).certificate(server.port);
  expect(hello.length).toBeGreaterThan(40);
  expect(hello).not.toContain(host);
});

test('the other names of a certificate are its hosts and URLs, each once, and no address', () => {
  const der = Buffer.from(withOtherNames, 'base64');
  expect(describeCertificate(der, 'TLSv1.2')?.altNames).toEqual([
    'axis-00408c123456.local',
    '*.example.org',
    'https://cam.example/x',
  ]);
});

test('any bytes are a certificate or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (der) => {
      expect(describeCertificate(der, 'TLSv1')).toBeNull();
    }),
  );
});

test('a name that Node writes as a JSON string, because of its comma or quotes, is read as it is in the certificate', () => {
  const der = Buffer.from(withEscapes, 'base64');
  expect(describeCertificate(der, 'TLSv1.2')?.altNames).toEqual([
    'https://cam.example/a,b\\"c',
    'cam.local',
    'plain\\n.example',
  ]);
});
