import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import { type Fingerprint, unverified } from '../../../src/model/fingerprint.ts';
import { fingerprint, seen, world } from '../fixture.ts';

const unsourced = (one: Fingerprint): Fingerprint => ({ ...one, source: unverified });
const matcher = compileFingerprints({
  ...world,
  makers: world.makers.map((maker) =>
    maker.id === 'zenith'
      ? {
          ...maker,
          fingerprints: [
            ...maker.fingerprints,
            unsourced(fingerprint('zenith/guess', 'http.server', /^Guess$/, 0.9)),
            unsourced(fingerprint('zenith/guessed-model', 'onvif.model', /^(?<model>ZG-\d+)$/, 0.5)),
            fingerprint('zenith/search', 'maker.answer', /^zsearch$/, 0.75),
          ],
        }
      : maker,
  ),
});
const proven = (...observations: Parameters<typeof identify>[0]) =>
  identify(observations, matcher).candidates.find(({ maker }) => maker === 'zenith')?.proven ?? 0;

const manufacturer = seen('onvif.manufacturer', 'Zenith', 'onvif-device', 80);
const model = seen('onvif.model', 'ZX-5', 'onvif-device', 80);
const server = seen('http.server', 'ZenithWeb', 'http', 80);
const search = seen('maker.answer', 'zsearch', 'zsearch', 9000);

describe('the part of a confidence that a verdict may rest on', () => {
  test('proven is that of protocols and software, each port of its own', () => {
    expect(proven(search)).toBe(0.75);
    expect(proven(server)).toBe(0.6);
    expect(proven(server, search)).toBe(0.9);
    expect(proven(server, { ...server, port: 8080 })).toBe(0.84);
  });

  test('proven takes stated makers only together with one of their model numbers', () => {
    expect(proven(manufacturer)).toBe(0);
    expect(proven(model)).toBe(0);
    expect(proven(manufacturer, model)).toBe(0.8);
    expect(proven(model, server)).toBe(0.76);
    expect(proven(manufacturer, server)).toBe(0.6);
  });

  test('proven takes nothing that a user set, and nothing alone of what others report', () => {
    const userSet = seen('onvif.scope-name', 'Zenith', 'ws-discovery', 3702);
    const [typed] = identify([userSet], matcher).evidence;
    expect(typed).toMatchObject({ evidenceClass: 'user-set', maker: 'zenith' });
    expect(proven(userSet)).toBe(0);
    expect(proven(userSet, server)).toBe(0.6);
    const address = seen('mac.address', '44:19:b6:70:00:01', 'neighbours', null);
    expect(proven(address)).toBe(0);
    expect(proven(address, server)).toBe(0.74);
  });

  test('proven takes no fingerprint without a source', () => {
    const guess = seen('http.server', 'Guess', 'http', 8080);
    expect(identify([guess], matcher)).toMatchObject({ maker: 'zenith', confidence: 0.9 });
    expect(proven(guess)).toBe(0);
    expect(proven(guess, server)).toBe(0.6);
    expect(proven(manufacturer, seen('onvif.model', 'ZG-1', 'onvif-device', 80))).toBe(0.8);
  });
});
