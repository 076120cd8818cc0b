import { describe, expect, test } from 'vitest';
import { twoNSystemInfo } from '../../scanners/2n-system-info.ts';
import { axisBasicInfo } from '../../scanners/axis-basic-info.ts';
import { hikvisionActivateStatus } from '../../scanners/hikvision-activate-status.ts';
import { isapi } from '../../scanners/isapi.ts';
import { magicbox } from '../../scanners/magicbox.ts';
import { upnp } from '../../scanners/upnp.ts';
import type { Field } from '../../src/model/observation.ts';
import { knowing } from './knowledge.ts';

type Known = readonly [Field, string, number | null, string];
const page80: Known = ['http.status', '200', 80, 'http'];
const probes = [hikvisionActivateStatus, isapi, magicbox, axisBasicInfo, twoNSystemInfo];

/** Which of the makers' interfaces are probed, and why. */
function probesOf(ports: readonly number[], ...facts: Known[]): Record<string, string | undefined> {
  const known = knowing(ports, facts);
  return Object.fromEntries(
    probes.flatMap((probe) => probe.targets(known).map(({ why }) => [probe.id, why] as const)),
  );
}

describe('Hikvision’s interface is probed', () => {
  test.each<Known>([
    ['http.server', 'App-webs/', 80, 'http'],
    ['http.server', 'DNVRS-Webs', 80, 'http'],
    ['rtsp.auth-realm', 'IP Camera(C1214)', 554, 'rtsp'],
    ['rtsp.auth-realm', '4419b63f5e51', 554, 'rtsp'],
    ['http.page-mark', '/doc/page/login.asp?_1618488065777', 80, 'http'],
    ['onvif.manufacturer', 'HIKVISION', 80, 'onvif-device'],
    ['onvif.scope-hardware', 'DS-2CD2032-I', 3702, 'ws-discovery'],
    ['tls.subject', 'CN=www.hikvision.com, O=HIKVISION', 443, 'http'],
    ['maker.answer', 'sadp', 37020, 'sadp'],
    ['http.server', 'DVS-Webs', 80, 'http'],
    ['rtsp.auth-realm', 'DVRNVRDVS', 554, 'rtsp'],
    ['rtsp.auth-realm', 'HIKVISION DS-KD8003-IME1', 554, 'rtsp'],
    ['http.page-mark', '../index.html#/portal/login', 80, 'http'],
    ['http.page-mark', 'api=/ISAPI/Security/sessionLogin', 80, 'http'],
    ['http.page-mark', 'plugin=codebase/NetVideoActiveX23.cab', 80, 'http'],
    ['http.page-mark', 'ident=g_szCacheTime', 80, 'http'],
    ['http.page-mark', 'clsid=CAFCF48D-8E34-4490-8154-026191D73924', 80, 'http'],
    ['http.title', 'DS-K1T671M', 80, 'http'],
    ['onvif.scope-name', 'DS-KV6113-WPE1', 3702, 'ws-discovery'],
    ['onvif.manufacturer', 'HiLook', 80, 'onvif-device'],
    ['upnp.manufacturer', 'HIKMICRO', 49152, 'upnp'],
    ['rtsp.sdp-attribute', 'control:/Streaming/channels/102/trackID=1/', 554, 'rtsp'],
    ['banner.telnet', 'dvrdvs login:', 23, 'banner'],
    ['snmp.enterprise', '39165', 161, 'snmp-engine'],
    ['onvif.firmware', 'V5.5.0build 170914', 80, 'onvif-device'],
  ])('after %s "%s"', (...fact) => {
    const [field, value] = fact;
    const why = `${field} is "${value}"`;
    expect(probesOf([80], page80, fact)).toEqual({ 'hikvision-activate-status': why, isapi: why });
  });

  test('after its SDK port together with RTSP, and not after either alone', () => {
    const why = 'ports 554 and 8000 are open';
    expect(probesOf([80, 554, 8000], page80)).toEqual({ 'hikvision-activate-status': why, isapi: why });
    const titled: Known = ['http.title', 'Heating', 80, 'http'];
    expect(probesOf([80, 8000], page80, titled)).toEqual({});
    expect(probesOf([80, 554], page80, titled)).toEqual({});
  });

  test('at the port that only a redirect named', () => {
    const facts: Known[] = [
      ['http.status', '301', 80, 'http'],
      ['http.redirect', 'https://10.1.2.3:4443/', 80, 'http'],
      ['http.status', '200', 4443, 'http'],
      ['http.server', 'App-webs/', 4443, 'http'],
      ['tls.protocol', 'TLSv1.2', 4443, 'http'],
    ];
    const [target] = hikvisionActivateStatus.targets(knowing([80], facts));
    expect(target).toMatchObject({ port: 4443, tls: true });
  });

  test('by the name that Prama’s firmware gave it', () => {
    const known = knowing([80], [page80, ['onvif.manufacturer', 'PRAMA', 80, 'onvif-device']]);
    expect(isapi.targets(known).map(({ path }) => path)).toEqual(['/pramaAPI/System/deviceInfo']);
  });

  test('by ISAPI where the page names no type, too', () => {
    const why = 'the page at port 80 does not show what it is';
    expect(probesOf([80], page80)).toEqual({ isapi: why });
    expect(
      probesOf([80], ['http.status', '404', 80, 'http'], ['http.title', '404 Not Found', 80, 'http']),
    ).toEqual({
      isapi: why,
    });
    expect(probesOf([80], page80, ['http.title', 'Heating', 80, 'http'])).toEqual({});
    expect(probesOf([80], page80, ['http.auth-realm', 'Login', 80, 'http'])).toEqual({});
    expect(probesOf([80], ['http.status', '403', 80, 'http'])).toEqual({});
  });

  test('not where the web server has named its realm already', () => {
    const realm: Known = ['http.auth-realm', 'IP Camera(C1214)', 80, 'http'];
    expect(Object.keys(probesOf([80], ['http.status', '401', 80, 'http'], realm))).toEqual([
      'hikvision-activate-status',
    ]);
  });

  test('at the port that gave the sign, else at the lowest whose page answered', () => {
    const pages: Known[] = [page80, ['http.status', '200', 8443, 'http']];
    const at = (fact: Known) =>
      isapi.targets(knowing([80, 554, 8443], [...pages, fact])).map(({ port, tls }) => ({ port, tls }));
    expect(at(['http.server', 'App-webs/', 8443, 'http'])).toEqual([{ port: 8443, tls: true }]);
    expect(at(['rtsp.auth-realm', 'hikvision', 554, 'rtsp'])).toEqual([{ port: 80, tls: false }]);
  });

  test('nowhere where no page answered, or where it refused', () => {
    const sign: Known = ['http.server', 'App-webs/', 80, 'http'];
    expect(probesOf([80], sign)).toEqual({});
    expect(probesOf([80], sign, ['http.status', '503', 80, 'http'])).toEqual({});
    expect(probesOf([80], sign, ['http.status', '403', 80, 'http'])).toEqual({});
  });

  test('once, whatever becomes known later', () => {
    const first: Known = ['rtsp.auth-realm', 'IP Camera(C1214)', 554, 'rtsp'];
    const later: Known = ['onvif.manufacturer', 'HIKVISION', 8443, 'onvif-device'];
    const pages: Known[] = [page80, ['http.status', '200', 8443, 'http']];
    const ports = [80, 554, 8443];
    expect(isapi.targets(knowing(ports, [...pages, first, later]))).toEqual(
      isapi.targets(knowing(ports, [...pages, first])),
    );
  });
});

describe('Dahua’s interface is probed', () => {
  test.each<Known>([
    ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF', 554, 'rtsp'],
    ['http.title', 'WEB SERVICE', 80, 'http'],
    ['http.header-order', 'CONNECTION,Date,CONTENT-LENGTH,CONTENT-TYPE', 80, 'http'],
    ['rtsp.server', 'Rtsp Server/3.0', 554, 'rtsp'],
    ['tls.issuer', 'CN=NVR, O=ZheJiang Dahua Technology CO.,LTD.', 443, 'http'],
    ['onvif.manufacturer', 'Amcrest', 80, 'onvif-device'],
    ['maker.answer', 'dhip', 37810, 'dhip'],
    ['snmp.enterprise', '1004849', 161, 'snmp-engine'],
    ['http.title', 'EPCOM WEB SERVICE', 80, 'http'],
    ['http.redirect', '/RPC2_Login', 80, 'http'],
    ['http.page-mark', 'script=jsCore/rpcCore.js', 80, 'http'],
    ['http.page-mark', 'cookie=DhWebClientSessionID', 80, 'http'],
    ['http.page-mark', 'ident=g_isDeviceInited', 80, 'http'],
    ['rtsp.auth-realm', 'DahuaRtsp', 554, 'rtsp'],
    ['onvif.scope-hardware', 'IPC-HDW2831T-ZS-S2', 3702, 'ws-discovery'],
    ['onvif.model', 'DHI-NVR4104-P-4KS2', 80, 'onvif-device'],
    ['onvif.firmware', '2.800.0000000.34.R, Build Date 2021-07-08', 80, 'onvif-device'],
  ])('after %s "%s"', (...fact) => {
    expect(probesOf([80], page80, fact)).toEqual({ magicbox: `${fact[0]} is "${fact[1]}"` });
  });

  test('after its SDK port, and not where its realm is known', () => {
    expect(probesOf([80, 37777], page80)).toEqual({ magicbox: 'port 37777 is open' });
    const realm: Known = ['http.auth-realm', 'Login to 4K01FD2PAJ6E3FF', 80, 'http'];
    expect(probesOf([80, 37777], page80, realm)).toEqual({});
  });
});

describe('Axis’s interface is probed', () => {
  test.each<Known>([
    ['http.auth-realm', 'AXIS_ACCC8E123456', 80, 'http'],
    ['http.title', 'AXIS', 80, 'http'],
    ['mdns.service', '_axis-video._tcp', 5353, 'mdns'],
    ['ssdp.server', 'Linux/4.9.94-axis5, UPnP/1.0', 1900, 'ssdp'],
    ['tls.subject', 'CN=axis-accc8e123456, O=Axis Communications AB', 443, 'http'],
    ['snmp.enterprise', '368', 161, 'snmp-engine'],
    ['rtsp.auth-realm', 'AXIS_WS_ACCC8E3A0A8F', 554, 'rtsp'],
    ['rtsp.sdp-attribute', 'control:/axis-media/media.amp?audio=1', 554, 'rtsp'],
    ['http.title', 'Live View / - AXIS', 80, 'http'],
    ['http.redirect', '/camera/index.html', 80, 'http'],
    ['http.page-mark', '/view/viewer_index.shtml?id=5', 80, 'http'],
    ['onvif.scope-hardware', 'AXIS M3106-L Mk II', 3702, 'ws-discovery'],
  ])('after %s "%s"', (...fact) => {
    expect(probesOf([80], page80, fact)).toEqual({ 'axis-basic-info': `${fact[0]} is "${fact[1]}"` });
  });
});

test('Axis’s methods of RTSP, in its order, are a sign as well', () => {
  const methods = 'DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, SET_PARAMETER, TEARDOWN';
  const named = (value: string) => Object.keys(probesOf([80], page80, ['rtsp.public', value, 554, 'rtsp']));
  expect(named(methods)).toEqual(['axis-basic-info']);
  expect(named(`OPTIONS, ${methods}`)).toEqual([]);
});

describe('2N’s interface is probed', () => {
  test.each<Known>([
    ['http.server', 'HIP2.10.0.19.2', 80, 'http'],
    ['http.title', '2N IP Verso', 80, 'http'],
    ['tls.subject', 'CN=1, OU=2N IP Intercoms, O=2N Telekomunikace a.s.', 443, 'http'],
  ])('after %s "%s"', (...fact) => {
    expect(probesOf([80], page80, fact)).toEqual({ '2n-system-info': `${fact[0]} is "${fact[1]}"` });
  });
});

test.each<[string, readonly Known[]]>([
  ['a printer', [['http.server', 'HP HTTP Server; HP LaserJet MFP M428fdw', 80, 'http']]],
  ['a NAS', [['http.title', 'DiskStation - Synology NAS', 80, 'http']]],
  ['a router', [['http.auth-realm', 'Login to the router', 80, 'http']]],
  ['another camera', [['http.auth-realm', 'MOBOTIX Camera User', 80, 'http']]],
  ['a bank', [['http.title', 'Axis Bank', 80, 'http']]],
  ['another NAS', [['http.title', 'DS-Lite gateway', 80, 'http']]],
  ['a web shop', [['http.title', 'SHOP WEB SERVICES', 80, 'http']]],
  ['another firmware', [['onvif.firmware', '5.6.1.1127', 80, 'onvif-device']]],
  ['another model', [['onvif.model', 'IPC-2048', 80, 'onvif-device']]],
  ['another agent', [['snmp.enterprise', '391650', 161, 'snmp-engine']]],
  [
    'a web server',
    [
      ['http.header-order', 'Server,Connection,Content-Length', 80, 'http'],
      ['http.server', 'Apache/2.4.62 (Debian)', 80, 'http'],
    ],
  ],
])('none of them is sent to %s', (_, facts) => {
  expect(probesOf([80, 443], page80, ...facts)).toEqual({});
});

test('a long value is quoted in part', () => {
  const why = probesOf([80], page80, ['http.title', `AXIS M1065 ${'x'.repeat(900)}`, 80, 'http']);
  expect(why['axis-basic-info']).toBe(`http.title is "AXIS M1065 ${'x'.repeat(49)}…"`);
});

describe('the description that Hikvision’s firmware keeps', () => {
  const sign: Known = ['http.server', 'DVRDVS-Webs', 80, 'http'];

  test('is fetched after a sign, where none was announced and no model is known', () => {
    expect(upnp.targets(knowing([80], [page80, sign]))).toEqual([
      { port: 80, tls: false, path: '/upnpdevicedesc.xml', why: 'http.server is "DVRDVS-Webs"' },
    ]);
  });

  test.each<[string, readonly Known[]]>([
    ['without a sign', [page80]],
    [
      'where one was announced, even one that may not be fetched',
      [page80, sign, ['ssdp.location', 'http://10.9.9.9/a.xml', 1900, 'ssdp']],
    ],
    ['where the model is known', [page80, sign, ['onvif.model', 'DS-2CD2032-I', 80, 'onvif-device']]],
  ])('is not %s', (_, facts) => {
    expect(upnp.targets(knowing([80], facts))).toEqual([]);
  });

  test('is never the one that crashes recorders', () => {
    const located: Known = ['ssdp.location', 'http://10.1.2.3:49152/upnp_eth0.xml', 1900, 'ssdp'];
    for (const facts of [
      [page80, sign, located],
      [page80, located],
      [page80, sign],
    ])
      for (const { path } of upnp.targets(knowing([80, 49152], facts))) expect(path).not.toMatch(/upnp_eth/i);
  });
});
