import { expect, test } from 'vitest';
import {
  isPlaceholderEndpoint,
  isPlaceholderMac,
  isPlaceholderSerial,
} from '../../../src/identify/evidence/placeholder.ts';

test.each([
  ['', 'abc', 'a-b-c-', '----', 'n/a', 'None', ' unknown ', 'not set', 'Not Available', 'not specified'],
  ['SerialNumber', 'K7-xxxxxxxx', '****', 'SN-123456789', '{serial}'],
  ['serial', 'Serial Number', 'serial no.', 'SN', 'To be filled by O.E.M.', 'system serial number'],
  ['0000', 'aAaA', '11-11-11', 'XX00-XX00', '1234', '0123', 'CDEF', '67890', '1234567890123456'],
])('a serial number that no unit has to itself: %s, %s, %s, %s …', (...serials) => {
  for (const serial of serials) expect(isPlaceholderSerial(serial), serial).toBe(true);
});

test('a serial number is one, however short or odd', () => {
  for (const serial of [
    'K771',
    '1235',
    '00012',
    'X1X1',
    'nonesuch',
    'default1',
    'snow',
    '12340',
    'serial 4711',
    'DS-2CD2xx320240101',
    'K7123456',
  ])
    expect(isPlaceholderSerial(serial), serial).toBe(false);
});

test('a MAC address that a developer typed in', () => {
  const typed = ['00:00:00:00:00:00', 'ab:ab:ab:ab:ab:ab', '01:23:45:67:89:ab', '00:11:22:33:44:55'];
  for (const mac of [...typed, 'aa:bb:cc:dd:ee:ff', '12:34:56:78:9a:bc', '12:34:56:78:90:ab'])
    expect(isPlaceholderMac(mac), mac).toBe(true);
  for (const mac of ['44:19:b6:00:00:01', '00:11:22:33:44:56', 'ab:ab:ab:ab:ab:ac', '12:34:56:78:9a:bd'])
    expect(isPlaceholderMac(mac), mac).toBe(false);
});

test('an endpoint that no unit has to itself', () => {
  for (const uuid of ['00000000-0000-0000-0000-000000000000', '12abc-34def', 'aabbcc-aabbcc-aabbcc'])
    expect(isPlaceholderEndpoint(uuid), uuid).toBe(true);
  for (const uuid of ['4419b6000001', 'aabbcc-aabbcc-aabbcd'])
    expect(isPlaceholderEndpoint(uuid), uuid).toBe(false);
});
