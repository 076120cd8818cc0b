import { expect, test } from 'vitest';
import { device, listSummaries } from '../../../db/devices/devices.ts';
import { conclusions, sweepNight } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const usual = conclusions();
const suspecting = {
  ...usual,
  identify: (observations: Parameters<typeof usual.identify>[0]) => ({
    ...usual.identify(observations),
    candidates: [{ maker: 'dahua', name: 'Dahua', confidence: 0.6, apart: 0.3 }],
  }),
};

test('an inventory keeps suspected makers if none is named, for lists and devices', () => {
  const inventory = freshInventory();
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', { serial: 'S-1' }],
      ['10.0.0.6', { serial: 'S-2', maker: 'Axis' }],
    ],
    conclusions: suspecting,
  });
  const suspects = [{ maker: 'dahua', manufacturer: 'Dahua', confidence: 0.6 }];
  expect(listSummaries(inventory).map((one) => [one.manufacturer, one.suspects])).toEqual([
    [null, suspects],
    ['Axis', []],
  ]);
  expect(device(inventory, 1)?.suspects).toEqual(suspects);
  // Also in a list of the past.
  expect(listSummaries(inventory, { asOf: '2026-03-01' })[0]?.suspects).toEqual(suspects);
  inventory.close();
});

test('a list reads its conclusions from one index', () => {
  const inventory = freshInventory();
  const plan = inventory.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT c.suspects, c.maker FROM device d
     JOIN conclusion c INDEXED BY conclusion_shown ON c.id = d.conclusion`,
  );
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('COVERING INDEX conclusion_shown');
  inventory.close();
});
