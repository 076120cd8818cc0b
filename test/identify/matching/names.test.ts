import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import { readNameId } from '../../../src/identify/matching/names.ts';
import type { Fingerprints, Maker, Name } from '../../../src/model/fingerprint.ts';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprint } from '../fixture.ts';

const maker = (id: string, name: string, more: Partial<Maker> = {}): Maker => ({
  id,
  name,
  headquarters: 'SE',
  sources: ['https://example.org/register'],
  fingerprints: [],
  ...more,
});
const name = (text: string, id: string, more: Partial<Name> = {}): Name => ({
  text,
  maker: id,
  brand: null,
  kind: 'maker',
  means: 'cameras',
  carries: 'camera',
  reseller: null,
  country: null,
  not: null,
  source: 'https://example.org/names',
  ...more,
});

const fingerprints: Fingerprints = {
  makers: [
    maker('quorvex', 'Quorvex', {
      fingerprints: [
        fingerprint('quorvex/model', 'http.title', /^(?:Quorvex )?(?<model>QV\d{3})(?: .*)?$/, 0.5),
      ],
      brands: [
        {
          name: 'Lumarro',
          relation: 'sub-brand',
          made: 'whole',
          howToTell: 'x',
          sources: ['x'],
          fingerprints: [],
        },
        {
          name: 'Teldrin',
          relation: 'relabel',
          made: 'partly',
          howToTell: 'x',
          sources: ['x'],
          fingerprints: [],
        },
      ],
    }),
    maker('bramsted', 'Bramsted Works'),
    maker('bramsted-vision', 'Bramsted Works Vision'),
    maker('ostrel', 'Ostrel', { headquarters: null, sources: ['general knowledge, not verified'] }),
    maker('harvest', 'Harvest'),
    maker('portalux', 'Portalux'),
    maker('clarion', 'Clarion'),
  ],
  behaviour: [],
  oui: [],
  names: [
    name('Quorvex', 'quorvex', { not: 'scales' }),
    name('Lumarro', 'quorvex', { brand: 'Lumarro', kind: 'brand' }),
    name('Teldrin', 'quorvex', { brand: 'Teldrin', kind: 'brand' }),
    name('QuorEye', 'quorvex', { kind: 'line', carries: 'recorder' }),
    name('夸维', 'quorvex', { kind: 'script' }),
    name('qvx.example', 'quorvex', { kind: 'site', means: 'word', carries: null }),
    name('Bramsted Works', 'bramsted', { means: 'more', carries: null }),
    name('Bramsted Works Vision', 'bramsted-vision'),
    name('Ostrel', 'ostrel', { source: 'general knowledge, not verified' }),
    name('Harvest', 'harvest', { means: 'word' }),
    name('Portalux', 'portalux', { means: 'more', carries: 'doorbell' }),
    name('Clarion', 'clarion', { means: 'ambiguous' }),
  ],
  version: 'made up',
};
const matcher = compileFingerprints(fingerprints);

/** The names found, as `form weight`, by the maker. */
const found = (field: Field, value: string) =>
  matcher
    .match(field, value)
    .filter(({ rule }) => rule.name)
    .map(({ rule }) => `${rule.id} ${rule.weight}`);

describe('Names', () => {
  test.each<readonly [Field, string, string]>([
    ['onvif.manufacturer', 'QUORVEX', 'quorvex/name-quorvex-manufacturer 0.9'],
    ['onvif.manufacturer', 'Lumarro Inc', 'quorvex/name-lumarro-manufacturer 0.8'],
    ['onvif.manufacturer', 'Teldrin', 'quorvex/name-teldrin-manufacturer 0'],
    ['onvif.manufacturer', '杭州夸维股份有限公司', 'quorvex/name-夸维-manufacturer 0.8'],
    ['upnp.manufacturer', 'Ostrel', 'ostrel/name-ostrel-manufacturer 0.45'],
    ['upnp.manufacturer', 'Harvest', 'harvest/name-harvest-manufacturer 0.6'],
    ['http.title', 'Welcome to Quorvex', 'quorvex/name-quorvex-sentence 0.55'],
    ['http.title', 'Bramsted_Works Network Camera', 'bramsted/name-bramsted-works-camera 0.6'],
    ['http.title', 'my camera by BramstedWorks', 'bramsted/name-bramsted-works-camera 0.45'],
    ['http.title', 'QuorvexNVR', 'quorvex/name-quorvex-joined 0.35'],
    ['rtsp.server', 'Bramsted Works/1.2', 'bramsted/name-bramsted-works-whole 0.6'],
    ['rtsp.server', 'Bramsted Works Streaming/1.2', 'bramsted/name-bramsted-works-streams 0.6'],
    [
      'tls.subject',
      'CN=192.0.2.9, O=Shenzhen Bramsted Works Co., Ltd., C=CN',
      'bramsted/name-bramsted-works-organisation 0.6',
    ],
    ['tls.subject', 'CN=quorvex', 'quorvex/name-quorvex-sentence 0.45'],
    ['onvif.scope-name', 'Ostrel Technology Co., Ltd.', 'ostrel/name-ostrel-company 0.45'],
    ['onvif.scope-name', 'Quorvex 12', 'quorvex/name-quorvex-begins 0.45'],
    ['onvif.scope-name', 'Bramsted Works-404754734001050102', 'bramsted/name-bramsted-works-whole 0.45'],
    ['upnp.model-name', 'Bramsted Works IP door station', 'bramsted/name-bramsted-works-camera 0.45'],
    ['http.page-mark', 'copyright=© 2019 Bramsted Works Ltd', 'bramsted/name-bramsted-works-company 0.45'],
    ['upnp.site', 'www.qvx.example', 'quorvex/name-qvx-example-site 0.45'],
    ['upnp.site', 'quorvex-cctv.co.uk', 'quorvex/name-quorvex-site 0.45'],
    ['mdns.host', 'quorvex-1.local', 'quorvex/name-quorvex-sentence 0.35'],
    ['http.title', 'Portalux Door Station', 'portalux/name-portalux-door 0.6'],
  ])('Names reads %s %s as %s', (field, value, expected) => {
    expect(found(field, value)).toEqual([expected]);
  });

  test.each<readonly [Field, string]>([
    ['onvif.manufacturer', 'Quorvexa'],
    ['onvif.manufacturer', 'my Harvest'],
    ['http.title', 'xQuorvex'],
    ['http.title', 'Bramsted Works'],
    ['http.title', 'Harvest Network Camera'],
    ['http.title', 'Quorvex scales'],
    ['http.title', 'QuorvexNVRam'],
    ['tls.subject', 'CN=cam, O=Harvest, C=GB'],
    ['tls.issuer', 'CN=camera, O=Bramsted Works Borough Council'],
    ['upnp.site', 'quorvex.example.org.x1'],
    ['mdns.host', 'ostrel-1.local'],
    ['http.title', 'Portalux SIP Speaker'],
    ['http.favicon-md5', 'quorvex'],
  ])('Names finds none in %s %s', (field, value) => {
    expect(found(field, value)).toEqual([]);
  });

  test('Names takes no ambiguous name for a form that firmware writes', () => {
    const formsOf = (value: string) => matcher.match('http.title', value).map(({ rule }) => rule.form);
    expect(formsOf('Bramsted Works Network Camera')).toEqual(['fixed']);
    expect(formsOf('Clarion Network Camera')).toEqual(['part']);
  });

  test('of nested names the longest counts', () => {
    expect(found('http.title', 'Bramsted Works Vision Network Camera')).toEqual([
      'bramsted-vision/name-bramsted-works-vision-camera 0.6',
    ]);
  });

  test('a model number after a name is read, and what kind of unit it is', () => {
    const read = (title: string) => matcher.match('http.title', title).find(({ groups }) => groups.model);
    expect(read('Quorvex DVR-1604')).toMatchObject({
      groups: { model: 'DVR-1604' },
      rule: { type: { is: 'recorder' } },
    });
    expect(read('Quorvex ZX-4711B')).toMatchObject({
      groups: { model: 'ZX-4711B' },
      rule: { type: { is: 'camera' } },
    });
    expect(read('Quorvex Login')).toBeUndefined();
    expect(read('Bramsted Works ZX-4711B')).toBeUndefined();
  });

  test('a name’s form is fixed where a factory writes the value, not where a user may', () => {
    const form = (title: string) =>
      matcher.match('http.title', title).find(({ rule }) => rule.name)?.rule.form;
    for (const title of ['Quorvex Network Camera', 'Quorvex Co., Ltd.', 'Quorvex Web Viewer'])
      expect(form(title), title).toBe('fixed');
    for (const title of [
      'Quorvex',
      'Quorvex Cam 1',
      'Quorvex Camera',
      'Quorvex Rm12',
      'Quorvex Network Camera Foyer',
      'Gate Quorvex Network Camera',
    ])
      expect(form(title), title).toBe('part');
  });

  test('a rule shows that it reads a bare name, and whether a source shows it', () => {
    const rules = (value: string) => matcher.match('onvif.manufacturer', value).map(({ rule }) => rule);
    expect(rules('Ostrel')).toMatchObject([{ name: true, sourced: false }]);
    expect(rules('Quorvex')).toMatchObject([{ name: true, sourced: true }]);
    const sourced = (field: Field, value: string) =>
      matcher.match(field, value).map(({ rule }) => rule.sourced);
    expect(sourced('snmp.sys-descr', 'Quorvex camera in the hall')).toEqual([false]);
    expect(sourced('snmp.sys-descr', 'Quorvex Network Camera')).toEqual([true]);
    expect(sourced('tls.subject', 'O=Quorvex Ltd')).toEqual([true]);
  });

  test('a name leads to its maker whatever the letter case or the characters around', () => {
    for (const value of ['QUORVEX Corp', 'quorvex, Inc', 'Quorvex_1']) {
      const seen = {
        field: 'onvif.manufacturer',
        value,
        scanner: 'x',
        port: 80,
        address: '192.0.2.1',
        at: '',
      } as const;
      expect(identify([seen], matcher).maker, value).toBe('quorvex');
    }
  });

  test('Names is quick on hostile text', () => {
    const texts = [
      'quorvex '.repeat(128),
      `${'O='.repeat(500)}quorvex`,
      'Bramsted'.repeat(128),
      '夸维'.repeat(512),
    ];
    for (const text of texts) {
      const began = process.cpuUsage();
      for (const field of ['http.title', 'tls.subject', 'http.page-mark', 'onvif.manufacturer'] as const)
        matcher.match(field, text.slice(0, 1_024));
      const { user } = process.cpuUsage(began);
      expect(user / 1_000, text.slice(0, 16)).toBeLessThan(400);
    }
  });
});

test('readNameId reads the name and form of an id, and null of any other', () => {
  expect(readNameId('quorvex/name-lumarro-camera', fingerprints)).toMatchObject({
    form: 'camera',
    name: { text: 'Lumarro' },
    brand: { made: 'whole' },
  });
  for (const id of ['quorvex/model', 'quorvex/name-lumarro-x', 'other/name-lumarro-camera'])
    expect(readNameId(id, fingerprints)).toBeNull();
});
