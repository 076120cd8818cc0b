import { describe, expect, test } from 'vitest';
import { http } from '../../scanners/http/index.ts';
import { demandsTls } from '../../scanners/http/parse.ts';
import { readHttp } from '../../src/net/http/reply.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';

describe('the exchange', () => {
  const certificate = {
    subject: 'CN=cam',
    issuer: 'CN=cam',
    altNames: [],
    fingerprint: 'ab',
    key: null,
    protocol: 'TLSv1.2',
  };

  test('one GET, and the certificate comes home with the page', async () => {
    const { dial, steps } = fakeDialer({ http: () => replied(page(200, [['Server', 'x']]), certificate) });
    const reading = await http.run(dial, { port: 443, tls: true });
    expect(steps).toEqual([
      { did: 'http', at: { port: 443, tls: true }, request: { method: 'GET', path: '/' } },
    ]);
    expect(reading).toMatchObject({ end: 'answered' });
    expect(JSON.stringify(reading)).toContain('tls.fingerprint');
  });

  test.each(['wants-tls.http', 'tls-alert.hex'])('%s is tried once more inside TLS', async (name) => {
    const plain = readHttp(capture(`http/${name}`));
    expect(demandsTls(plain)).toBe(true);
    const { dial, steps } = fakeDialer({
      http: (at) => (at.tls ? replied(page(200, [['Server', 'inside']]), certificate) : replied(plain)),
    });
    const reading = await http.run(dial, { port: 8081, tls: false });
    expect(steps.map((step) => step.did === 'http' && step.at.tls)).toEqual([false, true]);
    expect(reading).toMatchObject({
      facts: expect.arrayContaining([{ field: 'http.server', value: 'inside' }]),
    });
  });

  test('a port that hangs up without a reply is tried once more inside TLS', async () => {
    const { dial, steps } = fakeDialer({
      http: (at) =>
        at.tls ? replied(page(200, [['Server', 'inside']]), certificate) : { end: 'closed' as const },
    });
    const reading = await http.run(dial, { port: 8081, tls: false });
    expect(steps.map((step) => step.did === 'http' && step.at.tls)).toEqual([false, true]);
    expect(reading).toMatchObject({
      facts: expect.arrayContaining([{ field: 'http.server', value: 'inside' }]),
    });
    const deaf = fakeDialer({ http: () => ({ end: 'closed' as const }) });
    expect(await http.run(deaf.dial, { port: 443, tls: true })).toEqual({ end: 'closed' });
    expect(await http.run(deaf.dial, { port: 81, tls: false })).toEqual({ end: 'closed' });
    expect(deaf.steps).toHaveLength(4);
  });

  const ends = ['closed', 'not-mine', 'silent'] as const;
  test.each(ends)('a TLS port without TLS is tried once more in plain text: %s', async (end) => {
    const { dial, steps } = fakeDialer({
      http: (at) => (at.tls ? { end } : replied(page(200, [['Server', 'plain']]))),
    });
    expect(await http.run(dial, { port: 443, tls: true })).toMatchObject({
      facts: expect.arrayContaining([
        { field: 'http.server', value: 'plain' },
        { field: 'tls.protocol', value: 'none' },
      ]),
    });
    expect(steps.map((step) => step.did === 'http' && step.at.tls)).toEqual([true, false]);
    steps.length = 0;
    expect(await http.run(dial, { port: 443, tls: true, path: '/second' })).toEqual({ end });
    expect(steps).toHaveLength(1);
  });

  test('a server that only wants TLS newer or older than ours names itself, and its page counts as unseen', async () => {
    const plain = readHttp(capture('http/wants-tls.http'));
    const { dial } = fakeDialer({ http: (at) => (at.tls ? { end: 'closed' } : replied(plain)) });
    const reading = await http.run(dial, { port: 443, tls: true });
    expect(reading).toEqual({ end: 'answered', facts: [{ field: 'http.server', value: 'nginx' }] });
  });

  test('of a page in RTSP only the protocol is kept: it is requested in RTSP then', async () => {
    const reply = readHttp(Buffer.from('RTSP/1.0 400 Bad Request\r\nServer: x\r\n\r\n'));
    const { dial } = fakeDialer({ http: () => replied(reply) });
    const reading = await http.run(dial, { port: 88, tls: false });
    expect(reading).toEqual({ end: 'answered', facts: [{ field: 'rtsp.status', value: '400' }] });
  });

  test.each([
    ['<center><h1>IP Camera</h1></center>', 'answered'],
    ['<!-- menu -->\n<A HREF="live.htm">Live</A>', 'answered'],
    ['<a:Envelope xmlns:a="urn:x"/>', 'not-mine'],
    ['<stream:stream>', 'not-mine'],
    ['<policy-file-request/>', 'not-mine'],
  ])('a page without a status line is one if it begins like one: %s', async (page, end) => {
    const { dial } = fakeDialer({ http: () => replied(readHttp(Buffer.from(page))) });
    expect((await http.run(dial, { port: 80, tls: false })).end).toBe(end);
  });

  test('what stays of a port that wants TLS and then gives none is the plain reply', async () => {
    const plain = readHttp(capture('http/wants-tls.http'));
    const { dial } = fakeDialer({ http: (at) => (at.tls ? { end: 'closed' } : replied(plain)) });
    expect(await http.run(dial, { port: 8081, tls: false })).toMatchObject({
      facts: expect.arrayContaining([{ field: 'http.server', value: 'nginx' }]),
    });
  });

  test('a certificate without a page is kept, and the port not tried in plain text', async () => {
    const { dial, steps } = fakeDialer({ http: () => ({ end: 'closed', certificate }) });
    const reading = await http.run(dial, { port: 443, tls: true });
    expect(reading).toMatchObject({ facts: [{ field: 'tls.subject', value: 'CN=cam' }, {}, {}, {}] });
    expect(steps).toHaveLength(1);
  });

  test('so is that behind a plain reply that wants TLS', async () => {
    const plain = readHttp(capture('http/wants-tls.http'));
    const { dial } = fakeDialer({
      http: (at) => (at.tls ? { end: 'closed', certificate } : replied(plain)),
    });
    expect(await http.run(dial, { port: 8081, tls: false })).toMatchObject({
      facts: expect.arrayContaining([
        { field: 'http.server', value: 'nginx' },
        { field: 'tls.subject', value: 'CN=cam' },
      ]),
    });
  });

  test('the page behind a redirect leads no further', async () => {
    const { dial, steps } = fakeDialer({ http: () => replied(page(302, [['Location', '/again']])) });
    const reading = await http.run(dial, { port: 80, tls: false, path: '/first' });
    expect(steps).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toContain('http.redirect');
  });

  test('endings are passed on, and other protocols are not ours', async () => {
    expect(await http.run(fakeDialer({}).dial, { port: 80, tls: false })).toEqual({ end: 'silent' });
    const ssh = readHttp(capture('http/ssh-on-a-web-port.http'));
    const { dial } = fakeDialer({ http: () => replied(ssh) });
    expect(await http.run(dial, { port: 81, tls: false })).toEqual({ end: 'not-mine' });
  });
});
