import { describe, expect, test } from 'vitest';
import { digestDeclaration } from '../../scanners/digest-session/index.ts';
import { offlineChannels } from '../../scanners/digest-session/isapi.ts';
import { parse } from '../../scanners/digest-session/parse.ts';
import { familyOf, readings, recorderReadings, targets } from '../../scanners/digest-session/request.ts';
import type { Field } from '../../src/model/observation.ts';
import { capture } from './captures.ts';
import { account, device, entry, known, pages, sweepWith } from './digest-session-fixture.ts';
import { knowing } from './knowledge.ts';
import { memory } from './onvif-session-fixture.ts';

const facts = (name: string) =>
  parse(capture(`digest-session/${name}`))?.map(({ field, value }) => [field, value]);

describe('what stands behind the login', () => {
  test('is model, serial, firmware and MAC of a Hikvision device', () => {
    expect(facts('isapi-camera.xml')).toEqual([
      ['maker.answer', 'isapi'],
      ['maker.namespace', 'hikvision.com'],
      ['maker.model', 'DS-2CD2143G2-I'],
      ['maker.device-class', 'IPCamera'],
      ['maker.serial', 'DS-2CD2143G2-I20220402AAWRJ91000101'],
      ['maker.firmware', 'V5.7.3 build 220315'],
      ['maker.mac', '04:03:12:91:00:01'],
      ['maker.name', 'Front gate'],
    ]);
    expect(facts('isapi-interfaces.xml')).toEqual([
      ['maker.mac', '04:03:12:91:00:01'],
      ['maker.mac', '04:03:12:91:00:02'],
    ]);
  });

  test('is model, serial, firmware and MAC of a Dahua device; a number is no model', () => {
    expect(facts('magicbox-system.txt')).toEqual([
      ['maker.answer', 'magicbox'],
      ['maker.model', 'IPC-HDW1200S'],
      ['maker.serial', '3F91000PAA00301'],
    ]);
    expect(facts('magicbox-recorder.txt')).toEqual([
      ['maker.answer', 'magicbox'],
      ['maker.serial', '4C91000PAA00302'],
    ]);
    expect(facts('magicbox-type.txt')).toContainEqual(['maker.model', 'DHI-NVR5216-16P-I']);
    expect(facts('magicbox-version.txt')).toContainEqual([
      'maker.firmware',
      '4.001.0000000.3.R build 2021-06-05',
    ]);
    expect(facts('magicbox-network.txt')).toEqual([['maker.mac', '90:02:a9:91:00:03']]);
  });

  test('is each camera on a channel, without empty and switched-off places', () => {
    expect(facts('isapi-channels.xml')).toEqual([
      ['maker.remote-channels', '3'],
      [
        'maker.channel',
        '1|192.168.254.2|DS-2CD2T63G0-I5|DS-2CD2T63G0-I520200101AAWRE91000201||V5.5.82 build 190909|Lobby | east',
      ],
      ['maker.channel', '2|192.168.254.3|||||Garage'],
      ['maker.channel', '4|192.168.254.5|||||Yard'],
    ]);
    expect(facts('magicbox-remote.txt')).toEqual([
      ['maker.remote-channels', '2'],
      [
        'maker.channel',
        '1|192.168.23.11|DH-IPC-HFW1431S1-A|6J91000PAG00311|08:ed:ed:91:00:11|2.800.0000000.16.R|gate',
      ],
      ['maker.channel', '2|192.168.23.12|DS-2CD1143G0-I|DS-2CD1143G0-I20211208AAWRJ91000312|||'],
    ]);
    expect(offlineChannels(capture('digest-session/isapi-states.xml'))).toEqual(new Set([4]));
    expect(offlineChannels(capture('digest-session/isapi-camera.xml'))).toBeNull();
  });

  test('is never a user name or password, which recorders keep next to their channels', () => {
    for (const name of ['isapi-channels.xml', 'magicbox-remote.txt']) {
      expect(Buffer.from(capture(`digest-session/${name}`)).toString()).toContain('secret-word');
      expect(JSON.stringify(facts(name))).not.toMatch(/secret|admin|\*\*/);
    }
  });

  test('is cleaned, and placeholders are nothing', () => {
    expect(facts('isapi-hostile.xml')).toEqual([
      ['maker.model', 'A [2J B'],
      ['maker.name', 'N/A'],
    ]);
  });
});

describe('whose login it is', () => {
  const host = (...reported: readonly (readonly [Field, string])[]) =>
    known('127.91.9.1', { port: 80 }, reported);

  test.each([
    ['http.server', 'App-webs/', 'isapi'],
    ['http.server', 'DNVRS-Webs', 'isapi'],
    ['http.page-mark', '/doc/page/login.asp?_', 'isapi'],
    ['http.title', 'Prama Hikvision India', null],
    ['rtsp.auth-realm', 'IP Camera(FG513)', 'isapi'],
    ['onvif.manufacturer', 'HIKVISION', 'isapi'],
    ['maker.answer', 'sadp', 'isapi'],
    ['http.auth-realm', 'Login to 4K01FD2PAJ6E3FF', 'magicbox'],
    ['maker.answer', 'dhip', 'magicbox'],
    ['http.title', 'WEB SERVICE', 'magicbox'],
    ['http.server', 'Boa', null],
    ['onvif.manufacturer', 'AXIS', null],
    ['http.auth-realm', 'IP Camera', null],
  ] as const)('%s %s: %s', (field, value, family) => {
    expect(familyOf(host([field, value]))?.family ?? null).toBe(family);
  });

  test('is of no maker where the signs contradict each other', () => {
    expect(familyOf(host(['http.server', 'App-webs/'], ['maker.answer', 'dhip']))).toBeNull();
  });

  test('TLS comes before the plain port, and a plain port that only leads there does not come at all', () => {
    const both = knowing(
      [80, 443],
      [
        ['http.status', '200', 80, 'http'],
        ['http.status', '200', 443, 'http'],
        ['http.server', 'App-webs/', 80, 'http'],
      ],
    );
    expect(targets(both).map(({ port, tls }) => [port, tls])).toEqual([
      [443, true],
      [80, false],
    ]);
    const leads = { field: 'http.redirect', value: 'https://10.1.2.3/', port: 80, scanner: 'http' } as const;
    expect(targets({ ...both, facts: [...both.facts, leads] }).map(({ port }) => port)).toEqual([443]);
  });

  test('digest-session logs in to no open device, unless cameras may be behind it', () => {
    const reported = [
      ['http.server', 'App-webs/'],
      ['onvif.serial', 'X1'],
      ['onvif.firmware', 'V5'],
      ['onvif.mac', '04:03:12:91:00:01'],
    ] as const;
    expect(targets(host(...reported, ['onvif.model', 'DS-2CD2143G2-I']))).toEqual([]);
    expect(targets(host(...reported, ['onvif.model', 'DS-7608NI-K2']))).toHaveLength(1);
    expect(targets(host(...reported))).toHaveLength(1);
  });

  test('only paths that read are in the lists', () => {
    const paths = [...Object.values(readings), ...Object.values(recorderReadings)].flat();
    expect(paths).toHaveLength(9);
    for (const path of paths)
      expect(path).toMatch(/^\/(?:ISAPI\/[A-Za-z/]+|cgi-bin\/\w+\.cgi\?action=get[A-Za-z]+(?:&name=\w+)?)$/);
  });
});

describe('a login', () => {
  test.each(['MD5', 'SHA-256'] as const)(
    'by %s brings what a camera keeps from strangers',
    async (algorithm) => {
      const address = algorithm === 'MD5' ? '127.91.1.1' : '127.91.1.2';
      const camera = await device(address, { pages: pages.camera, algorithm });
      const book = memory();
      const { put } = await sweepWith([entry()], book);
      const [reading, ...more] = await put(known(address, camera));
      expect(more).toEqual([]);
      expect(reading).toMatchObject({ end: 'answered' });
      expect(JSON.stringify(reading)).toContain('AAWRJ91000101');
      expect(JSON.stringify(reading)).toContain('04:03:12:91:00:02');
      expect(camera.received).toEqual([
        'GET /ISAPI/System/deviceInfo',
        'GET /ISAPI/System/deviceInfo',
        'GET /ISAPI/System/Network/interfaces',
      ]);
      expect(camera.logins.map(({ right, nc }) => [right, nc])).toEqual([
        [true, '00000001'],
        [true, '00000002'],
      ]);
      expect(book.notes).toEqual([`sent address ${address}`, `accepted address ${address}`]);
      for (const header of camera.headers) expect(header).toMatch(/^Digest /);
      expect(new Set(camera.headers.map((header) => /cnonce="(\w+)"/.exec(header)?.[1])).size).toBe(2);
      expect(camera.transcript()).not.toContain(account.password);
      expect(camera.transcript()).not.toContain(
        Buffer.from(`${account.user}:${account.password}`).toString('base64'),
      );
    },
  );

  test('with a recorder brings the cameras behind it, without those that it reports as gone', async () => {
    const recorder = await device('127.91.1.3', { pages: pages.recorder });
    const { put } = await sweepWith([entry()], memory());
    const [reading] = await put(known('127.91.1.3', recorder));
    const facts = reading?.end === 'answered' ? reading.facts : [];
    expect(facts.filter(({ field }) => field === 'maker.channel').map(({ value }) => value[0])).toEqual([
      '1',
      '2',
    ]);
    // The interfaces are not there (404), which ends nothing.
    expect(recorder.logins.map(({ nc }) => nc)).toEqual(['00000001', '00000002', '00000003', '00000004']);
  });

  test('with a Dahua recorder brings the same, and costs what is declared', async () => {
    const recorder = await device('127.91.1.4', { pages: pages.dahua, realm: 'Login to 4C91000PAA00302' });
    const { put } = await sweepWith([entry()], memory());
    const [reading] = await put(
      known('127.91.1.4', recorder, [['http.auth-realm', 'Login to 4C91000PAA00302']]),
    );
    expect(JSON.stringify(reading)).toContain('6J91000PAG00311');
    expect(JSON.stringify(reading)).not.toContain('secret');
    expect(recorder.received).toHaveLength(6);
    expect(recorder.received.length + 1).toBe(digestDeclaration.cost.connections);
  });

  test('takes the nonce that the device gives for the next request', async () => {
    const camera = await device('127.91.1.5', { pages: pages.camera, oneTime: true });
    const { put } = await sweepWith([entry()], memory());
    await put(known('127.91.1.5', camera));
    expect(camera.logins.map(({ right, nc }) => [right, nc])).toEqual([
      [true, '00000001'],
      [true, '00000001'],
    ]);
    expect(new Set(camera.headers.map((header) => /\bnonce="(\w+)"/.exec(header)?.[1])).size).toBe(2);
  });

  test('of a device that reports to strangers ends without a credential', async () => {
    const body = pages.camera['/ISAPI/System/deviceInfo'];
    const open = { '/ISAPI/System/deviceInfo': { headers: [], body } };
    const camera = await device('127.91.1.6', { pages: pages.camera, open });
    const book = memory();
    const { put } = await sweepWith([entry()], book);
    expect((await put(known('127.91.1.6', camera)))[0]).toMatchObject({ end: 'answered' });
    expect(camera.headers).toEqual([]);
    expect(book.notes).toEqual([]);
  });
});
