import { describe, expect, test } from 'vitest';
import { whyTwoUnits } from '../../../src/identify/same-device/two-units.ts';
import type { AddressIdentity, Identifier } from '../../../src/model/device.ts';

const serial: Identifier = { kind: 'serial', value: 'acme:k77-1209' };
const endpoint = (value = 'aa85c000-6324-11b3-819e-5850ed1fe385'): Identifier => ({
  kind: 'endpoint',
  value,
});
const mac = (value = '44:19:b6:00:00:01'): Identifier => ({ kind: 'mac', value });
const certificate = (value = 'ab12'): Identifier => ({ kind: 'certificate', value });
const key: Identifier = { kind: 'key', value: 'ef56' };
const uid: Identifier = { kind: 'uid', value: '2f402f80-da50-11e1-9b23-4419b6000001' };

const firstAddress = '10.1.2.3';
const secondAddress = '10.1.9.9';
const first = (...reported: Identifier[]) => at(firstAddress, reported);
const second = (...reported: Identifier[]) => at(secondAddress, reported);
function at(address: string, identifiers: readonly Identifier[]): AddressIdentity {
  const unseen = { neighbourMac: null, reportsMac: false };
  return { address, identifiers, ambiguous: [], type: 'camera', ...unseen };
}
function called(identity: AddressIdentity, model: string): AddressIdentity {
  const place: Identifier = { kind: 'address', value: `${identity.address}|${model}|` };
  return { ...identity, identifiers: [...identity.identifiers, place] };
}
const recorder = (identity: AddressIdentity): AddressIdentity => ({ ...identity, type: 'recorder' });
const encoder = (identity: AddressIdentity): AddressIdentity => ({ ...identity, type: 'encoder' });
const withNeighbour = (
  identity: AddressIdentity,
  neighbourMac: string,
  reportsMac = true,
): AddressIdentity => ({
  ...identity,
  neighbourMac,
  reportsMac,
});
const joined = { joined: true };
const otherModel = 'the model there is different';
const otherMac = 'the MAC address there is different, and it is not a kind of device with several interfaces';

describe('two addresses of one night', () => {
  test('two addresses without common identifiers are compared only if they clash', () => {
    expect(whyTwoUnits(first(mac()), second())).toBeNull();
    expect(whyTwoUnits(first(mac()), second(mac('44:19:b6:00:00:02')))).toBeNull();
    expect(whyTwoUnits(first(endpoint()), second(endpoint('bb')))).toBe(
      'the ONVIF endpoint there is different',
    );
  });

  test('two certificates are two units, unless they were one with the same key', () => {
    const [one, other] = [first(serial, certificate()), second(serial, certificate('cd'))];
    expect(whyTwoUnits(one, other)).toBe('the certificate there is different');
    expect(whyTwoUnits(one, other, joined)).toBe('the certificate there is different');
    const [keyed, rekeyed] = [first(serial, key, certificate()), second(serial, key, certificate('cd'))];
    expect(whyTwoUnits(keyed, rekeyed)).toBe('the certificate there is different');
    expect(whyTwoUnits(keyed, rekeyed, joined)).toBeNull();
  });

  test('two endpoints are two units, unless they were one with the same MAC address', () => {
    const [one, other] = [first(mac(), endpoint()), second(mac(), endpoint('bb'))];
    expect(whyTwoUnits(one, other)).toBe('the ONVIF endpoint there is different');
    expect(whyTwoUnits(one, other, joined)).toBeNull();
    expect(whyTwoUnits(first(serial, endpoint()), second(serial, endpoint('bb')), joined)).toBe(
      'the ONVIF endpoint there is different',
    );
  });

  test.each<[string, Identifier[], Identifier[], string | null]>([
    ['a MAC address', [mac()], [mac()], otherModel],
    ['a serial number', [serial], [serial], otherModel],
    ['an endpoint and a MAC address', [endpoint(), mac()], [endpoint(), mac()], otherModel],
    ['a serial number and an endpoint', [serial, endpoint()], [serial, endpoint()], null],
    ['a serial number and a MAC address', [serial, mac()], [serial, mac()], null],
    [
      'a serial number and an endpoint, but no MAC address',
      [serial, endpoint(), mac()],
      [serial, endpoint(), mac('44:19:b6:00:00:02')],
      otherModel,
    ],
  ])('two addresses of one night with two models in two wordings, and %s in common', (_, one, other, why) => {
    expect(whyTwoUnits(called(first(...one), 'ac-5'), called(second(...other), 'acme ac 5'))).toBe(why);
    for (const [modelOne, modelOther] of [
      ['ac-5', ''],
      ['', 'ac-5'],
      ['ac-5', 'ac-5'],
    ] as const)
      expect(whyTwoUnits(called(first(...one), modelOne), called(second(...other), modelOther))).not.toBe(
        otherModel,
      );
  });

  test('two addresses with two MAC addresses are two cameras, or one recorder', () => {
    const [one, other] = [first(serial, mac()), second(serial, mac('44:19:b6:00:00:02'))];
    expect(whyTwoUnits(one, other)).toBe(otherMac);
    expect(whyTwoUnits(one, other, joined)).toBe(otherMac);
    expect(whyTwoUnits(recorder(one), other)).toBeNull();
    expect(whyTwoUnits(one, encoder(other))).toBeNull();
  });

  test('two MACs with one endpoint are one recorder only if the endpoint is its own', () => {
    const pair = (uuid: string) =>
      [
        recorder(first(endpoint(uuid), mac())),
        recorder(second(endpoint(uuid), mac('44:19:b6:00:00:02'))),
      ] as const;
    const [one, other] = pair('aa85c000-6324-11b3-819e-5850ed1fe385');
    expect(whyTwoUnits(one, other)).toBe(otherMac);
    expect(whyTwoUnits(one, other, joined)).toBeNull();
    for (const tail of ['4419b6000001', '4419b6000002'])
      expect(whyTwoUnits(...pair(`aa85c000-6324-11b3-819e-${tail}`))).not.toBe(otherMac);
  });

  test('two addresses with two network cards in the neighbour table are two cameras', () => {
    const [one, other] = [first(serial), second(serial)];
    expect(
      whyTwoUnits(withNeighbour(one, '00:0c:29:00:00:01'), withNeighbour(other, '00:0c:29:00:00:02')),
    ).toBe(otherMac);
    expect(whyTwoUnits(withNeighbour(one, '00:0c:29:00:00:01'), other)).toBeNull();
    expect(whyTwoUnits(one, withNeighbour(other, '00:0c:29:00:00:01'))).toBeNull();
    const [claims, same] = [
      withNeighbour(first(mac()), '00:0c:29:00:00:01'),
      withNeighbour(second(mac()), '00:0c:29:00:00:02'),
    ];
    expect(whyTwoUnits(claims, same)).toBe(otherMac);
    expect(whyTwoUnits(recorder(claims), same)).toBeNull();
  });

  test('two addresses with only a serial in common are two if one reports more', () => {
    const alone = 'nothing matches but the serial number, and one of them reports more identifiers';
    for (const more of [endpoint(), mac()]) {
      expect(whyTwoUnits(first(serial, more), second(serial))).toBe(alone);
      expect(whyTwoUnits(first(serial, more), second(serial), joined)).toBeNull();
      expect(whyTwoUnits(recorder(first(serial, more)), second(serial))).toBeNull();
    }
    expect(whyTwoUnits(first(serial), second(serial))).toBeNull();
    // One that many units report was reported all the same.
    expect(whyTwoUnits(first(serial, mac()), { ...second(serial), ambiguous: [mac()] })).toBeNull();
  });

  test.each<[string, Identifier[], Identifier[]]>([
    ['an endpoint', [serial, endpoint(), mac()], [serial, endpoint()]],
    ['a MAC address', [serial, endpoint(), mac()], [serial, mac()]],
    ['a certificate', [serial, endpoint(), certificate()], [serial, certificate()]],
  ])('two addresses with a serial and %s in common are one', (_, one, other) => {
    expect(whyTwoUnits(first(...one), second(...other))).toBeNull();
  });

  test('two addresses with nothing in common but what firmware ships or a name are two', () => {
    expect(whyTwoUnits(first(certificate()), second(certificate()))).toBe(
      'nothing matches but the certificate, which the firmware may ship to every unit',
    );
    expect(whyTwoUnits(first(key, certificate()), second(key, certificate()))).toBe(
      'nothing matches but the certificate key, which the firmware may ship to every unit',
    );
    expect(whyTwoUnits(first(uid), second(uid))).toBe('nothing matches but the UPnP name');
  });

  test('two addresses with one stated MAC are one if other evidence agrees', () => {
    const alone = 'nothing matches but the MAC address';
    const [one, other] = [called(first(mac()), 'ac-5'), second(mac())];
    expect(whyTwoUnits(one, other)).toBe(alone);
    expect(whyTwoUnits(first(mac()), second(mac()))).toBeNull();
    for (const more of [endpoint(), serial])
      expect(whyTwoUnits(first(mac(), more), second(mac()))).toBe(alone);
    expect(whyTwoUnits(called(first(mac(), endpoint()), 'ac-5'), second(mac(), endpoint()))).toBeNull();
    expect(whyTwoUnits(recorder(one), other)).toBeNull();
    const certified = [called(first(mac(), certificate()), 'ac-5'), second(mac(), certificate())] as const;
    expect(whyTwoUnits(...certified)).toBeNull();
  });

  test('two addresses of one card are one, unless neither reports it as its own', () => {
    const card = '44:19:b6:00:00:01';
    const [one, other] = [called(first(mac()), 'ac-5'), second(mac())];
    expect(whyTwoUnits(withNeighbour(one, card), withNeighbour(other, card))).toBeNull();
    expect(whyTwoUnits(withNeighbour(one, card), withNeighbour(other, card, false))).toBeNull();
    expect(whyTwoUnits(withNeighbour(one, card, false), withNeighbour(other, card))).toBeNull();
    expect(whyTwoUnits(withNeighbour(one, card, false), withNeighbour(other, card, false))).not.toBeNull();
    expect(whyTwoUnits(withNeighbour(one, card), other)).not.toBeNull();
  });

  test('two addresses with one endpoint are one if they report the same', () => {
    expect(whyTwoUnits(first(endpoint()), second(endpoint()))).toBeNull();
    const alone = 'nothing matches but the ONVIF endpoint';
    expect(whyTwoUnits(called(first(endpoint()), 'ac-5'), second(endpoint()))).toBe(alone);
    expect(whyTwoUnits(recorder(first(endpoint(), mac())), second(endpoint()))).toBe(alone);
    expect(
      whyTwoUnits(first(endpoint(), mac(), certificate()), second(endpoint(), certificate())),
    ).toBeNull();
  });
});
