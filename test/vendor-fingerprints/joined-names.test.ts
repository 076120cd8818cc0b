import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

describe('a name and a kind in one word', () => {
  test.each([
    ['http.title', 'HikvisionNVR', 'Hikvision'],
    ['rtsp.auth-realm', 'HikvisionDS-2CD2020F-I', 'Hikvision'],
    ['banner.telnet', 'DahuaIPC login:', 'Dahua'],
    ['onvif.manufacturer', 'DahuaTechnology', 'Dahua'],
    ['snmp.sys-descr', 'ReolinkNVR', 'Reolink'],
  ] as readonly (readonly [Field, string, string])[])('%s %s is for review', (field, seen, maker) => {
    expect(unit(['s', 80, [field, seen]])).toMatchObject({ manufacturer: maker, verdict: 'review' });
  });

  test.each(['Hikvisionary', 'NotDahuaNVR', 'DahuaNVRam'])('a joined name of no maker: %s', (seen) => {
    expect(unit(['http', 80, ['http.title', seen]])).toMatchObject({ manufacturer: null, video: false });
  });
});
