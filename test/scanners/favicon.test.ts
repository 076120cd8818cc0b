import { describe, expect, test } from 'vitest';
import { favicon, faviconHash, mimeBase64, murmur3, parse } from '../../scanners/favicon.ts';
import type { Field } from '../../src/model/observation.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

const plain = (file: Uint8Array) => murmur3(Buffer.from(Buffer.from(file).toString('base64')));

describe('the hash by which search engines list favicons', () => {
  // Computed once with another implementation; 'hello' itself is a published value, 0x248bfa47.
  test.each([
    ['nothing', Buffer.alloc(0), 0, 0],
    ['one letter', Buffer.from('a'), -316242180, 486536668],
    ['a word', Buffer.from('hello'), 1155597304, 650506236],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i)), -757223386, -741843482],
    ['one full line', Buffer.alloc(57), 1993561383, 158627565],
    ['one byte more than a line', Buffer.alloc(58), -1275236913, -92145237],
  ])('of %s, and not the number over plain Base64', (_, file, mime, wrong) => {
    expect(faviconHash(file)).toBe(mime);
    expect(plain(file)).toBe(wrong);
  });

  test('is murmur3 with seed 0', () => {
    expect(murmur3(Buffer.from('hello'))).toBe(613153351);
    expect(murmur3(Buffer.alloc(0), 1)).toBe(1364076727);
  });

  test('is taken over lines of 76 characters, each with its end', () => {
    const lines = mimeBase64(Buffer.alloc(58)).split('\n');
    expect(lines.map((line) => line.length)).toEqual([76, 4, 0]);
    expect(mimeBase64(Buffer.alloc(0))).toBe('');
  });
});

describe('an icon', () => {
  test('gives both hashes of the file', () => {
    expect(parse(Buffer.from('GIF89a'))).toEqual([
      { field: 'http.favicon-md5', value: '1ac2109d47dbc72551f71df89d01ed18' },
      { field: 'http.favicon-mmh3', value: String(faviconHash(Buffer.from('GIF89a'))) },
    ]);
  });

  test.each(['icon.ico', 'dot.gif', 'drawing.svg'])('%s is one', (name) => {
    expect(parse(capture(`favicon/${name}`))).toHaveLength(2);
  });

  test('is not an error page', () => {
    expect(parse(capture('favicon/error-page.html'))).toBeNull();
  });
});

type Known = readonly [Field, string, number | null, string];
const shown: Known = ['http.status', '200', 80, 'http'];
const targets = (ports: readonly number[], ...facts: Known[]) => favicon.targets(knowing(ports, facts));

describe('which icon is fetched', () => {
  test('the usual one, where the page was shown and a camera is likely', () => {
    expect(targets([80, 554], shown)).toEqual([
      {
        port: 80,
        tls: false,
        path: '/favicon.ico',
        why: 'no maker is named, and port 554 is open, as on cameras',
      },
    ]);
    expect(
      targets([80], ['http.status', '401', 80, 'http'], ['http.title', 'IP Camera', 80, 'http']),
    ).toHaveLength(1);
  });

  test('the one that the page links, on the same address and port only', () => {
    const path = (href: string) =>
      targets([80, 554], shown, ['http.page-mark', `icon=${href}`, 80, 'http'])[0]?.path;
    expect(path('/img/logo.ico?v=3')).toBe('/img/logo.ico?v=3');
    expect(path('img/logo.ico')).toBe('/img/logo.ico');
    for (const href of [
      'http://10.9.9.9/logo.ico',
      'http://10.1.2.3:8080/logo.ico',
      'https://10.1.2.3/logo.ico',
      '//cdn.example/logo.ico',
      '/upnp_eth0.xml',
      '/logo.ico?auth=x',
    ])
      expect(path(href), href).toBe('/favicon.ico');
  });

  test.each<[string, readonly number[], readonly Known[]]>([
    ['a host that does not look like a camera', [80], [shown]],
    ['a host whose page did not answer', [80, 554], []],
    ['a page that refuses', [80, 554], [['http.status', '403', 80, 'http']]],
    ['a page that is missing', [80, 554], [['http.status', '404', 80, 'http']]],
    ['a host that named its maker', [80, 554], [shown, ['onvif.manufacturer', 'ACME', 80, 'onvif-device']]],
    ['a host that shows whose firmware it is', [80, 554], [shown, ['http.title', 'WEB SERVICE', 80, 'http']]],
    ['a host that spoke a maker’s protocol', [80, 554], [shown, ['maker.answer', 'sadp', 37020, 'sadp']]],
  ])('none of %s', (_, ports, facts) => {
    expect(targets(ports, ...facts)).toEqual([]);
  });
});

describe('the exchange', () => {
  test('is one GET', async () => {
    const { dial, steps } = fakeDialer({ http: () => replied(page(200, [], capture('favicon/dot.gif'))) });
    const reading = await favicon.run(dial, { port: 80, tls: false, path: '/favicon.ico' });
    expect(reading).toMatchObject({ end: 'answered', facts: [{ field: 'http.favicon-md5' }, {}] });
    expect(steps).toEqual([
      { did: 'http', at: { port: 80, tls: false }, request: { method: 'GET', path: '/favicon.ico' } },
    ]);
  });

  test.each(['early', 'long'] as const)('gives nothing for a part of an icon (%s)', async (cut) => {
    const part = { ...page(200, [], capture('favicon/dot.gif')), cut };
    const { dial } = fakeDialer({ http: () => replied(part) });
    expect(await favicon.run(dial, { port: 80, tls: false })).toEqual({ end: 'not-mine' });
  });

  test('gives nothing for another status, whatever comes with it', async () => {
    const { dial } = fakeDialer({ http: () => replied(page(404, [], capture('favicon/dot.gif'))) });
    expect(await favicon.run(dial, { port: 80, tls: false })).toEqual({ end: 'not-mine' });
  });
});
