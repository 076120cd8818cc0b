import { expect, test } from 'vitest';
import { surveillanceTypes } from '../../../src/model/identification.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

/** Names in no list, in the scripts and spellings that importers use, and words that name no company. */
const brands = [
  'ACME Security',
  'Ochrona Wideo Sp. z o.o.',
  'Śnieżka Kamery',
  'Видеоглаз',
  'Безопасность Плюс',
  'Überwachung24',
  '安防科技',
  'セキュリティ',
  'Vidéosurveillance Pro',
  'DH Systems',
  'OEM',
  'General',
  'Private',
  'NoName',
  'H.264',
];

const places: readonly ((brand: string) => Seen)[] = [
  (brand) => ['onvif-device', 80, ['onvif.manufacturer', brand]],
  (brand) => ['ws-discovery', 3702, ['onvif.scope-name', `${brand} ZX-420B`]],
  (brand) => ['http', 80, ['http.title', `${brand} Network Camera`]],
  (brand) => ['rtsp', 554, ['rtsp.server', `${brand} RTSP Server`]],
  (brand) => ['tls', 443, ['tls.subject', `CN=IPC, O=${brand}, C=CN`]],
  (brand) => ['dhip', 37_810, ['maker.vendor', brand]],
  (brand) => ['upnp', 49_152, ['upnp.manufacturer', brand], ['upnp.friendly-name', `${brand} IP Camera`]],
];

/** What is left of Hikvision's and Dahua's firmware under others' brands, one sign at a time. */
const signs: readonly Seen[] = [
  ['isapi', 80, ['maker.answer', 'isapi'], ['maker.namespace', 'std-cgi.com']],
  [
    'hikvision-activate-status',
    80,
    ['maker.answer', 'hikvision-activate-status'],
    ['maker.activated', 'yes'],
  ],
  ['sadp', 37_020, ['maker.answer', 'sadp'], ['maker.serial', 'ZX-420B20200715AAWRE12345678']],
  ['rtsp', 554, ['rtsp.auth-realm', 'IP Camera(C1214)'], ['rtsp.status', '401']],
  ['http', 80, ['http.redirect', '/doc/page/login.asp']],
  ['onvif-device', 80, ['onvif.serial', 'ZX-420B20200715AAWRE12345678']],
  ['onvif-device', 80, ['onvif.firmware', 'V5.5.83 build 190909']],
  ['neighbours', null, ['mac.address', '44:19:b6:7a:10:b2']],
  ['snmp', 161, ['snmp.sys-object-id', '1.3.6.1.4.1.39165.1.1']],
  ['dhip', 37_810, ['maker.answer', 'dhip'], ['maker.serial', '4K01FD2PAJ6E3FF']],
  ['magicbox', 80, ['maker.answer', 'magicbox'], ['maker.model', 'ZX-420B']],
  ['rtsp', 554, ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF'], ['rtsp.status', '401']],
  ['http', 80, ['http.title', 'WEB SERVICE']],
  ['http', 80, ['http.page-mark', 'api=/RPC2_Login']],
  ['connect', 37_777, ['port.open', '37777']],
  ['neighbours', null, ['mac.address', '3c:ef:8c:7a:10:b2']],
  ['onvif-device', 80, ['onvif.model', 'XVR5108HS']],
  ['ssdp', 1900, ['ssdp.server', 'Linux, UPnP/1.0, Private Upnp SDK']],
];

const camera: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];

test('an unlisted brand’s units are listed and none is clear, with any evidence', () => {
  const lost = brands.flatMap((brand) =>
    places.flatMap((place) =>
      signs.flatMap((sign) => {
        const { type, policies } = unit(camera, place(brand), sign);
        const clear = policies.filter(({ verdict }) => verdict === 'clear').map(({ id }) => id);
        const listed = surveillanceTypes.includes(type);
        return listed && clear.length === 0
          ? []
          : [`${JSON.stringify(place(brand))} ${JSON.stringify(sign)}: ${type}, clear by ${clear.join()}`];
      }),
    ),
  );
  expect(lost).toEqual([]);
});

test('the maker that a unit names has the brand, though another uses the model number', () => {
  const { manufacturer, brand } = unit(['http', 80, ['http.title', 'Genie CCTV - WNVR16']]);
  expect([manufacturer, brand]).toEqual(['Genie CCTV', 'Genie CCTV']);
});

test('identify states that there may be several units if several makers answer', () => {
  const axis: Seen = ['http', 81, ['http.auth-realm', 'AXIS_ACCC8E1B2C3D']];
  const dahua: Seen = ['rtsp', 554, ['rtsp.server', 'Dahua Rtsp Server']];
  const { verdict, contradictions } = unit(axis, dahua, ['http', 80, ['http.server', 'App-webs/']]);
  expect([verdict, contradictions.at(-1)]).toEqual([
    'review',
    "Each answered at ports of its own (Axis at 81; Dahua at 554; Hikvision at 80): there may be several units behind this address, such as a router's that passes ports on to them.",
  ]);
  // A stream and a page at one port are one unit's.
  const one = unit(axis, ['rtsp', 81, ['rtsp.server', 'Dahua Rtsp Server']]);
  expect(one.contradictions.join(' ')).not.toContain('several units');
});
