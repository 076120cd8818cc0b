import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { loadPolicy } from '../../src/assess/load-policy.ts';
import { identify } from '../../src/identify/identify.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../vendor-fingerprints/policy-files.ts';
import { inTurn, long } from '../long.ts';
import { matcher } from './every-value.ts';

const policies = readPolicyFiles().map(({ text, path }) => loadPolicy(text, path));

/** Where a user types what a unit is called, as the text and what the protocol puts around it. */
const places: readonly (readonly [Field, string, number, (name: string) => string])[] = [
  ['onvif.scope-name', 'onvif-discovery', 3702, (name) => name],
  ['http.title', 'http', 80, (name) => name],
  ['http.auth-realm', 'http', 80, (name) => name],
  ['rtsp.auth-realm', 'rtsp', 554, (name) => name],
  ['rtsp.sdp-session', 'rtsp', 554, (name) => name],
  ['rtsp.sdp-information', 'rtsp', 554, (name) => name],
  ['upnp.friendly-name', 'ssdp', 1900, (name) => name],
  ['mdns.instance', 'mdns', 5353, (name) => name],
  ['maker.name', 'dhip', 37810, (name) => name],
  ['mdns.host', 'mdns', 5353, (name) => `${name.replaceAll(' ', '-')}.local`],
  ['dhcp.host-name', 'import', 67, (name) => name.replaceAll(' ', '-')],
  ['dns.name', 'dns', 53, (name) => `${name.replaceAll(' ', '-').toLowerCase()}.school.example`],
  ['snmp.sys-name', 'snmp', 161, (name) => name],
  ['tls.subject', 'https', 443, (name) => `CN=${name.replaceAll(' ', '-')}`],
  ['banner.telnet', 'telnet', 23, (name) => `${name.replaceAll(' ', '-')} login: `],
  ['banner.ftp', 'ftp', 21, (name) => `220 ${name.replaceAll(' ', '-')} FTP server ready.`],
  ['http.page-mark', 'http', 80, (name) => `description=${name}`],
  ['onvif.scope', 'onvif-discovery', 3702, (name) => `onvif://www.onvif.org/name/${name}`],
];

const words = [
  ...[
    'Refectory',
    'Cloister',
    'MUGA',
    'Sixth Form',
    'Bikes',
    'Quad',
    'Cemetery',
    'Sixth-form',
    'SEN Hub',
    'PE store',
  ],
  ...[
    'Rm12',
    'Rm 7b',
    'B204',
    'Blk C',
    'Gd Flr',
    'CAM1',
    'Cam 3',
    'PTZ 2',
    'NVR1',
    'NVR 2',
    'Dome2',
    'ch4',
    '#7',
    '0042',
    '2nd',
  ],
  ...[
    'Aula',
    'Eingang Süd',
    'Schulhof',
    'Cour',
    'Entrée',
    'Ingresso',
    'Recepção',
    'Wejście',
    'Вход',
    '校门',
    '玄関',
    'الباب',
  ],
  ...[
    'Mr Smith',
    'Jubilee Wing',
    'Year 6',
    'St Mary',
    'Depot',
    'A+E',
    'ANPR north',
    'old',
    'new (spare)',
    'do not move',
  ],
];
const forms = [
  (maker: string, word: string) => `${maker} ${word}`,
  (maker: string, word: string) => `${word} ${maker}`,
  (maker: string, word: string) => `${maker}-${word}`.toLowerCase(),
  (maker: string, word: string) => `${maker.toUpperCase()}_${word}`,
  (maker: string, word: string) => `${word} - ${maker} cam`,
];

/** Makers of each kind: those that a policy covers, those with a country that it does not, and all others by chance of the alphabet. */
const makers = [
  ...['hikvision', 'dahua', 'uniview', 'tiandy', 'tp-link', 'huawei', 'xiongmai', 'reolink', 'hytera', 'zte'],
  ...[
    'axis',
    'vivotek',
    'bosch',
    'hanwha',
    'panasonic',
    'mobotix',
    'avigilon',
    'acti',
    'geovision',
    'sony',
    'pelco',
    'ubiquiti',
  ],
];
const brandNames = fingerprints.makers.flatMap(({ id, name, brands = [] }) =>
  makers.includes(id) ? [name, ...brands.map((brand) => brand.name)] : [],
);
const names = brandNames.flatMap((brand) =>
  words.map((word, at) => (forms[(at + brand.length) % forms.length] ?? forms[0])?.(brand, word) ?? ''),
);

/** The names for one turn: all in the long form, otherwise the next fourteenth of them. */
const namesFor = (turn: number) => inTurn(names, turn, Math.ceil(names.length / 14));

/** A unit that shows no more than that it is a camera. */
const silent: readonly Observation[] = [
  seen('onvif.types', 'NetworkVideoTransmitter', 'onvif-discovery', 3702),
  seen('rtsp.status', '401', 'rtsp', 554),
];

describe('identify on names that users type', () => {
  test.each(places.map((place, turn) => [...place, turn] as const))(
    '%s: none flags, none clears, whatever maker is in it',
    (field, scanner, port, inPlace, turn) => {
      const judged = namesFor(turn).map((name) => {
        const unit = [...silent, seen(field, inPlace(name), scanner, port)];
        const identification = identify(unit, matcher);
        return {
          name,
          verdict: assess(identification, policies, fingerprints.makers).verdict,
          identification,
        };
      });
      expect(
        judged.filter(({ verdict }) => verdict !== 'review').map(({ name, verdict }) => `${verdict} ${name}`),
      ).toEqual([]);
      expect(
        judged.filter(({ identification }) => identification.confidence > 0.45).map(({ name }) => name),
      ).toEqual([]);
    },
  );

  test('enough names are tried, and in all places at once they are not more', () => {
    const tried = places.reduce((sum, _, turn) => sum + namesFor(turn).length, 0);
    expect(tried).toBeGreaterThan(long ? 10_000 : 1_500);
    // A unit with a name in every place takes as long as a hundred others.
    const judged = inTurn(names, 0, words.length).map((name) => {
      const unit = [
        ...silent,
        ...places.map(([field, scanner, port, inPlace]) => seen(field, inPlace(name), scanner, port)),
      ];
      return [name, assess(identify(unit, matcher), policies, fingerprints.makers).verdict];
    });
    expect(judged.filter(([, verdict]) => verdict !== 'review')).toEqual([]);
  });
});

function seen(field: Field, value: string, scanner: string, port: number): Observation {
  return { field, value, scanner, port, address: '10.1.2.3', at: '2026-11-24T02:00:00Z' };
}
