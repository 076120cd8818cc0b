import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { inTurn } from '../../long.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

type Text = readonly [scanner: string, port: number | null, field: Field, text: (name: string) => string];

const host = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** What an owner may write of a maker on a camera of anybody's, place by place. */
const words: readonly Text[] = [
  ['http', 80, 'http.title', (name) => `${name} corridor`],
  ['http', 80, 'http.title', (name) => `${name.toLowerCase()} corridor`],
  ['http', 80, 'http.title', (name) => `${name} Main Entrance`],
  ['http', 80, 'http.title', (name) => `Corridor ${name} Camera`],
  ['http', 80, 'http.title', (name) => `${host(name)}-cam`],
  ['http', 80, 'http.title', (name) => `${host(name)}_cam_3`],
  ['http', 80, 'http.title', (name) => `How we replaced our ${name} cameras`],
  ['http', 80, 'http.auth-realm', (name) => `${name} Camera Library`],
  ['http', 80, 'http.page-mark', (name) => `heading=${name} camera in the hall`],
  ['snmp', 161, 'snmp.sys-descr', (name) => `Linux ${host(name)}-cam 2.6.35 armv5`],
  ['snmp', 161, 'snmp.sys-descr', (name) => `${name} camera in the hall`],
  ['banner', 21, 'banner.ftp', (name) => `220 ${host(name)} FTP server (vsFTPd 3.0.3)`],
  ['banner', 21, 'banner.ftp', (name) => `220 ${host(name)}-cam FTP server ready`],
  ['banner', 23, 'banner.telnet', (name) => `${host(name)}-cam login:`],
  ['banner', 23, 'banner.telnet', (name) => `${host(name)} login:`],
  ['tls', 443, 'tls.subject', (name) => `CN=${host(name)}-cam.school.example, O=School`],
  ['tls', 443, 'tls.subject', (name) => `CN=cam, OU=${name} cameras, O=School`],
  ['tls', 443, 'tls.issuer', (name) => `CN=${name} camera CA, O=School`],
  ['tls', 443, 'tls.alt-name', (name) => `${host(name)}-cam.school.example`],
  ['rtsp', 554, 'rtsp.sdp-session', (name) => `${name} corridor`],
  ['rtsp', 554, 'rtsp.sdp-information', (name) => `${name} corridor`],
  ['ws-discovery', 3702, 'onvif.scope-name', (name) => `${host(name)}-cam`],
  ['mdns', 5353, 'mdns.txt', (name) => `note=${name} camera corridor`],
  ['mdns', 5353, 'mdns.host', (name) => `${host(name)}-cam.local`],
  ['upnp', 49_152, 'upnp.friendly-name', (name) => `${name} camera corridor`],
  ['upnp', 49_152, 'upnp.model-description', (name) => `${name} camera corridor`],
  ['import', null, 'dhcp.host-name', (name) => `${host(name)}-cam`],
  ['reverse-dns', null, 'dns.name', (name) => `${host(name)}-cam.school.example`],
];

const camera: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];
const names = fingerprints.makers
  .filter(({ headquarters }) => headquarters !== null && headquarters !== 'CN')
  .map(({ name }) => name);

describe('words that owners choose', () => {
  test('user-set words clear no camera without other evidence, and lead to review', () => {
    expect(names.length).toBeGreaterThan(100);
    const cleared = names.flatMap((name, turn) =>
      inTurn(words, turn, 12).flatMap(([scanner, port, field, text]) => {
        const shown = text(name);
        const { verdict, type } = unit(camera, [scanner, port, [field, shown]]);
        // A unit with the name of a maker of file servers is taken for one.
        return verdict === 'review' || type === 'other' ? [] : [`${field} ${shown}: ${verdict}`];
      }),
    );
    expect(cleared).toEqual([]);
  });

  test('words that owners choose clear none where they stand in all places at once', () => {
    const cleared = names.filter((name) => {
      const all = words.map(([scanner, port, field, text]): Seen => [scanner, port, [field, text(name)]]);
      const { verdict, type } = unit(camera, ...all);
      return verdict !== 'review' && type !== 'other';
    });
    expect(cleared).toEqual([]);
  });

  test.each<readonly [Field, string, string]>([
    ['http.title', 'AXIS P3265-LV', 'axis'],
    ['http.title', 'HIKVISION DS-2CD2143G2-I', 'hikvision'],
    ['http.auth-realm', 'TV-IP422WN', 'trendnet'],
    ['onvif.scope-name', 'HIKVISION DS-2CD2143G2-I', 'hikvision'],
    ['mdns.instance', 'AXIS P3265-LV - B8A44F0A0B0C', 'axis'],
    ['tls.subject', 'CN=192.168.1.10, O=VIVOTEK Inc., C=TW', 'vivotek'],
  ])('user-set words are none where the whole text is a form of firmware: %s %s', (field, text, maker) => {
    const { evidence, maker: made } = unit(camera, ['scanner', 80, [field, text]]);
    expect(made).toBe(maker);
    const classes = evidence.filter((one) => one.maker === maker).map(({ evidenceClass }) => evidenceClass);
    expect(classes.some((one) => one === 'stated' || one === 'software')).toBe(true);
  });

  test.each<readonly [Field, string]>([
    ['http.title', 'Vivotek'],
    ['http.title', 'AXIS P3265-LV Foyer'],
    ['http.title', 'Mobotix M12'],
    ['onvif.scope-name', 'Tapo C204'],
    ['mdns.host', 'axis-00408c123456.local'],
    ['dns.name', 'axis-accc8e123456.school.example'],
    ['banner.telnet', 'vivotek-gym login: '],
    ['tls.subject', 'CN=vivotek-gym.school.example, O=School'],
  ])('words that owners choose are all that anybody may have typed: %s %s', (field, text) => {
    const { confidence, verdict } = unit(camera, ['scanner', 80, [field, text]]);
    expect([confidence, verdict]).toEqual([0.45, 'review']);
  });
});

describe('a word for something else in the name that an owner gave', () => {
  const units: Readonly<Record<string, readonly Seen[]>> = {
    dahua: [
      ['http', 80, ['http.title', 'WEB SERVICE']],
      ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']],
    ],
    hikvision: [
      ['http', 80, ['http.server', 'App-webs/']],
      ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(C1214)']],
    ],
  };
  const rooms = ['Xerox room', 'Epson corridor', 'Crestron hall', 'IP Phone corner', 'FRITZ!Box cupboard'];

  test.each(Object.entries(units))('takes no camera of %s off the list', (_, own) => {
    const hidden = rooms.flatMap((name) =>
      (['upnp.friendly-name', 'mdns.instance', 'dhcp.host-name'] as const).filter((field) => {
        const { verdict, type } = unit(...own, ['mdns', 5353, [field, name]]);
        return verdict !== 'flagged' || type !== 'camera';
      }),
    );
    expect(hidden).toEqual([]);
  });

  test('a user-set word takes no unbranded camera off the list that a stream shows', () => {
    const stream: Seen = ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.server', 'Acme RTSP Server 1.0']];
    expect(unit(stream)).toMatchObject({ video: true, verdict: 'review' });
    for (const name of rooms)
      expect(unit(stream, ['mdns', 5353, ['mdns.instance', name]])).toMatchObject({ video: true });
  });

  test('a user-set word gives the type of a machine that shows nothing else', () => {
    expect(unit(['mdns', 5353, ['mdns.instance', 'Xerox room']])).toMatchObject({
      type: 'other',
      video: false,
    });
  });
});
