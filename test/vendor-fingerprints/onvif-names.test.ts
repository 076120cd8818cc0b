import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

const telling = (...facts: readonly (readonly [Field, string])[]) =>
  unit(['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter'], ...facts]);

describe('by what a unit reports over ONVIF alone', () => {
  test('a name goes before a model number that others use as well', () => {
    expect(telling(['onvif.scope-name', 'EufyC220'], ['onvif.scope-hardware', 'C220'])).toMatchObject({
      manufacturer: 'eufy',
      type: 'camera',
    });
    expect(telling(['onvif.scope-hardware', 'HD1080P'])).toMatchObject({ manufacturer: null, video: true });
  });

  test('another maker’s model number gives no type to an established maker’s unit', () => {
    expect(telling(['onvif.manufacturer', 'ACTi'], ['onvif.model', 'E12A'])).toMatchObject({
      manufacturer: 'ACTi',
      type: 'camera',
    });
    expect(telling(['onvif.model', 'E12A'])).toMatchObject({ type: 'doorbell' });
  });

  test('of two equally likely makers the one that the unit names in full made it', () => {
    expect(telling(['onvif.manufacturer', 'Vimar'], ['onvif.model', '46241.036C'])).toMatchObject({
      manufacturer: 'Vimar',
    });
    expect(telling(['onvif.model', '46241.036C'])).toMatchObject({ manufacturer: 'Elvox' });
    expect(telling(['onvif.manufacturer', 'GE Security'], ['onvif.model', 'GEC-IP2D-P'])).toMatchObject({
      manufacturer: 'GE Security',
      verdict: 'review',
    });
  });

  test('a model number of two characters names no maker, in any catalogue', () => {
    const encoder = telling(['onvif.manufacturer', 'Kiloview Electronics Co., Ltd.'], ['onvif.model', 'E1']);
    expect(encoder).toMatchObject({ manufacturer: 'Kiloview', verdict: 'review' });
    expect(telling(['onvif.manufacturer', 'Reolink'], ['onvif.model', 'E1'])).toMatchObject({
      manufacturer: 'Reolink',
      type: 'camera',
    });
  });

  test.each([
    ['AXIS', 'P3265-LV', 'b8:a4:4f:11:22:33', 'Axis', 'clear'],
    ['Hikvision', 'DS-2CD2143G2-I', '44:19:b6:01:02:03', 'Hikvision', 'flagged'],
  ])(
    'a scope hardware/%s next to name/%s is the maker, and the name the model',
    (maker, model, mac, name, verdict) => {
      const found = unit(
        [
          'ws-discovery',
          3702,
          ['onvif.types', 'dn:NetworkVideoTransmitter'],
          ['onvif.scope-hardware', maker],
          ['onvif.scope-name', model],
        ],
        ['neighbours', null, ['mac.address', mac]],
      );
      expect(found).toMatchObject({ manufacturer: name, model, name: null, type: 'camera', verdict });
      expect(found.confidence).toBeGreaterThanOrEqual(0.7);
    },
  );

  test.each([
    ['Manufacturer', 'Model', null],
    ['Onvif', 'Cardinal', 'Cardinal'],
    ['Thingino', 'Thingino', 'Thingino'],
  ])('a scope hardware/%s next to name/%s is no model', (hardware, name, shown) => {
    expect(telling(['onvif.scope-hardware', hardware], ['onvif.scope-name', name])).toMatchObject({
      manufacturer: null,
      model: null,
      name: shown,
      verdict: 'review',
    });
  });

  test('a recorder of Hikvision’s under a reseller’s letters is not cleared', () => {
    expect(telling(['onvif.scope-hardware', 'EV1016HDX'], ['onvif.scope-name', 'Corporativo'])).toMatchObject(
      { manufacturer: null, brand: 'Epcom', type: 'recorder', verdict: 'review' },
    );
    expect(telling(['onvif.scope-hardware', 'HIK/DS-7116HGH-F1/N/-AF-DVR'])).toMatchObject({
      manufacturer: 'Hikvision',
      type: 'recorder',
    });
  });

  test('a model number names an encoder or a recorder, before whatever number', () => {
    for (const model of ['NET-K-ENCODER-4', 'VLR-ENC-16', 'VPort_364A_4CH_Video_Encoder'])
      expect(telling(['onvif.model', model])).toMatchObject({ type: 'encoder' });
    for (const model of ['ALL-CAM2400-NVR-KIT', 'LUM-501-DVR-8CH', 'NVR-P16/16P-4VA'])
      expect(telling(['onvif.model', model])).toMatchObject({ type: 'recorder' });
  });

  test('a brand that states its own firm is its maker’s', () => {
    expect(telling(['onvif.manufacturer', 'EVERCAM LTD'], ['onvif.model', 'EC-C2962'])).toMatchObject({
      manufacturer: 'Milesight',
      brand: 'Evercam',
    });
  });

  test('firmware without a name is known by how it counts', () => {
    expect(
      telling(
        ['onvif.manufacturer', 'Technology'],
        ['onvif.model', 'IPC'],
        ['onvif.firmware', '21.00.00.42'],
      ),
    ).toMatchObject({ manufacturer: 'Gwelltimes', type: 'camera' });
    expect(telling(['onvif.firmware', '14.00.00.75'])).toMatchObject({ manufacturer: 'Gwelltimes' });
  });

  test('a kit’s sample name is recognised by where and how it was left', () => {
    const sample = ['onvif.scope-hardware', 'IPC-model'] as const;
    expect(telling(sample, ['onvif.scope-name', 'IPC-model']).candidates[0]).toMatchObject({
      maker: 'foscam',
    });
    expect(
      telling(
        sample,
        ['onvif.scope-name', 'NVT'],
        ['onvif.endpoint', 'urn:uuid:0c0ff42d-5566-7788-99aa-0012166fb223'],
      ),
    ).toMatchObject({ manufacturer: 'XiongMai' });
    expect(telling(['onvif.endpoint', 'urn:uuid:0c0ff42d-5566-7788-99aa-0012166fb223'])).toMatchObject({
      manufacturer: 'XiongMai',
    });
    expect(telling(['onvif.scope-name', 'IPC_2802222'])).toMatchObject({ manufacturer: 'Gwelltimes' });
  });

  test('a unit that shows only that it films is a camera, and its own type counts more', () => {
    const films = ['onvif.scope-type', 'video_encoder'] as const;
    expect(telling(films)).toMatchObject({ manufacturer: null, type: 'camera', video: true });
    expect(telling(['onvif.scope-type', 'audio_encoder'])).toMatchObject({ type: 'unknown' });
    const streams = ['onvif.scope-profile', 'Streaming'] as const;
    expect(telling(streams)).toMatchObject({ manufacturer: null, type: 'camera', video: true });
    expect(telling(streams, ['onvif.scope-name', 'NVR'])).toMatchObject({ type: 'recorder' });
    expect(telling(films, ['onvif.scope-name', 'NVR'])).toMatchObject({ type: 'recorder' });
    expect(telling(films, ['onvif.scope-name', 'HDMI Encoder'])).toMatchObject({ type: 'encoder' });
    expect(telling(films, ['onvif.scope-name', 'OpenCVR'])).toMatchObject({ type: 'other', video: false });
  });

  test.each(['OpenCVR', 'Monocle', 'Monocle Gateway'])('the program %s is no camera', (name) => {
    expect(telling(['onvif.scope-name', name])).toMatchObject({ type: 'other', video: false });
  });

  test('a unit that films and opens doors, or hears, films', () => {
    const films = ['onvif.scope-profile', 'Streaming'] as const;
    const scopes = (...facts: readonly (readonly [Field, string])[]) =>
      unit(['ws-discovery', 3702, ['onvif.xaddr', 'http://10.1.2.3/onvif/device_service'], ...facts]);
    expect(scopes(films, ['onvif.scope-profile', 'C'])).toMatchObject({ video: true });
    expect(scopes(['onvif.scope-profile', 'C'])).toMatchObject({ video: false, type: 'other' });
    expect(
      scopes(['onvif.scope-type', 'video_encoder'], ['onvif.scope-type', 'audio_encoder']),
    ).toMatchObject({ video: true });
    expect(scopes(['onvif.scope-type', 'audio_encoder'])).toMatchObject({ video: false });
    // Sound over RTSP, and where its ONVIF service is: neither shows a picture.
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.xaddr', 'http://10.1.2.3/onvif/device_service'],
          ['onvif.scope-type', 'audio_encoder'],
        ],
        ['rtsp', 554, ['rtsp.status', '401']],
      ),
    ).toMatchObject({ video: false });
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.xaddr', 'http://10.1.2.3/onvif/device_service'],
          ['onvif.scope-profile', 'A'],
        ],
        ['onvif', 80, ['onvif.service', 'yes']],
      ),
    ).toMatchObject({ video: false });
  });

  test('what an established maker calls by a short model number is what its unit is', () => {
    const realm = ['http', 80, ['http.auth-realm', 'AXIS_ACCC8E112233']] as const;
    const withModel = (text: string) =>
      unit(
        realm,
        ['ws-discovery', 3702, ['onvif.types', 'tds:Device'], ['onvif.scope-hardware', text]],
        ['rtsp', 554, ['rtsp.status', '401']],
      );
    expect(withModel('C1310-E')).toMatchObject({ manufacturer: 'Axis', type: 'other', video: false });
    expect(withModel('P3245-LVE')).toMatchObject({ manufacturer: 'Axis', type: 'camera', video: true });
  });
});
