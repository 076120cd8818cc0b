import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/identify/identify.ts';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import type { Mark } from '../../../src/model/fingerprint.ts';
import { mark, seen, world } from '../fixture.ts';

/** Zenith’s name on the badge. */
const badge = mark(
  'zenith/badge',
  ['onvif.manufacturer', 'onvif.scope-name', 'upnp.manufacturer'],
  /^Zenith Cameras$/,
  0.5,
);
/** Zenith's name wherever it stands, as owners write it, too. */
const name: Mark = {
  ...mark('zenith/word', ['http.title', 'tls.subject', 'mdns.host'], /zenith/i, 0.5),
  type: { is: 'camera', weight: 0.3 },
  inWords: true,
};
const word = mark('zenith/model-word', 'snmp.sys-descr', /\b(?<model>ZX-\d+)\b/, 0.5);
const matcher = compileFingerprints({
  ...world,
  makers: world.makers.map((maker) =>
    maker.id === 'zenith' ? { ...maker, marks: [...maker.marks, badge, name, word] } : maker,
  ),
});
const zenith = (...observations: Parameters<typeof identify>[0]) => identify(observations, matcher);

const title = seen('http.title', 'zenith - files', 'http', 80);
const certificate = seen('tls.subject', 'CN=zenith.school.example', 'tls', 443);
const host = seen('mdns.host', 'zenith.local', 'mdns', 5353);
const server = seen('http.server', 'ZenithWeb', 'http', 80);

describe('a name in words', () => {
  test('is one testimony, in however many protocols it is said', () => {
    expect(zenith(title).confidence).toBe(0.45);
    expect(zenith(title, certificate, host).confidence).toBe(0.5);
  });

  test('that an owner gave adds nothing to what the unit itself says', () => {
    expect(zenith(server, title).confidence).toBe(0.6);
    expect(zenith(server, title, certificate, host).confidence).toBe(0.6);
  });

  test('is said to count once in the evidence', () => {
    const { evidence } = zenith(title, certificate, host);
    expect(evidence.filter(({ counted }) => counted !== false)).toHaveLength(1);
    expect(evidence).toHaveLength(3);
  });

  test('tells once what the unit is: a printer by that name is one', () => {
    const printer = seen('http.title', 'LaserJet', 'http', 8080);
    expect(zenith(title, certificate, host)).toMatchObject({ type: 'camera', video: true });
    expect(zenith(printer, title, certificate, host)).toMatchObject({ type: 'other', video: false });
  });
});

test('whom a unit names as its manufacturer is one testimony, in however many protocols it is said', () => {
  const device = seen('onvif.manufacturer', 'Zenith Cameras', 'onvif-device', 80);
  const scope = seen('onvif.scope-name', 'Zenith Cameras', 'ws-discovery', 3702);
  const description = seen('upnp.manufacturer', 'Zenith Cameras', 'upnp', 49_152);
  expect(zenith(device).confidence).toBe(0.5);
  expect(zenith(device, scope, description).confidence).toBe(0.5);
  expect(zenith(device, scope, server).confidence).toBe(0.8);
});

test('a designation is one testimony in sentences as well, unless its maker’s name is beside it', () => {
  const described = seen('snmp.sys-descr', 'ZX-5 1.2', 'snmp', 161);
  expect(zenith(seen('onvif.model', 'ZX-5', 'onvif', 80), described).confidence).toBe(0.5);
  const named = seen('snmp.sys-descr', 'Zenith ZX-5', 'snmp', 161);
  expect(zenith(seen('onvif.model', 'ZX-5', 'onvif', 80), named).confidence).toBe(0.7);
});

test('a designation that several protocols say is marked where it does not count', () => {
  const { evidence, confidence } = zenith(
    seen('onvif.model', 'ZX-5', 'onvif', 80),
    seen('onvif.scope-hardware', 'ZX-5', 'ws-discovery', 3702),
  );
  expect(confidence).toBe(0.4);
  expect(evidence.map(({ counted }) => counted)).toEqual([undefined, false]);
});
