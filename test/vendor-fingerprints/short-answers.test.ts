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
  ['rtsp.public', 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, SET_PARAMETER,USER_CMD_SET', null, 'camera'],
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
])('%s alone says %s: %s, %s', (field, value, manufacturer, type) => {
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
])('%s alone says %s: nothing', (field, value) => {
  expect(saying(field, value)).toMatchObject({ manufacturer: null, video: false });
});

test('an Axis unit names itself by its address to those who browse the network', () => {
  expect(saying('mdns.instance', 'axis-00408c123456')).toMatchObject({
    manufacturer: 'Axis',
    mac: '00:40:8c:12:34:56',
  });
});
