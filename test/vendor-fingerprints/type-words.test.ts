import { expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { unit } from './unit.ts';

test.each<[string, string, Field, string]>([
  ['Dallmeier', 'recorder', 'http.title', 'Dallmeier Video Recorder 400/600'],
  ['Commend', 'doorbell', 'snmp.sys-descr', 'Commend IP door station'],
  ['Axis', 'encoder', 'banner.telnet', 'AXIS 2400+ Video Server login:'],
])('%s’s %s names its type in words in %s: %s', (manufacturer, type, field, text) => {
  expect(unit(['scanner', 80, [field, text]])).toMatchObject({ manufacturer, type, video: true });
});

test('the brand of a maker that others make for gives the type, of any maker', () => {
  for (const [brand, type, text] of [
    ['Bosch', 'recorder', 'Bosch Video Recorder 400/600'],
    ['IndigoVision', 'encoder', 'IndigoVision 9000 encoder'],
  ] as const)
    expect(unit(['http', 80, ['http.title', text]])).toMatchObject({ brand, type, video: true });
});

test.each(['Digital Recorder', 'NICE IP Recorder', 'Network Transmitter', 'Outdoor Station'])(
  'the words alone make no camera: %s',
  (title) => {
    expect(unit(['http', 80, ['http.title', title]])).toMatchObject({ type: 'unknown', video: false });
  },
);
