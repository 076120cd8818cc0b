import { describe, expect, test } from 'vitest';
import { surveillanceTypes } from '../../../src/model/identification.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

const page = (title: string, ...fingerprints: readonly string[]): Seen => [
  'http',
  80,
  ['http.server', 'nginx'],
  ['http.title', title],
  ...fingerprints.map((fingerprint) => ['http.page-mark', fingerprint] as const),
];

describe('a page that speaks of cameras', () => {
  test.each([
    [page('CCTV policy - Anytown Borough Council')],
    [
      page(
        'Anytown',
        'description=How the council uses cameras, and why Hikvision and Dahua ones are replaced',
      ),
    ],
    [page('Anytown', 'description=Why the council took down every Hikvision camera in its schools')],
    [page('FOI 2231: Hikvision and Dahua cameras')],
    [page('Hikvision and Vivotek in our schools')],
    [page('Hikvision DS-2CD2143G2-I 4MP dome camera - buy online')],
    [page('DS-2CD2143G2-I user manual')],
    [page('Ticket 4711: Dahua IPC-HDW2431T-ZS offline - osTicket')],
    [page('hikvision-nvr1 - LibreNMS')],
    [page('DS-7608NI-I2 | NetBox')],
    [page('Zabbix: Dahua cameras')],
    [page('XProtect Web Client', 'description=Works with Hikvision, Dahua and Axis cameras of all kinds')],
  ])('a page that speaks of cameras is none, and is not flagged: %j', (seen) => {
    const { type, video, verdict } = unit(seen);
    expect(surveillanceTypes).not.toContain(type);
    expect(video).toBe(false);
    expect(verdict).not.toBe('flagged');
  });

  test.each([
    ['Vivotek Network Camera', 'vivotek'],
    ['Pelco by Schneider Electric', 'pelco'],
    ['Hikvision DS-2CD2143G2-I', 'hikvision'],
    ['DVTel by FLIR Systems', 'flir'],
  ])('a page that speaks of cameras is another than one of a camera’s: %s', (title, maker) => {
    const camera: Seen = ['http', 80, ['http.title', title]];
    expect(unit(camera)).toMatchObject({ maker, type: 'camera', video: true });
  });
});

describe('a camera’s page that a computer’s web server gives out', () => {
  const behind = (server: string): Seen => [
    'http',
    443,
    ['http.server', server],
    ['http.auth-realm', 'IP Camera(C1214)'],
    ['http.redirect', '/doc/page/login.asp'],
  ];
  const stream: Seen = ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(C1214)']];

  test.each(['nginx/1.18.0 (Ubuntu)', 'HAProxy', 'Microsoft-IIS/10.0'])(
    'a camera’s page that a computer’s web server gives out is looked at: %s',
    (server) => {
      const { verdict, contradictions } = unit(behind(server));
      expect(verdict).toBe('review');
      expect(contradictions.join(' ')).toContain('pass on');
    },
  );

  test('a maker is flagged if the unit itself answers or its own server serves the page', () => {
    expect(unit(behind('nginx'), stream).verdict).toBe('flagged');
    expect(unit(behind('App-webs/')).verdict).toBe('flagged');
  });

  test('so is a server with the maker’s software for computers', () => {
    const platform: Seen = ['http', 443, ['http.server', 'nginx'], ['http.title', 'HikCentral Professional']];
    const certificate: Seen = ['http', 443, ['tls.subject', 'CN=hikcentral, O=HIKVISION, C=CN']];
    expect(unit(platform, certificate)).toMatchObject({ type: 'other', verdict: 'review' });
  });
});
