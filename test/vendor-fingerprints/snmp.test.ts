import { describe, expect, test } from 'vitest';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Field } from '../../src/model/observation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { seen } from '../identify/fixture.ts';

const matcher = compileFingerprints(fingerprints);

/** What an agent at UDP 161 reports, by field; another scanner queries the engine. */
function agent(facts: Partial<Record<Field, string>>) {
  const observations = Object.entries(facts).map(([field, value]) =>
    seen(
      field as Field,
      value,
      /^snmp\.e/.test(field) ? 'snmp-engine' : field.startsWith('dhcp') ? 'dhcp' : 'snmp',
      161,
    ),
  );
  return identify(observations, matcher);
}

describe('by SNMP alone', () => {
  test.each([
    [
      '; AXIS P3245-LVE; Dome Camera; 11.11.73; Nov 02 2023 08:11; 806.2; 1;',
      { manufacturer: 'Axis', type: 'camera', model: 'P3245-LVE', firmware: '11.11.73' },
    ],
    [
      '; AXIS P7304; Video Encoder; 9.80.3; Mar 01 2021 10:10; 790; 1;',
      { manufacturer: 'Axis', type: 'encoder', model: 'P7304' },
    ],
    [
      '; AXIS C1310-E; Network Horn Speaker; 10.12.2; Mar 01 2021 10:10; 790; 1;',
      { manufacturer: 'Axis', type: 'other', video: false },
    ],
    ['AXIS 5400 Network Print Server', { manufacturer: 'Axis', type: 'other', video: false }],
    ['Canon Network Camera VB-M44', { manufacturer: 'Canon', type: 'camera', model: 'VB-M44' }],
    ['Canon MF731C/733C', { manufacturer: null, video: false }],
    ['DH-XVR5116H-4KL', { manufacturer: 'Dahua', type: 'recorder', model: 'DH-XVR5116H-4KL' }],
    ['DHI-IPC-HFW2831T', { manufacturer: 'Dahua', type: 'camera' }],
    ['Linux cam 4.9.37 #1 SMP armv7l', { manufacturer: null, type: 'unknown', video: false }],
    ['24-Port Gigabit PoE Switch', { manufacturer: null, type: 'other', video: false }],
  ])('%s', (description, expected) => {
    expect(agent({ 'snmp.sys-descr': description })).toMatchObject(expected);
  });

  test.each([
    ['368.1.1', 'Axis'],
    ['39165', 'Hikvision'],
    ['1004849.3.2.10', 'Dahua'],
    ['21701.1', 'Mobotix'],
    ['39747', 'Uniview'],
  ])('the number %s names %s', (number, manufacturer) => {
    expect(agent({ 'snmp.sys-object-id': `1.3.6.1.4.1.${number}` })).toMatchObject({ manufacturer });
  });

  test('Axis’s SNMP number covers loudspeakers and radars, and gives no type', () => {
    const number = { 'snmp.sys-object-id': '1.3.6.1.4.1.368', 'snmp.enterprise': '368' } as const;
    expect(agent(number)).toMatchObject({ type: 'unknown', video: false });
  });

  test('a switch of a camera maker’s is no camera', () => {
    const number = '1.3.6.1.4.1.1004849.5';
    expect(
      agent({ 'snmp.sys-object-id': number, 'snmp.sys-descr': '8-Port Managed PoE Switch' }),
    ).toMatchObject({ manufacturer: 'Dahua', type: 'other', video: false });
  });

  test('a maker’s registered number leads to review, and flags nothing alone', () => {
    const { manufacturer, confidence } = agent({ 'snmp.sys-object-id': '1.3.6.1.4.1.37496.1' });
    expect(manufacturer).toBe('Dahua');
    expect(confidence).toBeLessThan(0.7);
    expect(agent({ 'snmp.enterprise': '23465' })).toMatchObject({ manufacturer: 'Vivotek', type: 'camera' });
    expect(
      agent({ 'snmp.sys-object-id': '1.3.6.1.4.1.36849', 'snmp.sys-descr': 'Hanwha SPA-C100W' }),
    ).toMatchObject({ manufacturer: 'Hanwha', type: 'other', video: false });
  });

  test('net-snmp’s own number names no maker', () => {
    const engine = { 'snmp.enterprise': '8072', 'snmp.engine-id': '80001f8880aa' } as const;
    const { manufacturer, candidates } = agent({
      ...engine,
      'snmp.sys-object-id': '1.3.6.1.4.1.8072.3.2.10',
    });
    expect({ manufacturer, candidates }).toEqual({ manufacturer: null, candidates: [] });
  });

  test('an engine named by a maker’s number leads to review, and flags nothing alone', () => {
    const { manufacturer, confidence } = agent({ 'snmp.enterprise': '39165' });
    expect(manufacturer).toBe('Hikvision');
    expect(confidence).toBeLessThan(0.7);
  });

  test('engine and values of one agent are one evidence source', () => {
    const both = agent({ 'snmp.enterprise': '1004849', 'maker.answer': 'dahua-mib' });
    expect(both.confidence).toBe(agent({ 'maker.answer': 'dahua-mib' }).confidence);
  });
});

test('a DHCP vendor class separates Axis cameras from computers and printers', () => {
  expect(agent({ 'dhcp.vendor-class': 'AXIS,Network Camera,P3225-LV Mk II,9.70.1.5' })).toMatchObject({
    manufacturer: 'Axis',
    type: 'camera',
    model: 'P3225-LV Mk II',
    firmware: '9.70.1.5',
  });
  for (const name of ['MSFT 5.0', 'Mfg=LEXMARK;Typ=MFP;Mod=Lexmark MX410de;Ser=1;', 'Cisco AP c1830'])
    expect(agent({ 'dhcp.vendor-class': name })).toMatchObject({ type: 'other', video: false });
  expect(agent({ 'dhcp.vendor-class': 'udhcp 1.21.1' })).toMatchObject({
    type: 'unknown',
    manufacturer: null,
  });
});
