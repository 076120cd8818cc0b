import { expect, test } from 'vitest';
import {
  fleetBreakdown,
  fleetSummary,
  makerOf,
  type Named,
  protocolsOf,
} from '../../bench/recognition/fleet-marks.ts';
import type { FakeDevice } from '../fake-devices/device.ts';
import { clear, flagged, truth } from '../fake-devices/fleet/truth.ts';

const device = (address: string, of: FakeDevice['truth'], kind: 'sdk' | 'tvt-control'): FakeDevice => ({
  name: address,
  address,
  truth: of,
  services: [{ port: 8000, transport: 'tcp', behaviour: { kind } }],
});
const fleet = [
  device('127.0.0.1', truth('Hikvision', 'camera', 'X1', flagged), 'sdk'),
  device('127.0.0.2', truth('TVT', 'recorder', null, clear), 'tvt-control'),
  { ...device('127.0.0.3', { ...truth('Canon', 'other', null, clear), listed: false }, 'sdk') },
];
const named = (of: Readonly<Record<string, Partial<Named>>>): ReadonlyMap<string, Named> =>
  new Map(
    Object.entries(of).map(([ip, one]) => [
      ip,
      { camera: true, words: [], type: null, flaggedBy: null, ...one },
    ]),
  );
const runs = [
  {
    tool: 'ours',
    named: named({
      '127.0.0.1': { words: ['Hikvision'], type: 'camera', flaggedBy: ['uk-2022'] },
      '127.0.0.2': { words: ['TVT'], type: 'camera', flaggedBy: ['uk-2022'] },
      '127.0.0.3': { words: ['Canon'], type: 'camera', flaggedBy: [] },
    }),
  },
  { tool: 'theirs', named: named({ '127.0.0.1': { words: ['Hikvision cam'], type: 'camera' } }) },
];

test('a fleet is marked for each tool: found, maker, type, false cameras, and flags of whoever gives any', () => {
  const [, , ours, theirs] = fleetSummary(runs, fleet).split('\n');
  expect(ours).toBe(
    '| ours | 2 of 2 (100.0 %) | 2 of 2 (100.0 %) | 1 of 2 (50.0 %) | 1 of 1 (100.0 %) | 1 |',
  );
  expect(theirs).toBe(
    '| theirs | 1 of 2 (50.0 %) | 1 of 2 (50.0 %) | 1 of 1 (100.0 %) | 0 of 1 (0.0 %) | judges none |',
  );
});

test('the same for each maker and each protocol', () => {
  const makers = fleetBreakdown('maker', runs, fleet, makerOf);
  expect(makers).toContain('| Hikvision | 1 / 1 of 1 | 1 / 1 of 1 | 1 / 1 of 1 | – | 0 / – |');
  expect(makers).toContain('| Canon | – | – | – | 1 / 0 of 1 | 0 / – |');
  const protocols = fleetBreakdown('protocol', runs, fleet, protocolsOf);
  expect(protocols).toContain('| sdk | 1 / 1 of 1 | 1 / 1 of 1 | 1 / 1 of 1 | 1 / 0 of 1 | 0 / – |');
  expect(protocols).toContain('| tvt-control | 1 / 0 of 1 | 1 / 0 of 1 | 0 / 0 of 1 / 0 | – | 1 / – |');
});
