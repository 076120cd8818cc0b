import { describe, expect, test } from 'vitest';
import { onvifDevice } from '../../scanners/onvif/index.ts';
import { parse } from '../../scanners/onvif/parse.ts';
import * as request from '../../scanners/onvif/request.ts';
import { scopeFacts } from '../../scanners/onvif/scopes.ts';
import type { HttpReply } from '../../src/model/scanner.ts';
import { expectQuick } from '../processor-time.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';

const facts = (name: string) => parse(capture(`onvif/${name}`))?.map((f) => [f.field, f.value]);

const { call, operations } = request;

describe('facts of a reply', () => {
  test.each([
    ['SerialNumber/ABC123', 'onvif.serial', 'ABC123'],
    ['vendor/Acme', 'onvif.manufacturer', 'Acme'],
    ['firmware/V1.2', 'onvif.firmware', 'V1.2'],
    ['acc/firmware/version/fs2016', 'onvif.firmware', 'fs2016'],
    ['acc/mac/00-1b-d8-80-cd-6c', 'onvif.scope-mac', '00:1b:d8:80:cd:6c'],
  ])('a scope’s own values are read: %s', (path, field, value) => {
    expect(scopeFacts([`onvif://www.onvif.org/${path}`])).toContainEqual([field, value]);
  });

  test('a scope that is nearly all slashes costs little', async () => {
    const scopes = [`onvif://www.onvif.org/name/${'/'.repeat(60_000)}x`];
    await expectQuick(300, () => scopeFacts(scopes));
  });

  test('the clock shows that the service is there', () => {
    expect(facts('date-and-time.xml')).toEqual([['onvif.service', 'yes']]);
  });

  test('device information', () => {
    expect(facts('device-information.xml')).toEqual([
      ['onvif.service', 'yes'],
      ['onvif.manufacturer', 'Acme & Sons'],
      ['onvif.model', 'IPC-X200'],
      ['onvif.firmware', 'V5.7.1 build 210806'],
      ['onvif.serial', 'ACME0042'],
      ['onvif.hardware-id', '88'],
    ]);
  });

  test('scopes and MAC addresses, all zeros left out', () => {
    expect(facts('scopes.xml')).toContainEqual(['onvif.scope-name', 'front door']);
    expect(facts('network-interfaces.xml')).toEqual([
      ['onvif.service', 'yes'],
      ['onvif.mac', '44:19:b6:5e:00:01'],
    ]);
  });

  test.each([
    ['not-authorized.xml', 'NotAuthorized'],
    ['refused-in-words.xml', 'NotAuthorized'],
    ['not-supported.xml', 'ActionNotSupported'],
    ['soap11-fault.xml', 'Client'],
  ])('%s is ONVIF with the code %s', (name, code) => {
    expect(facts(name)).toEqual([['onvif.service', code]]);
  });

  test.each(['web-page.xml', 'other-soap.xml', 'entity-bomb.xml'])('%s is not', (name) => {
    expect(facts(name)).toBeUndefined();
  });
});

describe('the exchange', () => {
  const at = { port: 80, tls: false, path: '/onvif/device_service' };
  const good: Record<string, HttpReply> = {
    GetSystemDateAndTime: page(200, [], capture('onvif/date-and-time.xml')),
    GetScopes: page(200, [], capture('onvif/scopes.xml')),
    GetDeviceInformation: page(200, [], capture('onvif/device-information.xml')),
    GetNetworkInterfaces: page(200, [], capture('onvif/network-interfaces.xml')),
  };
  const refusal = page(400, [], capture('onvif/not-authorized.xml'));

  function camera(replies: Record<string, HttpReply>) {
    const sent: string[] = [];
    const { dial, steps } = fakeDialer({
      http: (_, request) => {
        const operation = operations.find((name) => request.body?.includes(`<${name} `)) ?? '?';
        sent.push(operation);
        const reply = replies[operation];
        return reply === undefined ? { end: 'closed' } : replied(reply);
      },
    });
    return { dial, steps, sent };
  }

  test('all four requests where the device is open, each without credentials', async () => {
    const { dial, steps, sent } = camera(good);
    const reading = await onvifDevice.run(dial, at);
    expect(sent).toEqual([...operations]);
    expect(reading).toMatchObject({
      facts: expect.arrayContaining([
        { field: 'onvif.service', value: 'yes' },
        { field: 'onvif.model', value: 'IPC-X200' },
        { field: 'onvif.mac', value: '44:19:b6:5e:00:01' },
      ]),
    });
    expect(JSON.stringify(steps)).not.toMatch(/Authorization|Security|UsernameToken|<Set/);
  });

  test('scopes are requested last, so that a device that withholds only them still names its maker and its address', async () => {
    const { dial, sent } = camera({ ...good, GetScopes: refusal });
    const reading = await onvifDevice.run(dial, at);
    expect(sent.slice(1)).toEqual(['GetDeviceInformation', 'GetNetworkInterfaces', 'GetScopes']);
    expect(reading).toMatchObject({
      facts: expect.arrayContaining([
        { field: 'onvif.manufacturer', value: 'Acme & Sons' },
        { field: 'onvif.mac', value: '44:19:b6:5e:00:01' },
      ]),
    });
  });

  test('what is sent, byte for byte', () => {
    expect(call('GetSystemDateAndTime', '/x')).toEqual({
      method: 'POST',
      path: '/x',
      contentType: 'application/soap+xml; charset=utf-8',
      body: '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><GetSystemDateAndTime xmlns="http://www.onvif.org/ver10/device/wsdl"/></s:Body></s:Envelope>',
    });
  });

  test('a refused first request is the last, and still proves ONVIF', async () => {
    const { dial, sent } = camera({ ...good, GetSystemDateAndTime: refusal });
    expect(await onvifDevice.run(dial, at)).toEqual({
      end: 'answered',
      facts: [{ field: 'onvif.service', value: 'NotAuthorized' }],
    });
    expect(sent).toEqual(['GetSystemDateAndTime']);
  });

  test.each([401, 403, 503])(
    'status %i to network interfaces keeps the earlier facts and ends there',
    async (status) => {
      const { dial, sent } = camera({
        ...good,
        GetNetworkInterfaces: page(status, [['WWW-Authenticate', 'Digest realm="IP Camera(C1214)"']]),
      });
      const reading = await onvifDevice.run(dial, at);
      expect(sent).toEqual(['GetSystemDateAndTime', 'GetDeviceInformation', 'GetNetworkInterfaces']);
      expect(reading).toMatchObject({
        facts: expect.arrayContaining([
          { field: 'onvif.service', value: 'yes' },
          { field: 'onvif.model', value: 'IPC-X200' },
        ]),
      });
      expect(JSON.stringify(reading).includes('IP Camera(C1214)')).toBe(status === 401);
    },
  );

  test('an unsupported request does not end it', async () => {
    const { dial, sent } = camera({ ...good, GetScopes: page(500, [], capture('onvif/not-supported.xml')) });
    await onvifDevice.run(dial, at);
    expect(sent).toHaveLength(4);
  });

  test('a connection lost in the middle keeps the earlier facts', async () => {
    const { dial } = camera({ GetSystemDateAndTime: good.GetSystemDateAndTime! });
    expect(await onvifDevice.run(dial, at)).toMatchObject({ end: 'answered' });
  });

  test.each([400, 500, 501])(
    'a bare status %i to the clock is followed by one more request',
    async (status) => {
      const { dial, sent } = camera({ ...good, GetSystemDateAndTime: page(status, [], '') });
      expect(await onvifDevice.run(dial, at)).toMatchObject({
        facts: expect.arrayContaining([{ field: 'onvif.model', value: 'IPC-X200' }]),
      });
      expect(sent).toEqual([...operations]);
    },
  );

  test('another one after it is not ours, and ends it', async () => {
    const bare = page(400, [], '');
    const { dial, sent } = camera({ ...good, GetSystemDateAndTime: bare, GetDeviceInformation: bare });
    expect(await onvifDevice.run(dial, at)).toEqual({ end: 'not-mine' });
    expect(sent).toHaveLength(2);
  });

  test('of a service that has answered, it costs that request only', async () => {
    const { dial, sent } = camera({ ...good, GetDeviceInformation: page(500, [], '') });
    await onvifDevice.run(dial, at);
    expect(sent).toHaveLength(4);
  });

  test('a web page in its place is not ours and is sent nothing more', async () => {
    const { dial, sent } = camera({ GetSystemDateAndTime: page(404, [], capture('onvif/web-page.xml')) });
    expect(await onvifDevice.run(dial, at)).toEqual({ end: 'not-mine' });
    expect(sent).toHaveLength(1);
  });
});
