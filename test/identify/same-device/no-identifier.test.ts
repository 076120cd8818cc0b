import { describe, expect, test } from 'vitest';
import { clashes } from '../../../src/identify/same-device/clash.ts';
import { duplicatesOf } from '../../../src/identify/same-device/duplicate-devices.ts';
import { recognise } from '../../../src/identify/same-device/recognise.ts';
import type { AddressIdentity, Identifier, KnownDevice } from '../../../src/model/device.ts';

const here = '10.1.2.3';
const there = '10.1.9.9';
const serial = (value = 'acme:k77-1209'): Identifier => ({ kind: 'serial', value });
const endpoint: Identifier = { kind: 'endpoint', value: 'aa85c000-6324-11b3-819e-5850ed1fe385' };
const mac = (value = '44:19:b6:00:00:01'): Identifier => ({ kind: 'mac', value });
const certificate: Identifier = { kind: 'certificate', value: 'ab12' };
const at = (address: string, model = '', realm = ''): Identifier => ({
  kind: 'address',
  value: `${address}|${model}|${realm}`,
});
const day = (of: number) => `2026-11-${of}T02:00:00Z`;

function host(address: string, ...identifiers: Identifier[]): AddressIdentity {
  return { address, identifiers, ambiguous: [], type: 'camera', neighbourMac: null, reportsMac: false };
}
/** A device that was at one address, seen on two days. */
function known(id: number, address: string, ...identifiers: Identifier[]): KnownDevice {
  return {
    id,
    identifiers,
    addresses: [address],
    firstSeen: day(20),
    lastSeen: day(21),
    thisSweep: false,
    home: [address],
    otherAddresses: [],
    before: null,
  };
}
const found = (one: AddressIdentity, ...devices: KnownDevice[]) => recognise(one, devices);

describe('a host that gives no identifier', () => {
  const device = known(7, here, serial(), at(here, 'ac-5'));

  test('a host without identifiers may be the device there until another night', () => {
    const perhaps = found(host(here, at(here, 'ac-5')), device);
    expect(perhaps).toMatchObject({
      id: 7,
      unidentified: true,
      reason: expect.stringMatching(/^Perhaps device 7/),
    });
  });

  test.each<[string, AddressIdentity, KnownDevice]>([
    ['for the second night', host(here), { ...device, unidentified: true }],
    ['where the device answered tonight', host(here), { ...device, thisSweep: true }],
    ['where the device never gave any', host(here), known(7, here, at(here))],
    ['but one that many give', { ...host(here), ambiguous: [mac()] }, device],
  ])('a host that gives no identifier is the device that was there, %s', (_, one, before) => {
    expect(found(one, before)).toMatchObject({ id: 7, reason: expect.stringMatching(/^Same unit/) });
    expect(found(one, before).unidentified).toBeUndefined();
  });

  test('a host without identifiers is neither of two devices that had the address', () => {
    const [before, after] = [
      { ...device, lastHere: day(20) },
      { ...known(8, there, at(there, 'ac-5')), lastHere: day(21) },
    ];
    expect(found(host(here, at(here, 'ac-5')), before, after)).toMatchObject({
      id: null,
      reason: expect.stringContaining('device 8 had that address after it'),
    });
    expect(found(host(here), before, { ...after, lastHere: day(20) }).id).toBe(7);
    expect(found(host(here), before, { ...after, lastHere: null }).id).toBe(7);
    const another = { ...after, identifiers: [at(there, 'ac-9')] };
    expect(found(host(here, at(here, 'ac-5')), before, another).id).toBe(7);
  });

  test('a host without identifiers is the other interface of a device seen tonight', () => {
    const moved: KnownDevice = {
      ...device,
      addresses: [there],
      thisSweep: true,
      home: [here, there],
      otherAddresses: [host(there, serial())],
    };
    expect(found(host(here), moved).id).toBe(7);
    expect(found(host(here), { ...moved, home: [here] }).id).toBeNull();
    expect(found(host(here), { ...moved, home: [there] }).id).toBeNull();
  });
});

describe('a host that identifies itself where another kind of unit never did', () => {
  const mute = known(7, here, at(here, '', 'acme'));

  test('a host is another unit under another realm, or without one after days', () => {
    expect(found(host(here, serial(), at(here, '', 'zenith')), mute)).toMatchObject({
      id: null,
      reason: expect.stringContaining('does, and has a different realm'),
    });
    expect(found(host(here, serial(), at(here)), mute).id).toBe(7);
    expect(found(host(here, serial(), at(here)), { ...mute, firstSeen: day(10) }).id).toBeNull();
    expect(found(host(here, serial(), at(here, '', 'acme')), { ...mute, firstSeen: day(10) }).id).toBe(7);
    const silent = { ...known(7, here, at(here)), firstSeen: day(10) };
    expect(found(host(here, serial(), at(here)), silent).id).toBe(7);
    const named = { ...known(7, here, at(here, 'ac-5', 'acme')), firstSeen: day(10) };
    expect(found(host(here, serial(), at(here, 'ac-5', 'zenith')), named).id).toBe(7);
  });
});

describe('one serial number and two MAC addresses', () => {
  const before = known(7, there, serial(), endpoint, mac());
  const now = (...more: Identifier[]) => host(here, serial(), mac('44:19:b6:00:00:02'), ...more);

  test('addresses without identifiers are one recorder, endpoint or place, else two', () => {
    expect(found(now(), before).id).toBeNull();
    expect(found({ ...now(), type: 'recorder' }, before).id).toBe(7);
    expect(found(now(endpoint), before).id).toBe(7);
    expect(found(now(), { ...before, addresses: [here], home: [here] }).id).toBe(7);
    const otherEndpoint: Identifier = { kind: 'endpoint', value: 'bb' };
    const recorder = { ...now(otherEndpoint), type: 'recorder' as const };
    expect(found(recorder, before).id).toBeNull();
  });
});

describe('a device that was recorded while its unit did not identify itself', () => {
  const unit = known(7, there, serial());
  const proved = host(here, serial(), at(here, 'ac-5'));
  const candidate: KnownDevice = { ...known(8, here), firstSeen: day(22), lastSeen: day(24) };
  const duplicates = (one: AddressIdentity, other: KnownDevice, of: KnownDevice | null = unit) =>
    duplicatesOf(one, of, [unit, other]);

  test('an unidentified device is the unit’s duplicate', () => {
    expect(duplicates(proved, candidate)).toEqual([8]);
    expect(duplicates(proved, { ...candidate, identifiers: [serial('acme:k7712098'), serial()] })).toEqual([
      8,
    ]);
    expect(duplicates(proved, { ...candidate, identifiers: [at(here, 'ac-5')] })).toEqual([8]);
  });

  test.each<[string, Partial<KnownDevice>]>([
    ['answers by itself tonight', { thisSweep: true }],
    ['was elsewhere, too', { addresses: [here, there] }],
    ['was seen for more than two days', { lastSeen: '2026-11-24T02:00:01Z' }],
    ['was there before the unit was last seen', { firstSeen: day(21), lastSeen: day(22) }],
    ['is another model', { identifiers: [at(here, 'ac-9')] }],
    ['has another serial number', { identifiers: [serial('acme:x9')] }],
    ['is the unit itself', { id: 7 }],
  ])('an unidentified device is none where it %s', (_, change) => {
    expect(duplicates(proved, { ...candidate, ...change })).toEqual([]);
  });

  test('an unidentified device is none where nothing proves which unit the host is', () => {
    expect(duplicates(proved, candidate, null)).toEqual([]);
    expect(duplicates(host(here, at(here, 'ac-5')), candidate)).toEqual([]);
  });

  test('an unidentified device may be another interface of a recorder, however old', () => {
    const newcomer = { ...candidate, firstSeen: day(20), lastSeen: day(21) };
    expect(duplicates({ ...proved, type: 'recorder' }, newcomer)).toEqual([8]);
    for (const same of [serial(), endpoint, mac()]) {
      const reported = host(here, serial(), endpoint, mac());
      expect(duplicates(reported, { ...newcomer, identifiers: [same] })).toEqual([8]);
      const unlike = { ...unit, identifiers: [serial(), mac('44:19:b6:00:00:02')] };
      expect(duplicatesOf(reported, unlike, [unlike, { ...newcomer, identifiers: [same] }])).toEqual([]);
    }
  });
});

describe('addresses taken for one device tonight', () => {
  const device = (...others: AddressIdentity[]): KnownDevice => ({
    ...known(7, there),
    thisSweep: true,
    otherAddresses: others,
    home: [],
  });
  const kinds = (one: AddressIdentity, of: KnownDevice) => clashes(one, of).map(({ kind }) => kind);

  test('addresses of one device are two units where they contradict each other', () => {
    expect(kinds(host(here, serial()), device(host(there, serial('acme:x9'))))).toEqual(['units']);
    expect(kinds(host(here, serial()), device(host(there, serial())))).toEqual([]);
  });

  test('addresses taken for one device tonight are too many from the fifth on', () => {
    const others = [1, 2, 3, 4].map((last) => host(`10.1.9.${last}`, serial()));
    expect(kinds(host(here, serial()), device(...others.slice(0, 3)))).toEqual([]);
    expect(clashes(host(here, serial()), device(...others))).toHaveLength(4);
    expect(clashes(host(here, serial()), device(...others))[0]).toMatchObject({
      kind: 'many',
      why: '5 addresses gave the same identifier in one sweep',
    });
  });

  test('addresses that share only common identifiers are two, unless joined before', () => {
    const ambiguous = (address: string, of: Identifier, ...own: Identifier[]) => ({
      ...host(address, ...own),
      ambiguous: [of],
    });
    const [one, other] = [ambiguous(here, mac()), ambiguous(there, mac())];
    expect(clashes(one, device(other))[0]?.why).toContain(
      'nothing matches but the MAC address 44:19:b6:00:00:01',
    );
    expect(kinds(ambiguous(here, certificate), device(ambiguous(there, certificate)))).toEqual([]);
    expect(kinds(ambiguous(here, mac(), serial()), device(ambiguous(there, mac(), serial())))).toEqual([]);
    const joined = { ...device(ambiguous(there, mac(), serial())), home: [here, there] };
    expect(kinds(one, { ...joined, before: host(here, serial()) })).toEqual([]);
    expect(kinds(one, { ...joined, before: null })).toEqual(['ambiguous']);
    expect(kinds(one, { ...joined, before: host(here, certificate) })).toEqual(['ambiguous']);
    expect(kinds(one, { ...joined, home: [here], before: host(here, serial()) })).toEqual(['ambiguous']);
    // What the other address reported on other nights counts, too.
    const stored = { ...device(other), home: [here, there], before: host(here, serial()) };
    expect(kinds(one, { ...stored, stored: [host(there, serial())] })).toEqual([]);
    expect(kinds(one, { ...stored, stored: [host('10.1.9.8', serial())] })).toEqual(['ambiguous']);
  });
});
