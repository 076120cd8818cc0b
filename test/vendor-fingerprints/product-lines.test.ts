import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

const saying = (field: Field, value: string) => unit(['http', 80, [field, value]]);

describe('a line of products', () => {
  // A coined name and an ordinary word with what follows it.
  test.each([
    ['Panomera S4', 'dallmeier', 'camera'],
    ['Optera IMM - Login', 'pelco', 'camera'],
    ['Welcome to Nextiva S5503', 'verint', 'camera'],
    ['5308 Hybrid NVR', 'march-networks', 'recorder'],
    ['AVerDiGi EH1116H-4', 'avermedia', 'recorder'],
    ['FlexWATCH Server', 'seyeon', 'camera'],
    ['AXIS Companion Dome V', 'axis', 'camera'],
    ['DirectIP Network Camera', 'idis', 'camera'],
    ['Steinel L 620 CAM', 'steinel', 'camera'],
    ['Nedis WIFICDP10GY', 'nedis', 'doorbell'],
  ] as const)('a line of products shows the maker where a page is headed %s', (heading, maker, type) => {
    expect(saying('http.title', heading)).toMatchObject({ maker, type });
  });

  test.each([
    'http.auth-realm',
    'rtsp.auth-realm',
    'rtsp.sdp-session',
    'onvif.scope-name',
    'onvif.scope-hardware',
    'onvif.model',
  ] as const)('a line of products shows the maker in %s as well', (field) => {
    expect(saying(field, 'Esprit Enhanced')).toMatchObject({ maker: 'pelco', type: 'camera' });
  });

  test.each([
    ['banner.telnet', 'DIVAR MR login: ', 'bosch', 'recorder', 'DIVAR MR'],
    ['banner.ftp', '220 Spectra IV IP FTP server ready.', 'pelco', 'camera', 'Spectra IV IP'],
    ['http.title', 'Petards ProVida Login', 'petards', 'recorder', 'Petards ProVida'],
  ] as const)('%s %s: what surrounds the name is no part of it', (field, value, maker, type, model) => {
    expect(saying(field, value)).toMatchObject({ maker, type, model });
  });

  test.each([
    'Argus TV',
    'Argus 2',
    'DLS 4',
    'Endura',
    'Evolution CMS',
    'H5 Pro',
    'Invictus Games',
    'Multieye Church',
    'Nextiva Voice',
    'Optera Health Care',
    'Paragon Hotel',
    'Predator Helios',
    'Quasar App',
    'RADIUS Server',
    'Rialto',
    'Vista',
    'VMAX',
    'VMAX All Flash',
  ])('%s is no camera’s: the word means other things, too', (heading) => {
    expect(saying('http.title', heading)).toMatchObject({ maker: null, type: 'unknown', video: false });
  });
});

test('a maker’s name alone shows the maker in a password realm, too', () => {
  expect(saying('http.auth-realm', 'Synectics')).toMatchObject({ maker: 'synectics' });
});

test('JFTech is what XiongMai is called now', () => {
  expect(saying('http.title', 'JFTech')).toMatchObject({ maker: 'xiongmai', brand: 'JFTech' });
});

test('a maker’s name in its own country’s script shows the maker', () => {
  expect(saying('http.title', '中星微电子-网络摄像机')).toMatchObject({ maker: 'vimicro', type: 'camera' });
});

test('a stream that is called a recorder’s is one, of any maker', () => {
  expect(saying('rtsp.sdp-session', 'DVR channel 1')).toMatchObject({ maker: null, type: 'recorder' });
  expect(saying('rtsp.auth-realm', 'IPC Streaming')).toMatchObject({ maker: null, type: 'camera' });
});

test.each([
  ['banner.ftp', '220 Zorvex IPC FTP Server', 'camera'],
  ['banner.telnet', 'NelvisionIPC login: ', 'camera'],
  ['banner.telnet', 'Zorvex Video Server Username: ', 'encoder'],
  ['tls.subject', 'CN=IPC, O=Zorvex, C=CN', 'camera'],
  ['tls.subject', 'CN=192.168.1.64, O=Zorvex, OU=IP Camera', 'camera'],
  ['http.title', 'Zorvex Smart Connect Camera', 'camera'],
] as const)('%s %s: a camera or the like, of any maker', (field, value, type) => {
  expect(saying(field, value)).toMatchObject({ maker: null, type, video: true });
});

test('a server that streams television is no sign of a camera', () => {
  expect(saying('rtsp.server', 'IPTV RTSP Server').type).toBe('other');
  expect(saying('rtsp.server', 'Zorvex RTSP Server').type).toBe('camera');
});
