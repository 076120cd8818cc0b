import { describe, expect, test } from 'vitest';
import * as request from '../../scanners/onvif/request.ts';
import type { Field } from '../../src/model/observation.ts';
import { knowing, type ReportedFact, withoutReasons } from './knowledge.ts';

const targets = withoutReasons(request.targets);

describe('where the device service is requested', () => {
  const answered: readonly ReportedFact[] = [['http.status', '200', 80, 'http']];
  const open = [80, 554, 2020, 8080];
  const xaddr = (value: string, openPorts = [80, 554]) =>
    targets(knowing(openPorts, [['onvif.xaddr', value, 3702, 'ws-discovery']]));

  test('at the port and path that the device announced, whatever host it names', () => {
    expect(xaddr('http://10.1.2.3:8080/onvif/services')).toEqual([
      { port: 8080, tls: false, path: '/onvif/services' },
    ]);
    expect(xaddr('https://169.254.7.7/onvif/device_service')).toEqual([
      { port: 443, tls: true, path: '/onvif/device_service' },
    ]);
    expect(xaddr('http://0.0.0.0:8000/onvif/device_service')).toEqual([
      { port: 8000, tls: false, path: '/onvif/device_service' },
    ]);
  });

  test('its own address is believed before another', () => {
    const announced: [Field, string, number, string][] = [
      ['onvif.xaddr', 'http://192.168.1.108:81/a', 3702, 'ws-discovery'],
      ['onvif.xaddr', 'http://10.1.2.3:82/b', 3702, 'ws-discovery'],
    ];
    expect(targets(knowing([80], announced))).toEqual([{ port: 82, tls: false, path: '/b' }]);
  });

  test.each([
    'http://10.1.2.3:6036/onvif/device_service',
    'http://10.1.2.3:37777/x',
    'http://10.1.2.3:34567/x',
    'http://10.1.2.3:554/x',
    'http://10.1.2.3:9100/x',
    'http://10.1.2.3/upnp_eth0.xml',
    'ftp://10.1.2.3/x',
    'not a url',
  ])('%s is not probed', (value) => {
    expect(xaddr(value, [443])).toEqual([]);
  });

  test('at 2020 and 8899 where open', () => {
    expect(targets(knowing(open))).toEqual([{ port: 2020, tls: false, path: '/onvif/device_service' }]);
  });

  test('at one web port of a host that looks like a camera, once its page has answered', () => {
    const at80 = [{ port: 80, tls: false, path: '/onvif/device_service' }];
    expect(targets(knowing([80, 554, 8080]))).toEqual([]);
    expect(targets(knowing([80, 554], answered))).toEqual(at80);
    expect(targets(knowing([80, 37777], answered))).toEqual(at80);
    expect(targets(knowing([80], [...answered, ['http.title', 'IP Camera', 80, 'http']]))).toEqual(at80);
    expect(targets(knowing([80], [...answered, ['http.title', 'Printer', 80, 'http']]))).toEqual([]);
    const announced: [Field, string, number, string] = [
      'onvif.types',
      'dn:NetworkVideoTransmitter',
      3702,
      'ws-discovery',
    ];
    expect(targets(knowing([80], [...answered, announced]))).toEqual(at80);
  });

  test('targets names every web port of such a host, makers’ usual ports first', () => {
    const pages = (...ports: number[]) =>
      knowing(
        [...ports, 554],
        ports.map((port) => ['http.status', '200', port, 'http'] as const),
      );
    expect(targets(pages(80, 81, 8080)).map(({ port }) => port)).toEqual([80, 8080, 81]);
    expect(targets(pages(80, 443, 8081, 8443)).map(({ port }) => port)).toEqual([80, 8081, 443, 8443]);
    expect(targets(pages(8080)).map(({ port }) => port)).toEqual([8080]);
    expect(targets(pages(80, 81, 443)).map(({ port }) => port)).toEqual([80, 81, 443]);
  });

  test.each<[string, readonly number[], readonly ReportedFact[], readonly number[]]>([
    ['the host shows nothing else', [5000, 8000], [], [8000, 5000]],
    ['it streams, by no maker’s words', [554, 8000], [['rtsp.status', '404', 554, 'rtsp']], [8000]],
    ['its RTSP port is silent', [554, 8000], [], []],
    ['it shows Hikvision', [554, 8000], [['rtsp.auth-realm', 'IP Camera(C1214)', 554, 'rtsp']], []],
    ['it answers SADP', [8000], [['maker.answer', 'sadp', 37020, 'sadp']], []],
    ['it greets as TVT does', [5000], [['banner.control', '68656164', 5000, 'banner']], []],
    ['its page names its type', [80, 5000], [...answered, ['http.title', 'DiskStation', 80, 'http']], []],
  ])(
    'targets tries ports 8000 and 5000 only where nothing speaks against it: %s',
    (_, open, facts, ports) => {
      expect(
        targets(knowing(open, facts))
          .map(({ port }) => port)
          .filter((port) => port > 1_024),
      ).toEqual(ports);
    },
  );

  test('targets tries a web port whose page demands a digest, whatever the server', () => {
    const shut = (scheme: string) =>
      targets(
        knowing(
          [80],
          [
            ['http.status', '401', 80, 'http'],
            ['http.server', 'Apache/2.4', 80, 'http'],
            ['http.auth-scheme', scheme, 80, 'http'],
          ],
        ),
      );
    expect(shut('Digest')).toEqual([{ port: 80, tls: false, path: '/onvif/device_service' }]);
    expect(shut('Basic')).toEqual([]);
  });

  test('targets tries the lowest web port of a host without any page, and of no other', () => {
    const empty = (...facts: readonly ReportedFact[]) =>
      targets(
        knowing(
          [80, 8080],
          [
            ['http.status', '404', 80, 'http'],
            ['http.server', 'Apache/2.4.62', 80, 'http'],
            ['http.title', '404 Not Found', 80, 'http'],
            ...facts,
          ],
        ),
      );
    const at = [{ port: 80, tls: false, path: '/onvif/device_service' }];
    expect(empty()).toEqual(at);
    expect(empty(['http.status', '404', 8080, 'http'])).toEqual(at);
    expect(empty(['http.status', '200', 8080, 'http'])).toEqual([]);
    expect(empty(['mdns.service', '_smb._tcp', 5353, 'mdns'])).toEqual([]);
  });

  test('targets names places for five connections at most', () => {
    const pages = [80, 81, 88, 443, 8080, 8081].map(
      (port): ReportedFact => ['http.status', '200', port, 'http'],
    );
    const known = knowing(
      [80, 81, 88, 443, 554, 2020, 5000, 8000, 8080, 8081],
      [...pages, ['rtsp.status', '404', 554, 'rtsp']],
    );
    expect(targets(known).map(({ port }) => port)).toEqual([2020, 80, 8080, 8081, 81]);
  });

  test('not at a port that only leads to HTTPS', () => {
    const known = knowing(
      [80, 443, 554],
      [
        ['http.status', '301', 80, 'http'],
        ['http.redirect', 'https://10.1.2.3/', 80, 'http'],
        ['http.status', '200', 443, 'http'],
      ],
    );
    expect(targets(known)).toEqual([{ port: 443, tls: true, path: '/onvif/device_service' }]);
  });

  test('elsewhere too, in case the announced place is wrong, each place once', () => {
    const known = (announced: string) =>
      knowing(open, [
        ['onvif.xaddr', announced, 3702, 'ws-discovery'],
        ['http.status', '200', 80, 'http'],
      ]);
    expect(targets(known('http://10.1.2.3:8080/x')).map((target) => target.port)).toEqual([8080, 2020, 80]);
    expect(targets(known('http://10.1.2.3/onvif/device_service')).map((target) => target.port)).toEqual([
      80, 2020,
    ]);
  });

  test('nowhere once it has answered or refused', () => {
    expect(targets(knowing(open, [['onvif.service', 'yes', 2020, 'onvif-device']]))).toEqual([]);
    expect(targets(knowing(open, [['http.auth-realm', 'x', 2020, 'onvif-device']]))).toEqual([]);
  });
});
