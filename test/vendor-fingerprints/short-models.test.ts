import { expect, test } from 'vitest';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { unit } from './unit.ts';

const { match } = compileFingerprints(fingerprints);

// Switches and televisions name theirs over UPnP, and have model numbers alike.
test.each(['E77', '9032S', 'B5210'])(
  '%s shows the maker over ONVIF and as a stream, not over UPnP',
  (model) => {
    expect(match('onvif.model', model)).not.toEqual([]);
    expect(match('rtsp.sdp-session', model)).not.toEqual([]);
    expect(
      match('upnp.model-name', model).filter(({ rule }) => rule.maker !== null && rule.weight > 0.2),
    ).toEqual([]);
  },
);

test('a model number of two characters names no maker, and leaves candidates', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const numbers = letters.flatMap((letter) => [...'0123456789'].map((digit) => `${letter}${digit}`));
  const named = numbers.filter(
    (number) =>
      unit(['onvif-device', 80, ['onvif.model', number]], ['rtsp', 554, ['rtsp.status', '401']]).maker !==
      null,
  );
  expect(named).toEqual([]);
  expect(unit(['onvif-device', 80, ['onvif.model', 'X1'], ['onvif.manufacturer', 'Zenlook']])).toMatchObject({
    maker: null,
    candidates: [{ maker: 'birddog', confidence: 0.2 }],
  });
});
