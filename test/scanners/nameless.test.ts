import { describe, expect, test } from 'vitest';
import { targets } from '../../scanners/onvif/request.ts';
import type { Field } from '../../src/model/observation.ts';
import { knowing } from './knowledge.ts';

describe('ONVIF on a host that only has a web page', () => {
  const requestsFor = (...facts: [Field, string][]) =>
    targets(
      knowing(
        [80],
        [
          ['port.open', '80', 80, 'liveness'],
          ['mac.address', '02:00:00:00:00:01', null, 'neighbour'],
          ['http.status', '404', 80, 'http'],
          ...facts.map(([field, value]) => [field, value, 80, 'http'] as const),
        ],
      ),
    );

  test.each<[Field, string][][]>([
    [[]],
    [[['http.server', 'GoAhead-Webs']]],
    [[['http.server', 'mini_httpd/1.30']]],
    [[['http.server', 'Boa/0.94.14rc21']]],
    [
      [
        ['http.title', 'Login'],
        ['http.page-mark', 'script=js/jquery.min.js'],
      ],
    ],
    [
      [
        ['http.auth-scheme', 'Basic'],
        ['http.auth-realm', '.'],
      ],
    ],
    [[['tls.subject', 'CN=192.168.1.1']]],
    ...[
      'BaseHTTP/0.6 Python/3.11.7',
      'WSGIServer/0.2 CPython/3.9.2',
      'Python/3.12 aiohttp/3.9.5',
      'TornadoServer/6.4',
    ].map((server): [[Field, string]][] => [[['http.server', server]]]),
    ...[
      '404 Not Found',
      'Error 404',
      'HTTP Status 404 – Not Found',
      'Document Error: Site or Page Not Found',
      'Page not found',
      'Not Found',
    ].map((title): [[Field, string]][] => [[['http.title', title]]]),
  ])('probed, since it names no type: %j', (facts) => {
    expect(requestsFor(...facts)).toEqual([
      {
        port: 80,
        tls: false,
        path: '/onvif/device_service',
        why: 'the page at port 80 does not show what it is',
      },
    ]);
  });

  test.each<[Field, string]>([
    ['http.server', 'EPSON_Linux UPnP/1.0 Epson UPnP SDK/1.0'],
    ['http.server', 'Microsoft-IIS/10.0'],
    ['http.server', 'Python-Scale/3.1 Kitchen'],
    ['http.server', 'RomPager/4.07 UPnP/1.0'],
    ['http.title', 'Welcome to nginx!'],
    ['http.title', 'Heating'],
    ['http.title', '404 Records'],
    ['http.title', 'Error log of pump 3'],
    ['http.auth-realm', 'TL-WR841N'],
    ['http.model', 'XC-1'],
    ['http.page-mark', 'heading=Energy meter'],
    ['http.page-mark', 'copyright=Acme Ltd'],
    ['tls.subject', 'CN=intranet.example.sch.uk'],
  ])('not probed: %s is %s', (field, value) => {
    expect(requestsFor([field, value])).toEqual([]);
  });

  test('not probed where anything but a page answered, or the page was refused', () => {
    const page404 = ['http.status', '404', 80, 'http'] as const;
    const ssh = ['banner.ssh', 'SSH-2.0-OpenSSH_9.2', 22, 'banner'] as const;
    expect(targets(knowing([22, 80], [page404, ssh]))).toEqual([]);
    expect(targets(knowing([80], [['http.status', '403', 80, 'http']]))).toEqual([]);
    expect(targets(knowing([80]))).toEqual([]);
  });
});
