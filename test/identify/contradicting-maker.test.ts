import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { inTurn, long } from '../long.ts';
import { type Seen, unit } from '../vendor-fingerprints/unit.ts';
import { type SeenValue, valuesFor } from './every-value.ts';

const { makers } = fingerprints;
const meant = makers.filter(({ headquarters }) => headquarters === 'CN');
const others = makers.filter(({ headquarters }) => headquarters !== 'CN');

/** Every protocol that is a meant maker's own, as a unit answers in it. */
const answers: readonly Seen[] = meant.flatMap(({ fingerprints }) =>
  fingerprints
    .filter(({ field }) => field === 'maker.answer')
    .map(({ examples: [{ seen }] }): Seen => [seen, 37_000, ['maker.answer', seen]]),
);

const shown = ({ seen: { scanner, port, field, value } }: SeenValue): Seen => [scanner, port, [field, value]];

const kindsOfDisguise: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'onvif.model',
  'onvif.scope-name',
  'http.title',
  'http.server',
  'rtsp.auth-realm',
  'tls.subject',
  'mac.address',
  'http.favicon-mmh3',
]);

/** The strongest of each kind of thing that a maker's units show. */
function disguises(id: string): readonly SeenValue[] {
  const kinds = new Map<Field, SeenValue>();
  for (const example of valuesFor(id, kindsOfDisguise)) {
    const before = kinds.get(example.seen.field);
    if (before === undefined || example.weight > before.weight) kinds.set(example.seen.field, example);
  }
  return [...kinds.values()];
}

/** Makers whose fingerprints all come from tables have the same ones: of these, one disguise each shows what all would. */
const hasOwnFile = (id: string) =>
  existsSync(new URL(`../../vendor-fingerprints/vendors/${id}.ts`, import.meta.url));

describe('a unit that answers a meant maker’s own search or interface', () => {
  test('a covered maker’s unit is not clear by itself', () => {
    expect(answers.length).toBeGreaterThan(8);
    expect(answers.filter((answer) => unit(answer).verdict === 'clear')).toEqual([]);
  });

  test('a covered maker’s software is never cleared by a brand, name, MAC or certificate', () => {
    expect(others.length).toBeGreaterThan(100);
    let tried = 0;
    const cleared = others.flatMap(({ id }, turn) =>
      inTurn(disguises(id), turn, hasOwnFile(id) ? 4 : 1).flatMap((disguise) =>
        inTurn(answers, tried).flatMap((answer) => {
          tried += 1;
          const { verdict } = unit(answer, shown(disguise));
          return verdict === 'clear'
            ? [`${answer[0]} under ${disguise.fingerprint}: ${disguise.seen.value}`]
            : [];
        }),
      ),
    );
    expect(cleared).toEqual([]);
    expect(tried).toBeGreaterThan(long ? 100_000 : 500);
  });

  test.each([
    ['a maker of encoders', 'tdp', ['onvif-device', 80, ['onvif.manufacturer', 'Cerevo']]],
    ['a name next to other words', 'dvrip', ['http', 80, ['http.title', 'Teradek RTSP Server']]],
    ['software of a brand', 'mhed', ['http', 80, ['http.server', 'DW Spectrum/3.2 (Digital Watchdog)']]],
  ] as const)('a covered maker’s software is not cleared by what else %s makes', (_, protocol, name) => {
    expect(unit([protocol, 37_000, ['maker.answer', protocol]], name).verdict).not.toBe('clear');
  });

  test('a covered maker’s unit is shown with both where the brand is another maker’s', () => {
    const page: Seen = ['http', 80, ['http.server', 'App-webs/'], ['http.auth-realm', 'IP Camera(C1214)']];
    const axis = unit(page, ['neighbours', null, ['mac.address', 'ac:cc:8e:7a:10:b2']]);
    expect(axis.verdict).toBe('review');
    expect(axis.contradictions.join(' ')).toMatch(/Axis.*Hikvision/);

    const dhip: Seen = ['dhip', 37_810, ['maker.answer', 'dhip'], ['maker.vendor', 'Hanwha Techwin']];
    const hanwha = unit(dhip);
    expect(hanwha.verdict).toBe('review');
    expect(hanwha.contradictions.join(' ')).toMatch(/Dahua/);
    expect(hanwha.contradictions.join(' ')).toMatch(/Hanwha/);

    const scopes: Seen = [
      'ws-discovery',
      3702,
      ['onvif.scope-name', 'Mobotix'],
      ['onvif.scope-hardware', 'M73'],
    ];
    const mobotix = unit(scopes, ['isapi', 80, ['maker.answer', 'isapi']]);
    expect(mobotix.verdict).toBe('review');
    expect(mobotix.contradictions.join(' ')).toMatch(/Hikvision/);
    expect(mobotix.contradictions.join(' ')).toMatch(/Mobotix/i);
  });
});

/** What a user may write of a maker in the text of a unit or page. */
const words: readonly (readonly [Seen[0], Seen[1], Field, (name: string) => string])[] = [
  ['ws-discovery', 3702, 'onvif.scope-name', (name) => `${name} room`],
  ['mdns', 5353, 'mdns.instance', (name) => `Printer next to the ${name}`],
  ['mdns', 5353, 'mdns.instance', (name) => `${name} room printer`],
  ['mdns', 5353, 'mdns.host', (name) => `${host(name)}-room.local`],
  ['upnp', 49_152, 'upnp.friendly-name', (name) => `${name} room screen`],
  ['sadp', 37_020, 'maker.name', (name) => `${name} corridor`],
  ['reverse-dns', null, 'dns.name', (name) => `${host(name)}-nvr.school.example`],
  ['import', null, 'dhcp.host-name', (name) => `${name}-laptop`],
  ['http', 8080, 'http.title', (name) => `How we replaced our ${name} cameras`],
  ['http', 8080, 'http.title', (name) => `${name} support forum`],
  ['http', 8080, 'http.auth-realm', (name) => `${name} archive`],
  ['http', 8080, 'http.page-mark', (name) => `we sell ${name}`],
  ['snmp', 161, 'snmp.sys-descr', (name) => `Windows in the ${name} room`],
  ['banner', 21, 'banner.ftp', (name) => `220 ${host(name)} FTP server (vsFTPd 3.0.3)`],
  ['banner', 23, 'banner.telnet', (name) => `Ubuntu 20.04 ${host(name)} login:`],
  ['tls', 443, 'tls.subject', (name) => `CN=${host(name)}.school.example, O=School`],
  ['rtsp', 8554, 'rtsp.sdp-session', (name) => `${name} training video`],
];
const host = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** A machine whose owner called it so, as every protocol reports it. */
const machine = (called: string): readonly Seen[] => [
  ['http', 8080, ['http.title', `${called} - file station`]],
  ['tls', 443, ['tls.subject', `CN=${called}.school.example, O=School`]],
  ['mdns', 5353, ['mdns.host', `${called}.local`], ['mdns.instance', called]],
  ['reverse-dns', null, ['dns.name', `${called}.school.example`]],
  ['import', null, ['dhcp.host-name', called]],
  ['snmp', 161, ['snmp.sys-descr', `Linux ${called} 5.4.0-42-generic x86_64`], ['snmp.sys-name', called]],
  ['banner', 21, ['banner.ftp', `220 ${called} FTP server (vsFTPd 3.0.3)`]],
  ['banner', 23, ['banner.telnet', `Ubuntu 20.04 ${called} login:`]],
  ['rtsp', 8554, ['rtsp.server', 'GStreamer RTSP server'], ['rtsp.sdp-session', `${called} yard`]],
];

const printer: Seen = ['http', 80, ['http.title', 'HP LaserJet M1536dnf MFP']];
const stranger: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];
const axis: Seen = [
  'onvif-device',
  80,
  ['onvif.manufacturer', 'AXIS'],
  ['onvif.model', 'P3265-LV'],
  ['http.auth-realm', 'AXIS_ACCC8E000000'],
];

describe('a name in words that anybody may have written', () => {
  const namesOf = (some: typeof makers) =>
    some.flatMap(({ name, brands = [] }) => [name, ...brands.map((brand) => brand.name)]);

  test('a user-set name never flags: alone, on a printer or on another’s camera', () => {
    const flagged = [...new Set(namesOf(meant))].flatMap((name, at) =>
      inTurn(words, at, 4).flatMap(([scanner, port, field, text], turn) =>
        inTurn([[], [printer], [stranger], [axis]], at + turn).flatMap((before) => {
          const { verdict } = unit(...before, [scanner, port, [field, text(name)]]);
          return verdict === 'flagged' ? [`${field} ${text(name)} on ${before.flat(2)[3] ?? 'nothing'}`] : [];
        }),
      ),
    );
    expect(flagged).toEqual([]);
  });

  test('never flags where an owner’s machine is called so in every protocol at once', () => {
    const flagged = [...new Set(namesOf(meant))].flatMap((name, turn) =>
      inTurn([[], [printer], [stranger]], turn).flatMap((before) => {
        const { verdict } = unit(...before, ...machine(host(name)));
        return verdict === 'flagged' ? [`${name} on ${before.flat(2)[3] ?? 'nothing'}`] : [];
      }),
    );
    expect(flagged).toEqual([]);
  });

  test('a user-set name makes no recorder of a file server that is called so', () => {
    const server = unit(
      ['http', 5000, ['http.title', 'nvr-east - Synology DiskStation']],
      ['upnp', 49_152, ['upnp.manufacturer', 'Synology Inc'], ['upnp.friendly-name', 'nvr-east (DS918+)']],
      ...machine('nvr-east'),
    );
    expect(server).toMatchObject({ type: 'other', video: false });
  });

  test('a user-set name clears no unbranded camera', () => {
    const userSet = words.filter(([, , field]) =>
      /scope-name|friendly-name|instance|maker\.name|tls/.test(field),
    );
    const cleared = [...new Set(namesOf(others))].flatMap((name, turn) =>
      inTurn(userSet, turn).flatMap(([scanner, port, field, text]) => {
        const { verdict, video } = unit(stranger, [scanner, port, [field, text(name)]]);
        return video && verdict === 'clear' ? [`${field} ${text(name)}`] : [];
      }),
    );
    expect(cleared).toEqual([]);
  });

  test('a user-set name flags no computer, screen or smart-home bridge', () => {
    for (const text of [
      'hikvision',
      'Hikvision 2',
      'Hikvision Camera',
      'Hikvision Camera 4A2B',
      'hikvision nvr',
    ])
      for (const field of ['mdns.instance', 'upnp.friendly-name'] as const)
        expect(unit(['mdns', 5353, [field, text]]).confidence, text).toBeLessThan(0.5);
    expect(unit(['ws-discovery', 3702, ['onvif.scope-name', 'Hikvision 2']]).confidence).toBeLessThan(0.5);
    expect(unit(['mdns', 5353, ['mdns.instance', 'HIKVISION DS-2CD2032-I']]).verdict).toBe('flagged');
  });

  test('a user-set name counts with a whole model number only', () => {
    const scope = (text: string) => unit(['ws-discovery', 3702, ['onvif.scope-name', text]]).confidence;
    expect(scope('Hikvision DS-2CD2143G2-I')).toBeGreaterThanOrEqual(0.7);
    for (const text of ['HIKVISION', 'HIKVISION IP DOME', 'Hikvision DS-2CD2143G2-I Foyer'])
      expect(scope(text), text).toBe(0.45);
  });
});
