import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DigestChallenge, readDigest } from '../../scanners/digest-session/challenge.ts';
import { digestHeader } from '../../scanners/digest-session/digest.ts';
import { long } from '../long.ts';
import { expectQuick } from '../processor-time.ts';

/** RFC 7616, section 3.9.1. */
const rfc7616 = {
  realm: 'http-auth@example.org',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
  qop: true,
};
const mufasa = {
  method: 'GET',
  uri: '/dir/index.html',
  username: 'Mufasa',
  password: 'Circle of Life',
  count: 1,
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
} as const;

describe('the answer to a challenge', () => {
  test('is that of RFC 7616, 3.9.1, for MD5', () => {
    expect(digestHeader({ ...rfc7616, algorithm: 'MD5' }, mufasa)).toBe(
      'Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", algorithm=MD5, ' +
        'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, ' +
        'cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, ' +
        'response="8ca523f5e9506fed4657c9700eebdbec", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"',
    );
  });

  test('is that of RFC 7616, 3.9.1, for SHA-256', () => {
    expect(digestHeader({ ...rfc7616, algorithm: 'SHA-256' }, mufasa)).toContain(
      'response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"',
    );
  });

  test('is that of RFC 2617, 3.5', () => {
    const challenge: DigestChallenge = {
      realm: 'testrealm@host.com',
      nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      opaque: null,
      algorithm: 'MD5',
      qop: true,
    };
    const request = { ...mufasa, password: 'Circle Of Life', cnonce: '0a4f113b' };
    expect(digestHeader(challenge, request)).toContain('response="6629fae49393a05397450978507c4ef1"');
  });

  test('has neither count nor cnonce where old firmware offers no qop (RFC 2069)', () => {
    const header = digestHeader({ ...rfc7616, algorithm: 'MD5', qop: false }, mufasa);
    expect(header).not.toMatch(/qop|nc=|cnonce/);
    const md5 = (text: string) => createHash('md5').update(text).digest('hex');
    const who = md5('Mufasa:http-auth@example.org:Circle of Life');
    expect(header).toContain(`response="${md5(`${who}:${rfc7616.nonce}:${md5('GET:/dir/index.html')}`)}"`);
  });

  test('counts in eight hexadecimal digits', () => {
    const header = digestHeader({ ...rfc7616, algorithm: 'MD5' }, { ...mufasa, count: 26 });
    expect(header).toContain('nc=0000001a');
  });

  const printable = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => text.replaceAll(/\p{C}/gu, ''));

  test('takes names of any kind, and stays one line of ASCII', () => {
    const of = (username: string) => digestHeader({ ...rfc7616, algorithm: 'MD5' }, { ...mufasa, username });
    expect(of('a"b\\c')).toContain('username="a\\"b\\\\c"');
    // RFC 7616, 3.9.2 writes this name so.
    expect(of('J\u00e4s\u00f8n Doe')).toContain("username*=UTF-8''J%C3%A4s%C3%B8n%20Doe");
    fc.assert(
      fc.property(printable, (name) => {
        expect(of(name)).toMatch(/^Digest [\x20-\x7e]+$/);
      }),
    );
  });

  test('never holds the password', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 40 }), (password) => {
        fc.pre(!/[\s\p{C}]/u.test(password));
        const header = digestHeader({ ...rfc7616, algorithm: 'SHA-256' }, { ...mufasa, password });
        expect(header).not.toContain(password);
        expect(header).not.toContain(Buffer.from(password).toString('base64'));
      }),
    );
  });
});

describe('a challenge', () => {
  test('is taken apart, whatever the order and however qop is written', () => {
    expect(
      readDigest(['Digest qop="auth", realm="IP Camera(C1214)", nonce="4e6a:1f", stale="FALSE"']),
    ).toEqual({ realm: 'IP Camera(C1214)', nonce: '4e6a:1f', opaque: null, algorithm: 'MD5', qop: true });
    expect(
      readDigest(['digest realm="Login to 4K0", qop=auth,nonce=12, opaque="", algorithm="SHA-256"']),
    ).toEqual({ realm: 'Login to 4K0', nonce: '12', opaque: '', algorithm: 'SHA-256', qop: true });
    expect(readDigest(['Digest realm="a", nonce="b", qop="auth-int,auth"'])?.qop).toBe(true);
    expect(readDigest(['Digest realm="a", nonce="b"'])?.qop).toBe(false);
  });

  test('by SHA-256 goes before one by MD5, in one header or several', () => {
    const md5 = 'Digest realm="m", nonce="1", algorithm=MD5';
    const sha = 'Digest realm="s", nonce="2", algorithm=SHA-256';
    expect(readDigest([md5, sha])?.realm).toBe('s');
    expect(readDigest([`${md5}, ${sha}`])?.realm).toBe('s');
    expect(readDigest([`Basic realm="b", ${md5}`])?.realm).toBe('m');
  });

  test.each([
    'Basic realm="IP Camera"',
    'Bearer realm="x", nonce="y"',
    'Digest realm="a"',
    'Digest nonce="a"',
    'Digest realm="a", nonce=""',
    'Digest realm="a", nonce="b", algorithm=MD5-sess',
    'Digest realm="a", nonce="b", algorithm=SHA-512-256',
    'Digest realm="a", nonce="b", qop="auth-int"',
    'Digest realm="a\u00e4", nonce="b"',
    String.raw`Digest realm="a\"b", nonce="b"`,
    `Digest realm="${'a'.repeat(600)}", nonce="b"`,
    '',
  ])('that cannot be answered is none: %s', (value) => {
    expect(readDigest([value])).toBeNull();
  });

  test('of any text is read without harm, and what is given can stand in a header', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('Digest ', 'realm="', 'nonce=', '"', ',', '\\', 'x', 'qop="auth"', '\r\n', '='),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (values) => {
        const challenge = readDigest(values);
        if (challenge !== null) expect(digestHeader(challenge, mufasa)).toMatch(/^Digest [\x20-\x7e]+$/);
      }),
      { numRuns: long ? 1_000 : 200 },
    );
  });

  test('that is long and hostile is read quickly', async () => {
    await expectQuick(500, () => {
      readDigest(Array.from({ length: 16 }, () => `Digest realm="${'\\'.repeat(4000)}`));
      readDigest(Array.from({ length: 16 }, () => 'a= '.repeat(1300)));
    });
  });
});
