import { describe, expect, test } from 'vitest';
import { parse, requests, snmpEngine } from '../../scanners/snmp-engine.ts';
import { capture } from './captures.ts';

const facts = (name: string) =>
  parse(capture(`snmp-engine/${name}.hex`))?.map(({ field, value }) => `${field} ${value}`);

describe('SNMPv3 engine discovery', () => {
  test('sends no user, community or values, byte for byte', () => {
    expect(requests('10.1.2.3', 0x12345678).map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      [
        '303e 020103 3011 020412345678 020300ffe3 040104 020103',
        '0410 300e 0400 020100 020100 0400 0400 0400',
        '3014 0400 0400 a00e 020412345678 020100 020100 3000',
      ]
        .join('')
        .replaceAll(' ', ''),
    ]);
  });

  test('goes to hosts that showed life and to no group', () => {
    expect(snmpEngine).toMatchObject({ port: 161, audience: 'alive', group: { v4: null, v6: null } });
  });

  test('reads the enterprise, and the MAC address where the name is made of one', () => {
    expect(facts('mac-format')).toEqual([
      'snmp.engine-id 8000017003b8a44f000001',
      'snmp.enterprise 368',
      'maker.mac b8:a4:4f:00:00:01',
    ]);
  });

  test('reads names of other forms without inventing a MAC address', () => {
    expect(facts('net-snmp')).toEqual([
      'snmp.engine-id 80001f88804f1b2c3d5a6b7c8d00000000',
      'snmp.enterprise 8072',
    ]);
    expect(facts('old-form')).toEqual(['snmp.engine-id 0000016000000000000000a1', 'snmp.enterprise 352']);
    expect(facts('text-format')).toEqual([
      'snmp.engine-id 8000000904636f72652d737769746368',
      'snmp.enterprise 9',
    ]);
  });

  test('an engine without a name has answered all the same', () => {
    expect(facts('all-zero')).toEqual([]);
    expect(facts('empty')).toEqual([]);
  });

  test('drops its own request', () => {
    for (const bytes of requests()) expect(parse(bytes)).toBeNull();
  });
});
