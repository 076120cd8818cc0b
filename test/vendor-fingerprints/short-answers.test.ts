import { expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

/** A unit of which nothing is known but one line of one answer. */
const saying = (field: Field, value: string) => unit([field.split('.')[0] ?? '', 80, [field, value]]);

test.each<[Field, string, string | null, string]>([
  ['http.server', 'luozewen-Webs', null, 'camera'],
  ['http.server', 'IPCamera_Logo', 'Maygion', 'camera'],
  ['banner.telnet', 'EN675 login: ', null, 'camera'],
  ['http.auth-realm', 'camera name : FRONT', null, 'camera'],
  [
    'rtsp.public',
    'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER,USER_CMD_SET',
    'Gwelltimes',
    'camera',
  ],
  ['http.page-mark', 'ident=psclientdiv', null, 'camera'],
  ['http.page-mark', "ident='+tm01+'", 'Linksys', 'camera'],
  ['http.title', 'WHSnapshotCamera', '360 Vision', 'camera'],
  ['http.title', 'IQ Eye live images', 'IQinVision', 'camera'],
  ['http.auth-realm', 'D4210 - 2MP Dome-camera', 'Zavio', 'camera'],
  ['http.redirect', 'apcam/adm/index.html', 'QiaoAn', 'camera'],
  ['banner.telnet', 'Chuango login: ', 'Chuango', 'camera'],
  ['banner.telnet', 'P372 ANPR enabled', 'PIPS', 'camera'],
  ['http.redirect', '/live/cam.html', null, 'camera'],
  ['http.title', 'MJPG Live Demo', null, 'camera'],
  ['onvif.model', 'VSTF133422SCHRD', 'VStarcam', 'camera'],
  ['onvif.scope-hardware', 'Spectra_IV', 'Pelco', 'camera'],
  ['http.title', 'Spectra_IV_SE', 'Pelco', 'camera'],
  ['onvif.model', 'ST-VA5641', 'Space Technology', 'camera'],
  ['onvif.model', 'ST-NVR-V16602K40', 'Space Technology', 'recorder'],
  ['banner.telnet', 'Welcome to VIP X1600 2.5 from 192.0.2.2', 'Bosch', 'encoder'],
  ['banner.telnet', 'XMIPC login: ', null, 'camera'],
  ['banner.telnet', 'iSmartAlarm login: ', null, 'camera'],
  ['banner.telnet', 'fullhan login: ', null, 'camera'],
  ['http.title', 'VIDEO WEB SERVER', 'AVTECH', 'recorder'],
  ['http.server', 'IVSWeb/2.0', null, 'recorder'],
  ['http.server', 'NVS Webserver', null, 'recorder'],
  ['http.auth-realm', 'IPC Web', null, 'camera'],
  ['snmp.sys-descr', 'Linux IPNC 2.6.37 #1 PREEMPT armv7l', null, 'camera'],
  ['tls.subject', 'CN=UniFi-Protect, O=Ubiquiti', 'Ubiquiti', 'recorder'],
])('%s with the value %s alone: %s, %s', (field, value, manufacturer, type) => {
  expect(saying(field, value)).toMatchObject({
    manufacturer,
    type,
    video: true,
    verdict: expect.not.stringMatching(/flagged/),
  });
});

test.each<[Field, string]>([
  ['http.server', 'GoAhead-Webs'],
  ['banner.telnet', '(none) login: '],
  ['http.auth-realm', 'name : FRONT'],
  ['http.title', 'Images'],
  ['http.redirect', 'cam/adm/index.html'],
  ['http.title', 'ST-4501'],
  ['snmp.sys-descr', 'Linux nvram 2.6.37 #1 armv7l'],
  ['http.server', 'IVSWeb'],
  ['http.server', 'Web Server'],
  ['banner.telnet', 'Welcome to VIP lounge'],
])('%s with the value %s alone: nothing', (field, value) => {
  expect(saying(field, value)).toMatchObject({ manufacturer: null, video: false });
});

test('an Axis unit names itself by its address to those who browse the network', () => {
  expect(saying('mdns.instance', 'axis-00408c123456')).toMatchObject({
    manufacturer: 'Axis',
    mac: '00:40:8c:12:34:56',
  });
});

// What is called as cameras are: telephones, print servers, drives, panels, players of signs, adapters for the mains.
test.each<[Field, string]>([
  ['http.title', 'Gigaset C530A IP'],
  ['http.auth-realm', 'NC-6800h'],
  ['snmp.sys-descr', 'LW651i'],
  ['banner.telnet', 'FC-102 login: '],
  ['http.auth-realm', 'EMX2-111'],
  ['http.title', 'HD224'],
  ['http.title', 'NXD-1000Vi'],
  ['http.title', 'DX4020'],
  ['http.auth-realm', '300Mbps AV500 WiFi Powerline Extender WPA4220'],
  ['http.server', 'IP_SHARER WEB 1.0'],
])('%s with the value %s alone: something else', (field, value) => {
  expect(saying(field, value)).toMatchObject({ manufacturer: null, type: 'other', video: false });
});
