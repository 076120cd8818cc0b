import { describe, expect, test } from 'vitest';
import { identified, seen } from '../fixture.ts';

const onvif = (field: 'onvif.model' | 'onvif.firmware' | 'onvif.serial', value: string) =>
  seen(field, value, 'onvif', 80);

describe('what is read out of a device', () => {
  test('plain fields are taken as they are', () => {
    expect(
      identified(
        onvif('onvif.model', 'Q-1'),
        onvif('onvif.firmware', 'V5.7.1 build 210806'),
        onvif('onvif.serial', 'K77-1209'),
        seen('onvif.scope-name', 'front door', 'ws-discovery', 3702),
        seen('onvif.mac', '4C:11:BF:01:22:33', 'onvif', 80),
      ),
    ).toMatchObject({
      model: 'Q-1',
      firmware: 'V5.7.1 build 210806',
      serial: 'K77-1209',
      name: 'front door',
      mac: '4c:11:bf:01:22:33',
    });
  });

  test('the strongest mark is believed before a plain field', () => {
    const unit = identified(
      seen('onvif.scope-hardware', 'IPC', 'ws-discovery', 3702),
      onvif('onvif.model', 'AC-77'),
    );
    expect(unit.model).toBe('AC-77');
  });

  test('a serial read out of a realm is used where the device tells none', () => {
    expect(identified(seen('http.auth-realm', 'Acme (4K01FD2)')).serial).toBe('4K01FD2');
  });

  test('the neighbour table is believed before the device', () => {
    const unit = identified(
      seen('onvif.mac', '4c:11:bf:01:22:33', 'onvif', 80),
      seen('mac.address', '44:19:b6:00:00:01', 'neighbours', null),
    );
    expect(unit.mac).toBe('44:19:b6:00:00:01');
  });

  test.each([
    '000000',
    '0123456789',
    '1234567890',
    'ffffffff',
    'N/A',
    'Redacted',
    'XXXXXXXX',
    '12',
    'serial number',
  ])('the placeholder serial %s is none', (serial) => {
    expect(identified(onvif('onvif.serial', serial)).serial).toBeNull();
  });

  test.each([
    '00:00:00:00:00:00',
    '00:11:22:33:44:55',
    '11:11:11:11:11:11',
    'aa:bb:cc:dd:ee:ff',
    '12:34:56:78:9a:bc',
  ])('the placeholder MAC %s is none', (mac) => {
    expect(identified(seen('onvif.mac', mac, 'onvif', 80)).mac).toBeNull();
  });

  test.each(['IPCamera', 'IPC', 'NVT', 'Acme', 'Acme AC-77', 'Network Camera', 'Camera 01'])(
    'the factory name %s is not its owner’s',
    (name) => {
      const unit = identified(
        onvif('onvif.model', 'AC-77'),
        seen('onvif.scope-name', name, 'ws-discovery', 3702),
      );
      expect(unit.name).toBeNull();
    },
  );

  test('control and bidi characters do not survive', () => {
    expect(identified(onvif('onvif.model', 'A\u202eB\u0007C')).model).toBe('A B C');
  });
});
