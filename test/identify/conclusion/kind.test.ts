import { describe, expect, test } from 'vitest';
import { identified, seen } from '../fixture.ts';

const nvt = seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702);
const rtsp = seen('rtsp.status', '401', 'rtsp', 554);
const model = (value: string) => seen('onvif.model', value, 'onvif', 80);

describe('what a device is', () => {
  test('a camera’s model makes a camera', () => {
    expect(identified(model('AC-5'))).toMatchObject({ type: 'camera', video: true });
  });

  test('identify keeps an access terminal that answers like a camera as no video', () => {
    expect(
      identified(model('AK-5'), nvt, rtsp, seen('rtsp.auth-realm', 'Acme cam', 'rtsp', 554)),
    ).toMatchObject({
      manufacturer: 'Acme',
      type: 'access-control',
      video: false,
    });
  });

  test('a switch of a camera maker is no camera', () => {
    expect(identified(model('AS-5'), seen('http.server', 'AcmeWeb'))).toMatchObject({
      type: 'other',
      video: false,
    });
  });

  test('video of an established maker is a camera where nothing shows another type', () => {
    expect(identified(seen('http.server', 'AcmeWeb'), rtsp)).toMatchObject({ type: 'camera', video: true });
  });

  test('video of no known maker stays unknown, and video', () => {
    expect(identified(rtsp)).toMatchObject({ type: 'unknown', video: true, manufacturer: null });
  });

  test('video of a maker that is in no list, but names itself, is a camera', () => {
    expect(identified(rtsp, seen('onvif.manufacturer', 'Quillvane Ltd.', 'onvif', 80))).toMatchObject({
      type: 'camera',
      video: true,
      brand: 'Quillvane',
    });
    expect(identified(seen('onvif.manufacturer', 'Quillvane Ltd.', 'onvif', 80))).toMatchObject({
      type: 'unknown',
      video: false,
    });
  });

  test('a maker without any video stays unknown', () => {
    expect(identified(seen('http.server', 'AcmeWeb'))).toMatchObject({ type: 'unknown', video: false });
  });

  test('a loudspeaker that speaks RTSP is no video', () => {
    const speaker = identified(
      seen('rtsp.status', '200', 'rtsp', 5000),
      seen('rtsp.server', 'AirTunes/220.68', 'rtsp', 5000),
    );
    expect(speaker).toMatchObject({ type: 'other', video: false });
  });

  test('what answers as a camera in two protocols is not refuted by one page', () => {
    expect(identified(nvt, rtsp, seen('http.title', 'LaserJet'))).toMatchObject({
      type: 'unknown',
      video: true,
    });
  });

  test('identify makes no camera by a model number of what states another type', () => {
    const printer = [model('ZX-5'), seen('http.title', 'LaserJet')];
    expect(identified(...printer)).toMatchObject({ type: 'other', video: false });
    expect(identified(seen('http.title', 'LaserJet', 'http', 81), model('ZX-5'), nvt, rtsp)).toMatchObject({
      type: 'camera',
      video: true,
    });
  });

  test('a general word makes a camera without a maker', () => {
    expect(identified(seen('http.title', 'Network Camera'))).toMatchObject({
      type: 'camera',
      video: true,
      manufacturer: null,
    });
  });

  test('a word for a kind decides the type of video, and shows no video', () => {
    const word = seen('http.title', 'Digital Recorder');
    expect(identified(word)).toMatchObject({ type: 'unknown', video: false });
    expect(identified(word, rtsp)).toMatchObject({ type: 'recorder', video: true });
    expect(identified(word, seen('http.server', 'AcmeWeb'))).toMatchObject({ type: 'unknown', video: false });
  });
});
