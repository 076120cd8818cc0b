import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifiers } from '../../../src/identify/same-device/identifier.ts';
import { recognise as recogniseHost } from '../../../src/identify/same-device/recognise.ts';
import type { AddressIdentity, Identifier, KnownDevice, Recognition } from '../../../src/model/device.ts';
import { identified, seen } from '../fixture.ts';

function known(id: number, address: string, ...kept: Identifier[]): KnownDevice {
  return {
    id,
    identifiers: kept,
    addresses: [address],
    firstSeen: '2026-11-01T02:00:00Z',
    lastSeen: `2026-11-2${id % 10}T02:00:00Z`,
    thisSweep: false,
    home: [address],
    otherAddresses: [],
    before: null,
  };
}

function recognise(reported: Identifier[], address: string, candidates: readonly KnownDevice[]): Recognition {
  return recogniseHost(identity(address, ...reported), candidates);
}

function identity(address: string, ...reported: Identifier[]): AddressIdentity {
  const unseen = { neighbourMac: null, reportsMac: false };
  return { address, identifiers: reported, ambiguous: [], type: 'camera', ...unseen };
}
const serial = (value: string): Identifier => ({ kind: 'serial', value });
const endpoint = (value: string): Identifier => ({ kind: 'endpoint', value });
const mac = (value: string): Identifier => ({ kind: 'mac', value });
const certificate = (value: string): Identifier => ({ kind: 'certificate', value });
const key = (value: string): Identifier => ({ kind: 'key', value });
const uid = (value: string): Identifier => ({ kind: 'uid', value });
const at = (address: string, model = '', realm = ''): Identifier => ({
  kind: 'address',
  value: `${address}|${model}|${realm}`,
});

const here = '10.1.2.3';
const there = '10.1.9.9';

describe('identifiers', () => {
  test('identifiers are found in every kind, strongest first, canonical', () => {
    const observations = [
      seen('onvif.serial', 'K77-1209', 'onvif', 80),
      seen('onvif.model', 'AC-5', 'onvif', 80),
      seen('onvif.endpoint', 'urn:uuid:AA85C000-6324-11B3-819E-5850ED1FE385', 'ws-discovery', 3702),
      seen('mac.address', '44:19:b6:00:00:01', 'neighbours', null),
      seen('onvif.mac', '44-19-B6-00-00-02', 'onvif', 80),
      seen('tls.fingerprint', 'AB12', 'tls', 443),
      seen('tls.key', 'EF56', 'tls', 443),
      seen('ssdp.usn', 'uuid:2F402F80-DA50-11E1-9B23-4419B6000001::upnp:rootdevice', 'ssdp', 1900),
      seen('http.auth-realm', 'Acme (X1Y2Z3)'),
    ];
    expect(identifiers(identified(...observations), observations)).toEqual([
      serial('acme:k77-1209'),
      endpoint('aa85c000-6324-11b3-819e-5850ed1fe385'),
      key('ef56'),
      mac('44:19:b6:00:00:01'),
      mac('44:19:b6:00:00:02'),
      uid('2f402f80-da50-11e1-9b23-4419b6000001'),
      certificate('ab12'),
      at(here, 'ac-5', 'acme (x1y2z3)'),
    ]);
  });

  test('placeholders are left out', () => {
    const observations = [
      seen('onvif.serial', '0000000000', 'onvif', 80),
      seen('onvif.endpoint', 'urn:uuid:00000000-0000-0000-0000-000000000000', 'ws-discovery', 3702),
      seen('onvif.mac', '00:11:22:33:44:55', 'onvif', 80),
    ];
    expect(identifiers(identified(...observations), observations)).toEqual([at(here)]);
  });

  test('a bar in a model cannot shift the parts of an address', () => {
    const observations = [seen('onvif.model', 'A|B|C', 'onvif', 80)];
    expect(identifiers(identified(...observations), observations)).toEqual([at(here, 'a b c')]);
  });
});

describe('recognising a unit', () => {
  test('nothing known is a new device', () => {
    expect(recognise([serial('acme:k77-1209')], here, [])).toEqual({
      id: null,
      reason: 'New: no known device shares an identifier with it or had the address 10.1.2.3.',
      separations: [],
      repeated: [],
      duplicates: [],
    });
  });

  test.each([
    ['serial number', serial('acme:k77-1209')],
    ['ONVIF endpoint', endpoint('aa85c000-6324-11b3-819e-5850ed1fe385')],
    ['MAC address', mac('44:19:b6:00:00:01')],
    ['certificate', certificate('ab12')],
    ['certificate key', key('ef56')],
    ['UPnP name', uid('2f402f80-da50-11e1-9b23-4419b6000001')],
  ])('an equal %s is the same unit, wherever it is now', (name, identifier) => {
    const { id, reason } = recognise([identifier], here, [known(7, there, identifier), known(8, here)]);
    expect(id).toBe(7);
    expect(reason).toContain(`equal ${name}`);
    expect(reason).toContain('moved to 10.1.2.3');
  });

  test.each([
    ['serial', serial('acme:k77-1209'), serial('acme:k77-9999')],
    [
      'endpoint',
      endpoint('aa85c000-6324-11b3-819e-5850ed1fe385'),
      endpoint('bb85c000-6324-11b3-819e-5850ed1fe386'),
    ],
    ['MAC', mac('44:19:b6:00:00:01'), mac('44:19:b6:00:00:02')],
  ])('a different %s at the same address is a replaced unit', (_, now, before) => {
    const { id, reason } = recognise([now, at(here)], here, [known(7, here, before, at(here))]);
    expect(id).toBeNull();
    expect(reason).toContain('the unit was replaced');
  });

  test('a renewed certificate at the same address is the same unit', () => {
    expect(recognise([certificate('ab12')], here, [known(7, here, certificate('cd34'))]).id).toBe(7);
  });

  test('a certificate renewed with its own key is the same unit; a factory’s key is not', () => {
    const before = known(7, there, certificate('cd34'), key('ef56'));
    const now = [certificate('ab12'), key('ef56')];
    expect(recognise(now, here, [before]).id).toBe(7);
    // Another model, serial number or MAC address with the same key: the factory put it into both.
    expect(
      recognise([...now, at(here, 'ac-9')], here, [known(7, there, key('ef56'), at(there, 'ac-5'))]).id,
    ).toBeNull();
    expect(
      recognise([...now, serial('acme:k77-1')], here, [known(7, there, key('ef56'), serial('acme:k77-2'))])
        .id,
    ).toBeNull();
    expect(
      recognise([...now, mac('44:19:b6:00:00:01')], here, [
        known(7, there, key('ef56'), mac('44:19:b6:00:00:02')),
      ]).id,
    ).toBeNull();
  });

  test('a key that two units report in one sweep is ambiguous', () => {
    const other = {
      ...known(7, there, key('ef56')),
      thisSweep: true,
      otherAddresses: [identity(there, key('ef56'), serial('acme:k77-2'))],
    };
    const { id, repeated } = recognise([key('ef56'), serial('acme:k77-1')], here, [other]);
    expect(id).toBeNull();
    expect(repeated).toMatchObject([{ kind: 'key', value: 'ef56' }]);
    expect(repeated[0]?.reason).toContain('these are two units: the serial number there is different');
  });

  test('a host without identifiers under another realm is another unit than before', () => {
    const before = known(
      7,
      here,
      serial('acme:k77-1'),
      at(here, 'ac-5', 'acme one'),
      at(here, 'ac-5', 'acme two'),
    );
    expect(recognise([at(here, '', 'other')], here, [before]).reason).toContain(
      'does not, and has a different realm',
    );
    // One of its realms, or a device of which nothing else was ever known.
    expect(recognise([at(here, '', 'acme two')], here, [before]).id).toBe(7);
    expect(recognise([at(here, '', 'other')], here, [known(7, here, at(here, '', 'acme one'))]).id).toBe(7);
  });

  test('the address alone is enough if nothing speaks against it', () => {
    expect(
      recognise([at(here, 'ac-5')], here, [known(7, here, serial('acme:k77-1209'), at(here, 'ac-5'))]).id,
    ).toBe(7);
    expect(recognise([at(here, 'ac-5')], here, [known(7, here, at(here, ''))]).id).toBe(7);
  });

  test('another model at the same address is a new device', () => {
    const { id, reason } = recognise([at(here, 'ac-9')], here, [known(7, here, at(here, 'ac-5'))]);
    expect(id).toBeNull();
    expect(reason).toContain('a different model');
  });

  test('a cloned MAC does not outweigh another serial number', () => {
    const found = recognise([serial('acme:k77-1209'), mac('44:19:b6:00:00:01')], there, [
      known(7, here, serial('acme:k77-9999'), mac('44:19:b6:00:00:01')),
    ]);
    expect(found.id).toBeNull();
  });

  test('a unit with two serials is one if MAC, address and model are unchanged', () => {
    const own = mac('44:19:b6:00:00:01');
    const before = known(7, here, serial('acme:k77-9999'), own, at(here, 'ac-5', 'acme'));
    expect(recognise([serial('acme:k77-1209'), own, at(here, 'ac-5', 'acme')], here, [before]).id).toBe(7);
    expect(recognise([serial('acme:k77-1209'), own, at(here, 'ac-9', 'acme')], here, [before]).id).toBeNull();
    expect(
      recognise([serial('acme:k77-1209'), own, at(there, 'ac-5', 'acme')], there, [before]).id,
    ).toBeNull();
  });

  test('firmware with one endpoint for all its units does not merge them', () => {
    const same = endpoint('aa85c000-6324-11b3-819e-5850ed1fe385');
    expect(
      recognise([same, mac('44:19:b6:00:00:01')], there, [known(7, here, same, mac('44:19:b6:00:00:02'))]).id,
    ).toBeNull();
  });

  test('a second interface of a unit whose endpoint carries its MAC is the same unit', () => {
    const own = endpoint('aa85c000-6324-11b3-819e-4419b6000001');
    expect(
      recognise([own, mac('44:19:b6:00:00:01')], there, [known(7, here, own, mac('44:19:b6:00:00:09'))]).id,
    ).toBe(7);
  });

  test('an endpoint made anew at every start does not split a unit with the same MAC', () => {
    const found = recognise(
      [endpoint('11111111-2222-3333-4444-5850ed1fe385'), mac('44:19:b6:00:00:01')],
      here,
      [known(7, here, endpoint('aa85c000-6324-11b3-819e-5850ed1fe385'), mac('44:19:b6:00:00:01'))],
    );
    expect(found.id).toBe(7);
  });

  test('a certificate at a second address in one sweep is the firmware’s', () => {
    const seenThere = (one: Identifier) => ({
      ...known(4, there, one),
      thisSweep: true,
      home: [],
      otherAddresses: [identity(there, one)],
    });
    const elsewhere = seenThere(certificate('ab12'));
    expect(recognise([certificate('ab12')], here, [elsewhere]).id).toBeNull();
    expect(recognise([certificate('ab12')], there, [{ ...elsewhere, otherAddresses: [] }]).id).toBe(4);
    const strong = seenThere(serial('acme:k77-1209'));
    expect(recognise([serial('acme:k77-1209')], here, [strong]).id).toBe(4);
  });

  test('a certificate that several units carry singles none out', () => {
    const factory = certificate('ab12');
    const devices = [known(7, '10.1.9.7', factory), known(8, '10.1.9.8', factory)];
    expect(recognise([factory], here, devices).id).toBeNull();
    expect(recognise([factory], '10.1.9.8', devices).id).toBe(8);
    expect(
      recognise([factory, mac('44:19:b6:00:00:01')], here, [
        known(7, '10.1.9.7', factory),
        known(8, '10.1.9.8', factory, mac('44:19:b6:00:00:01')),
      ]).id,
    ).toBe(8);
  });

  test('a serial with and without the model before it is one serial', () => {
    const long = serial('acme:ac-5-k7712098');
    expect(recognise([serial('acme:k7712098')], there, [known(7, here, long)]).id).toBe(7);
    expect(recognise([serial('acme:12098')], there, [known(7, here, long)]).id).toBeNull();
  });

  test('one serial of two makers is two units; a maker not yet established is no other', () => {
    expect(
      recognise([serial('zenith:k7712098')], there, [known(7, here, serial('acme:k7712098'))]).id,
    ).toBeNull();
    expect(recognise([serial('unknown:k7712098')], there, [known(7, here, serial('acme:k7712098'))]).id).toBe(
      7,
    );
  });

  test('the order of candidates does not matter', () => {
    const pool = [
      known(1, here, serial('acme:k77-1209')),
      known(2, there, mac('44:19:b6:00:00:01')),
      known(3, there, endpoint('aa85c000-6324-11b3-819e-5850ed1fe385'), mac('44:19:b6:00:00:01')),
      known(4, here, certificate('ab12'), at(here, 'ac-5')),
      known(5, '10.1.2.4', certificate('ab12')),
    ];
    const reported = fc.subarray([
      serial('acme:k77-1209'),
      mac('44:19:b6:00:00:01'),
      endpoint('aa85c000-6324-11b3-819e-5850ed1fe385'),
      certificate('ab12'),
      at(here, 'ac-5'),
    ]);
    fc.assert(
      fc.property(reported, fc.shuffledSubarray(pool, { minLength: pool.length }), (found, shuffled) => {
        expect(recognise(found, here, shuffled)).toEqual(recognise(found, here, pool));
      }),
    );
  });

  test('the reason is always a sentence', () => {
    for (const address of [here, there])
      expect(recognise([at(address)], address, [known(7, here, at(here))]).reason).toMatch(/^[A-Z].*\.$/);
  });
});
