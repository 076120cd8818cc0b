import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import type { Fingerprint, Maker } from '../../../src/model/fingerprint.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { fingerprint, identified, seen, world } from '../fixture.ts';

const models = ['onvif.model', 'onvif.scope-hardware'] as const;

/** Uses a part of Zenith's model numbers, and is surer of them. */
const namesake: Maker = {
  id: 'namesake',
  name: 'Namesake',
  headquarters: 'CN',
  sources: ['test'],
  fingerprints: [
    fingerprint('namesake/server', 'http.server', /^NamesakeWeb$/, 0.8),
    fingerprint('namesake/model', models, /^(?<model>ZX-9\d*)$/, 0.8, { is: 'camera', weight: 0.6 }),
  ],
};

/** Makes a brand in part whose model numbers Namesake's resemble, and sells what Namesake makes. */
const workshop: Maker = {
  ...namesake,
  id: 'workshop',
  name: 'Workshop',
  fingerprints: [
    fingerprint('workshop/server', 'http.server', /^WorkshopWeb$/, 0.8),
    fingerprint('workshop/model', models, /^(?<model>ZX-99\d*)$/, 0.8, { is: 'camera', weight: 0.6 }),
  ],
  brands: [
    {
      name: 'Bench',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'test',
      sources: ['test'],
      fingerprints: [fingerprint('workshop/bench', models, /^(?<model>ZX-9[0-8]?)$/, 0)],
    },
    {
      name: 'Namesake',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'test',
      sources: ['test'],
      fingerprints: [],
    },
  ],
};

/** Nothing is known of it but its name. */
const stranger: Maker = {
  id: 'stranger',
  name: 'Stranger',
  headquarters: null,
  sources: ['test'],
  fingerprints: [fingerprint('stranger/word', 'http.title', /^Stranger\b/, 0.45)],
};

/** Zenith's model numbers among other words: one that others may use, one that is its own. */
const inWords: readonly Fingerprint[] = [
  fingerprint('zenith/shape', 'http.title', /\b(?<model>ZX-5)\b/, 0.5),
  fingerprint('zenith/own', 'http.title', /\b(?<model>ZX-7)\b/, 0.9),
];
const makers = world.makers.map((maker) =>
  maker.id === 'zenith' ? { ...maker, fingerprints: [...maker.fingerprints, ...inWords] } : maker,
);
const matcher = compileFingerprints({ ...world, makers: [...makers, namesake, workshop, stranger] });
const both = (...observations: readonly Observation[]) => identify(observations, matcher);

const model = (value: string) => seen('onvif.model', value, 'onvif', 80);
const hardware = (value: string) => seen('onvif.scope-hardware', value, 'ws-discovery', 3702);
const named = seen('onvif.manufacturer', 'Zenith', 'onvif', 80);

describe('a model number', () => {
  test('a model number counts once, in however many protocols it is stated', () => {
    expect(identified(model('ZX-5'), hardware('ZX-5')).confidence).toBe(0.4);
    expect(identified(model('ZX-5'), hardware('ZX-5'), seen('http.server', 'ZenithWeb')).confidence).toBe(
      0.76,
    );
    // What the firmware states of the unit is one evidence source, the name and the model number together.
    expect(identified(named, model('ZX-5'), hardware('ZX-5')).confidence).toBe(0.8);
  });

  test('a model number is read where a description for UPnP has it, too', () => {
    for (const field of ['upnp.model-name', 'upnp.model-number'] as const)
      expect(identified(seen(field, 'ZX-5', 'upnp', 49152))).toMatchObject({
        maker: 'zenith',
        confidence: 0.4,
        model: 'ZX-5',
      });
  });

  test('a model number that two makers use establishes neither', () => {
    expect(both(model('ZX-9'))).toMatchObject({ maker: null });
    const spokenFor = both(model('ZX-9')).candidates.filter(({ confidence }) => confidence > 0);
    expect(spokenFor.map(({ maker, confidence }) => [maker, confidence])).toEqual([
      ['namesake', 0.45],
      ['zenith', 0.4],
    ]);
    expect(both(model('ZX-5'))).toMatchObject({ maker: 'zenith', confidence: 0.4 });
  });

  test('a model number next to the name of an unrelated maker is that maker’s', () => {
    const title = (value: string) => both(seen('http.title', value));
    expect(title('ZX-5 camera')).toMatchObject({ maker: 'zenith', confidence: 0.45, model: 'ZX-5' });
    expect(title('Stranger ZX-5 camera')).toMatchObject({
      maker: 'stranger',
      confidence: 0.45,
      model: 'ZX-5',
    });
  });

  test('a model number of five characters gives no type over UPnP under another name', () => {
    const upnp = (model: string, manufacturer: string) =>
      both(
        seen('upnp.model-name', model, 'upnp', 49152),
        seen('upnp.manufacturer', manufacturer, 'upnp', 49152),
      ).video;
    expect(upnp('ZX-98', 'Aardvark Ltd')).toBe(false);
    expect(upnp('ZX-98', 'Namesake')).toBe(true);
    // Firmware ships with generic words there.
    expect(upnp('ZX-98', 'IP Camera')).toBe(true);
    // Six signs are hardly another's by chance.
    expect(upnp('ZX-987', 'Aardvark Ltd')).toBe(true);
  });

  test('a model number that two makers use contradicts neither of them', () => {
    expect(both(named, model('ZX-9'))).toMatchObject({ maker: 'zenith', contradictions: [] });
    const software = seen('http.server', 'NamesakeWeb', 'http', 81);
    expect(both(software, model('ZX-9'))).toMatchObject({ maker: 'namesake', contradictions: [] });
    // Whatever else speaks for the second one does.
    expect(both(named, software, model('ZX-9')).contradictions).toHaveLength(1);
  });

  test('a model number of a partial brand does not contradict its maker', () => {
    const made = seen('http.server', 'WorkshopWeb', 'http', 81);
    expect(both(made, model('ZX-95'))).toMatchObject({ maker: 'workshop', contradictions: [] });
  });

  test('a model number of a maker and its supplier is neither’s alone', () => {
    expect(both(model('ZX-991'))).toMatchObject({ confidence: 0.45 });
  });
});
