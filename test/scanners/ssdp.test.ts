import { describe, expect, test } from 'vitest';
import { parse, requests, ssdp } from '../../scanners/ssdp.ts';
import { capture } from './captures.ts';

describe('SSDP', () => {
  test('queries one host for its root devices, byte for byte', () => {
    expect(Buffer.from(requests('fd00::7')[0] ?? []).toString()).toContain('HOST: [fd00::7]:1900\r\n');
    expect(requests('10.1.2.3').map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'M-SEARCH * HTTP/1.1\r\nHOST: 10.1.2.3:1900\r\nMAN: "ssdp:discover"\r\nST: upnp:rootdevice\r\n\r\n',
    ]);
  });

  test('queries the group with a time to spread the answers over', () => {
    expect(requests(null).map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 2\r\nST: upnp:rootdevice\r\n\r\n',
    ]);
    expect(requests(null, 6).map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'M-SEARCH * HTTP/1.1\r\nHOST: [FF02::C]:1900\r\nMAN: "ssdp:discover"\r\nMX: 2\r\nST: upnp:rootdevice\r\n\r\n',
    ]);
    expect(ssdp.audience).toBe('alive');
  });

  test('reads server, target, name and location', () => {
    expect(parse(capture('ssdp/axis.ssdp'))).toEqual([
      {
        field: 'ssdp.server',
        value: 'Linux/4.9.94-axis5, UPnP/1.0, Portable SDK for UPnP devices/1.6.22',
      },
      { field: 'ssdp.target', value: 'upnp:rootdevice' },
      { field: 'ssdp.usn', value: 'uuid:Upnp-BasicDevice-1_0-ACCC8E000001::upnp:rootdevice' },
      { field: 'ssdp.location', value: 'http://10.1.2.3:49152/rootdesc1.xml' },
    ]);
  });

  test('keeps no password of a location', () => {
    const reply =
      'HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nLOCATION: http://admin:hunter2@10.1.2.3/d.xml?pwd=hunter2\r\n\r\n';
    expect(parse(Buffer.from(reply))).toContainEqual({
      field: 'ssdp.location',
      value: 'http://10.1.2.3/d.xml?pwd=',
    });
  });

  test('drops its own request and unsolicited announcements', () => {
    for (const bytes of [...requests(null), ...requests(null, 6)]) expect(parse(bytes)).toBeNull();
    expect(parse(capture('ssdp/own-search.ssdp'))).toBeNull();
    expect(parse(capture('ssdp/announcement.ssdp'))).toBeNull();
  });
});
