import { describe, expect, test } from 'vitest';
import { banner, bannerText, greetingOnly, listenOnly, parse, targets } from '../../scanners/banner.ts';
import { connectOnlyPorts } from '../../scanners/targeting/ports.ts';
import { capture } from './captures.ts';
import { fakeDialer } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

describe('greetings', () => {
  test.each([
    ['ftp.txt', 'banner.ftp', '220-Welcome 220 NET-DVR FTP server ready.'],
    ['ssh.txt', 'banner.ssh', 'SSH-2.0-dropbear_2019.78'],
    ['telnet.hex', 'banner.telnet', '192.0.0.64 login:'],
  ])('%s is %s', (name, field, value) => {
    expect(parse(capture(`banner/${name}`))).toEqual([{ field, value }]);
  });

  test('telnet commands are taken out, finished or not', () => {
    expect(bannerText(capture('banner/telnet.hex'))).toBe('\r\n192.0.0.64 login: ');
    expect(parse(capture('banner/telnet-unfinished.hex'))).toBeNull();
  });

  test('no more than 512 bytes are looked at', () => {
    expect(bannerText(Buffer.alloc(4096, 'a'))).toHaveLength(512);
  });

  test('reading stops at a whole line or a prompt', () => {
    const whole = (text: string) => listenOnly.complete(Buffer.from(text));
    expect(whole('SSH-2.0-x')).toBe(false);
    expect(whole('SSH-2.0-x\r\n')).toBe(true);
    expect(whole('220-Welcome\r\n')).toBe(false);
    expect(whole('220-Welcome\r\n220 ready\r\n')).toBe(true);
    expect(whole('\r\nBusyBox\r\n')).toBe(false);
    expect(whole('\r\ncamera login: ')).toBe(true);
  });
});

describe('the exchange', () => {
  test('sends nothing at all', async () => {
    const { dial, steps } = fakeDialer({ replies: [capture('banner/ssh.txt')] });
    expect(await banner.run(dial, { port: 22, tls: false })).toMatchObject({ end: 'answered' });
    expect(steps).toEqual([{ did: 'send', at: { port: 22, tls: false }, text: '' }]);
    expect(listenOnly.maxBytes).toBe(512);
  });

  test('another protocol at the port is not ours, silence is silence', async () => {
    const odd = fakeDialer({ replies: [Buffer.from('hello')] });
    expect(await banner.run(odd.dial, { port: 22, tls: false })).toEqual({ end: 'not-mine' });
    expect(await banner.run(fakeDialer({}).dial, { port: 21, tls: false })).toEqual({ end: 'silent' });
  });

  test('only ports 21, 22 and 23, and the two where TVT greets', () => {
    const ports = targets(knowing([21, 22, 23, 80, ...connectOnlyPorts])).map((target) => target.port);
    expect(ports).toEqual([21, 22, 23, 5000, 6036]);
  });
});

describe('the greeting of a TVT control port', () => {
  const greeting = Buffer.from(capture('banner/tvt-control.hex'));

  test.each([5000, 6036])('is read at %i without a byte sent, 64 bytes at most', async (port) => {
    const { dial, steps } = fakeDialer({ replies: [Buffer.concat([greeting, Buffer.from('more')])] });
    expect(await banner.run(dial, { port, tls: false })).toEqual({
      end: 'answered',
      facts: [{ field: 'banner.control', value: greeting.toString('hex') }],
    });
    expect(steps).toEqual([{ did: 'send', at: { port, tls: false }, text: '' }]);
    expect(greetingOnly.request).toHaveLength(0);
    expect(greetingOnly.maxBytes).toBe(64);
    expect(greetingOnly.complete(greeting.subarray(0, 63))).toBe(false);
    expect(greetingOnly.complete(greeting)).toBe(true);
  });

  test.each(['SSH-2.0-x\r\n', 'hea', 'HEAD / HTTP/1.0\r\n'])('%j is no greeting there', async (text) => {
    const { dial } = fakeDialer({ replies: [Buffer.from(text)] });
    expect(await banner.run(dial, { port: 5000, tls: false })).toEqual({ end: 'not-mine' });
  });

  test('is not looked for at the ports of FTP, SSH and telnet', async () => {
    const { dial } = fakeDialer({ replies: [greeting] });
    expect(await banner.run(dial, { port: 22, tls: false })).toEqual({ end: 'not-mine' });
  });
});
