import { describe, expect, test } from 'vitest';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

/** A stream of Dahua's as a program passes it on, with what its firmware wrote into the description. */
const relayed = (server: string): Seen => [
  'rtsp',
  8554,
  ['rtsp.status', '200'],
  ['rtsp.server', server],
  ['rtsp.sdp-attribute', 'packetization-supported:DH'],
];

describe('streams that a program passes on', () => {
  test.each(['go2rtc/1.9.4', 'gortsplib', 'Wowza Streaming Engine 4.8.10'])(
    'relayed streams flag no maker: %s',
    (server) => {
      const { verdict, contradictions } = unit(relayed(server));
      expect(verdict).toBe('review');
      expect(contradictions.join(' ')).toContain('a program that passes on what other units show');
    },
  );

  test('streams that a program passes on flag a unit that answers itself at another port', () => {
    const own: Seen = ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']];
    expect(unit(relayed('go2rtc/1.9.4'), own).verdict).toBe('flagged');
  });

  test('streams that a program passes on flag a unit whose server names no program', () => {
    expect(unit(relayed('Rtsp Server/3.0')).verdict).toBe('flagged');
  });
});

describe('a program that shows others’ cameras over ONVIF', () => {
  test('a program over ONVIF is not flagged by the names that it passes on', () => {
    const name = 'HIKVISION DS-2CD2385G1-I';
    const scopes: Seen = [
      'ws-discovery',
      3702,
      ['onvif.scope', `onvif://www.onvif.org/name/${encodeURIComponent(name)}`],
      ['onvif.scope-name', name],
    ];
    const device: Seen = [
      'onvif-device',
      80,
      ['onvif.manufacturer', 'Milestone'],
      ['onvif.model', 'ONVIF Bridge'],
    ];
    expect(unit(scopes, device)).toMatchObject({ verdict: 'review', brand: 'Milestone', video: false });
  });
});

describe('a unit that names a maker as its own, and has the model number of another’s', () => {
  const calling = (manufacturer: string, model = 'DS-2CD2385G1-I') =>
    unit(['onvif-device', 80, ['onvif.manufacturer', manufacturer], ['onvif.model', model]]);

  test.each(['Milestone', 'Zepcam'])(
    'a unit with another’s model is reviewed, under the name that it gives: %s',
    (name) => {
      const { verdict, brand, contradictions } = calling(name);
      expect([verdict, brand]).toEqual(['review', name]);
      expect(contradictions).toEqual([
        `It states that ${name} made it; only a name or a model number points to Hikvision.`,
      ]);
    },
  );

  test.each(['General', 'Hikvision by Milestone'])(
    'relayed streams keep the maker unless the name has none, or both: %s',
    (name) => {
      expect(calling(name).contradictions).toEqual([]);
    },
  );

  test('a unit with another’s model unless the two are one group', () => {
    expect(calling('Motorola Solutions', '5.0C-H5A-BO1-IR').contradictions).toEqual([]);
  });

  test('a unit with another’s model unless enough speaks for both, which it reports instead', () => {
    expect(calling('Axis').contradictions).toEqual([
      expect.stringContaining('The evidence points to Axis (confidence 0.90) and to Hikvision'),
    ]);
  });
});

test.each(['location/Hikvision%20lab', 'name/Dahua%20replacement'])(
  'a place or name that an owner gave a camera is none of its software: %s',
  (scope) => {
    const [word = '', value = ''] = scope.split('/');
    const place = word === 'name' ? 'onvif.scope-name' : 'onvif.scope-location';
    const scopes: Seen = [
      'ws-discovery',
      3702,
      ['onvif.scope', `onvif://www.onvif.org/${scope}`],
      [place, decodeURIComponent(value)],
      ['onvif.scope-hardware', 'P3265-LV'],
    ];
    const device: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];
    expect(unit(scopes, device)).toMatchObject({
      manufacturer: 'Axis',
      verdict: 'clear',
      contradictions: [],
    });
  },
);
