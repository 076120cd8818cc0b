import { expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { type Seen, unit } from './unit.ts';

type Facts = readonly (readonly [Field, string])[];

/** A unit of which nothing is known but its answer to Hikvision's search. */
const sadp = (model: string, ...more: Facts): Seen => [
  'sadp',
  37_020,
  ['maker.answer', 'sadp'],
  ['maker.model', model],
  ...more,
];

/** A unit of which nothing is known but its answer to Dahua's search. */
const dhip = (vendor: string, model: string, deviceClass: string): Seen => [
  'dhip',
  37_810,
  ['maker.answer', 'dhip'],
  ['maker.vendor', vendor],
  ['maker.model', model],
  ['maker.device-class', deviceClass],
];

test.each([
  ['DS-2CD2143G2-I', 'Hikvision', 'camera'],
  ['DS-7608NI-K2', 'Hikvision', 'recorder'],
  ['IPC-B140HA', 'HiLook', 'camera'],
  ['TVB-5401', 'TruVision', 'camera'],
  // A model number of no maker: what answers is a camera of that family unless other evidence contradicts it.
  ['XYZ-1234', null, 'camera'],
])('SADP with model %s: made by Hikvision, brand %s, %s', (model, brand, type) => {
  expect(unit(sadp(model))).toMatchObject({
    manufacturer: 'Hikvision',
    brand,
    type,
    model,
    video: true,
    verdict: 'flagged',
  });
});

test.each([
  ['DS-K1T671M', 'access-control'],
  ['DS-KH6320-WTE1', 'intercom'],
  ['DS-PWA64-L-WE', 'other'],
  ['DS-3E1510P-SI', 'other'],
])('SADP with model %s: Hikvision’s %s, and no camera', (model, type) => {
  expect(unit(sadp(model))).toMatchObject({ manufacturer: 'Hikvision', type, video: false });
});

test('a unit with remote cameras among its channels is a recorder under any name', () => {
  const facts: Facts = [
    ['maker.channels', '16'],
    ['maker.remote-channels', '16'],
  ];
  expect(unit(sadp('ABC', ...facts))).toMatchObject({ type: 'recorder' });
  expect(unit(sadp('ABC'))).toMatchObject({ type: 'camera' });
});

test.each([
  ['General', 'X1', 'IPC', 'camera'],
  ['Private', 'NVR4104', 'NVR', 'recorder'],
  ['Amcrest', 'IP8M-2496EB', 'IPC', 'camera'],
  ['Intelbras', 'VIP-3220-B', 'IPC', 'camera'],
  ['Lorex', 'N841A81', 'NVR', 'recorder'],
  ['General', 'VTO2202F-P', 'VTO', 'doorbell'],
])('DHIP of vendor %s, model %s, class %s: made by Dahua, %s', (vendor, model, deviceClass, type) => {
  const seen = unit(dhip(vendor, model, deviceClass));
  expect(seen).toMatchObject({ manufacturer: 'Dahua', type, model, video: true, verdict: 'flagged' });
  if (!['General', 'Private'].includes(vendor)) expect(seen.brand).toBe(vendor);
});

test.each([
  ['VTH5221D', 'VTH', 'intercom'],
  ['ASI7213X', 'BSC', 'access-control'],
  ['ARC3000H', 'ARC', 'other'],
])('DHIP of model %s, class %s: Dahua’s %s, and no camera', (model, deviceClass, type) => {
  expect(unit(dhip('Dahua', model, deviceClass))).toMatchObject({
    manufacturer: 'Dahua',
    type,
    video: false,
  });
});

test('the first search of Dahua’s names it, too', () => {
  expect(
    unit([
      'dahua-v1',
      5050,
      ['maker.answer', 'dahua-v1'],
      ['maker.model', 'DH-DVR0404LE-AS'],
      ['maker.serial', 'PZC2LW04800016'],
    ]),
  ).toMatchObject({ manufacturer: 'Dahua', type: 'recorder', serial: 'PZC2LW04800016' });
});

test('a unit named Axis that answers Hikvision’s discovery is shown with both', () => {
  const seen = unit(sadp('DS-2CD2143G2-I'), [
    'onvif-device',
    80,
    ['onvif.manufacturer', 'AXIS'],
    ['onvif.model', 'M3046-V'],
  ]);
  expect(seen.verdict).toBe('review');
  expect(seen.contradictions.join(' ')).toMatch(/Axis.*Hikvision|Hikvision.*Axis/);
});

test('fingerprints of ONVIF’s maker, serial and firmware read makers’ replies too', () => {
  const facts: Facts = [
    ['maker.serial', 'C50020210714AAWRG12300407'],
    ['maker.firmware', 'V5.5.800build 210628'],
  ];
  const shown = unit(['sadp', 37_020, ...facts]);
  expect(shown).toMatchObject({ manufacturer: 'Hikvision', serial: 'C50020210714AAWRG12300407' });
  expect(unit(['dhip', 37_810, ['maker.vendor', 'AXIS']])).toMatchObject({ maker: 'axis' });
});
