import { describe, expect, test } from 'vitest';
import { makesFor } from '../../../src/model/brand.ts';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { inTurn } from '../../long.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

const camera: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];

/** Where a reseller may put its name. */
const places: readonly (readonly [Field, (name: string) => string])[] = [
  ['onvif.manufacturer', (name) => name],
  ['onvif.scope-name', (name) => `${name} IP Camera`],
  ['http.title', (name) => `${name} Network Camera`],
  ['http.auth-realm', (name) => name],
  ['http.server', (name) => `${name}-Webs`],
  ['rtsp.server', (name) => `${name} RTSP Server`],
  ['rtsp.auth-realm', (name) => name],
  ['rtsp.sdp-session', (name) => name],
  ['snmp.sys-descr', (name) => `${name} Network Camera`],
  ['banner.telnet', (name) => `Welcome to ${name} login:`],
  ['tls.subject', (name) => `CN=IPC, O=${name}, C=CN`],
  ['upnp.manufacturer', (name) => name],
];

const meant = fingerprints.makers.filter(({ headquarters }) => headquarters === 'CN');
const supplied = fingerprints.makers.filter(
  (maker) => maker.headquarters !== 'CN' && meant.some((one) => makesFor(one, maker)),
);

describe('the name of a maker that a meant one makes for', () => {
  test('a customer’s name clears no camera, wherever it stands, and flags none', () => {
    expect(supplied.length).toBeGreaterThan(12);
    const decided = supplied.flatMap(({ name }, turn) =>
      inTurn(places, turn, 4).flatMap(([field, text]) => {
        const { verdict } = unit(camera, ['scanner', 80, [field, text(name)]]);
        return verdict === 'review' ? [] : [`${field} ${text(name)}: ${verdict}`];
      }),
    );
    expect(decided).toEqual([]);
  });

  test('a customer’s name leaves its own model numbers and firmware what they are', () => {
    for (const [field, text, maker] of [
      ['onvif.model', 'WV-S1136', 'panasonic'],
      ['http.auth-realm', 'Panasonic network device', 'panasonic'],
      ['onvif.model', 'DINION IP 4000i', 'bosch'],
      ['banner.telnet', 'Bosch Dinion IP 7000 HD login:', 'bosch'],
      ['http.auth-realm', 'TV-IP422W', 'trendnet'],
    ] as const)
      expect(unit(camera, ['scanner', 80, [field, text]]), text).toMatchObject({ maker });
  });

  test('a supplied unit is flagged by its software, for review by its model number', () => {
    const search: Seen = ['dhip', 37_810, ['maker.answer', 'dhip'], ['maker.vendor', 'Panasonic']];
    expect(unit(search, ['dhip', 37_810, ['maker.device-class', 'IPC']])).toMatchObject({
      maker: 'dahua',
      brand: 'Panasonic',
      verdict: 'flagged',
    });
    for (const [name, model] of [
      ['Bosch', 'DIVAR network 2000'],
      ['TRENDnet', 'TV-DVR208'],
    ] as const)
      expect(
        unit(camera, ['onvif-device', 80, ['onvif.manufacturer', name], ['onvif.model', model]]),
      ).toMatchObject({ brand: name, verdict: 'review' });
  });

  test('a customer’s name is no suspicion without video: it makes much else', () => {
    for (const name of ['Panasonic', 'Bosch', 'FLIR', 'TRENDnet'])
      expect(unit(['upnp', 49_152, ['upnp.manufacturer', name]]), name).toMatchObject({ verdict: 'clear' });
  });
});

test('what copies of Hikvision’s firmware have as well flags nothing together', () => {
  const copied: Seen = ['isapi', 80, ['maker.answer', 'isapi'], ['maker.namespace', 'isapi.org']];
  for (const sign of [
    ['rtsp', 554, ['rtsp.sdp-attribute', 'Media_header:MEDIAINFO=494D4B48010200000400000100000000;']],
    ['http', 80, ['http.server', 'DNVRS-Webs']],
    ['http', 80, ['http.server', 'webserver']],
  ] as const satisfies readonly Seen[])
    expect(unit(camera, copied, sign)).toMatchObject({ maker: 'hikvision', verdict: 'review' });
  const own: Seen = ['neighbours', null, ['mac.address', '44:19:b6:7a:10:b2']];
  expect(unit(camera, copied, own).verdict).toBe('flagged');
});

describe('evidence for a covered maker that no user set', () => {
  const named: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];

  test.each<readonly [Seen, string]>([
    [['connect', 37_777, ['port.open', '37777']], 'Dahua'],
    [['onvif-device', 80, ['onvif.model', 'NVR4108HS-4KS2']], 'Dahua'],
    [['onvif-device', 80, ['onvif.model', 'XVR5108HS']], 'Dahua'],
    [['connect', 34_567, ['port.open', '34567']], 'XiongMai'],
  ])('leads to review next to another maker’s name: %j', (sign, maker) => {
    const { verdict, policies } = unit(camera, named, sign);
    expect(verdict).toBe('review');
    expect(policies.map(({ reason }) => reason).join(' ')).toMatch(
      new RegExp(`Axis is not covered by the policy, but the evidence also points to ${maker}`),
    );
  });

  test.each<readonly [Seen]>([
    [['reverse-dns', null, ['dns.name', 'dahua-nvr.school.example']]],
    [['import', null, ['dhcp.host-name', 'hikvision-hall']]],
    [['http', 80, ['http.server', 'webserver']]],
    [['connect', 8000, ['port.open', '8000']]],
  ])('evidence for the supplier is not the brand’s own, user-set or common: %j', (sign) => {
    expect(unit(camera, named, sign).verdict).toBe('clear');
  });
});

test.each(['Huawei', 'ZTE', 'TP-Link'])(
  'what answers as a camera is one, though %s mostly makes routers',
  (name) => {
    const named: Seen = ['upnp', 49_152, ['upnp.manufacturer', name]];
    expect(unit(camera, named)).toMatchObject({ type: 'camera', video: true });
    expect(unit(named)).toMatchObject({ type: 'other', video: false });
  },
);
