import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

/** A unit of which nothing is known but what it announces. */
const announcing = (...facts: readonly (readonly [Field, string])[]) => unit(['ssdp', 1900, ...facts]);

test('a recorder’s series stands in the field for the maker’s name', () => {
  expect(unit(['upnp', 80, ['upnp.manufacturer', 'VMAX480']])).toMatchObject({
    manufacturer: 'Digital Watchdog',
    type: 'recorder',
    video: true,
  });
});

describe('by SSDP alone', () => {
  test('a Dahua is flagged by the name of its firmware’s maker', () => {
    expect(
      announcing(
        ['ssdp.server', 'Linux, UPnP/1.0, Private Upnp SDK'],
        ['ssdp.usn', 'uuid:www.dahuatech.com.device_3_0-3K058D5PAG00056::upnp:rootdevice'],
      ),
    ).toMatchObject({ manufacturer: 'Dahua', video: true, verdict: 'flagged' });
  });

  test('an Amcrest is recognised by its serial number', () => {
    expect(
      announcing(
        ['ssdp.server', 'Linux, UPnP/1.0, Private Upnp SDK'],
        ['ssdp.usn', 'uuid:device_3_0-AMC066F0BC0A3747AF::upnp:rootdevice'],
      ),
    ).toMatchObject({ manufacturer: 'Dahua', brand: 'Amcrest', video: true, verdict: 'flagged' });
  });

  test('a Hikvision announces its model', () => {
    expect(
      announcing(['ssdp.usn', 'uuid:upnp-DS-2CV2Q21FD-IW-1_0-214701551::upnp:rootdevice']),
    ).toMatchObject({ manufacturer: 'Hikvision', type: 'camera', model: 'DS-2CV2Q21FD-IW' });
  });

  test.each([
    ['uuid:upnp-Linksys_NetworkCamera-00C002110003::upnp:rootdevice', 'Linksys'],
    ['uuid:upnp-IPCamera-1_0-0A0B0C000001::upnp:rootdevice', null],
  ])('who is called %s is a camera', (name, manufacturer) => {
    expect(announcing(['ssdp.usn', name])).toMatchObject({ manufacturer, type: 'camera', video: true });
  });

  test.each([
    ['urn:Belkin:device:NetCamSensor:1', 'Belkin'],
    ['urn:panasonic-com:service:p01NetCamService:1', 'Panasonic'],
    ['urn:upnp-logitech-com:device:SecurityDevice:1', 'Logitech'],
    ['urn:schemas-upnp-org:device:DCS-3220:1', 'D-Link'],
    ['urn:cellvision:service:Null:1', 'Cellvision'],
    ['hnap:networkcamera', null],
    ['urn:schemas-upnp-org:service:DigitalSecurityCameraSettings:1', null],
  ])('%s is a camera', (target, manufacturer) => {
    expect(announcing(['ssdp.target', target])).toMatchObject({ manufacturer, type: 'camera', video: true });
  });

  test.each([
    'urn:panasonic-com:device:p00ProAVController:1',
    'urn:Belkin:device:insight:1',
    'urn:schemas-upnp-org:device:NetworkStorageDevice:1',
    'roku:ecp',
  ])('%s is none', (target) => {
    expect(
      announcing(
        ['ssdp.target', target],
        ['ssdp.server', 'Linux/4.4.302+, UPnP/1.0, Portable SDK for UPnP devices/1.12.1'],
      ),
    ).toMatchObject({ manufacturer: null, video: false });
  });
});
