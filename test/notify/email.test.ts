import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Delivery, Message } from '../../src/model/notice.ts';
import { type EmailSettings, emailChannel } from '../../src/notify/email.ts';
import { describeWith } from '../needs/needs.ts';
import { device, flagged, message } from './events.ts';
import { mailServer } from './mail-server.ts';
import { certificateFile, type SmtpServer } from './smtp-server.ts';

const login = () => Promise.resolve({ user: 'camcensus', pass: 'sesame ä' });
const ca = () => Promise.resolve(readFileSync(certificateFile, 'utf8'));

/** Sends one message to a server; says how that ended and how often it was handed over. */
async function send(
  server: Pick<SmtpServer, 'port'>,
  over: Partial<EmailSettings> = {},
  what: { readonly message?: Message; readonly agree?: boolean; readonly signal?: AbortSignal } = {},
): Promise<{ delivery: Delivery; handed: number }> {
  let handed = 0;
  const deliver = emailChannel({
    host: '127.0.0.1',
    port: server.port,
    tls: 'starttls',
    login: null,
    ca,
    from: 'camcensus@town.example',
    to: ['cctv@town.example'],
    resolve: (host) => Promise.resolve([host]),
    timeoutMs: 20_000,
    ...over,
  });
  const handOver = () => {
    handed += 1;
    return what.agree ?? true;
  };
  const signal = what.signal ?? new AbortController().signal;
  const delivery = await deliver(what.message ?? message(), handOver, signal);
  return { delivery, handed };
}

describeWith(['aiosmtpd'], 'a digest by mail', () => {
  test('arrives over STARTTLS after a login, once, with text and HTML, and says where it came from', async () => {
    const server = await mailServer('starttls,auth');
    const { delivery, handed } = await send(server, { login });
    expect(delivery).toEqual({ ended: 'delivered', says: '250 2.0.0 queued as 4711' });
    expect(handed).toBe(1);
    const [mail] = await server.mails();
    expect(mail).toMatchObject({ tls: true, user: 'camcensus', mail_from: 'camcensus@town.example' });
    expect(mail?.data).toContain('Message-ID: <camcensus.0b5e9a51-7d55-4f5c-9c11-6d2f6f0f8f01@town.example>');
    expect(mail?.data).toContain('Subject: camcensus: 1 new flagged device (st-marys)');
    expect(mail?.data).toContain('Auto-Submitted: auto-generated');
    expect(mail?.data).toMatch(/text\/plain[\s\S]*Annke C500, made by Hikvision[\s\S]*text\/html/);
    expect(mail?.data).not.toContain('sesame');
  });

  test('arrives over TLS from the first byte', async () => {
    const server = await mailServer('implicit,auth');
    expect((await send(server, { tls: 'implicit', login })).delivery.ended).toBe('delivered');
    expect(await server.says('login')).toMatchObject({ login: true, tls: true });
  });

  test('is not sent, and no password is, to a server without STARTTLS', async () => {
    const server = await mailServer('auth');
    const { delivery, handed } = await send(server, { login });
    expect(delivery).toMatchObject({ ended: 'failed', whole: true });
    expect([handed, await server.count('login'), (await server.mails()).length]).toEqual([0, 0, 0]);
  });

  test('is not sent, and no password is, to a server whose certificate nobody vouches for', async () => {
    const server = await mailServer('starttls,auth');
    const { delivery } = await send(server, { login, ca: null });
    expect(delivery).toMatchObject({
      ended: 'failed',
      whole: true,
      says: expect.stringMatching(/certificate/i),
    });
    expect([await server.count('login'), (await server.mails()).length]).toEqual([0, 0]);
  });

  test('is not sent after a wrong password, which is nowhere in what is said', async () => {
    const server = await mailServer('starttls,auth');
    const wrong = () => Promise.resolve({ user: 'camcensus', pass: 'wrongword' });
    const { delivery } = await send(server, { login: wrong });
    expect(delivery).toMatchObject({ ended: 'failed', whole: true, says: expect.stringContaining('535') });
    expect(JSON.stringify(delivery)).not.toContain('wrongword');
    expect(await server.count('login')).toBe(1);
  });

  test('goes without TLS only where the config says so', async () => {
    const server = await mailServer('plain');
    expect((await send(server, { tls: 'none' })).delivery.ended).toBe('delivered');
    expect((await server.mails())[0]?.tls).toBe(false);
  });

  test('that is refused says so, and is no fault of the way', async () => {
    const { delivery } = await send(await mailServer('starttls,refuse'));
    expect(delivery).toMatchObject({ ended: 'failed', whole: false, says: expect.stringContaining('554') });
  });

  test('of which one recipient is refused arrives at the other, and says whom it did not reach', async () => {
    const server = await mailServer('starttls,refuse-rcpt');
    const { delivery } = await send(server, { to: ['nobody@town.example', 'cctv@town.example'] });
    expect(delivery).toEqual({
      ended: 'delivered',
      says: '250 2.0.0 queued as 4711; refused for nobody@town.example',
    });
    const none = await send(server, { to: ['nobody@town.example'] });
    expect(none.delivery).toMatchObject({ ended: 'failed', whole: false });
    expect(JSON.stringify(none.delivery)).not.toContain('\\u001b');
  });

  test('to a server that never greets is given up after its time', async () => {
    const sent = await send(await mailServer('mute'), { timeoutMs: 1_000 });
    expect(sent).toMatchObject({ delivery: { ended: 'failed', whole: true }, handed: 0 });
  });

  test('to a server that takes the message and does not answer is given up after its time', async () => {
    const server = await mailServer('starttls,hang');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const sending = send(server, { timeoutMs: 60_000 });
    await server.says('data');
    vi.advanceTimersByTime(60_000);
    expect(await sending).toMatchObject({ delivery: { ended: 'failed', whole: true }, handed: 1 });
  });

  test.each([
    ['starttls,gone', 0],
    ['starttls,drop', 1],
  ])('to a server that goes away (%s) failed', async (manner, handed) => {
    const sent = await send(await mailServer(manner));
    expect(sent).toMatchObject({ delivery: { ended: 'failed', whole: true }, handed });
  });

  test('is tried at the next address of the name where nobody answers at the first, with the name in the certificate', async () => {
    const server = await mailServer('starttls');
    const resolve = () => Promise.resolve(['127.0.0.77', '127.0.0.1']);
    const { delivery } = await send(server, { host: 'localhost', resolve });
    expect(delivery.ended).toBe('delivered');
    const other = await send(server, { host: 'mail.town.example', resolve });
    expect(other.delivery).toMatchObject({
      ended: 'failed',
      says: expect.stringMatching(/altnames|does not match/i),
    });
    expect(await server.mails()).toHaveLength(1);
  });

  test('to nobody at all failed', async () => {
    const server = await mailServer('starttls');
    await server.stop();
    expect(await send(server)).toMatchObject({ delivery: { ended: 'failed', whole: true }, handed: 0 });
  });

  test('that another process has taken over meanwhile is not sent', async () => {
    const server = await mailServer('starttls');
    const { delivery } = await send(server, {}, { agree: false });
    expect(delivery).toMatchObject({ ended: 'failed', says: expect.stringContaining('another process') });
    await send(server);
    expect(await server.mails()).toHaveLength(1);
  });

  test('is broken off when we are told to stop', async () => {
    const server = await mailServer('mute');
    const stop = new AbortController();
    const sending = send(server, {}, { signal: stop.signal });
    stop.abort();
    expect(await sending).toEqual({ delivery: { ended: 'stopped' }, handed: 0 });
  });

  test('that is handed over when we are told to stop is waited for a while: the answer may still come', async () => {
    const server = await mailServer('starttls,hang');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const stop = new AbortController();
    let ended = false;
    const sending = send(server, { timeoutMs: 60_000 }, { signal: stop.signal }).finally(() => {
      ended = true;
    });
    await server.says('data');
    stop.abort();
    vi.advanceTimersByTime(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await sending).toEqual({ delivery: { ended: 'stopped' }, handed: 1 });
  });

  test('holds nothing that a device or a site could have put there: no header, no markup, no link, no control character', async () => {
    const server = await mailServer('starttls');
    const evil =
      'x\r\nBcc: all@town.example\r\n\r\n<script>alert(1)</script>\u202e\u001b[31m http://evil.example';
    const event = flagged({
      site: evil,
      note: evil,
      device: device({
        model: evil,
        serial: '"><img src=x>',
        brand: '\n.\r\nQUIT',
        policies: [{ id: 'p', reason: evil }],
      }),
    });
    const { delivery } = await send(server, {}, { message: message(event) });
    expect(delivery.ended).toBe('delivered');
    const [mail] = await server.mails();
    const data = mail?.data ?? '';
    const head = data.slice(0, data.indexOf('\r\n\r\n'));
    expect(mail?.rcpt_tos).toEqual(['cctv@town.example']);
    expect(head).not.toMatch(/^bcc/im);
    expect(
      head
        .split('\r\n')
        .filter((line) => /^[\w-]+:/.test(line))
        .map((line) => line.split(':')[0]),
    ).toEqual([
      'Auto-Submitted',
      'X-Auto-Response-Suppress',
      'From',
      'To',
      'Subject',
      'Message-ID',
      'Date',
      'MIME-Version',
      'Content-Type',
    ]);
    const read = data.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    expect(read).not.toMatch(/:\/\/|=1B|=E2=80|\u202e/i);
    expect(read.slice(read.indexOf('text/html'))).not.toMatch(/<script|<img/i);
  });
});
