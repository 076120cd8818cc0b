import { describe, expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

describe('Hikvision and what it makes for others', () => {
  test('a camera under its own name is flagged', () => {
    const camera = unit(
      [
        'ws-discovery',
        3702,
        ['onvif.types', 'dn:NetworkVideoTransmitter tds:Device'],
        ['onvif.scope-hardware', 'DS-2CD2385G1-I'],
        ['onvif.scope-name', 'HIKVISION DS-2CD2385G1-I'],
      ],
      ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(C1214)']],
    );
    expect(camera).toMatchObject({
      manufacturer: 'Hikvision',
      brand: 'Hikvision',
      type: 'camera',
      model: 'DS-2CD2385G1-I',
      name: null,
      contradictions: [],
      verdict: 'flagged',
    });
    expect(camera.confidence).toBeGreaterThan(0.9);
  });

  test('a camera of which only its certificate authority shows is Hikvision’s; Dahua’s is not', () => {
    const issued = (issuer: string) =>
      unit(['rtsp', 554, ['rtsp.status', '401']], ['tls', 443, ['tls.issuer', issuer]]);
    expect(issued('OU=IP Camera, CN=Product Root CA')).toMatchObject({
      manufacturer: 'Hikvision',
      type: 'camera',
      verdict: 'flagged',
    });
    expect(issued('C=CN, O=DahuaTech, CN=Product Root CA').manufacturer).not.toBe('Hikvision');
    expect(issued('OU=IP Camera, O=Zorvex, CN=Product Root CA').manufacturer).toBe(null);
  });

  test('an Annke whose software is Hikvision’s is flagged as both', () => {
    expect(
      unit(
        [
          'onvif',
          80,
          ['onvif.manufacturer', 'Annke'],
          ['onvif.model', 'I51DN'],
          ['onvif.firmware', 'V5.5.94 build 200716'],
        ],
        ['http', 80, ['http.server', 'App-webs/'], ['http.auth-realm', 'IP Camera(E1234)']],
        ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(E1234)']],
      ),
    ).toMatchObject({
      manufacturer: 'Hikvision',
      brand: 'Annke',
      type: 'camera',
      contradictions: [],
      verdict: 'flagged',
    });
  });

  test('an Annke brand alone is reviewed', () => {
    expect(unit(['onvif', 80, ['onvif.service', 'yes'], ['onvif.manufacturer', 'Annke']])).toMatchObject({
      manufacturer: null,
      brand: 'Annke',
      video: true,
      verdict: 'review',
    });
  });

  test('a Swann is Dahua’s or Hikvision’s by the software that answers', () => {
    const brand = ['onvif', 80, ['onvif.manufacturer', 'Swann']] as const;
    expect(
      unit(brand, ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']]),
    ).toMatchObject({
      manufacturer: 'Dahua',
      brand: 'Swann',
      serial: '4K01FD2PAJ6E3FF',
      verdict: 'flagged',
    });
    expect(
      unit(brand, ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(C1214)']]),
    ).toMatchObject({
      manufacturer: 'Hikvision',
      brand: 'Swann',
      verdict: 'flagged',
    });
  });

  test('an access terminal is Hikvision’s and no camera, though it answers like one', () => {
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.types', 'dn:NetworkVideoTransmitter'],
          ['onvif.scope-hardware', 'DS-K1T671M'],
        ],
        ['http', 80, ['http.server', 'App-webs/']],
        ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(C1214)']],
      ),
    ).toMatchObject({ manufacturer: 'Hikvision', type: 'access-control', video: false, model: 'DS-K1T671M' });
  });

  test('a door station is one by its own realm, and a terminal stays one by its type', () => {
    const login = ['http', 80, ['http.status', '401'], ['http.auth-realm', 'DS-0CED27ED']] as const;
    expect(unit([...login])).toMatchObject({
      manufacturer: 'Hikvision',
      type: 'doorbell',
      verdict: 'flagged',
    });
    expect(unit([...login], ['onvif', 80, ['onvif.model', 'DS-K1T341AM']])).toMatchObject({
      manufacturer: 'Hikvision',
      type: 'access-control',
      video: false,
    });
  });

  test('a switch is no camera', () => {
    expect(
      unit(['ssdp', 1900, ['upnp.manufacturer', 'Hikvision'], ['upnp.model-name', 'DS-3E0318P-E/M']]),
    ).toMatchObject({
      manufacturer: 'Hikvision',
      type: 'other',
      video: false,
    });
  });

  test('DNVRS-Webs with nothing else is never flagged', () => {
    expect(unit(['http', 80, ['http.server', 'DNVRS-Webs']]).verdict).toBe('review');
  });

  test('its MAC prefix alone is never flagged, and no video', () => {
    expect(unit(['neighbours', null, ['mac.address', '44:19:b6:00:00:01']])).toMatchObject({
      video: false,
      verdict: 'review',
    });
  });

  test('a session named as Axis names it is Axis’s only with its beginning or origin', () => {
    const session: Seen = ['rtsp', 554, ['rtsp.open', 'yes'], ['rtsp.sdp-session', 'Media Presentation']];
    expect(unit(session).manufacturer).toBe('Hikvision');
    expect(unit([...session, ['rtsp.sdp-attribute', 'range:npt=0.000000-']])).toMatchObject({
      manufacturer: 'Axis',
      verdict: 'review',
    });
    expect(unit([...session, ['rtsp.sdp-origin', 'axis-00408c123456.local']])).toMatchObject({
      manufacturer: 'Axis',
      type: 'camera',
    });
  });

  test('a stream header that Anjvision sends, too, does not make Hikvision of it', () => {
    expect(
      unit([
        'rtsp',
        554,
        ['rtsp.status', '200'],
        ['rtsp.sdp-session', 'RTSP/RTP stream from anjvision ipcamera'],
        ['rtsp.sdp-attribute', 'Media_header:MEDIAINFO=494D4B48010100000400010010710110'],
      ]).manufacturer,
    ).not.toBe('Hikvision');
  });
});
