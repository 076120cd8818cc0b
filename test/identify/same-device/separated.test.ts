import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/identify/same-device/recognise.ts';
import type { AddressIdentity, Identifier, KnownDevice } from '../../../src/model/device.ts';

const here = '10.1.2.3';
const there = '10.1.9.9';
const third = '10.1.9.10';
const serial = (value = 'acme:k77-1209'): Identifier => ({ kind: 'serial', value });
const mac: Identifier = { kind: 'mac', value: '44:19:b6:00:00:01' };
const certificate = (value = 'ab12'): Identifier => ({ kind: 'certificate', value });

function host(address: string, ...identifiers: Identifier[]): AddressIdentity {
  return { address, identifiers, ambiguous: [], type: 'camera', neighbourMac: null, reportsMac: false };
}
/** A device that answered tonight at these addresses already. */
function tonight(
  home: readonly string[],
  identifiers: readonly Identifier[],
  ...others: AddressIdentity[]
): KnownDevice {
  return {
    id: 7,
    identifiers,
    addresses: others.map(({ address }) => address),
    firstSeen: '2026-11-20T02:00:00Z',
    lastSeen: '2026-11-24T02:00:00Z',
    thisSweep: true,
    home,
    otherAddresses: others,
    before: null,
  };
}
const found = (one: AddressIdentity, ...devices: KnownDevice[]) => recognise(one, devices);

describe('what was taken for a device at its old address, before it answered at a new one', () => {
  test('a host at the old address is separated from it if it gave no identifier', () => {
    expect(found(host(here, serial()), tonight([there], [serial()], host(there)))).toMatchObject({
      id: 7,
      reason: expect.stringMatching(/It has moved to 10\.1\.2\.3\.$/),
      separations: [{ device: 7, address: there, tonight: true }],
    });
  });

  test.each<[string, KnownDevice]>([
    ['where its serial number is the unit’s', tonight([there], [serial()], host(there, serial()))],
    ['where it was not the old address', tonight([third], [serial()], host(there))],
    ['where the device had two', tonight([there, third], [serial()], host(there))],
    ['where it never moved', tonight([here], [serial()], host(there))],
    ['where its former place is not known', tonight([], [serial()], host(there))],
    ['of a recorder', tonight([there], [serial()], { ...host(there), type: 'recorder' })],
  ])('a host at the old address stays %s', (_, device) => {
    expect(found(host(here, serial()), device)).toMatchObject({ id: 7, separations: [] });
  });
});

describe('two units that were taken for one device tonight', () => {
  const claims = [serial(), certificate()];
  const other = host(there, serial(), certificate('cd34'));
  const joined = (home: readonly string[], before: AddressIdentity | null) => ({
    ...tonight(home, claims, other),
    before,
  });

  test('the host that is where the device was and reports the same stays the device', () => {
    expect(found(host(here, ...claims), joined([here], host(here, ...claims)))).toMatchObject({
      id: 7,
      separations: [{ device: 7, address: there }],
      repeated: [{ kind: 'serial', value: 'acme:k77-1209' }],
    });
  });

  test('the host that answers where the device was stays it, if both were its addresses', () => {
    expect(found(host(here, ...claims), joined([here, there], host(here, ...claims)))).toMatchObject({
      id: null,
      separations: [{ device: 7, address: here }],
    });
  });

  test.each<[string, KnownDevice]>([
    ['is not where the device was', joined([], host(here, ...claims))],
    ['is where its report is not known', joined([here], null)],
    ['reports other things than were reported there', joined([here], host(here, serial('acme:x9')))],
    ['may be the other one, too', joined([here], host(here, serial()))],
  ])('two units are two devices where the host %s', (_, device) => {
    expect(found(host(here, ...claims), device)).toMatchObject({ id: null, separations: [] });
  });

  test('two units with a common identifier are two; the first keeps the device', () => {
    const others = [1, 2, 3, 4].map((last) => host(`10.1.9.${last}`, serial()));
    const { id, separations } = found(host(here, serial()), tonight([], [serial()], ...others));
    expect(id).toBeNull();
    expect(separations.map(({ address }) => address)).toEqual(['10.1.9.2', '10.1.9.3', '10.1.9.4']);
  });
});

describe('an identifier that several devices have', () => {
  const device = (id: number, address: string, ...identifiers: Identifier[]): KnownDevice => ({
    ...tonight([address], identifiers),
    id,
    addresses: [address],
    thisSweep: false,
  });

  test('a shared identifier is the device’s that agrees in another, or was there', () => {
    const [one, two] = [device(7, there, mac), device(8, third, mac)];
    expect(found(host(here, mac), one, two).id).toBeNull();
    expect(found(host(third, mac), one, two).id).toBe(8);
    const known = [device(7, there, serial()), device(8, third, serial(), mac)];
    expect(found(host(here, serial(), mac), ...known).id).toBe(8);
    expect(found(host(here, serial()), ...known).id).toBeNull();
  });

  test('a part of an identifier matches only in serials, with and without a model', () => {
    const long = certificate('99abcdef12345678');
    expect(found(host(here, certificate('abcdef12345678')), device(7, there, long)).id).toBeNull();
    expect(found(host(here, serial('acme:k7712098')), device(7, there, serial('unknown:k7712098'))).id).toBe(
      7,
    );
    expect(found(host(here, serial('k7712098')), device(7, there, serial('acme:k7712098'))).id).toBe(7);
  });
});
