import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Brand, Fingerprints, Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Identification } from '../../src/model/identification.ts';
import type { Field, Observation } from '../../src/model/observation.ts';

/** One thing seen, with the scanner and port that saw it. */
export function seen(field: Field, value: string, scanner = 'http', port: number | null = 80): Observation {
  return { field, value, scanner, port, address: '10.1.2.3', at: '2026-11-24T02:00:00Z' };
}

export function mark(
  id: string,
  field: Mark['field'],
  pattern: RegExp,
  weight: number,
  type?: Mark['type'],
): Mark {
  const given = type === undefined ? {} : { type };
  return { id, field, pattern, weight, ...given, examples: [{ seen: 'x' }], unlike: ['y'], source: 'test' };
}

const models: readonly Field[] = ['onvif.model', 'onvif.scope-hardware'];

function brand(
  name: string,
  made: Brand['made'],
  marks: readonly Mark[],
  registrants: readonly string[] = [],
): Brand {
  return { name, relation: 'relabel', made, howToTell: 'test', sources: ['test'], marks, registrants };
}

const acme: Maker = {
  id: 'acme',
  name: 'Acme',
  headquarters: 'CN',
  sources: ['test'],
  prefixWeight: 0.4,
  marks: [
    mark('acme/server', 'http.server', /^AcmeWeb$/, 0.7),
    mark('acme/realm', ['http.auth-realm', 'rtsp.auth-realm'], /^Acme \((?<serial>\w+)\)$/, 0.6),
    mark('acme/weak', 'http.title', /^WEB$/, 0.3),
    mark('acme/name', 'onvif.manufacturer', /^Acme$/, 0.8),
    mark('acme/camera', models, /^(?<model>AC-\d+)$/, 0.8, { is: 'camera', weight: 0.9 }),
    mark('acme/door', models, /^(?<model>AK-\d+)$/, 0.8, { is: 'access-control', weight: 0.9 }),
    mark('acme/switch', models, /^(?<model>AS-\d+)$/, 0.8, { is: 'other', weight: 0.9 }),
    mark('acme/realm-camera', 'rtsp.auth-realm', /^Acme cam$/, 0.6, { is: 'camera', weight: 0.6 }),
  ],
  brands: [
    brand(
      'Acmelet',
      'whole',
      [mark('acme/acmelet', 'onvif.manufacturer', /^Acmelet$/, 0.75)],
      ['Acmelet Ltd'],
    ),
    brand('Shared', 'partly', [mark('acme/shared', 'onvif.manufacturer', /^Shared$/, 0)]),
    brand('Seller', 'partly', []),
  ],
};

const zenith: Maker = {
  id: 'zenith',
  name: 'Zenith',
  headquarters: 'SE',
  sources: ['test'],
  prefixWeight: 0.35,
  marks: [
    mark('zenith/server', 'http.server', /^ZenithWeb$/, 0.6),
    mark('zenith/name', ['onvif.manufacturer', 'onvif.scope-name'], /^Zenith$/, 0.8),
    mark('zenith/model', models, /^(?<model>ZX-\d+)$/, 0.4, { is: 'camera', weight: 0.6 }),
    mark('zenith/weak', 'http.title', /^(?:Z|WEB Z)$/, 0.3),
  ],
  brands: [brand('Shared', 'partly', [mark('zenith/shared', 'onvif.manufacturer', /^Shared$/, 0)])],
};

/** Sells what Acme makes, and makes some of its own. */
const seller: Maker = {
  id: 'seller',
  name: 'Seller',
  headquarters: 'GB',
  sources: ['test'],
  marks: [
    mark('seller/name', 'onvif.manufacturer', /^Seller$/, 0.9),
    mark('seller/model', models, /^(?<model>SE-\d+)$/, 0.6),
  ],
};

/** Sells what others make, nobody wrote down who, beside its own. */
const reseller: Maker = {
  id: 'reseller',
  name: 'Reseller',
  headquarters: 'DE',
  buys: 'some',
  sources: ['test'],
  marks: [
    mark('reseller/name', 'onvif.manufacturer', /^Reseller$/, 0.9),
    mark('reseller/model', models, /^(?<model>RS-\d+)$/, 0.9),
  ],
};

const other: Maker = {
  id: 'other',
  name: 'Other',
  headquarters: null,
  sources: ['test'],
  marks: [mark('other/server', 'http.server', /^OtherWeb$/, 0.8)],
  brands: [brand('Foreign', 'partly', [mark('other/foreign', 'onvif.manufacturer', /^Foreign$/, 0)])],
};

/** Makes for nobody else. */
const solo: Maker = {
  id: 'solo',
  name: 'Solo',
  headquarters: 'DE',
  sources: ['test'],
  marks: [
    mark('solo/server', 'http.server', /^SoloWeb$/, 0.6),
    mark('solo/weak', 'http.server', /^SoloLite$/, 0.4),
  ],
};

export const world: Fingerprints = {
  makers: [acme, other, reseller, seller, solo, zenith],
  behaviour: [
    { ...mark('behaviour/nvt', 'onvif.types', /^NetworkVideoTransmitter$/, 0), says: 'video' },
    { ...mark('behaviour/rtsp', 'rtsp.status', /^\d{3}$/, 0), says: 'video' },
    {
      ...mark('behaviour/airplay', 'rtsp.server', /^AirTunes/, 0, { is: 'other', weight: 0.7 }),
      says: 'not-video',
    },
    { ...mark('behaviour/printer', 'http.title', /^LaserJet$/, 0), says: 'not-video' },
    {
      ...mark('behaviour/cam', 'http.title', /^Network Camera$/, 0, { is: 'camera', weight: 0.4 }),
      says: 'video',
    },
    {
      ...mark('behaviour/kind', 'http.title', /^Digital Recorder$/, 0, { is: 'recorder', weight: 0.4 }),
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
