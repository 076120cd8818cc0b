import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/identify/conclusion/kind.ts';
import { ownReadings } from '../../../src/identify/conclusion/own-readings.ts';
import type { Hit } from '../../../src/identify/evidence/hit.ts';
import type { DeviceType } from '../../../src/model/identification.ts';
import type { Field } from '../../../src/model/observation.ts';
import { acme, hit, score, zenith } from './score.ts';

type Meaning = Hit['rule']['says'];
/** A hit that gives a type; without a maker unless one is given. */
function sign(
  field: Field,
  is: DeviceType | null,
  weight: number,
  meaning: Meaning = null,
  more: Partial<Hit> = {},
): Hit {
  const one = hit(acme, field, 0, { ...(is === null ? {} : { type: { is, weight } }), ...more });
  return { ...one, rule: { ...one.rule, maker: null, says: meaning } };
}
const named = (one: Hit, weight = one.weight): Hit => ({
  ...one,
  weight,
  rule: { ...one.rule, maker: 'acme' },
});
const model = (is: DeviceType, weight: number) =>
  sign('onvif.model', is, weight, null, { groups: { model: 'X' } });
const typeOf = (...hits: Hit[]) => kindOf(hits, true).type;

describe('what behaves as video', () => {
  const door = sign('onvif.scope-type', 'access-control', 0.5, 'not-video');
  const onvif = [sign('onvif.service', null, 0, 'video'), sign('onvif.xaddr', null, 0, 'video')];

  test('video is no camera for speaking ONVIF where ONVIF names another type', () => {
    expect(typeOf(...onvif, door)).toBe('other');
    for (const one of onvif)
      expect(typeOf(one, { ...door, type: { is: 'access-control', weight: 0.4 } })).toBe('other');
    expect(
      typeOf(...onvif, sign('rtsp.status', null, 0, 'video'), sign('rtsp.sdp-media', null, 0, 'video'), door),
    ).toBe('camera');
    expect(typeOf(...onvif, { ...door, field: 'http.title' })).toBe('camera');
  });

  test('video is no camera for a model number alone where the title is of another type', () => {
    const unconfirmed = { ...model('camera', 0.9), unconfirmed: true };
    const printer = sign('http.title', null, 0, 'not-video');
    const strong = sign('http.title', 'other', 0.7, 'not-video');
    expect(typeOf(unconfirmed)).toBe('camera');
    expect(typeOf(unconfirmed, printer)).toBe('camera');
    expect(typeOf(unconfirmed, strong)).toBe('other');
    expect(typeOf(unconfirmed, sign('rtsp.status', null, 0, 'video'), strong)).toBe('camera');
  });

  test('kindOf finds a camera behind a router’s forwarded port by software, not brand', () => {
    const router = at(80, sign('http.title', 'other', 0.9, 'not-video'));
    const camera = (port: number, field: Field, weight: number) =>
      at(port, named(sign(field, 'camera', 0.6), weight));
    expect(kindOf([router, camera(8080, 'http.server', 0.7)], true).video).toBe(true);
    expect(kindOf([router, camera(80, 'http.server', 0.7)], true).video).toBe(false);
    expect(kindOf([router, camera(8080, 'http.server', 0.69)], true).video).toBe(false);
    expect(kindOf([router, camera(8080, 'http.title', 0.7)], true).video).toBe(false);
    // A page's heading may be a user's: what answers a maker's protocol for cameras outweighs it.
    expect(kindOf([router, camera(8080, 'maker.answer', 0.7)], true).video).toBe(true);
    expect(kindOf([router, at(8080, named(sign('http.server', 'other', 0.6), 0.7))], true).video).toBe(false);
  });

  test('kindOf finds a camera of a maker of other things if firmware shows it', () => {
    const trade = (field: Field, more: Partial<Hit> = {}) => named({ ...sign(field, 'other', 0.9), ...more });
    const firmware = sign('http.server', 'camera', 0.7, 'video');
    expect(typeOf(firmware, trade('http.title'))).toBe('camera');
    expect(typeOf({ ...firmware, type: { is: 'camera', weight: 0.69 } }, trade('http.title'))).toBe('other');
    expect(typeOf(sign('http.server', 'camera', 0.7), trade('http.title'))).toBe('other');
    expect(typeOf(firmware, trade('http.server'))).toBe('other');
    expect(typeOf(firmware, trade('http.title', { groups: { model: 'X' } }))).toBe('other');
  });
});

describe('a model number', () => {
  test('kindOf decides by a model number of half a weight, in any of its fields', () => {
    const general = sign('http.title', 'recorder', 0.9);
    expect(typeOf(general, model('camera', 0.5))).toBe('camera');
    expect(typeOf(general, model('camera', 0.49))).toBe('recorder');
    expect(typeOf(general, { ...model('camera', 0.5), field: 'http.title' })).toBe('camera');
    expect(typeOf(general, sign('maker.device-class', 'camera', 0.5))).toBe('camera');
    expect(typeOf(general, sign('http.server', 'camera', 0.5))).toBe('recorder');
    expect(typeOf(general, sign('onvif.model', 'camera', 0.5))).toBe('camera');
    // Two weak ones are no strong one.
    expect(typeOf(general, model('camera', 0.4), model('camera', 0.4))).toBe('recorder');
    expect(typeOf(sign('http.title', 'other', 0.9), model('access-control', 0.5))).toBe('access-control');
  });

  test('a camera’s model number counts less than a stated type without video', () => {
    const strong = sign('http.title', 'other', 0.9, 'not-video');
    expect(kindOf([model('camera', 0.95), strong], true)).toEqual({ type: 'camera', video: true });
    expect(kindOf([{ ...model('camera', 0.9), unconfirmed: true }, strong], true)).toEqual({
      type: 'other',
      video: false,
    });
    expect(kindOf([model('access-control', 0.9), sign('rtsp.status', null, 0, 'video')], true)).toEqual({
      type: 'access-control',
      video: false,
    });
  });

  test('a model number is read as the established maker reads it', () => {
    const own = named({ ...model('other', 0.3), unconfirmed: true, value: 'E12A' });
    const others: Hit = { ...model('access-control', 0.55), unconfirmed: true, value: 'E12A' };
    const foreign = { ...others, rule: { ...others.rule, maker: 'zenith', weight: 0.55 } };
    const read = (confidence: number, ...hits: Hit[]) =>
      ownReadings(hits, score(acme, confidence)).map(({ type }) => type);
    expect(read(0.5, own, foreign)).toEqual([{ is: 'other', weight: 0.5 }]);
    expect(read(0.49, own, foreign)).toHaveLength(2);
    expect(ownReadings([own, foreign], null)).toHaveLength(2);
    // Another text is another matter, and so is what is no model number.
    expect(read(0.5, own, { ...foreign, value: 'F12A' })).toHaveLength(2);
    expect(read(0.5, own, { ...foreign, unconfirmed: false })).toHaveLength(2);
    expect(read(0.5, own, { ...foreign, rule: { ...foreign.rule, maker: null } })).toHaveLength(2);
    // Its own stronger reading stays as strong as it is.
    expect(read(0.5, { ...own, type: { is: 'other', weight: 0.8 } })).toEqual([{ is: 'other', weight: 0.8 }]);
  });

  test('ownReadings drops forms of others if the certain maker’s list lacks the number', () => {
    const one: Hit = { ...model('recorder', 0.55), unconfirmed: true };
    const foreign = (weight: number) => ({ ...one, rule: { ...one.rule, maker: zenith.id, weight } });
    expect(ownReadings([foreign(0.55)], score(acme, 0.7))).toEqual([]);
    expect(ownReadings([foreign(0.55)], score(acme, 0.69))).toHaveLength(1);
    expect(ownReadings([foreign(0.56)], score(acme, 0.7))).toHaveLength(1);
    const own = named({ ...model('other', 0.3), unconfirmed: true, value: 'A' });
    expect(ownReadings([own, foreign(0.55)], score(acme, 0.7))).toHaveLength(2);
  });
});

function at(port: number, one: Hit): Hit {
  return { ...one, port, source: `software|${port}` };
}
