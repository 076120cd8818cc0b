import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import type { BehaviourFingerprint, Brand, Maker } from '../../../src/model/fingerprint.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { fingerprint, identified, seen, world } from '../fixture.ts';

const sells = (name: string, id: string): Brand => ({
  name,
  relation: 'relabel',
  made: 'partly',
  howToTell: 'test',
  sources: ['test'],
  fingerprints: [fingerprint(`shop/${id}`, 'onvif.scope-name', new RegExp(`^${name}(?: .*)?$`), 0)],
});

/** Makes for two brands, one of which is called like the other and more; answers a search of its own. */
const shop: Maker = {
  id: 'shop',
  name: 'Shop',
  headquarters: 'CN',
  sources: ['test'],
  fingerprints: [
    fingerprint('shop/answer', 'maker.answer', /^shop$/, 0.8),
    fingerprint('shop/server', 'http.server', /^ShopWeb$/, 0.8),
    fingerprint('shop/model', 'upnp.model-name', /^(?<model>SH-\d+)$/, 0.8, { is: 'camera', weight: 0.6 }),
    fingerprint('shop/word', 'snmp.sys-descr', /\b(?<model>SH-\d+)\b/, 0.5),
  ],
  brands: [sells('Smart Eye', 'smart-eye')],
};
/** Sells under the shorter name, and is no relation of Shop's. */
const stall: Maker = {
  ...shop,
  id: 'stall',
  name: 'Stall',
  fingerprints: [],
  brands: [sells('Smart', 'smart')],
};
/** A maker of which only the name is known. */
const nameOnly: Maker = {
  id: 'name-only',
  name: 'Wordmark',
  headquarters: null,
  sources: ['test'],
  fingerprints: [fingerprint('name-only/name', 'onvif.manufacturer', /^Wordmark$/, 0.45)],
};

const printery: BehaviourFingerprint = {
  ...fingerprint('behaviour/printery', 'upnp.manufacturer', /^Printery$/, 0),
  says: 'not-video',
};

const matcher = compileFingerprints({
  ...world,
  makers: [...world.makers, nameOnly, shop, stall],
  behaviour: [...world.behaviour, printery],
});
const found = (...observations: readonly Observation[]) => identify(observations, matcher);

const software = seen('http.server', 'ShopWeb');
const answer = seen('maker.answer', 'shop', 'shop', 9_999);
const manufacturer = (name: string) => seen('onvif.manufacturer', name, 'onvif', 80);
const upnp = (name: string) => [
  seen('upnp.manufacturer', name, 'upnp', 80),
  seen('upnp.model-name', 'SH-5', 'upnp', 80),
];

describe('a name', () => {
  test('a name that is in no list is the brand of a listed maker’s unit', () => {
    expect(found(manufacturer('Quillvane Optics'), software)).toMatchObject({
      manufacturer: 'Shop',
      brand: 'Quillvane Optics',
      contradictions: [],
    });
    expect(found(manufacturer('General'), software).brand).toBeNull();
  });

  test.each(['Shop', 'SHOP Security Systems', 'Smart-Eye'])(
    'a maker’s own name or brand is no other maker: %s',
    (name) => {
      expect(found(...upnp(name))).toMatchObject({ manufacturer: 'Shop', contradictions: [] });
    },
  );

  test('a name that begins like the maker’s own is another', () => {
    expect(found(...upnp('Shopping')).contradictions).toHaveLength(1);
  });

  test('a printer maker’s model number is in no list without the maker’s name', () => {
    const described = seen('snmp.sys-descr', 'Printery SH-5 1.2', 'snmp', 161);
    expect(found(...upnp('Printery'), described).contradictions).toHaveLength(1);
    const named = seen('snmp.sys-descr', 'Shop SH-5 1.2', 'snmp', 161);
    expect(found(...upnp('Printery'), named).contradictions).toEqual([]);
  });

  test('a maker known by name only is a brand on what answers another’s discovery', () => {
    expect(found(manufacturer('Wordmark'), answer)).toMatchObject({
      manufacturer: 'Shop',
      brand: 'Wordmark',
      contradictions: [],
    });
    // Software that looks like another's is less, and so is the name of a maker of which more is known.
    expect(found(manufacturer('Wordmark'), software).contradictions).toHaveLength(1);
    expect(found(manufacturer('Acme'), answer).contradictions).toHaveLength(1);
  });

  test('a name that is a part of another’s is not meant where the whole one stands', () => {
    const named = seen('onvif.scope-name', 'Smart Eye', 'ws-discovery', 3702);
    expect(found(named, software)).toMatchObject({
      manufacturer: 'Shop',
      brand: 'Smart Eye',
      contradictions: [],
    });
    const part = seen('onvif.scope-name', 'Smart', 'ws-discovery', 3702);
    expect(found(part, software).contradictions).toHaveLength(1);
  });

  const streams = seen('rtsp.status', '200', 'rtsp', 554);
  const onStream = (field: 'rtsp.server' | 'rtsp.auth-realm' | 'rtsp.sdp-session', value: string) =>
    found(streams, seen(field, value, 'rtsp', 554)).brand;

  test.each([
    ['rtsp.server', 'Hoverex Rtsp Server/2.0'],
    ['rtsp.server', 'HoverexRtspServer'],
    ['rtsp.auth-realm', 'Hoverex'],
    ['rtsp.auth-realm', 'Hoverex_IPC'],
    ['rtsp.sdp-session', 'Session streamed by "Hoverex"'],
    ['rtsp.sdp-session', 'streamed by the Hoverex RTSP server'],
  ] as const)('a name that a stream gives itself is its brand: %s %s', (field, value) => {
    expect(onStream(field, value)).toBe('Hoverex');
  });

  test.each([
    ['rtsp.server', 'GStreamer RTSP server'],
    ['rtsp.server', 'Hoverex'],
    ['rtsp.server', 'Hov RTSP Server'],
    ['rtsp.auth-realm', 'Authorization'],
    ['rtsp.auth-realm', 'hoverex'],
    ['rtsp.sdp-session', 'Kitchen'],
    ['rtsp.sdp-session', 'RTSP/RTP stream from Margarete'],
    ['rtsp.sdp-session', 'Session streamed by "preview"'],
  ] as const)(
    'a name is none where a program, a purpose or an owner’s word stands: %s %s',
    (field, value) => {
      expect(onStream(field, value)).toBeNull();
    },
  );

  test('a name in the certificate that firmware made is the brand, and no owner’s is', () => {
    const holder = (subject: string) => found(streams, seen('tls.subject', subject, 'tls', 443)).brand;
    expect(holder('CN=IPC, O=Hoverex Technology Co.,Ltd, C=CN')).toBe('Hoverex');
    expect(holder('CN=192.0.2.7, O=Hoverex, OU=IP Camera')).toBe('Hoverex');
    expect(holder('CN=cam-3.example.org, O=Example Borough Council, OU=IT')).toBeNull();
    expect(holder('CN=IPC, C=CN')).toBeNull();
    expect(holder('CN=IPC, O=IPCamera')).toBeNull();
  });

  test('changes nothing where none is given', () => {
    expect(identified(seen('http.server', 'AcmeWeb'))).toMatchObject({ manufacturer: 'Acme', brand: null });
  });
});
