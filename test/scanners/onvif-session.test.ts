import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { clockOffset } from '../../scanners/onvif-session/clock.ts';
import { onvifSession } from '../../scanners/onvif-session/index.ts';
import { parse } from '../../scanners/onvif-session/parse.ts';
import { session } from '../../scanners/onvif-session/session.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';
import {
  digestOf,
  group,
  memory,
  noClock,
  onvifAt,
  put,
  running,
  scripted,
  soap,
} from './onvif-session-fixture.ts';

describe('what node-onvif read', () => {
  const facts = (name: string) => parse(capture(`onvif-session/${name}`))?.map((f) => [f.field, f.value]);

  test('device information, elements with attributes and repeated ones too', () => {
    expect(facts('device-information.json')).toEqual([
      ['onvif.manufacturer', 'Acme & Sons'],
      ['onvif.model', 'IPC-X200'],
      ['onvif.firmware', 'V5.7.1 build 210806'],
      ['onvif.serial', 'ACME0042'],
    ]);
  });

  test('the MAC address of every interface, all zeros left out', () => {
    expect(facts('two-interfaces.json')).toEqual([
      ['onvif.mac', '44:19:b6:5e:00:01'],
      ['onvif.mac', '44:19:b6:5e:00:02'],
    ]);
  });

  test('a map in place of a text counts for nothing, and values are cleaned', () => {
    expect(facts('odd-shapes.json')).toEqual([['onvif.serial', 'evil serial']]);
  });
});

describe('a session', () => {
  test('with the right password brings what the device keeps from strangers', async () => {
    const camera = (await running(1, ['Hikvision camera'])).device('Hikvision camera');
    const book = memory();
    const known = onvifAt(camera.device.address, camera.bound(80)!);
    const reading = await put(onvifSession({ groups: [group('correct horse')], book }), known);
    expect(reading).toEqual({
      end: 'answered',
      facts: [
        { field: 'onvif.manufacturer', value: 'HIKVISION' },
        { field: 'onvif.model', value: 'DS-2CD2143G2-I' },
        { field: 'onvif.firmware', value: 'V5.7.3 build 220315' },
        { field: 'onvif.serial', value: 'DS-2CD2143G2-I20220402AAWRJ71300412' },
        { field: 'onvif.hardware-id', value: '88' },
        { field: 'onvif.mac', value: '04:03:12:7a:10:02' },
      ],
      login: { outcome: 'accepted', entry: 1 },
    });
    expect(
      camera.log.requests.filter(({ protocol }) => protocol === 'onvif').map(({ verb }) => verb),
    ).toEqual(['GetSystemDateAndTime', 'GetDeviceInformation', 'GetNetworkInterfaces']);
    const digest = `WS-UsernameToken onvif on port ${camera.bound(80)}`;
    expect(camera.log.credentials).toEqual([digest, digest]);
    expect(camera.log).toMatchObject({ violations: [], maxAtOnce: 1 });
    expect(book.notes).toEqual(['sent address 127.80.1.2', 'accepted address 127.80.1.2']);
  });

  test('requests nothing that the device reported without a credential', async () => {
    const device = await scripted('127.80.2.1', ({ operation }, socket) => {
      const info =
        '<NetworkInterfaces><Info><HwAddress>44:19:b6:5e:00:09</HwAddress></Info></NetworkInterfaces>';
      socket.end(
        operation === 'GetSystemDateAndTime'
          ? noClock
          : soap(`<GetNetworkInterfacesResponse>${info}</GetNetworkInterfacesResponse>`),
      );
    });
    const probe = () => onvifSession({ groups: [group('x')], book: memory() });
    const reported = [['onvif.manufacturer', 'Acme']] as const;
    expect(await put(probe(), onvifAt('127.80.2.1', device.port, reported))).toMatchObject({
      facts: [{ field: 'onvif.mac', value: '44:19:b6:5e:00:09' }],
    });
    expect(device.withCredential().map(({ operation }) => operation)).toEqual(['GetNetworkInterfaces']);
    const all = [...reported, ['onvif.mac', '44:19:b6:5e:00:09'] as const];
    expect(await put(probe(), onvifAt('127.80.2.1', device.port, all))).toBeNull();
  });

  test('follows the clock of the device, and takes names and passwords of any kind', async () => {
    const password = 'pa<ss>"&ß¶';
    const device = await scripted('127.80.2.2', ({ operation }, socket) => {
      const date = '<Date><Year>2019</Year><Month>2</Month><Day>28</Day></Date>';
      const time = '<Time><Hour>0</Hour><Minute>5</Minute><Second>9</Second></Time>';
      const clock = `<SystemDateAndTime><UTCDateTime>${time}${date}</UTCDateTime></SystemDateAndTime>`;
      socket.end(
        operation === 'GetSystemDateAndTime'
          ? soap(`<GetSystemDateAndTimeResponse>${clock}</GetSystemDateAndTimeResponse>`)
          : soap('<GetDeviceInformationResponse><Model>X1</Model></GetDeviceInformationResponse>'),
      );
    });
    const groups = [group(password, { username: 'Müller & Co <cctv>' })];
    await put(
      onvifSession({ groups, book: memory() }),
      onvifAt('127.80.2.2', device.port, [['onvif.mac', '-']]),
    );
    const [shown] = device.withCredential();
    const digest = digestOf(shown!, password);
    expect(digest).toMatchObject({ right: true, user: 'M\u00fcller &#38; Co &#60;cctv&#62;' });
    expect(digest.created).toMatch(/^2019-02-28T00:05:/);
    expect(shown!.body).not.toContain('pa&');
  });

  test('onvifSession tries an entry whose user name is its password', async () => {
    const device = await scripted('127.80.2.5', ({ operation }, socket) => {
      const answer = '<GetDeviceInformationResponse><Model>X1</Model></GetDeviceInformationResponse>';
      socket.end(operation === 'GetSystemDateAndTime' ? noClock : soap(answer));
    });
    const groups = [group('admin', { username: 'admin' })];
    const known = onvifAt('127.80.2.5', device.port, [['onvif.mac', '-']]);
    expect(await put(onvifSession({ groups, book: memory() }), known)).toMatchObject({
      end: 'answered',
      login: { outcome: 'accepted', entry: 1 },
    });
    const [shown, ...more] = device.withCredential();
    expect(more).toEqual([]);
    expect(digestOf(shown!, 'admin')).toMatchObject({ right: true, user: 'admin' });
    expect(shown!.body.match(/>admin</g)).toHaveLength(1);
  });

  test('keeps to our clock where that of the device is nonsense', async () => {
    const device = await scripted('127.80.2.4', (_, socket) => {
      const date = '<Date><Year>19</Year><Month>2</Month><Day>28</Day></Date>';
      const time = '<Time><Hour>0</Hour><Minute>5</Minute><Second>9</Second></Time>';
      const clock = `<SystemDateAndTime><UTCDateTime>${time}${date}</UTCDateTime></SystemDateAndTime>`;
      socket.end(soap(`<GetSystemDateAndTimeResponse>${clock}</GetSystemDateAndTimeResponse>`));
    });
    await put(onvifSession({ groups: [group('x')], book: memory() }), onvifAt('127.80.2.4', device.port));
    const { created } = digestOf(device.withCredential()[0]!, 'x');
    expect(Math.abs(Date.parse(created) - Date.now())).toBeLessThan(60_000);
  });

  test('ends where the place turns out not to be ONVIF, and shows it no credential', async () => {
    const device = await scripted('127.80.2.3', (_, socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>');
    });
    const book = memory();
    const probe = onvifSession({ groups: [group('x')], book });
    expect(await put(probe, onvifAt('127.80.2.3', device.port))).toMatchObject({ end: 'not-mine' });
    expect(device.received).toHaveLength(1);
    expect(device.withCredential()).toEqual([]);
    expect(book.notes).toEqual([]);
  });
});

describe('a hostile device', () => {
  const endless = (socket: import('node:net').Socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<a>');
    const more = () => {
      while (socket.writable && socket.write('<b>'.repeat(1000)));
    };
    socket.on('drain', more);
    more();
  };

  test.each([
    ['the clock', 'GetSystemDateAndTime', 0],
    ['device information', 'GetDeviceInformation', 1],
  ])('with an endless answer to %s is cut off at 64 KiB', async (_, endlessly, shown) => {
    let sent = 0;
    const device = await scripted(`127.80.3.${shown + 1}`, ({ operation }, socket) => {
      socket.on('close', () => {
        sent += socket.bytesWritten;
      });
      if (operation === endlessly) endless(socket);
      else socket.end(noClock);
    });
    const began = performance.now();
    const probe = onvifSession({ groups: [group('x')], book: memory() });
    const reading = await put(probe, onvifAt(`127.80.3.${shown + 1}`, device.port));
    expect(reading).toMatchObject({ end: 'not-mine' });
    expect(device.withCredential()).toHaveLength(shown);
    expect(performance.now() - began).toBeLessThan(60_000);
    // What is read stops at the cap; the rest is what the kernel's buffers took before the connection was cut.
    expect(sent).toBeLessThan(8 * 1024 * 1024);
  });

  test('that hangs is left at the deadline', async () => {
    const device = await scripted('127.80.3.3', ({ operation }, socket) => {
      if (operation === 'GetSystemDateAndTime') socket.end(noClock);
    });
    const book = memory();
    const began = performance.now();
    const probe = onvifSession({ groups: [group('x')], book, sessionMs: 3000 });
    expect(await put(probe, onvifAt('127.80.3.3', device.port))).toMatchObject({ end: 'silent' });
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(device.withCredential()).toHaveLength(1);
    expect(book.notes).toEqual(['sent address 127.80.3.3']);
  });

  test.each([
    ['nesting beyond measure', '<a>'.repeat(12_000)],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    [
      'prototype names',
      '<GetDeviceInformationResponse><__proto__>x</__proto__></GetDeviceInformationResponse>',
    ],
    ['nothing', ''],
  ])('that answers with %s costs its own answer', async (what, body) => {
    const address = `127.80.3.${10 + what.length}`;
    const device = await scripted(address, ({ operation }, socket) => {
      socket.end(operation === 'GetSystemDateAndTime' ? noClock : soap(body));
    });
    const probe = onvifSession({ groups: [group('x')], book: memory() });
    const reading = await put(probe, onvifAt(address, device.port));
    expect(reading).toMatchObject({ end: 'not-mine' });
  });
});

test('the time that this machine takes to begin is not the device’s', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { dial } = fakeDialer({
    http: (_, { body }) =>
      replied(
        page(
          200,
          [],
          body?.includes('GetSystemDateAndTime')
            ? capture('onvif/date-and-time.xml')
            : capture('onvif/device-information.xml'),
        ),
      ),
  });
  const target = { port: 80, tls: false, path: '/onvif/device_service' };
  const operations = ['GetDeviceInformation'] as const;
  const carriage = { target, operations, username: 'onvif', password: 'x', maySend: () => true };
  const ending = session(dial, carriage, 1_000);
  vi.advanceTimersByTime(5_000);
  expect((await ending).reading).toMatchObject({ end: 'answered' });
});

test('a group that is printed or logged shows no password', () => {
  const one = group('correct horse');
  expect(inspect(one, { depth: 9, showHidden: true }) + JSON.stringify(one)).not.toContain('horse');
});

describe('the clock of a device', () => {
  const clockReply = (date: object, time: object = { Hour: '1', Minute: '2', Second: '3' }) => ({
    GetSystemDateAndTimeResponse: { SystemDateAndTime: { UTCDateTime: { Date: date, Time: time } } },
  });

  test('on the 31st is right for a device in February', () => {
    const now = Date.UTC(2026, 9, 31, 12);
    const offset = clockOffset(clockReply({ Year: '2019', Month: '2', Day: '28' }), now);
    expect(new Date(now + offset).toISOString()).toBe('2019-02-28T01:02:03.000Z');
  });

  test.each([
    null,
    {},
    clockReply({ Year: '2019', Month: '2' }),
    clockReply({ Year: 'x', Month: '2', Day: '3' }),
    clockReply({ Year: '19', Month: '2', Day: '3' }),
    clockReply({ Year: '2019', Month: ['2', '3'], Day: '3' }),
    clockReply({ Year: '2019', Month: '2', Day: '3' }, {}),
  ])('that cannot be distinguished is taken for ours (%#)', (data) => {
    expect(clockOffset(data, 5)).toBe(0);
  });
});
