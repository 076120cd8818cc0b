import type { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../net/loopback.ts';
import { account, device, entry, known, network, pages, sweepWith } from './digest-session-fixture.ts';
import { memory, noClock, onvifAt, scripted } from './onvif-session-fixture.ts';

describe('a wrong password', () => {
  test('is one attempt, in whatever words the device refuses; the entry rests', async () => {
    const first = await device('127.91.2.1', { pages: pages.camera, stale: true });
    const second = await device('127.91.2.2', { pages: pages.camera });
    const notices: string[] = [];
    const { put } = await sweepWith([entry('battery staple')], memory(), (sentence) =>
      notices.push(sentence),
    );
    expect(await put(known('127.91.2.1', first))).toMatchObject([
      { end: 'refused', login: { outcome: 'refused', entry: 1 } },
    ]);
    expect(await put(known('127.91.2.2', second))).toMatchObject([
      { end: 'stopped', login: { outcome: 'suspended', entry: 1 } },
    ]);
    expect(first.received).toHaveLength(2);
    expect(first.logins).toEqual([{ path: '/ISAPI/System/deviceInfo', right: false, nc: '00000001' }]);
    expect(second.received).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('127.91.2.1 refused entry 1 of the credentials file');
    expect(notices.join()).not.toMatch(/battery|inventory/);
  });

  test('never comes near a lock-out: twenty sweeps are one attempt, until the entry changes', async () => {
    const camera = await device('127.91.2.3', { pages: pages.camera });
    const book = memory();
    for (let night = 0; night < 20; night++) {
      const { put } = await sweepWith([entry('battery staple')], book);
      await put(known('127.91.2.3', camera));
    }
    expect(camera.logins).toHaveLength(1);
    expect(camera.locked()).toBe(false);
    const { put } = await sweepWith([entry()], memory());
    expect((await put(known('127.91.2.3', camera)))[0]).toMatchObject({ end: 'answered' });
  });

  test('is not shown again to a device that moved and is known by what it announces', async () => {
    const before = await device('127.91.2.4', { pages: pages.camera });
    const after = await device('127.91.2.5', { pages: pages.camera });
    const book = memory();
    const reported = [
      ['http.server', 'App-webs/'],
      ['maker.serial', 'AAWRJ91000101'],
    ] as const;
    const first = await sweepWith([entry('battery staple')], book);
    await first.put(known('127.91.2.4', before, reported));
    const second = await sweepWith([entry('battery staple')], book);
    await second.put(known('127.91.2.5', after, reported));
    expect([before.logins.length, after.logins.length]).toEqual([1, 0]);
  });

  test.each([403, 503])('that is answered with %i counts as refused', async (status) => {
    const address = `127.91.2.${status === 403 ? 6 : 7}`;
    const camera = await device(address, { pages: pages.camera, answers: () => status });
    const book = memory();
    const { put } = await sweepWith([entry()], book);
    expect(await put(known(address, camera))).toMatchObject([
      { end: 'refused', login: { outcome: 'refused', entry: 1 } },
    ]);
    expect(book.notes).toEqual([`sent address ${address}`, `refused address ${address}`]);
  });
});

describe('an accepted credential', () => {
  test('goes no further where a further page is refused, and what was read is kept', async () => {
    const answers = (path: string) => (path.includes('interfaces') ? 401 : 200);
    const recorder = await device('127.91.3.1', { pages: pages.recorder, answers });
    const book = memory();
    const { put } = await sweepWith([entry()], book);
    expect((await put(known('127.91.3.1', recorder)))[0]).toMatchObject({ end: 'answered' });
    expect(recorder.logins.map(({ path }) => path)).toEqual([
      '/ISAPI/System/deviceInfo',
      '/ISAPI/System/Network/interfaces',
    ]);
    expect(book.notes.at(-1)).toBe('accepted address 127.91.3.1');
  });
});

describe('no credential is shown', () => {
  test.each([
    ['Basic alone', ['Basic realm="IP Camera(C1214)"']],
    ['another algorithm', ['Digest realm="a", nonce="b", algorithm=SHA-512-256']],
    ['no challenge', []],
  ])('where the device offers %s', async (_, challenges) => {
    const camera = await device('127.91.4.1', { pages: pages.camera, challenges });
    const book = memory();
    const { put } = await sweepWith([entry()], book);
    expect(await put(known('127.91.4.1', camera))).toMatchObject([
      { end: 'not-mine', login: { outcome: 'unsuitable' } },
    ]);
    expect(camera.received).toHaveLength(1);
    expect(camera.headers).toEqual([]);
    expect(book.notes).toEqual([]);
  });

  test('to a web interface where the entry is for ONVIF alone, nor outside its networks', async () => {
    const camera = await device('127.91.4.2', { pages: pages.camera });
    for (const groups of [
      [entry(account.password, { login: 'onvif' })],
      [entry(account.password, { covers: () => false })],
    ]) {
      const { put } = await sweepWith(groups, memory());
      expect(await put(known('127.91.4.2', camera))).toEqual([]);
    }
    expect(camera.received).toEqual([]);
  });
});

describe('Digest and ONVIF together', () => {
  const withOnvif = (address: string, web: { readonly port: number }, port: number) => {
    const host = known(address, web);
    const soap = onvifAt(address, port);
    return { ...host, openPorts: [web.port, port], facts: [...host.facts, ...soap.facts] };
  };

  test('are one attempt: a device that refused one is not tried by the other', async () => {
    const address = `${network}5.1`;
    const web = await device(address, { pages: pages.camera });
    const service = await scripted(address, (_, socket) => socket.end(noClock));
    const { put } = await sweepWith([entry('battery staple')], memory());
    const readings = await put(withOnvif(address, web, service.port));
    expect(readings.map(({ end }) => end)).toEqual(['refused', 'stopped']);
    expect(web.logins).toHaveLength(1);
    expect(service.withCredential()).toEqual([]);
  });

  test('are one attempt where the login is accepted, too', async () => {
    const address = `${network}5.2`;
    const web = await device(address, { pages: pages.camera });
    const service = await scripted(address, (_, socket) => socket.end(noClock));
    const { put } = await sweepWith([entry()], memory());
    expect((await put(withOnvif(address, web, service.port))).map(({ end }) => end)).toEqual(['answered']);
    expect(service.received).toEqual([]);
  });

  test('leave ONVIF its turn where the web interface never saw the credential', async () => {
    const address = `${network}5.3`;
    const web = await device(address, { pages: pages.camera, challenges: ['Basic realm="x"'] });
    const service = await scripted(address, (_, socket) => socket.end(noClock));
    const { put } = await sweepWith([entry()], memory());
    await put(withOnvif(address, web, service.port));
    expect(web.headers).toEqual([]);
    expect(service.withCredential().map(({ operation }) => operation)).toEqual([
      'GetDeviceInformation',
      'GetNetworkInterfaces',
    ]);
  });
});

describe('a hostile device', () => {
  const digest =
    'HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm="a", nonce="b", qop="auth"\r\nContent-Length: 0\r\n\r\n';
  /** Challenges strangers, and does what it likes with a credential. */
  const odd = async (address: string, answer: (socket: Socket) => void, flowMs = 60_000) => {
    let logins = 0;
    const server = await serve(address, (socket) => {
      socket.on('data', (chunk) => {
        if (!/^Authorization: /m.test(chunk.toString('latin1'))) socket.end(digest);
        else {
          logins += 1;
          answer(socket);
        }
      });
    });
    onTestFinished(() => server.close());
    const book = memory();
    const { put } = await sweepWith([entry()], book, undefined, flowMs);
    const began = performance.now();
    const readings = await put(known(address, server));
    return { readings, logins, book, ms: performance.now() - began };
  };
  const onceAndNoVerdict = ({ logins, book }: Awaited<ReturnType<typeof odd>>) => {
    expect(logins).toBe(1);
    expect(book.notes).toHaveLength(1);
    expect(book.notes[0]).toMatch(/^sent /);
  };

  test('that hangs is left at the deadline, after one attempt', async () => {
    const outcome = await odd('127.91.6.1', () => undefined, 2_000);
    expect(outcome.readings).toMatchObject([{ end: 'silent', login: { outcome: 'unanswered' } }]);
    expect(outcome.ms).toBeLessThan(30_000);
    onceAndNoVerdict(outcome);
  });

  test.each([
    ['a page', 'HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>'],
    ['nothing that is HTTP', '\x16\x03\x01'],
    [
      'a document type',
      'HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE a [<!ENTITY b "c">]><DeviceInfo><model>&b;</model></DeviceInfo>',
    ],
    [
      'a redirect to another host',
      'HTTP/1.1 302 Found\r\nLocation: http://127.91.6.9/\r\nContent-Length: 0\r\n\r\n',
    ],
  ])('that answers with %s gets no second attempt, and is no refusal', async (what, answer) => {
    const outcome = await odd(`127.91.6.${20 + what.length}`, (socket) => socket.end(answer, 'latin1'));
    expect(outcome.readings).toMatchObject([{ end: 'not-mine' }]);
    onceAndNoVerdict(outcome);
  });

  test('that never stops is cut off at 64 KiB', async () => {
    const outcome = await odd('127.91.6.2', (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n<DeviceInfo>');
      const more = () => {
        while (socket.writable && socket.write('<model>x</model>'.repeat(1000)));
      };
      socket.on('drain', more);
      more();
    });
    expect(outcome.readings).toMatchObject([{ end: 'not-mine' }]);
    expect(outcome.ms).toBeLessThan(30_000);
    onceAndNoVerdict(outcome);
  });

  test('that closes without a word is no refusal', async () => {
    const outcome = await odd('127.91.6.3', (socket) => socket.destroy());
    expect(outcome.readings).toMatchObject([{ end: 'closed' }]);
    onceAndNoVerdict(outcome);
  });
});
