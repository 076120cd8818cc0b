import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

const streaming = (...facts: readonly (readonly [Field, string])[]) =>
  unit(['rtsp', 554, ['rtsp.status', '200'], ...facts]);
/** A stream that it gives to anybody. */
const open = (...facts: readonly (readonly [Field, string])[]) =>
  streaming(['rtsp.open', 'yes'], ['rtsp.sdp-media', 'video live'], ...facts);

describe('by what a stream reports alone', () => {
  test.each<Field>(['rtsp.auth-realm', 'rtsp.server', 'rtsp.sdp-session', 'rtsp.sdp-information'])(
    'a stream in %s a name on its own is the unit’s, whatever else its maker makes',
    (field) => {
      expect(streaming([field, 'Kocom'])).toMatchObject({ manufacturer: 'Kocom', video: true });
      expect(streaming([field, 'VERINT_00075F992649'])).toMatchObject({ manufacturer: 'Verint' });
      expect(streaming([field, 'Tuya RTSP/1.0'])).toMatchObject({ manufacturer: 'Tuya' });
      expect(streaming([field, 'my Kocom'])).toMatchObject({ manufacturer: null });
    },
  );

  test('such a name neither flags nor clears', () => {
    expect(streaming(['rtsp.server', 'Honeywell/1.0']).verdict).toBe('review');
    expect(
      streaming(['rtsp.server', 'Bosch/1.0'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']).verdict,
    ).not.toBe('clear');
  });

  test('a name next to a camera counts in each field that no fingerprint of its own reads', () => {
    expect(streaming(['rtsp.sdp-information', 'Canon Network Camera'])).toMatchObject({
      manufacturer: 'Canon',
    });
    expect(unit(['snmp', 161, ['snmp.sys-descr', 'Akuvox_IPCAM']])).toMatchObject({ maker: 'akuvox' });
  });

  test.each([
    ['HITRON_0007D8192659', 'Hitron Systems'],
    ['HIipCamera', 'Gwelltimes'],
    ['LG Smart IP Device LNW5110R', 'LG'],
  ])('the realm %s is that of one family', (realm, name) => {
    expect(streaming(['rtsp.auth-realm', realm]).candidates[0]).toMatchObject({ name });
  });

  test('a kit’s file server is no camera, and firmware built with the kit is one', () => {
    expect(open(['rtsp.sdp-session', 'H.264 Video, streamed by the LIVE555 Media Server'])).toMatchObject({
      video: false,
    });
    expect(open(['rtsp.sdp-session', 'Nvt RTSP, streamed by the LIVE555 Media Server'])).toMatchObject({
      type: 'camera',
    });
  });

  test('a television station that plays a list of files is no camera', () => {
    expect(open(['rtsp.sdp-origin', 'QTSS_Play_List'])).toMatchObject({ video: false });
  });

  test('what names a session as ZLMediaKit does passes on what others film', () => {
    expect(open(['rtsp.sdp-session', 'Streamed by RtspServer Study'])).toMatchObject({ video: false });
    expect(open(['rtsp.sdp-session', 'streamed by RTSP server'])).toMatchObject({ video: true });
  });

  test('a recorder whose password realm is its kind', () => {
    expect(unit(['http', 443, ['http.auth-realm', 'Network disk recorder']])).toMatchObject({
      manufacturer: 'Panasonic',
      type: 'recorder',
    });
  });

  test('a family of plate readers names its stream', () => {
    expect(open(['rtsp.sdp-session', 'RTSP/RTP stream from VZ Smart-IPC'])).toMatchObject({
      manufacturer: 'Vzenith',
      type: 'camera',
    });
  });

  test.each([
    ['AXIS,Network Video Recorder,S3008,10.1.0', 'Axis', 'recorder'],
    ['2N Helios IP', '2N', 'doorbell'],
  ])('%s as DHCP vendor class shows what it is', (value, manufacturer, type) => {
    expect(unit(['dhcp', 67, ['dhcp.vendor-class', value]])).toMatchObject({ manufacturer, type });
  });

  test.each(['Kurento', 'Zixi', 'Ateme TITAN', 'Intinor Direkt', 'Octopus NET'])(
    '%s passes streams on',
    (server) => {
      expect(streaming(['rtsp.server', server])).toMatchObject({ video: false });
    },
  );

  test.each([
    ['rtsp.sdp-tool', 'Tiny python RTSP server'],
    ['rtsp.sdp-tool', 'sbrtp_send'],
    ['rtsp.sdp-session', 'rtsp stream server'],
    ['rtsp.server', 'UServer 0.9.7_rc1'],
  ] as const)('%s %s is that of a program or a printer, which gives its stream to anybody', (field, text) => {
    expect(open([field, text])).toMatchObject({ type: 'other', video: false });
  });

  test('Lorex’s serial numbers distinguish cameras from recorders', () => {
    const realm = (serial: string) => streaming(['rtsp.auth-realm', `Login to ${serial}`]);
    expect(realm('ND021811019863')).toMatchObject({ brand: 'Lorex', type: 'camera' });
    expect(realm('ND011811000000')).toMatchObject({ brand: 'Lorex', type: 'recorder' });
  });

  test('the tool of Blink’s streams and the origin of Vivotek’s name them', () => {
    expect(open(['rtsp.sdp-tool', 'immedia_isi108'])).toMatchObject({ manufacturer: 'Blink' });
    expect(open(['rtsp.sdp-session', 'RTSP server'], ['rtsp.sdp-origin', 'RTSP'])).toMatchObject({
      manufacturer: 'Vivotek',
    });
  });
});
