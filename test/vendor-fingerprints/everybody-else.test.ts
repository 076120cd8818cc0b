import { describe, expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

describe('everybody else', () => {
  test.each([
    ['a printer', ['ws-discovery', 3702, ['onvif.types', 'wsdp:Device wprt:PrintDeviceType']]],
    ['a Windows computer', ['ws-discovery', 3702, ['onvif.types', 'wsdp:Device pub:Computer']]],
    ['a loudspeaker', ['rtsp', 7000, ['rtsp.status', '200'], ['rtsp.server', 'AirTunes/220.68']]],
    ['a router', ['http', 80, ['http.title', 'FRITZ!Box']]],
    [
      'a stream server',
      ['rtsp', 554, ['rtsp.status', '200'], ['rtsp.server', 'Wowza Streaming Engine 4.8.10']],
    ],
    ['a ZTE router', ['http', 80, ['http.auth-realm', 'ZXHN H108L']]],
  ] as readonly (readonly [string, Seen])[])('%s is no camera', (_, seen) => {
    const { type, video } = unit(seen);
    expect(['other', 'unknown']).toContain(type);
    expect(video).toBe(false);
  });

  test('a library that streams to anybody is listed for review', () => {
    expect(
      unit([
        'rtsp',
        554,
        ['rtsp.status', '200'],
        ['rtsp.server', 'GStreamer RTSP server'],
        ['rtsp.open', 'yes'],
      ]),
    ).toMatchObject({ manufacturer: null, type: 'unknown', video: true, verdict: 'review' });
  });

  test('a camera of nobody known is listed for review', () => {
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.types', 'dn:NetworkVideoTransmitter'],
          ['onvif.scope-name', 'STD'],
          ['onvif.scope-hardware', 'FI710-L'],
        ],
        ['rtsp', 554, ['rtsp.status', '401']],
      ),
    ).toMatchObject({ manufacturer: null, video: true, verdict: 'review' });
  });

  test('an Axis camera is clear', () => {
    expect(
      unit(
        [
          'mdns',
          5353,
          ['mdns.service', '_axis-video._tcp'],
          ['mdns.instance', 'AXIS M1065-LW - ACCC8E123456'],
        ],
        ['neighbours', null, ['mac.address', 'ac:cc:8e:12:34:56']],
      ),
    ).toMatchObject({ manufacturer: 'Axis', brand: 'Axis', verdict: 'clear' });
  });
});
