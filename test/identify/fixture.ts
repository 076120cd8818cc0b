import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Brand, Fingerprint, Fingerprints, Maker } from '../../src/model/fingerprint.ts';
import type { Identification } from '../../src/model/identification.ts';
import type { Field, Observation } from '../../src/model/observation.ts';

/** One thing seen, with the scanner and port that saw it. */
export function seen(field: Field, value: string, scanner = 'http', port: number | null = 80): Observation {
  return { field, value, scanner, port, address: '10.1.2.3', at: '2026-11-24T02:00:00Z' };
}

export function fingerprint(
  id: string,
  field: Fingerprint['field'],
  pattern: RegExp,
  weight: number,
  type?: Fingerprint['type'],
): Fingerprint {
  const given = type === undefined ? {} : { type };
  return { id, field, pattern, weight, ...given, examples: [{ seen: 'x' }], unlike: ['y'], source: 'test' };
}

const models: readonly Field[] = ['onvif.model', 'onvif.scope-hardware'];

function brand(
  name: string,
  made: Brand['made'],
  fingerprints: readonly Fingerprint[],
  registrants: readonly string[] = [],
): Brand {
  return { name, relation: 'relabel', made, howToTell: 'test', sources: ['test'], fingerprints, registrants };
}

const acme: Maker = {
  id: 'acme',
  name: 'Acme',
  headquarters: 'CN',
  sources: ['test'],
  prefixWeight: 0.4,
  fingerprints: [
    fingerprint('acme/server', 'http.server', /^AcmeWeb$/, 0.7),
    fingerprint('acme/realm', ['http.auth-realm', 'rtsp.auth-realm'], /^Acme \((?<serial>\w+)\)$/, 0.6),
    fingerprint('acme/weak', 'http.title', /^WEB$/, 0.3),
    fingerprint('acme/name', 'onvif.manufacturer', /^Acme$/, 0.8),
    fingerprint('acme/camera', models, /^(?<model>AC-\d+)$/, 0.8, { is: 'camera', weight: 0.9 }),
    fingerprint('acme/door', models, /^(?<model>AK-\d+)$/, 0.8, { is: 'access-control', weight: 0.9 }),
    fingerprint('acme/switch', models, /^(?<model>AS-\d+)$/, 0.8, { is: 'other', weight: 0.9 }),
    fingerprint('acme/realm-camera', 'rtsp.auth-realm', /^Acme cam$/, 0.6, { is: 'camera', weight: 0.6 }),
  ],
  brands: [
    brand(
      'Acmelet',
      'whole',
      [fingerprint('acme/acmelet', 'onvif.manufacturer', /^Acmelet$/, 0.75)],
      ['Acmelet Ltd'],
    ),
    brand('Shared', 'partly', [fingerprint('acme/shared', 'onvif.manufacturer', /^Shared$/, 0)]),
    brand('Partner', 'partly', []),
  ],
};

const zenith: Maker = {
  id: 'zenith',
  name: 'Zenith',
  headquarters: 'SE',
  sources: ['test'],
  prefixWeight: 0.35,
  fingerprints: [
    fingerprint('zenith/server', 'http.server', /^ZenithWeb$/, 0.6),
    fingerprint('zenith/name', ['onvif.manufacturer', 'onvif.scope-name'], /^Zenith$/, 0.8),
    fingerprint('zenith/model', models, /^(?<model>ZX-\d+)$/, 0.4, { is: 'camera', weight: 0.6 }),
    fingerprint('zenith/weak', 'http.title', /^(?:Z|WEB Z)$/, 0.3),
  ],
  brands: [brand('Shared', 'partly', [fingerprint('zenith/shared', 'onvif.manufacturer', /^Shared$/, 0)])],
};

/** Sells what Acme makes, and makes some of its own. */
const partner: Maker = {
  id: 'partner',
  name: 'Partner',
  headquarters: 'GB',
  sources: ['test'],
  fingerprints: [
    fingerprint('partner/name', 'onvif.manufacturer', /^Partner$/, 0.9),
    fingerprint('partner/model', models, /^(?<model>SE-\d+)$/, 0.6),
  ],
};

/** Sells units of others, with no record of their makers, and its own. */
const reseller: Maker = {
  id: 'reseller',
  name: 'Reseller',
  headquarters: 'DE',
  buys: 'some',
  sources: ['test'],
  fingerprints: [
    fingerprint('reseller/name', 'onvif.manufacturer', /^Reseller$/, 0.9),
    fingerprint('reseller/model', models, /^(?<model>RS-\d+)$/, 0.9),
  ],
};

const other: Maker = {
  id: 'other',
  name: 'Other',
  headquarters: null,
  sources: ['test'],
  fingerprints: [fingerprint('other/server', 'http.server', /^OtherWeb$/, 0.8)],
  brands: [brand('Foreign', 'partly', [fingerprint('other/foreign', 'onvif.manufacturer', /^Foreign$/, 0)])],
};

/** Makes for no other. */
const solo: Maker = {
  id: 'solo',
  name: 'Solo',
  headquarters: 'DE',
  sources: ['test'],
  fingerprints: [
    fingerprint('solo/server', 'http.server', /^SoloWeb$/, 0.6),
    fingerprint('solo/weak', 'http.server', /^SoloLite$/, 0.4),
  ],
};

export const world: Fingerprints = {
  makers: [acme, other, reseller, partner, solo, zenith],
  behaviour: [
    { ...fingerprint('behaviour/nvt', 'onvif.types', /^NetworkVideoTransmitter$/, 0), says: 'video' },
    { ...fingerprint('behaviour/rtsp', 'rtsp.status', /^\d{3}$/, 0), says: 'video' },
    {
      ...fingerprint('behaviour/airplay', 'rtsp.server', /^AirTunes/, 0, { is: 'other', weight: 0.7 }),
      says: 'not-video',
    },
    { ...fingerprint('behaviour/printer', 'http.title', /^LaserJet$/, 0), says: 'not-video' },
    {
      ...fingerprint('behaviour/cam', 'http.title', /^Network Camera$/, 0, { is: 'camera', weight: 0.4 }),
      says: 'video',
    },
    {
      ...fingerprint('behaviour/kind', 'http.title', /^Digital Recorder$/, 0, {
        is: 'recorder',
        weight: 0.4,
      }),
      says: 'neither',
    },
  ],
  oui: [
    { prefix: '4419B6', maker: 'acme', brand: null, registrant: 'Acme Ltd' },
    { prefix: '4419B67', maker: 'zenith', brand: null, registrant: 'Zenith AB' },
    { prefix: '4419B6777', maker: 'acme', brand: 'Acmelet', registrant: 'Acmelet Ltd' },
    { prefix: '001F54', maker: 'acme', brand: 'Shared', registrant: 'Shared Inc' },
  ],
  version: 'test',
};

export const matcher = compileFingerprints(world);

export function identified(...observations: Observation[]): Identification {
  return identify(observations, matcher);
}
