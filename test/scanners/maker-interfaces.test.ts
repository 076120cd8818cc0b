import { describe, expect, test } from 'vitest';
import { parse as parseTwoN, twoNSystemInfo } from '../../scanners/2n-system-info.ts';
import { axisBasicInfo, parse as parseAxis } from '../../scanners/axis-basic-info.ts';
import {
  hikvisionActivateStatus,
  parse as parseActivateStatus,
} from '../../scanners/hikvision-activate-status.ts';
import { isapi, parse as parseIsapi } from '../../scanners/isapi.ts';
import { magicbox, parse as parseMagicbox } from '../../scanners/magicbox.ts';
import type { Fact } from '../../src/model/observation.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';

const pairs = (facts: readonly Fact[] | null) => facts?.map(({ field, value }) => [field, value]) ?? null;

describe('the activation of Hikvision’s firmware', () => {
  test('is read with the namespace of the answer', () => {
    expect(pairs(parseActivateStatus(capture('hikvision-activate-status/activated.xml')))).toEqual([
      ['maker.answer', 'hikvision-activate-status'],
      ['maker.namespace', 'hikvision.com'],
      ['maker.activated', 'yes'],
    ]);
    expect(
      pairs(parseActivateStatus(capture('hikvision-activate-status/neutral-factory-state.xml'))),
    ).toEqual([
      ['maker.answer', 'hikvision-activate-status'],
      ['maker.namespace', 'isapi.org'],
      ['maker.activated', 'no'],
    ]);
  });

  test('is not read from documents with types of their own, or from others', () => {
    expect(parseActivateStatus(capture('hikvision-activate-status/hostile-entity.xml'))).toBeNull();
    expect(parseActivateStatus(capture('isapi/refusal.xml'))).toBeNull();
    expect(parseActivateStatus(Buffer.from('activated'))).toBeNull();
  });
});

describe('ISAPI', () => {
  test('gives the device where it gives it away', () => {
    expect(pairs(parseIsapi(capture('isapi/camera.xml')))).toEqual([
      ['maker.answer', 'isapi'],
      ['maker.namespace', 'hikvision.com'],
      ['maker.vendor', 'hikvision'],
      ['maker.model', 'DS-2CD2143G2-I'],
      ['maker.device-class', 'IPCamera'],
      ['maker.serial', 'DS-2CD2143G2-I20220402AAWRJ71300412'],
      ['maker.firmware', 'V5.7.3 build 220315'],
      ['maker.mac', '04:03:12:7a:10:02'],
      ['maker.name', 'front gate'],
    ]);
  });

  test('keeps no code that permits access from afar', () => {
    expect(Buffer.from(capture('isapi/camera.xml')).toString()).toContain('ABCDEF');
    expect(JSON.stringify(parseIsapi(capture('isapi/camera.xml')))).not.toContain('ABCDEF');
  });

  test('is known by its neutral namespaces, too', () => {
    expect(pairs(parseIsapi(capture('isapi/neutral-recorder.xml')))).toEqual(
      expect.arrayContaining([
        ['maker.answer', 'isapi'],
        ['maker.namespace', 'std-cgi.com'],
        ['maker.device-class', 'NVR'],
        ['maker.firmware', 'V4.40.017'],
      ]),
    );
    const terminal = pairs(parseIsapi(capture('isapi/access-terminal.xml')));
    expect(terminal).toContainEqual(['maker.device-class', 'ACS']);
    expect(terminal).toContainEqual(['maker.firmware', 'V3.2.30']);
    expect(JSON.stringify(terminal)).not.toContain('maker.mac');
  });

  test('is its own answer only in its own namespace', () => {
    expect(pairs(parseIsapi(capture('isapi/refusal.xml')))).toEqual([
      ['maker.answer', 'isapi'],
      ['maker.namespace', 'hikvision.com'],
    ]);
    expect(pairs(parseIsapi(capture('isapi/foreign.xml')))).toEqual([['maker.model', 'Router 9000']]);
    expect(parseIsapi(Buffer.from('<ResponseStatus xmlns="http://example.org/"/>'))).toBeNull();
    expect(parseIsapi(Buffer.from('<html xmlns="http://www.hikvision.com/"/>'))).toBeNull();
  });
});

test('magicBox is read only where it really answers', () => {
  expect(pairs(parseMagicbox(capture('magicbox/type.txt')))).toEqual([
    ['maker.answer', 'magicbox'],
    ['maker.model', 'IPC-HFW2431S-S-S2'],
  ]);
  for (const name of ['error.txt', 'page.html'])
    expect(parseMagicbox(capture(`magicbox/${name}`)), name).toBeNull();
  expect(parseMagicbox(Buffer.from('type=<script>'))).toBeNull();
});

describe('the properties of Axis', () => {
  test('are read, and the serial number is the MAC address', () => {
    expect(pairs(parseAxis(capture('axis-basic-info/camera.json')))).toEqual([
      ['maker.answer', 'axis-basic-info'],
      ['maker.vendor', 'AXIS'],
      ['maker.model', 'P3265-LV'],
      ['maker.device-class', 'Dome Camera'],
      ['maker.serial', 'B8A44F70C1D2'],
      ['maker.mac', 'b8:a4:4f:70:c1:d2'],
      ['maker.firmware', '11.8.64'],
    ]);
    const speaker = pairs(parseAxis(capture('axis-basic-info/speaker.json')));
    expect(speaker).toContainEqual(['maker.device-class', 'Network Horn Speaker']);
    expect(JSON.stringify(speaker)).not.toContain('maker.mac');
  });

  test('are not read from errors and from values of another kind', () => {
    expect(parseAxis(capture('axis-basic-info/error.json'))).toBeNull();
    expect(parseAxis(capture('axis-basic-info/hostile.json'))).toBeNull();
  });
});

test('2N’s door stations are read where they answer, and nothing else is', () => {
  expect(pairs(parseTwoN(capture('2n-system-info/door.json')))).toEqual([
    ['maker.answer', '2n-system-info'],
    ['maker.model', '2N IP Verso'],
    ['maker.serial', '54-7710-0184'],
    ['maker.firmware', '2.35.0.45.1'],
    ['maker.mac', '7c:1e:b3:7a:10:84'],
    ['maker.name', 'north door'],
  ]);
  for (const name of ['refused.json', 'foreign.json'])
    expect(parseTwoN(capture(`2n-system-info/${name}`)), name).toBeNull();
});

describe('the exchange of each', () => {
  const at = { port: 80, tls: false };
  const request = { method: 'GET' };
  const realm = 'Digest realm="IP Camera(C1214)", nonce="1"';

  test.each([
    ['hikvision-activate-status', hikvisionActivateStatus, { ...request, path: '/SDK/activateStatus' }],
    ['isapi', isapi, { ...request, path: '/ISAPI/System/deviceInfo' }],
    ['2n-system-info', twoNSystemInfo, { ...request, path: '/api/system/info' }],
    ['magicbox', magicbox, { ...request, path: '/cgi-bin/magicBox.cgi?action=getDeviceType' }],
    [
      'axis-basic-info',
      axisBasicInfo,
      {
        method: 'POST',
        path: '/axis-cgi/basicdeviceinfo.cgi',
        contentType: 'application/json',
        body: '{"apiVersion":"1.0","context":"camcensus","method":"getAllUnrestrictedProperties"}',
      },
    ],
  ])(
    '%s: one request without credentials, and a refusal gives its realm and ends it',
    async (_, probe, request) => {
      const { dial, steps } = fakeDialer({
        http: () => replied(page(401, [['WWW-Authenticate', realm]], 'no')),
      });
      expect(await probe.run(dial, { ...at, path: request.path })).toEqual({
        end: 'answered',
        facts: [{ field: 'http.auth-realm', value: 'IP Camera(C1214)' }],
      });
      expect(steps).toEqual([{ did: 'http', at, request }]);
    },
  );

  test.each([hikvisionActivateStatus, isapi, magicbox, axisBasicInfo, twoNSystemInfo])(
    '$id: an error page is the answer of another server, and silence is silence',
    async (probe) => {
      const lost = fakeDialer({ http: () => replied(page(404, [], '<html>404 Not Found</html>')) });
      expect(await probe.run(lost.dial, at)).toEqual({ end: 'not-mine' });
      expect(await probe.run(fakeDialer({}).dial, at)).toEqual({ end: 'silent' });
    },
  );
});
