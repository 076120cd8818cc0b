import { expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

const announced = (...facts: Extract<Seen[2], readonly unknown[]>[]): Seen => [
  'mdns',
  5353,
  ['mdns.service', '_onvif._tcp'],
  ...facts,
];

test('capture shows the mDNS instance of a unit of unknown make as its name', () => {
  const found = unit(announced(['mdns.instance', 'Front door'], ['mdns.host', 'ipcam-front.local']));
  expect(found).toMatchObject({ manufacturer: null, verdict: 'review', name: 'Front door' });
});

test('capture shows the mDNS host where a unit has no other name', () => {
  expect(unit(announced(['mdns.host', 'ipcam-front.local']))).toMatchObject({ name: 'ipcam-front' });
  expect(unit(announced(['mdns.host', 'ipcam.local']))).toMatchObject({ name: null });
});
