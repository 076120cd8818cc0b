import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import type { Maker } from '../../../src/model/fingerprint.ts';
import { fingerprint, identified, seen, world } from '../fixture.ts';

/** Its fingerprints read a model with its first letters, and, more strongly, without. */
const parts: Maker = {
  id: 'parts',
  name: 'Parts',
  headquarters: 'SE',
  sources: ['test'],
  fingerprints: [
    fingerprint('parts/part', 'http.title', /\b(?<model>QX-\d+)$/, 0.8),
    fingerprint('parts/whole', 'http.title', /^(?<model>SH-QX-\d+)$/, 0.5),
  ],
};

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

  test('the strongest fingerprint goes before a plain field', () => {
    const unit = identified(
      seen('onvif.scope-hardware', 'IPC', 'ws-discovery', 3702),
      onvif('onvif.model', 'AC-77'),
    );
    expect(unit.model).toBe('AC-77');
  });

  test('a serial read out of a realm is used where the device reports none', () => {
    expect(identified(seen('http.auth-realm', 'Acme (4K01FD2)')).serial).toBe('4K01FD2');
  });

  test('the neighbour table goes before the device', () => {
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

  const scope = (field: 'onvif.scope-hardware' | 'onvif.scope-name', value: string) =>
    seen(field, value, 'ws-discovery', 3702);

  test('capture takes the model from the label and not from the board', () => {
    const board = [
      seen('onvif.hardware-id', 'AC-523', 'onvif', 80),
      scope('onvif.scope-hardware', 'IPC_523128M5MP'),
    ];
    expect(identified(onvif('onvif.model', 'QLC-510A'), ...board).model).toBe('QLC-510A');
    expect(
      identified(onvif('onvif.model', 'XM530_50X20L_8M'), scope('onvif.scope-hardware', 'QX-20')).model,
    ).toBe('QX-20');
    expect(identified(onvif('onvif.model', 'IPC_51516M5M')).model).toBe('IPC_51516M5M');
  });

  test('capture keeps the letters that a model begins with', () => {
    const unit = identify(
      [seen('http.title', 'SH-QX-20')],
      compileFingerprints({ ...world, makers: [parts] }),
    );
    expect(unit.model).toBe('SH-QX-20');
  });

  test('capture reads a model that stands in the scope for the name', () => {
    const unit = identified(scope('onvif.scope-hardware', 'Zenith'), scope('onvif.scope-name', 'P3265-LV'));
    expect(unit).toMatchObject({ model: 'P3265-LV', name: null });
    expect(unit).toMatchObject({ manufacturer: 'Zenith' });
    expect(unit.evidence.map(({ field }) => field)).toContain('onvif.scope-hardware');
    const userSet = identified(scope('onvif.scope-hardware', 'Zenith'), scope('onvif.scope-name', 'Gate 2'));
    expect(userSet).toMatchObject({ model: null, name: 'Gate 2' });
    const own = identified(scope('onvif.scope-hardware', 'QX-20'), scope('onvif.scope-name', 'P3265-LV'));
    expect(own).toMatchObject({ model: 'QX-20', name: 'P3265-LV' });
  });

  test.each([
    'Model',
    'model_name',
    'Onvif',
    'IP Camera',
    'Network-Camera',
    'xxxx',
    '%MODEL%',
    '{model}',
    'Unknown',
  ])('capture takes the placeholder model %s for none', (model) => {
    expect(identified(onvif('onvif.model', model)).model).toBeNull();
  });

  test.each(['FirmwareVersion', 'firmware', 'V2.xx.xx', 'latest', 'N/A', 'Version'])(
    'capture takes the placeholder firmware %s for none',
    (firmware) => {
      expect(identified(onvif('onvif.firmware', firmware)).firmware).toBeNull();
    },
  );

  test.each(['Manufacturer', 'Model', 'Device Name', 'Default name'])(
    'capture takes the placeholder name %s for none',
    (name) => {
      expect(identified(scope('onvif.scope-name', name)).name).toBeNull();
    },
  );

  test('capture takes an mDNS instance for the name where nothing else is one', () => {
    const instance = seen('mdns.instance', 'Front door', 'mdns', 5353);
    expect(identified(instance).name).toBe('Front door');
    expect(identified(instance, scope('onvif.scope-name', 'Gate')).name).toBe('Gate');
  });

  test('capture takes no serial that is the model', () => {
    expect(identified(onvif('onvif.model', 'QX-20'), onvif('onvif.serial', 'QX-20')).serial).toBeNull();
  });

  test('control and bidi characters do not survive', () => {
    expect(identified(onvif('onvif.model', 'A\u202eB\u0007C')).model).toBe('A B C');
  });
});
