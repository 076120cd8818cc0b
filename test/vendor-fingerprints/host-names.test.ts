import { describe, expect, test } from 'vitest';
import { unit } from './unit.ts';

const named = (name: string) =>
  unit(['dhcp', 67, ['dhcp.host-name', name]], ['mdns', 5353, ['mdns.host', `${name}.local`]]);

describe('a name that a unit came with', () => {
  test.each([
    ['a serial number', 'SNC-EB600-1234567', 'Sony'],
    ['the end of a MAC address', 'DCS-8010LH-1A2B3C', 'D-Link'],
    ['a MAC address', 'DCS-8010LH_B0C5541A2B3C', 'D-Link'],
  ])('a name that a unit came with is a model number and %s', (_, name, maker) => {
    expect(named(name)).toMatchObject({ manufacturer: maker, type: 'camera' });
  });

  test.each([
    ['EDIMAX-IC-3116W', 'Edimax'],
    ['edimax_IC-3116W', 'Edimax'],
    ['Vivotek-FD8169A', 'Vivotek'],
    ['VIVOTEK-FD8169A-0002D1A1B2C3', 'Vivotek'],
  ])('a name that a unit came with is the maker’s and a model number: %s', (name, maker) => {
    expect(named(name)).toMatchObject({ manufacturer: maker, type: 'camera' });
  });

  test('a name that a unit came with is a reseller’s and a model number', () => {
    expect(named('LevelOne-FCS-3304')).toMatchObject({
      manufacturer: null,
      brand: 'LevelOne',
      type: 'camera',
    });
  });

  test.each(['OFFICE-IC-3116W', 'Sony-1234567', 'LAPTOP-1234567', 'NT-00123-1A2B3C', 'CX510-1A2B3C'])(
    'is not %s',
    (name) => {
      expect(named(name).type).not.toBe('camera');
    },
  );
});
