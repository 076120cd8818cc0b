import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../src/identify/identify.ts';
import { fields, type Observation } from '../../src/model/observation.ts';
import { long } from '../long.ts';
import { matcher, seen } from './fixture.ts';

const telling: readonly Observation[] = [
  seen('http.server', 'AcmeWeb'),
  seen('http.server', 'AcmeWeb', 'http', 8080),
  seen('http.auth-realm', 'Acme (X1)'),
  seen('rtsp.auth-realm', 'Acme (X1)', 'rtsp', 554),
  seen('rtsp.auth-realm', 'Acme cam', 'rtsp', 554),
  seen('rtsp.status', '401', 'rtsp', 554),
  seen('rtsp.server', 'AirTunes/220.68', 'rtsp', 5000),
  seen('http.title', 'WEB'),
  seen('http.title', 'Z', 'http', 81),
  seen('http.title', 'LaserJet', 'http', 631),
  seen('http.server', 'ZenithWeb', 'http', 8000),
  seen('http.server', 'OtherWeb', 'http', 88),
  seen('onvif.manufacturer', 'Acme', 'onvif', 80),
  seen('onvif.manufacturer', 'Acmelet', 'onvif', 80),
  seen('onvif.manufacturer', 'Shared', 'onvif', 80),
  seen('onvif.manufacturer', 'Partner', 'onvif', 80),
  seen('onvif.manufacturer', 'Foreign', 'onvif', 80),
  seen('onvif.manufacturer', 'Zenith', 'onvif', 8000),
  seen('onvif.model', 'AC-100', 'onvif', 80),
  seen('onvif.model', 'AK-100', 'onvif', 80),
  seen('onvif.model', 'SE-100', 'onvif', 80),
  seen('onvif.serial', 'SN-778812', 'onvif', 80),
  seen('onvif.types', 'NetworkVideoTransmitter', 'ws-discovery', 3702),
  seen('mac.address', '44:19:b6:00:00:01', 'neighbours', null),
  seen('mac.address', '00:1f:54:00:00:01', 'neighbours', null),
];
const some = fc.subarray([...telling], { minLength: 1 });

test('the order of observations does not matter, nor does seeing one twice', () => {
  fc.assert(
    fc.property(
      some.chain((chosen) =>
        fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
      ),
      ([chosen, shuffled]) => {
        expect(identify([...shuffled, ...chosen.slice(0, 3)], matcher)).toEqual(identify(chosen, matcher));
      },
    ),
    { numRuns: long ? 500 : 80 },
  );
});

test('more evidence for a maker never lowers the confidence in it', () => {
  const confidences = (observations: readonly Observation[]): ReadonlyMap<string, number> =>
    new Map(identify(observations, matcher).candidates.map(({ maker, confidence }) => [maker, confidence]));
  fc.assert(
    fc.property(some, fc.constantFrom(...telling), (chosen, added) => {
      const before = confidences(chosen);
      const after = confidences([...chosen, added]);
      for (const [maker, confidence] of before)
        expect(after.get(maker) ?? 0).toBeGreaterThanOrEqual(confidence);
    }),
    { numRuns: long ? 1_000 : 120 },
  );
});

test('identify returns an answer for any input, with confidence below certainty', () => {
  const anything = fc.record({
    field: fc.constantFrom(...fields),
    value: fc.string({ unit: 'binary', maxLength: 1_100 }),
    port: fc.option(fc.integer({ min: 1, max: 65_535 })),
    scanner: fc.constantFrom('http', 'rtsp'),
    address: fc.constant('10.1.2.3'),
    at: fc.constant('2026-11-24T02:00:00Z'),
  });
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 20 }), some, (noise, chosen) => {
      const { confidence, candidates } = identify([...noise, ...chosen], matcher);
      for (const one of [confidence, ...candidates.map((candidate) => candidate.confidence)]) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: long ? 300 : 30 },
  );
});

test('a prefix alone never gives more than 0.4, and never video', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (tail) => {
      const hex = tail
        .toString(16)
        .padStart(6, '0')
        .replace(/(..)(?=.)/g, '$1:');
      const { confidence, video } = identify(
        [seen('mac.address', `44:19:b6:${hex}`, 'neighbours', null)],
        matcher,
      );
      expect(confidence).toBeLessThanOrEqual(0.4);
      expect(video).toBe(false);
    }),
  );
});
