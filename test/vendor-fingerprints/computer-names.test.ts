import { describe, expect, test } from 'vitest';
import { surveillanceTypes } from '../../src/model/identification.ts';
import { type Seen, unit } from './unit.ts';

/** Names that owners give computers, and numbers on labels: letters, a hyphen and figures, as model numbers are. */
const names = [
  'ADVERTISING-PC',
  'ADMIN-01234',
  'CB12-345',
  'GLS-1234',
  'MTP1234',
  'SN612345-PC',
  'TID-001234',
  'TR-W1234',
  'AC-D123456',
  'UPT12345',
  'NT-00123',
  'IN-1234',
  'CM-00123',
  'DR-1234',
  'PTC-00123',
  'NBN-1234',
  'X1-CARBON',
  'IT-LAPTOP-04',
  'LIB-PC-12',
  'OE-C123',
  'IPS-800',
  'CX510 Series',
  'VEGA5000',
];

describe('a computer', () => {
  test.each(names)('called %s is no camera', (name) => {
    const facts: readonly Seen[] = [
      ['mdns', 5353, ['mdns.host', `${name}.local`]],
      ['snmp', 161, ['snmp.sys-name', name]],
      ['dhcp', 67, ['dhcp.host-name', name]],
    ];
    const { type } = unit(...facts);
    expect(surveillanceTypes).not.toContain(type);
  });
});
