import { describe, expect, test } from 'vitest';
import { reportedMacs } from '../../../src/identify/evidence/reported-mac.ts';
import type { Field } from '../../../src/model/observation.ts';
import { identified, seen } from '../fixture.ts';

describe('MAC addresses that a unit reports for itself', () => {
  test.each<[Field, string, readonly string[]]>([
    ['mac.address', '44:19:b6:00:00:01', ['44:19:b6:00:00:01']],
    ['rtsp.auth-realm', '4419b60000a1', ['44:19:b6:00:00:a1']],
    ['onvif.endpoint', 'urn:uuid:aa85c000-6324-11b3-819e-4419b600e385', ['44:19:b6:00:e3:85']],
    ['mdns.txt', 'macaddress=4419B60000A1', ['44:19:b6:00:00:a1']],
    ['mdns.host', 'cam-44-19-b6-00-00-01.local', ['44:19:b6:00:00:01']],
    ['onvif.scope', 'onvif://www.onvif.org/mac/44:19:b6:00:00:01', ['44:19:b6:00:00:01']],
  ])('MAC addresses that a unit reports for itself are read out of %s %s', (field, value, expected) => {
    expect(reportedMacs({ field, value })).toEqual(expected);
  });

  test.each<[string, Field, string]>([
    ['a random UUID', 'onvif.endpoint', 'urn:uuid:aa85c000-6324-41b3-819e-4419b600e385'],
    ['a number', 'onvif.serial', '441906000001'],
    ['a longer row', 'onvif.serial', '4419b60000a1ff'],
    ['a longer address', 'mdns.txt', 'id=44:19:b6:00:00:01:02:03'],
    ['an address that a developer typed in', 'onvif.serial', 'aabbccddeeff'],
    ['the title of a page, which may name another unit', 'http.title', 'Port 3: 44:19:b6:00:00:01'],
  ])('MAC addresses that a unit reports for itself are not %s', (_, field, value) => {
    expect(reportedMacs({ field, value })).toEqual([]);
  });

  test('MAC addresses that a unit reports for itself count as a MAC prefix, and once', () => {
    const realm = seen('rtsp.auth-realm', '4419b60000a1');
    expect(identified(realm)).toMatchObject({ maker: 'acme', confidence: 0.4 });
    expect(identified(realm, seen('mac.address', '44:19:b6:00:00:a1')).confidence).toBe(0.4);
  });
});
